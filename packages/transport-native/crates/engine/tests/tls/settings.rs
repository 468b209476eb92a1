use crate::certificates::Authority;
use crate::peers::settings;
use trunkline_engine::tls::{TlsSettings, Verify, client_config, server_name};

fn mistake(settings: &TlsSettings) -> Option<String> {
    client_config(settings).err()
}

#[test]
fn a_text_that_is_no_pem_is_a_mistake() {
    let good = Authority::named("authority").pem;
    let broken = "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n";
    let empty = "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n";
    let key = Authority::named("a").issue(&["a.test"]).key.serialize_pem();
    let told = Some("`verify` is no PEM of a certificate. Give the file's text, not its path.".to_owned());

    for text in ["", "/etc/ssl/certs/ca.pem", broken, empty, &key] {
        assert_eq!(mistake(&settings(Verify::Authorities(vec![text.to_owned()]))), told, "{text}");
        assert_eq!(mistake(&settings(Verify::Authorities(vec![good.clone(), text.to_owned()]))), told, "{text}");
    }
    assert_eq!(mistake(&settings(Verify::Authorities(vec![good]))), None);
}

#[test]
fn a_client_certificate_that_cannot_be_used_is_a_mistake() {
    let authority = Authority::named("authority");
    let (own, other) = (authority.issue(&["me.test"]), authority.issue(&["other.test"]));
    let with = |chain: &str, key: &str| {
        mistake(&TlsSettings { identity: Some((chain.to_owned(), key.to_owned())), ..settings(Verify::Nothing) })
    };
    let told = |text: &str| Some(text.to_owned());
    let encrypted = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIHs\n-----END ENCRYPTED PRIVATE KEY-----\n";

    assert_eq!(with(&own.pem, &own.key.serialize_pem()), None);
    let belongs = "the key of `cert` belongs to another certificate.";
    assert_eq!(with(&own.pem, &other.key.serialize_pem()), told(belongs));
    let none = "`cert` is no PEM of a certificate. Give the file's text, not its path.";
    assert_eq!(with("me.pem", &own.key.serialize_pem()), told(none));
    let no_key = "the key of `cert` is no PEM of an unencrypted private key.";
    for key in ["", "me.key", encrypted, own.pem.as_str()] {
        assert_eq!(with(&own.pem, key), told(no_key), "{key}");
    }
}

#[test]
fn a_host_is_a_name_or_an_address() {
    let name = |host: &str| server_name(host).map(|name| name.to_str().into_owned());

    for (host, expected) in [
        ("Example.TEST", "example.test"),
        ("example.test.", "example.test"),
        ("a_b.test", "a_b.test"),
        ("xn--mnchen-3ya.test", "xn--mnchen-3ya.test"),
        ("127.0.0.1", "127.0.0.1"),
        ("::1", "::1"),
        ("0:0:0::1", "::1"),
    ] {
        assert_eq!(name(host), Ok(expected.to_owned()), "{host}");
    }
    for host in ["", ".", "a..test", "-a.test", "a b.test", "[::1]", "a.test..", "ä.test", "a\n.test"] {
        assert_eq!(name(host), Err(format!("\"{}\" is no name that a certificate can be for", host.escape_debug())));
    }
}
