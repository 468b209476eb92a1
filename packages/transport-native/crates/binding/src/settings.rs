use napi::bindgen_prelude::{Error, Result, Status};
use napi_derive::napi;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use trunkline_engine::proxy::{ProxyProtocol, ProxySettings, SocksSettings, SocksVersion};
use trunkline_engine::tls::{KeyLogger, TlsSettings, Verify, client_config};
use trunkline_engine::{ClientSettings, Protocols, SocketOptions};

/// What every connection leads through.
#[napi(object, use_nullable = true)]
pub struct EngineProxy {
    /// IPv6 without brackets.
    pub host: String,
    /// Where it listens.
    pub port: u16,
    /// "http", "https", "socks4" or "socks5".
    pub protocol: String,
    /// A SOCKS proxy is told names, and not addresses.
    pub resolves_names: bool,
    /// User and password for SOCKS.
    pub credentials: Option<Vec<String>>,
}

/// What a transport's options come to.
#[napi(object, use_nullable = true)]
pub struct EngineSettings {
    /// Any certificate will do.
    pub accepts_any: bool,
    /// PEM texts; `null` for those of the system.
    pub authorities: Option<Vec<String>>,
    /// PEM.
    pub certificate: Option<String>,
    /// PKCS #8 in PEM, not encrypted.
    pub private_key: Option<String>,
    /// SHA-256 of public keys, in base64.
    pub pins: Vec<String>,
    /// Lines of a key log are told.
    pub wants_keylog: bool,
    /// For each origin.
    pub max_connections: f64,
    /// For each origin.
    pub max_keep_alive: f64,
    /// Milliseconds.
    pub keep_alive_expiry: f64,
    /// In place of every host.
    pub socket_path: Option<String>,
    /// In place of every host, too; but it is told where to lead.
    pub proxy: Option<EngineProxy>,
    /// Of this machine.
    pub local_address: Option<String>,
    /// Names are looked up by the caller.
    pub wants_lookup: bool,
    /// Milliseconds.
    pub address_head_start: f64,
    /// Small packets go at once.
    pub no_delay: bool,
    /// Milliseconds, -1 for never.
    pub keep_alive: f64,
    /// Microseconds.
    pub busy_poll: f64,
    /// Milliseconds, -1 for never.
    pub ping_interval: f64,
    /// HTTP/1.1 is spoken.
    pub http1: bool,
    /// HTTP/2 is offered over TLS, and spoken without where HTTP/1.1 is not.
    pub http2: bool,
}

/// Lines of key logs on their way, each with the number of its client.
pub type KeyLines = Arc<Mutex<Vec<(usize, String)>>>;

impl EngineSettings {
    /// As the engine takes them; `client` is the number that it will have.
    pub fn to_client(&self, client: usize, key_lines: &KeyLines) -> Result<ClientSettings> {
        let tls = TlsSettings {
            verify: match (&self.authorities, self.accepts_any) {
                (_, true) => Verify::Nothing,
                (Some(texts), false) => Verify::Authorities(texts.clone()),
                (None, false) => Verify::Platform,
            },
            identity: self.certificate.clone().zip(self.private_key.clone()),
            pins: self.pins.iter().map(|pin| pin_bytes(pin)).collect::<Result<_>>()?,
            alpn: [(self.http2, &b"h2"[..]), (self.http1, b"http/1.1")]
                .into_iter()
                .filter(|(is_spoken, _)| *is_spoken)
                .map(|(_, name)| name.to_vec())
                .collect(),
            keylog: self.wants_keylog.then(|| logger(client, key_lines)),
        };
        let config = client_config(&tls).map_err(invalid)?;
        let local_address = match &self.local_address {
            None => None,
            Some(text) => Some(text.parse().map_err(|_| invalid(format!("{text:?} is no address")))?),
        };
        Ok(ClientSettings {
            max_connections: count(self.max_connections),
            max_keep_alive: count(self.max_keep_alive),
            keep_alive_expiry: milliseconds(self.keep_alive_expiry).unwrap_or(Duration::MAX),
            address_head_start: milliseconds(self.address_head_start).unwrap_or(Duration::MAX),
            socket: SocketOptions {
                has_no_delay: self.no_delay,
                keep_alive: milliseconds(self.keep_alive),
                local_address,
            },
            busy_poll: milliseconds(self.busy_poll / 1000.0).unwrap_or_default(),
            socket_path: self.socket_path.clone(),
            proxy: self.proxy.as_ref().map(|proxy| proxy.settings(tls)).transpose()?,
            has_own_lookup: self.wants_lookup,
            tls: config,
            protocols: match (self.http1, self.http2) {
                (_, false) => Protocols::Http1,
                (true, true) => Protocols::Either,
                (false, true) => Protocols::Http2,
            },
            http2_ping: milliseconds(self.ping_interval).unwrap_or(Duration::MAX),
        })
    }
}

impl EngineProxy {
    /// `tls` is what is spoken with the servers. The pinned keys are theirs.
    fn settings(&self, tls: TlsSettings) -> Result<ProxySettings> {
        let socks = |version| {
            let credentials = match self.credentials.as_deref() {
                Some([user, password]) => Some((user.clone(), password.clone())),
                _ => None,
            };
            ProxyProtocol::Socks(SocksSettings { version, resolves_names: self.resolves_names, credentials })
        };
        let protocol = match self.protocol.as_str() {
            "http" => ProxyProtocol::Http { tls: None },
            "https" => {
                let tls = TlsSettings { pins: Vec::new(), alpn: vec![b"http/1.1".to_vec()], ..tls };
                ProxyProtocol::Http { tls: Some(client_config(&tls).map_err(invalid)?) }
            }
            "socks4" => socks(SocksVersion::Four),
            "socks5" => socks(SocksVersion::Five),
            protocol => return Err(invalid(format!("no proxy speaks {protocol:?}"))),
        };
        Ok(ProxySettings { host: self.host.clone(), port: self.port, protocol })
    }
}

/// `None` for what has no end.
pub fn milliseconds(value: f64) -> Option<Duration> {
    // What a clock cannot count to is for ever, too.
    (0.0..1e15).contains(&value).then(|| Duration::from_secs_f64(value / 1000.0))
}

fn count(value: f64) -> usize {
    // Saturates: Infinity is as many as there are.
    value as usize
}

fn logger(client: usize, key_lines: &KeyLines) -> KeyLogger {
    let key_lines = Arc::clone(key_lines);
    Arc::new(move |line| {
        if let Ok(mut lines) = key_lines.lock() {
            lines.push((client, line.to_owned()));
        }
    })
}

fn pin_bytes(pin: &str) -> Result<[u8; 32]> {
    let refusal = || invalid(format!("{pin:?} is no pin"));
    let text = pin.strip_prefix("sha256/").unwrap_or(pin).trim_end_matches('=');
    let mut bytes = Vec::with_capacity(33);
    let (mut bits, mut held) = (0_u32, 0);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return Err(refusal()),
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    bytes.try_into().map_err(|_| refusal())
}

fn invalid(message: String) -> Error {
    Error::new(Status::InvalidArg, message)
}
