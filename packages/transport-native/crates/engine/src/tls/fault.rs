use super::alerts;
use rustls::pki_types::ServerName;
use rustls::{CertificateError, Error, InvalidMessage, PeerIncompatible};
use std::fmt;

/// Why a TLS connection failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFault {
    /// In plain words that go on where a sentence has named the peer.
    pub message: String,
    /// A word that stays; Node's where it has one for this.
    pub code: String,
}

impl TlsFault {
    pub(super) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { message: message.into(), code: code.to_owned() }
    }

    /// `is_opening`: nothing has come that was TLS.
    pub(super) fn from_rustls(error: Error, is_opening: bool) -> Self {
        match error {
            Error::InvalidCertificate(error) => Self::from_certificate(error),
            Error::AlertReceived(alert) => alerts::fault(u8::from(alert)),
            Error::InvalidMessage(_) | Error::PeerSentOversizedRecord if is_opening => {
                Self::new("ERR_SSL_WRONG_VERSION_NUMBER", "the peer does not speak TLS; use http: or another port")
            }
            Error::InvalidMessage(InvalidMessage::UnknownProtocolVersion) => {
                Self::new("ERR_SSL_WRONG_VERSION_NUMBER", "it changed its version of TLS on the way")
            }
            Error::InvalidMessage(what) => {
                Self::new("ERR_SSL_BAD_RECORD_TYPE", format!("it sent what TLS cannot read ({what:?})"))
            }
            Error::PeerIncompatible(what) => incompatible(&what),
            Error::PeerMisbehaved(what) => {
                Self::new("ERR_SSL_UNEXPECTED_MESSAGE", format!("it broke the rules of TLS ({what:?})"))
            }
            Error::DecryptError => {
                Self::new("ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC", "what it sent over TLS was altered on the way")
            }
            Error::PeerSentOversizedRecord => {
                Self::new("ERR_SSL_DATA_LENGTH_TOO_LONG", "it sent a TLS record that is too long")
            }
            Error::NoCertificatesPresented => Self::new("ERR_SSL_NO_CERTIFICATE_SET", "it showed no certificate"),
            error => Self::new("EPROTO", format!("the TLS handshake failed ({error})")),
        }
    }

    fn from_certificate(error: CertificateError) -> Self {
        use CertificateError as Reason;
        match error {
            Reason::Expired | Reason::ExpiredContext { .. } => {
                Self::new("CERT_HAS_EXPIRED", "its certificate has expired")
            }
            Reason::NotValidYet | Reason::NotValidYetContext { .. } => {
                Self::new("CERT_NOT_YET_VALID", "its certificate is not valid yet; check this machine's clock")
            }
            Reason::Revoked => Self::new("CERT_REVOKED", "its certificate was revoked"),
            Reason::UnknownIssuer => Self::new(
                "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
                "its authority is not trusted; pass the authority's PEM as `verify`",
            ),
            Reason::BadSignature => Self::new("ERR_SSL_BAD_SIGNATURE", "it does not hold the key of its certificate"),
            Reason::NotValidForNameContext { expected, presented } => wrong_name(&expected, &presented),
            Reason::NotValidForName => Self::new(ALTNAME, "its certificate is for another name"),
            Reason::InvalidPurpose | Reason::InvalidPurposeContext { .. } => {
                Self::new("INVALID_PURPOSE", "its certificate is not one for servers")
            }
            Reason::Other(other) => match other.0.downcast_ref::<Self>() {
                Some(fault) => fault.clone(),
                None => unusable(other.0.as_ref()),
            },
            error => unusable(&error),
        }
    }
}

impl fmt::Display for TlsFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for TlsFault {}

impl From<TlsFault> for Error {
    fn from(fault: TlsFault) -> Self {
        Error::InvalidCertificate(CertificateError::Other(rustls::OtherError(std::sync::Arc::new(fault))))
    }
}

const ALTNAME: &str = "ERR_TLS_CERT_ALTNAME_INVALID";
const NAMES_TOLD: usize = 3;

fn wrong_name(expected: &ServerName<'_>, presented: &[String]) -> TlsFault {
    // webpki writes them as `DnsName("a.test")` and `IpAddress(127.0.0.1)`.
    let names: Vec<&str> = presented
        .iter()
        .filter_map(|name| name.strip_suffix(')')?.split_once('('))
        .filter(|(kind, _)| matches!(*kind, "DnsName" | "IpAddress"))
        .map(|(_, name)| name.trim_matches('"'))
        .collect();
    let expected = expected.to_str();
    if names.is_empty() {
        // RFC 9525 §6.3: a common name is no name of a host.
        let message = format!("its certificate has no subjectAltName, so it is not for {expected}");
        return TlsFault::new(ALTNAME, message);
    }
    let told = names[..names.len().min(NAMES_TOLD)].join(", ");
    let more = match names.len() - names.len().min(NAMES_TOLD) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    TlsFault::new(ALTNAME, format!("its certificate is for {told}{more}, not for {expected}"))
}

fn unusable(reason: &dyn fmt::Debug) -> TlsFault {
    TlsFault::new("ERR_SSL_BAD_CERTIFICATE", format!("its certificate cannot be used ({reason:?})"))
}

fn incompatible(what: &PeerIncompatible) -> TlsFault {
    match what {
        PeerIncompatible::ServerDoesNotSupportTls12Or13
        | PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig
        | PeerIncompatible::Tls12NotOffered => {
            TlsFault::new("ERR_SSL_UNSUPPORTED_PROTOCOL", "it speaks neither TLS 1.2 nor TLS 1.3")
        }
        what => TlsFault::new("ERR_SSL_NO_SHARED_CIPHER", format!("it knows no TLS that is still secure ({what:?})")),
    }
}
