use super::certificate::{self, Parts};
use super::fault::TlsFault;
use super::pins;
use super::roots::{self, Authorities};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{verify_server_cert_signed_by_trust_anchor, verify_server_name};
use rustls::crypto::{CryptoProvider, WebPkiSupportedAlgorithms, verify_tls13_signature_with_raw_key};
use rustls::pki_types::{CertificateDer, ServerName, SubjectPublicKeyInfoDer, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, DigitallySignedStruct, Error, PeerMisbehaved, SignatureScheme};

/// Whom a client trusts.
#[derive(Debug)]
pub(super) enum Trust {
    /// Reading the platform's authorities takes milliseconds, so they are read when a certificate is there to verify.
    Platform,
    Authorities(Authorities),
    Anybody,
}

/// Verifies a server's certificate, its name and its key.
#[derive(Debug)]
pub(super) struct PeerVerifier {
    trust: Trust,
    pins: Vec<[u8; 32]>,
    algorithms: WebPkiSupportedAlgorithms,
}

impl PeerVerifier {
    pub(super) fn new(trust: Trust, pins: Vec<[u8; 32]>, provider: &CryptoProvider) -> Self {
        Self { trust, pins, algorithms: provider.signature_verification_algorithms }
    }

    fn verify_trust(&self, authorities: &Authorities, shown: &Shown<'_>) -> Result<(), Error> {
        let parsed = ParsedCertificate::try_from(shown.certificate)?;
        let trusted = verify_server_cert_signed_by_trust_anchor(
            &parsed,
            authorities.anchors(),
            shown.intermediates,
            shown.now,
            self.algorithms.all,
        );
        if let Err(error) = trusted {
            // Both are found after the certificate's own dates were looked at.
            let lacks_authority = is_unknown_issuer(&error) || is_authority_itself(&error);
            if !lacks_authority || !authorities.holds(shown.certificate) {
                return Err(explained(error, lacks_authority, shown.certificate));
            }
        }
        verify_server_name(&parsed, shown.name)
    }

    fn verify_pin(&self, certificate: &CertificateDer<'_>) -> Result<(), Error> {
        if self.pins.is_empty() {
            return Ok(());
        }
        let pin = roots::sha256(parts(certificate)?.public_key);
        if self.pins.contains(&pin) {
            return Ok(());
        }
        let message = format!("its key is {}, which is none of the pinned ones", pins::text(&pin));
        Err(TlsFault::new("KEY_NOT_PINNED", message).into())
    }
}

/// What a server showed, to whom and when.
struct Shown<'a> {
    certificate: &'a CertificateDer<'a>,
    intermediates: &'a [CertificateDer<'a>],
    name: &'a ServerName<'a>,
    now: UnixTime,
}

impl ServerCertVerifier for PeerVerifier {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        _ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let shown = Shown { certificate, intermediates, name, now };
        match &self.trust {
            Trust::Platform => self.verify_trust(roots::platform(), &shown)?,
            Trust::Authorities(authorities) => self.verify_trust(authorities, &shown)?,
            Trust::Anybody => {}
        }
        self.verify_pin(certificate)?;
        Ok(ServerCertVerified::assertion())
    }

    // By the key alone: rustls would refuse certificates here that nobody asked it to verify.
    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let key = key_of(certificate)?;
        let key = webpki::RawPublicKeyEntity::try_from(&key).map_err(|_| CertificateError::BadEncoding)?;
        let (_, algorithms) = self
            .algorithms
            .mapping
            .iter()
            .find(|(scheme, _)| *scheme == signed.scheme)
            .ok_or(PeerMisbehaved::SignedHandshakeWithUnadvertisedSigScheme)?;
        let is_good = |&&algorithm: &&_| key.verify_signature(algorithm, message, signed.signature()).is_ok();
        match algorithms.iter().find(is_good) {
            Some(_) => Ok(HandshakeSignatureValid::assertion()),
            None => Err(CertificateError::BadSignature.into()),
        }
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature_with_raw_key(message, &key_of(certificate)?, signed, &self.algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

fn parts<'a>(certificate: &'a CertificateDer<'_>) -> Result<Parts<'a>, Error> {
    certificate::parts(certificate).ok_or_else(|| CertificateError::BadEncoding.into())
}

fn key_of<'a>(certificate: &'a CertificateDer<'_>) -> Result<SubjectPublicKeyInfoDer<'a>, Error> {
    Ok(SubjectPublicKeyInfoDer::from(parts(certificate)?.public_key))
}

// An authority of the same name, but another key, makes the signature a bad one. To users both are a stranger's.
fn is_unknown_issuer(error: &Error) -> bool {
    matches!(error, Error::InvalidCertificate(CertificateError::UnknownIssuer | CertificateError::BadSignature))
}

// Most tools make self-signed certificates that way, and webpki takes none of them for a server's.
fn is_authority_itself(error: &Error) -> bool {
    let Error::InvalidCertificate(CertificateError::Other(other)) = error else {
        return false;
    };
    matches!(other.0.downcast_ref(), Some(webpki::Error::CaUsedAsEndEntity))
}

fn explained(error: Error, lacks_authority: bool, certificate: &CertificateDer<'_>) -> Error {
    if !lacks_authority {
        return error;
    }
    match certificate::parts(certificate) {
        Some(Parts { issuer, subject, .. }) if issuer == subject => TlsFault::new(
            "DEPTH_ZERO_SELF_SIGNED_CERT",
            "its certificate is self-signed; pass it as `verify` to trust it",
        )
        .into(),
        _ if is_authority_itself(&error) => TlsFault::new(
            "INVALID_PURPOSE",
            "its certificate is an authority's, not a server's; pass it as `verify` to trust it",
        )
        .into(),
        _ => CertificateError::UnknownIssuer.into(),
    }
}
