use crate::certificates::{
    Authority, Identity, expired, for_clients, of_an_authority, of_the_future, self_signed, version_one,
};
use crate::peers::{Pair, VERSIONS, server_config, settings};
use rustls::sign::CertifiedKey;
use std::sync::Arc;
use trunkline_engine::tls::{TlsFault, TlsSettings, Verify, client_config};

const STRANGER: (&str, &str) =
    ("UNABLE_TO_VERIFY_LEAF_SIGNATURE", "its authority is not trusted; pass the authority's PEM as `verify`");

/// What comes of a handshake, which must not depend on the version of TLS.
fn outcome(settings: &TlsSettings, shown: &Arc<CertifiedKey>, host: &str) -> Result<(), (String, String)> {
    let client = client_config(settings).expect("a config");
    let [older, newer] = VERSIONS.map(|version| {
        let mut pair = Pair::new(&client, &Arc::new(server_config(Arc::clone(shown), version)), host);
        let result = pair.settle();
        assert_eq!(pair.channel.is_handshaking(), result.is_err());
        assert_eq!(pair.server.is_handshaking(), result.is_err());
        result.map_err(|TlsFault { message, code }| (code, message))
    });
    assert_eq!(older, newer);
    newer
}

fn refusal(text: (&str, &str)) -> Result<(), (String, String)> {
    Err((text.0.to_owned(), text.1.to_owned()))
}

fn by(authority: &str) -> TlsSettings {
    settings(Verify::Authorities(vec![authority.to_owned()]))
}

#[test]
fn a_certificate_is_good_for_its_names_and_addresses() {
    let authority = Authority::named("authority");
    let names = ["localhost", "*.example.test", "127.0.0.1", "::1"];
    let shown = authority.issue(&names).shown();
    let told = "its certificate is for localhost, *.example.test, 127.0.0.1 and 1 more, not for ";

    for host in ["localhost", "LocalHost", "localhost.", "a.example.test", "127.0.0.1", "::1", "0:0::1"] {
        assert_eq!(outcome(&by(&authority.pem), &shown, host), Ok(()), "{host}");
    }
    for host in ["example.test", "a.b.example.test", "other.test", "127.0.0.2", "::2"] {
        let refused = refusal(("ERR_TLS_CERT_ALTNAME_INVALID", &format!("{told}{host}")));
        assert_eq!(outcome(&by(&authority.pem), &shown, host), refused, "{host}");
    }
}

#[test]
fn what_is_wrong_with_a_certificate_is_said() {
    let authority = Authority::named("authority");
    let namesake = Authority::named("authority");
    let stranger = Authority::named("stranger");
    let names = &["localhost"];
    let cases: [(&str, Identity, (&str, &str)); 10] = [
        ("expired", authority.issue_with(names, expired), ("CERT_HAS_EXPIRED", "its certificate has expired")),
        (
            "not valid yet",
            authority.issue_with(names, of_the_future),
            ("CERT_NOT_YET_VALID", "its certificate is not valid yet; check this machine's clock"),
        ),
        (
            "for another name",
            authority.issue(&["example.org"]),
            ("ERR_TLS_CERT_ALTNAME_INVALID", "its certificate is for example.org, not for localhost"),
        ),
        (
            "with a common name alone",
            authority.issue(&[]),
            ("ERR_TLS_CERT_ALTNAME_INVALID", "its certificate has no subjectAltName, so it is not for localhost"),
        ),
        ("of a stranger", stranger.issue(names), STRANGER),
        ("of a namesake", namesake.issue(names), STRANGER),
        (
            "self-signed",
            self_signed(names, |_| {}),
            ("DEPTH_ZERO_SELF_SIGNED_CERT", "its certificate is self-signed; pass it as `verify` to trust it"),
        ),
        (
            "self-signed, of an authority",
            self_signed(names, of_an_authority),
            ("DEPTH_ZERO_SELF_SIGNED_CERT", "its certificate is self-signed; pass it as `verify` to trust it"),
        ),
        (
            "of an authority below",
            authority.issue_with(names, of_an_authority),
            ("INVALID_PURPOSE", "its certificate is an authority's, not a server's; pass it as `verify` to trust it"),
        ),
        (
            "for clients",
            authority.issue_with(names, for_clients),
            ("INVALID_PURPOSE", "its certificate is not one for servers"),
        ),
    ];

    for (what, identity, told) in cases {
        assert_eq!(outcome(&by(&authority.pem), &identity.shown(), "localhost"), refusal(told), "{what}");
        assert_eq!(outcome(&settings(Verify::Nothing), &identity.shown(), "localhost"), Ok(()), "{what}, not verified");
    }
}

