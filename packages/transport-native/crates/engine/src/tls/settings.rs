use super::keylog::LineLog;
use super::roots::Authorities;
use super::verifier::{PeerVerifier, Trust};
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::{self, PemObject};
use rustls::pki_types::{CertificateDer, DnsName, IpAddr, PrivateKeyDer, ServerName};
use rustls::version::{TLS12, TLS13};
use rustls::{ClientConfig, InconsistentKeys};
use std::sync::{Arc, LazyLock};

/// Is given each line of a key log, in the form of NSS, without its end.
pub type KeyLogger = Arc<dyn Fn(&str) + Send + Sync>;

/// Whose certificates a server may show.
pub enum Verify {
    /// Those of the bundled authorities and of the platform's.
    Platform,
    /// Those of the authorities in these PEM texts, or one of these certificates themselves.
    Authorities(Vec<String>),
    /// Anybody's.
    Nothing,
}

/// What holds for all TLS connections of one client.
pub struct TlsSettings {
    /// Whom to trust.
    pub verify: Verify,
    /// PEM of the certificates and of the unencrypted key that are shown to servers that ask.
    pub identity: Option<(String, String)>,
    /// SHA-256 of the public keys (RFC 7469) of which a server must have one. Empty: any will do.
    pub pins: Vec<[u8; 32]>,
    /// Protocols to offer, the preferred one first.
    pub alpn: Vec<Vec<u8>>,
    /// Who is told the secrets.
    pub keylog: Option<KeyLogger>,
}

static PROVIDER: LazyLock<Arc<CryptoProvider>> = LazyLock::new(|| Arc::new(ring::default_provider()));

/// The settings as rustls takes them, or what is wrong with their PEM texts. Sessions are resumed within one config.
pub fn client_config(settings: &TlsSettings) -> Result<Arc<ClientConfig>, String> {
    let builder = ClientConfig::builder_with_provider(Arc::clone(&PROVIDER))
        .with_protocol_versions(&[&TLS13, &TLS12])
        .map_err(|error| error.to_string())?
        .dangerous()
        .with_custom_certificate_verifier(verifier(settings)?);
    let mut config = match &settings.identity {
        None => builder.with_no_client_auth(),
        Some((chain, key)) => {
            let (chain, key) = (certificates(chain, "cert")?, private_key(key)?);
            builder.with_client_auth_cert(chain, key).map_err(identity_mistake)?
        }
    };
    config.alpn_protocols.clone_from(&settings.alpn);
    if let Some(logger) = &settings.keylog {
        config.key_log = Arc::new(LineLog::new(Arc::clone(logger)));
    }
    Ok(Arc::new(config))
}

/// What a certificate has to be for: a DNS name, or an address (IPv6 without brackets).
pub fn server_name(host: &str) -> Result<ServerName<'static>, String> {
    if let Ok(address) = host.parse::<std::net::IpAddr>() {
        return Ok(ServerName::IpAddress(IpAddr::from(address)));
    }
    let name = host.strip_suffix('.').unwrap_or(host);
    match DnsName::try_from(name.to_owned()) {
        Ok(name) if !name.as_ref().ends_with('.') => Ok(ServerName::DnsName(name.to_lowercase_owned())),
        _ => Err(format!("\"{}\" is no name that a certificate can be for", host.escape_debug())),
    }
}

fn verifier(settings: &TlsSettings) -> Result<Arc<dyn ServerCertVerifier>, String> {
    let trust = match &settings.verify {
        Verify::Platform => Trust::Platform,
        Verify::Nothing => Trust::Anybody,
        Verify::Authorities(texts) => Trust::Authorities(authorities(texts)?),
    };
    Ok(Arc::new(PeerVerifier::new(trust, settings.pins.clone(), &PROVIDER)))
}

fn authorities(texts: &[String]) -> Result<Authorities, String> {
    let mut authorities = Authorities::none();
    for text in texts {
        let added = certificates(text, "verify")?.iter().filter(|found| authorities.add(found)).count();
        // Bundles may hold a strange one, but a text of which nothing can be used is a mistake.
        if added == 0 {
            return Err(no_certificate("verify"));
        }
    }
    Ok(authorities)
}

fn certificates(text: &str, option: &str) -> Result<Vec<CertificateDer<'static>>, String> {
    let found: Result<Vec<_>, pem::Error> = CertificateDer::pem_slice_iter(text.as_bytes()).collect();
    match found {
        Ok(found) if !found.is_empty() => Ok(found),
        _ => Err(no_certificate(option)),
    }
}

fn no_certificate(option: &str) -> String {
    format!("`{option}` is no PEM of a certificate. Give the file's text, not its path.")
}

fn private_key(text: &str) -> Result<PrivateKeyDer<'static>, String> {
    PrivateKeyDer::from_pem_slice(text.as_bytes())
        .map_err(|_| "the key of `cert` is no PEM of an unencrypted private key.".to_owned())
}

fn identity_mistake(error: rustls::Error) -> String {
    match error {
        rustls::Error::InconsistentKeys(InconsistentKeys::KeyMismatch) => {
            "the key of `cert` belongs to another certificate.".to_owned()
        }
        error => format!("TLS cannot use the PEM of `cert` ({error})."),
    }
}
