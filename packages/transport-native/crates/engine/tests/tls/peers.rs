use crate::certificates::Identity;
use rustls::crypto::ring::default_provider;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::server::{ResolvesServerCert, ServerConnection, WebPkiClientVerifier};
use rustls::sign::CertifiedKey;
use rustls::version::{TLS12, TLS13};
use rustls::{ClientConfig, RootCertStore, ServerConfig, SupportedProtocolVersion};
use std::io::{Read, Write};
use std::sync::Arc;
use trunkline_engine::tls::{Channel, ReadOutcome, TlsFault, TlsSettings, Verify, client_config, server_name};

pub const VERSIONS: [&SupportedProtocolVersion; 2] = [&TLS12, &TLS13];

#[derive(Debug)]
struct Showing(Arc<CertifiedKey>);

impl ResolvesServerCert for Showing {
    fn resolve(&self, _hello: rustls::server::ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.0))
    }
}

pub fn server_config(shown: Arc<CertifiedKey>, version: &'static SupportedProtocolVersion) -> ServerConfig {
    ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_protocol_versions(&[version])
        .expect("a version")
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(Showing(shown)))
}

/// Wants a certificate that this authority has issued.
pub fn asking_config(identity: &Identity, authority: &str, version: &'static SupportedProtocolVersion) -> ServerConfig {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(authority.as_bytes()).expect("a certificate")).expect("an authority");
    let provider = Arc::new(default_provider());
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider));
    ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[version])
        .expect("a version")
        .with_client_cert_verifier(verifier.build().expect("a verifier"))
        .with_cert_resolver(Arc::new(Showing(identity.shown())))
}

pub fn settings(verify: Verify) -> TlsSettings {
    TlsSettings { verify, identity: None, pins: Vec::new(), alpn: Vec::new(), keylog: None }
}

pub fn trusting(authority: &str) -> Arc<ClientConfig> {
    client_config(&settings(Verify::Authorities(vec![authority.to_owned()]))).expect("a config")
}

/// A channel, a server, and the wire between them.
pub struct Pair {
    pub channel: Channel,
    pub server: ServerConnection,
    read_by_server: Vec<u8>,
}

impl Pair {
    pub fn new(client: &Arc<ClientConfig>, server: &Arc<ServerConfig>, host: &str) -> Self {
        let name = server_name(host).expect("a name");
        Self {
            channel: Channel::new(Arc::clone(client), name).expect("a channel"),
            server: ServerConnection::new(Arc::clone(server)).expect("a server"),
            read_by_server: Vec::new(),
        }
    }

    /// Carries everything until nobody has anything to say. What the client is given comes in pieces of such a size.
    pub fn settle_in_pieces(&mut self, mut size: impl FnMut() -> usize) -> Result<(), TlsFault> {
        let mut result = Ok(());
        loop {
            let upwards = self.sent_by_client();
            let mut rest = upwards.as_slice();
            while !rest.is_empty() && self.server.read_tls(&mut rest).is_ok() {
                // A server's failure is told to the client by an alert.
                let _ = self.server.process_new_packets();
                // It takes no more than a record before that was read.
                let _ = self.server.reader().read_to_end(&mut self.read_by_server);
            }
            let mut downwards = self.sent_by_server();
            if upwards.is_empty() && downwards.is_empty() {
                return result;
            }
            let mut rest = downwards.as_mut_slice();
            while !rest.is_empty() {
                let (piece, after) = rest.split_at_mut(size().clamp(1, rest.len()));
                result = result.and(self.channel.receive(piece));
                rest = after;
            }
        }
    }

    pub fn settle(&mut self) -> Result<(), TlsFault> {
        self.settle_in_pieces(|| usize::MAX)
    }

    pub fn sent_by_client(&mut self) -> Vec<u8> {
        let mut sent = Vec::new();
        while self.channel.has_output() {
            self.channel.send_output(&mut sent).expect("memory");
        }
        sent
    }

    pub fn sent_by_server(&mut self) -> Vec<u8> {
        let mut sent = Vec::new();
        while self.server.wants_write() {
            self.server.write_tls(&mut sent).expect("memory");
        }
        sent
    }

    pub fn server_writes(&mut self, mut plain: &[u8]) {
        while !plain.is_empty() {
            let count = self.server.writer().write(plain).expect("a connection");
            plain = &plain[count..];
            if count == 0 {
                self.settle().expect("a connection");
            }
        }
    }

    pub fn read_by_server(&mut self) -> Vec<u8> {
        let mut read = std::mem::take(&mut self.read_by_server);
        let _ = self.server.reader().read_to_end(&mut read);
        read
    }
}

/// All there is to read, and what comes after it.
pub fn read_all(channel: &mut Channel) -> (Vec<u8>, ReadOutcome) {
    let (mut read, mut target) = (Vec::new(), [0; 10_000]);
    loop {
        match channel.read(&mut target) {
            ReadOutcome::Bytes(count) => read.extend_from_slice(&target[..count]),
            outcome => return (read, outcome),
        }
    }
}

/// Numbers that look random and are the same each time.
pub struct Numbers(pub u64);

impl Numbers {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    pub fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.below(256) as u8).collect()
    }
}
