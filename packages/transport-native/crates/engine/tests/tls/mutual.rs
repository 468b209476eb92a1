use crate::certificates::{Authority, Identity};
use crate::peers::{Pair, VERSIONS, asking_config, read_all, settings};
use rustls::SupportedProtocolVersion;
use rustls::pki_types::CertificateDer;
use std::sync::Arc;
use trunkline_engine::tls::{ReadOutcome, TlsFault, TlsSettings, Verify, client_config};

type Outcome = Result<Option<CertificateDer<'static>>, TlsFault>;

/// Whom the server knows, once all was said.
fn outcome(authority: &Authority, shown: Option<&Identity>, version: &'static SupportedProtocolVersion) -> Outcome {
    let identity = shown.map(|identity| (identity.pem.clone(), identity.key.serialize_pem()));
    let verify = Verify::Authorities(vec![authority.pem.clone()]);
    let client = client_config(&TlsSettings { identity, ..settings(verify) }).expect("a config");
    let server = asking_config(&authority.issue(&["localhost"]), &authority.pem, version);
    let mut pair = Pair::new(&client, &Arc::new(server), "localhost");
    pair.settle()?;
    match read_all(&mut pair.channel).1 {
        ReadOutcome::Fault(fault) => Err(fault),
        _ => Ok(pair.server.peer_certificates().map(|chain| chain[0].clone())),
    }
}

#[test]
fn a_certificate_of_ones_own_is_shown_to_the_server_that_asks() {
    let authority = Authority::named("authority");
    let own = authority.issue(&["me.test"]);

    for version in VERSIONS {
        assert_eq!(outcome(&authority, Some(&own), version), Ok(Some(own.der.clone())));
    }
}

#[test]
fn what_the_server_does_not_accept_it_says() {
    let (authority, stranger) = (Authority::named("authority"), Authority::named("stranger"));
    let unknown = stranger.issue(&["me.test"]);
    let refused = |code: &str, told: &str| -> Outcome {
        Err(TlsFault { message: format!("it ended TLS with the alert {told}"), code: code.to_owned() })
    };
    let unknown_ca = refused(
        "ERR_SSL_TLSV1_ALERT_UNKNOWN_CA",
        "\"unknown ca\"; it does not accept the client certificate, or wants one: pass it as `cert`",
    );
    let required = refused(
        "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
        "\"certificate required\"; pass a client certificate as `cert`",
    );

    for version in VERSIONS {
        assert_eq!(outcome(&authority, Some(&unknown), version), unknown_ca);
        assert_eq!(outcome(&authority, None, version), required);
    }
}
