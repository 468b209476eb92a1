use ring::digest::{SHA256, digest};
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Certificates that are trusted, as authorities and, the very same certificate, as a server's own.
#[derive(Debug)]
pub(super) struct Authorities {
    anchors: RootCertStore,
    digests: HashSet<[u8; 32]>,
}

impl Authorities {
    pub(super) fn none() -> Self {
        Self { anchors: RootCertStore::empty(), digests: HashSet::new() }
    }

    /// Whether it can be an authority.
    pub(super) fn add(&mut self, certificate: &CertificateDer<'static>) -> bool {
        if self.anchors.add(certificate.clone()).is_err() {
            return false;
        }
        self.digests.insert(sha256(certificate));
        true
    }

    pub(super) fn anchors(&self) -> &RootCertStore {
        &self.anchors
    }

    /// Whether this very certificate was named.
    pub(super) fn holds(&self, certificate: &CertificateDer<'_>) -> bool {
        self.digests.contains(&sha256(certificate))
    }
}

/// The bundled authorities and the platform's. Read once, when first asked for.
pub(super) fn platform() -> &'static Authorities {
    static PLATFORM: LazyLock<Authorities> = LazyLock::new(|| {
        let mut authorities = Authorities::none();
        authorities.anchors.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        for certificate in of_platform() {
            authorities.add(&certificate);
        }
        authorities
    });
    &PLATFORM
}

// Where the systems that have no store of their own keep all authorities in one file.
#[cfg(all(unix, not(target_vendor = "apple")))]
const BUNDLES: [&str; 6] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/pki/tls/cacert.pem",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

/// What cannot be read is left out: the bundled ones are there. The environment has no say, because whether it is asked is
/// the client's decision.
#[cfg(all(unix, not(target_vendor = "apple")))]
fn of_platform() -> Vec<CertificateDer<'static>> {
    let bundle = BUNDLES.iter().map(std::path::Path::new).find(|path| path.exists());
    bundle.map_or_else(Vec::new, |path| rustls_native_certs::load_certs_from_paths(Some(path), None).certs)
}

/// As above. Its loader asks the environment first, and then gives nothing else.
#[cfg(not(all(unix, not(target_vendor = "apple"))))]
fn of_platform() -> Vec<CertificateDer<'static>> {
    let is_named = ["SSL_CERT_FILE", "SSL_CERT_DIR"].iter().any(|name| std::env::var_os(name).is_some());
    if is_named { Vec::new() } else { rustls_native_certs::load_native_certs().certs }
}

pub(super) fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest(&SHA256, bytes).as_ref());
    hash
}