#[test]
fn a_certificate_that_was_named_itself_needs_no_authority() {
    let authority = Authority::named("authority");
    let names = &["localhost"];
    let made_by_openssl = self_signed(names, of_an_authority);
    let cases = [
        self_signed(names, |_| {}),
        authority.issue(names),
        authority.issue_with(names, of_an_authority),
        made_by_openssl,
    ];

    for identity in &cases {
        assert_eq!(outcome(&by(&identity.pem), &identity.shown(), "localhost"), Ok(()));
        let refused = ("ERR_TLS_CERT_ALTNAME_INVALID", "its certificate is for localhost, not for other.test");
        assert_eq!(outcome(&by(&identity.pem), &identity.shown(), "other.test"), refusal(refused));
    }
    for change in [
        |params: &mut _| expired(params),
        |params: &mut _| {
            expired(params);
            of_an_authority(params);
        },
    ] {
        let identity = self_signed(names, change);
        let refused = refusal(("CERT_HAS_EXPIRED", "its certificate has expired"));
        assert_eq!(outcome(&by(&identity.pem), &identity.shown(), "localhost"), refused);
    }
}

#[test]
fn any_of_several_authorities_will_do() {
    let (one, other) = (Authority::named("authority"), Authority::named("authority"));
    let texts = vec![one.pem.clone(), format!("# two in one text\n{}{}", Authority::named("third").pem, other.pem)];

    for authority in [&one, &other] {
        let shown = authority.issue(&["localhost"]).shown();
        assert_eq!(outcome(&settings(Verify::Authorities(texts.clone())), &shown, "localhost"), Ok(()));
    }
}

#[test]
fn a_server_must_hold_the_key_of_its_certificate_whatever_is_verified() {
    let authority = Authority::named("authority");
    let identity = authority.issue(&["localhost"]);
    let shown = identity.shown_with(&authority.issue(&["localhost"]).key);
    let told = ("ERR_SSL_BAD_SIGNATURE", "it does not hold the key of its certificate");

    assert_eq!(outcome(&by(&authority.pem), &shown, "localhost"), refusal(told));
    assert_eq!(outcome(&settings(Verify::Nothing), &shown, "localhost"), refusal(told));
}

#[test]
fn a_certificate_of_version_1_is_good_for_nothing_but_encryption() {
    let (authority, identity) = (Authority::named("authority"), version_one());

    assert_eq!(outcome(&settings(Verify::Nothing), &identity.shown(), "localhost"), Ok(()));
    let told = ("ERR_SSL_BAD_CERTIFICATE", "its certificate cannot be used (UnsupportedCertVersion)");
    assert_eq!(outcome(&by(&authority.pem), &identity.shown(), "localhost"), refusal(told));
}

#[test]
fn a_pinned_key_is_wanted_whatever_is_verified_and_makes_nobody_trusted() {
    let (authority, stranger) = (Authority::named("authority"), Authority::named("stranger"));
    let (identity, other) = (authority.issue(&["localhost"]), stranger.issue(&["localhost"]));
    let pinned = |verify| TlsSettings { pins: vec![other.pin(), identity.pin()], ..settings(verify) };
    let elsewhere = |verify| TlsSettings { pins: vec![other.pin()], ..settings(verify) };
    let authorities = || Verify::Authorities(vec![authority.pem.clone()]);
    let (code, message) = outcome(&elsewhere(Verify::Nothing), &identity.shown(), "localhost").expect_err("a refusal");

    assert_eq!(outcome(&pinned(authorities()), &identity.shown(), "localhost"), Ok(()));
    assert_eq!(outcome(&pinned(Verify::Nothing), &identity.shown(), "localhost"), Ok(()));
    assert_eq!(outcome(&pinned(authorities()), &other.shown(), "localhost"), refusal(STRANGER));
    assert_eq!(outcome(&elsewhere(authorities()), &identity.shown(), "localhost"), refusal((&code, &message)));
    assert_eq!(code, "KEY_NOT_PINNED");
    assert!(message.starts_with("its key is sha256/") && message.ends_with("=, which is none of the pinned ones"));
}
