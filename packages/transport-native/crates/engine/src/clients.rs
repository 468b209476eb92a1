use crate::engine::Engine;
use crate::origin::{Client, ClientSettings, Origin, PoolStats, Protocols};
use std::collections::VecDeque;

/// Whose connections the engine holds, and where they lead.
impl Engine {
    /// A transport's share. Its number goes to `add_origin`.
    pub fn add_client(&mut self, settings: ClientSettings) -> usize {
        self.clients.insert(Client { settings, is_closed: false })
    }

    /// The number that the next client will have.
    pub fn next_client(&self) -> usize {
        self.clients.vacant_key()
    }

    /// A scheme, host and port of a client. Its number goes to `submit`.
    pub fn add_origin(
        &mut self,
        client: usize,
        is_secure: bool,
        host: String,
        port: u16,
        server_name: Option<String>,
    ) -> usize {
        let may_be_http2 = match self.clients[client].settings.protocols {
            Protocols::Http1 => false,
            Protocols::Either => is_secure,
            Protocols::Http2 => true,
        };
        self.origins.insert(Origin {
            client,
            is_secure,
            host,
            port,
            server_name,
            idle: Vec::new(),
            queue: VecDeque::new(),
            waiting: 0,
            connections: 0,
            openings: 0,
            is_dropped: false,
            may_be_http2,
            is_hoped_for: false,
            shared: Vec::new(),
            leaving: 0,
        })
    }

    /// Idle connections end now, the others when they have carried what they carry; then the origin is forgotten.
    pub fn drop_origin(&mut self, origin: usize) {
        if let Some(dropped) = self.origins.get_mut(origin) {
            dropped.is_dropped = true;
            self.end_idle(origin);
            self.forget_origin(origin);
        }
    }

    /// Idle connections end now, the others when they have carried what they carry and what waits.
    pub fn close_client(&mut self, client: usize) {
        let Some(closed) = self.clients.get_mut(client) else { return };
        closed.is_closed = true;
        let origins: Vec<usize> =
            self.origins.iter().filter(|(_, origin)| origin.client == client).map(|(key, _)| key).collect();
        for origin in origins {
            self.drop_origin(origin);
        }
        self.forget_client(client);
    }

    /// Live numbers of a client's origins.
    pub fn stats(&self, client: usize) -> Vec<PoolStats> {
        let of_client = self.origins.iter().filter(|(_, origin)| origin.client == client);
        of_client.map(|(key, origin)| origin.stats(key, self.unused_shared(origin))).collect()
    }

    pub(crate) fn settings_of(&self, origin: usize) -> &ClientSettings {
        &self.clients[self.origins[origin].client].settings
    }

    /// Once it was dropped and holds nothing.
    pub(crate) fn forget_origin(&mut self, at: usize) {
        let Some(origin) = self.origins.get(at) else { return };
        if origin.is_dropped && origin.is_empty() {
            let client = origin.client;
            self.origins.remove(at);
            self.forget_client(client);
        }
    }

    pub(crate) fn forget_client(&mut self, client: usize) {
        let is_closed = self.clients.get(client).is_some_and(|client| client.is_closed);
        if is_closed && !self.origins.iter().any(|(_, origin)| origin.client == client) {
            self.clients.remove(client);
        }
    }
}
