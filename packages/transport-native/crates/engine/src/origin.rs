use crate::event::Slot;
use crate::proxy::ProxySettings;
use crate::socket::SocketOptions;
use rustls::ClientConfig;
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

/// What all connections of one transport have in common.
#[derive(Clone)]
pub struct ClientSettings {
    /// Connections open at once, for each origin.
    pub max_connections: usize,
    /// Idle connections kept, for each origin.
    pub max_keep_alive: usize,
    /// How long an idle connection is kept.
    pub keep_alive_expiry: Duration,
    /// The head start of an address before the next is tried beside it.
    pub address_head_start: Duration,
    /// How sockets are set up.
    pub socket: SocketOptions,
    /// Connections lead to this unix socket, whatever the host.
    pub socket_path: Option<String>,
    /// Every connection leads through this proxy.
    pub proxy: Option<ProxySettings>,
    /// Names are looked up by the owner of the engine.
    pub has_own_lookup: bool,
    /// How long to look for an answer before the thread sleeps, when next to nothing else is on its way.
    pub busy_poll: Duration,
    /// What TLS connections are made with. It offers the same protocols.
    pub tls: Arc<ClientConfig>,
    /// What is spoken.
    pub protocols: Protocols,
    /// After so long a silence a peer that owes answers over HTTP/2 is asked whether it is still there.
    pub http2_ping: Duration,
}

/// What may be spoken to a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocols {
    /// HTTP/1.1 alone.
    Http1,
    /// Over TLS what the server chooses, HTTP/1.1 otherwise.
    Either,
    /// HTTP/2 alone, with prior knowledge where there is no TLS.
    Http2,
}

/// A transport's share of the engine.
pub struct Client {
    pub settings: ClientSettings,
    pub is_closed: bool,
}

/// Connections to one scheme, host and port, and the exchanges that wait for one.
pub struct Origin {
    pub client: usize,
    pub is_secure: bool,
    pub host: String,
    pub port: u16,
    pub server_name: Option<String>,
    /// Keys of idle connections. The one used last is used first, so that the others can expire.
    pub idle: Vec<usize>,
    /// First come, first served. Who left is skipped by its serial.
    pub queue: VecDeque<(Slot, u32)>,
    pub waiting: usize,
    pub connections: usize,
    pub openings: usize,
    pub is_dropped: bool,
    /// Its connections may turn out to be HTTP/2.
    pub may_be_http2: bool,
    /// Some of those who wait hope to share a connection that is on its way.
    pub is_hoped_for: bool,
    /// Keys of connections over HTTP/2 that take exchanges.
    pub shared: Vec<usize>,
    /// Connections over HTTP/2 that take no more, and have not ended.
    pub leaving: usize,
}

/// The numbers of an origin's pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolStats {
    /// The origin's number.
    pub origin: usize,
    /// Connections that carry an exchange.
    pub active: usize,
    /// Connections that could.
    pub idle: usize,
    /// Exchanges without one.
    pub waiting: usize,
}

impl Origin {
    pub fn has_room(&self, settings: &ClientSettings) -> bool {
        self.connections + self.openings < settings.max_connections
    }

    pub fn is_empty(&self) -> bool {
        self.connections + self.leaving + self.openings + self.waiting == 0
    }

    pub fn forget_idle(&mut self, key: usize) {
        // The longest idle stand first, and are the ones that end.
        if let Some(at) = self.idle.iter().position(|&idle| idle == key) {
            self.idle.remove(at);
        }
    }

    /// `unused` are those over HTTP/2 that carry nothing.
    pub fn stats(&self, origin: usize, unused: usize) -> PoolStats {
        let idle = self.idle.len() + unused;
        PoolStats {
            origin,
            active: self.connections + self.leaving - idle,
            idle,
            waiting: self.waiting + self.openings,
        }
    }
}
