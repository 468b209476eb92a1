use rustls::ClientConfig;
use std::sync::Arc;

/// What all connections of one transport lead through.
#[derive(Clone)]
pub struct ProxySettings {
    /// An address (IPv6 without brackets) or a name.
    pub host: String,
    /// Where it listens.
    pub port: u16,
    /// How it is told where to lead.
    pub protocol: ProxyProtocol,
}

/// What a proxy speaks.
#[derive(Clone)]
pub enum ProxyProtocol {
    /// Opens tunnels to secure origins. What others are asked is sent to it as it stands.
    Http {
        /// What TLS with the proxy itself is made with, where it is spoken.
        tls: Option<Arc<ClientConfig>>,
    },
    /// Leads each connection to where it is told.
    Socks(SocksSettings),
}

/// What a SOCKS proxy is told.
#[derive(Clone)]
pub struct SocksSettings {
    /// The version spoken.
    pub version: SocksVersion,
    /// The proxy is told names; else it is told addresses.
    pub resolves_names: bool,
    /// User and password, at most 255 bytes each. Version 4 has the user alone, which holds no NUL.
    pub credentials: Option<(String, String)>,
}

/// Versions of SOCKS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SocksVersion {
    /// With names, the one that is called 4a.
    Four,
    /// RFC 1928.
    Five,
}
