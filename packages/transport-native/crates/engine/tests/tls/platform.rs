use crate::certificates::Authority;
use crate::peers::{Pair, VERSIONS, server_config, settings};
use std::env;
use std::process::{self, Command};
use std::sync::Arc;
use trunkline_engine::tls::{Verify, client_config};

/// What becomes of a server of this authority in a process that trusts its platform.
fn outcome(authority: &Authority) -> Result<(), String> {
    let client = client_config(&settings(Verify::Platform)).expect("a config");
    let server = server_config(authority.issue(&["localhost"]).shown(), VERSIONS[1]);
    Pair::new(&client, &Arc::new(server), "localhost").settle().map_err(|fault| fault.code)
}

#[test]
fn the_platform_does_not_know_everybody() {
    let refused = Err("UNABLE_TO_VERIFY_LEAF_SIGNATURE".to_owned());

    assert_eq!(outcome(&Authority::named("stranger")), refused);
}

const INNER: &str = "platform::self_signed_as_the_environment_names_it";

// What the platform trusts is read once, so each case is a process of its own.
fn with_environment(variable: &str, value: &str, pem: &str, key: &str) -> bool {
    Command::new(env::current_exe().expect("this program"))
        .args(["--exact", INNER, "--ignored"])
        .env_remove("SSL_CERT_FILE")
        .env_remove("SSL_CERT_DIR")
        .envs([(variable, value), ("SHOWN_CERTIFICATE", pem), ("SHOWN_KEY", key)])
        .output()
        .expect("a process")
        .status
        .success()
}

#[test]
#[ignore = "run by the next one"]
fn self_signed_as_the_environment_names_it() {
    use rustls::crypto::ring::sign::any_supported_type;
    use rustls::pki_types::pem::PemObject;
    use rustls::pki_types::{CertificateDer, PrivateKeyDer};
    use rustls::sign::CertifiedKey;
    let variable = |name| env::var(name).expect("set by the next one").into_bytes();
    let certificate = CertificateDer::from_pem_slice(&variable("SHOWN_CERTIFICATE")).expect("a certificate");
    let key = PrivateKeyDer::from_pem_slice(&variable("SHOWN_KEY")).expect("a key");
    let key = any_supported_type(&key).expect("a key of P-256");
    let server = server_config(Arc::new(CertifiedKey::new(vec![certificate], key)), VERSIONS[1]);
    let client = client_config(&settings(Verify::Platform)).expect("a config");

    assert_eq!(Pair::new(&client, &Arc::new(server), "localhost").settle(), Ok(()));
}

#[test]
fn the_environment_has_no_say() {
    let authority = Authority::named("authority");
    let identity = authority.issue(&["localhost"]);
    let folder = env::temp_dir().join(format!("trunkline-roots-{}", process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("authority.pem");
    std::fs::write(&file, &authority.pem).expect("a file");
    let text = |path: &std::path::Path| path.to_str().expect("a plain path").to_owned();
    let key = identity.key.serialize_pem();
    let trusted = [("SSL_CERT_FILE", text(&file)), ("SSL_CERT_DIR", text(&folder))]
        .map(|(variable, value)| with_environment(variable, &value, &identity.pem, &key));
    std::fs::remove_dir_all(&folder).expect("a folder");

    assert_eq!(trusted, [false, false]);
}
