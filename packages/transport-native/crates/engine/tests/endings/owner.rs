use mio::{Events, Poll};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use trunkline_engine::proxy::ProxySettings;
use trunkline_engine::tls::{TlsSettings, Verify, client_config};
use trunkline_engine::{
    ClientSettings, Engine, Event, FailureKind, Protocols, ReadResult, Readiness, RequestFlags, SocketOptions,
    Submission, Timeouts,
};

pub const SLOT: u32 = 0;
pub const PATIENCE: Duration = Duration::from_secs(20);
pub const UPLOAD: &[u8] = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n";

/// Runs the engine's loop until something happens.
pub struct Owner {
    pub poll: Poll,
    pub events: Events,
    pub engine: Engine,
    pub arena: Vec<u8>,
    pub client: usize,
    pub origin: usize,
}

impl Owner {
    pub fn new(address: SocketAddr) -> Self {
        Self::speaking(address, Protocols::Http1, PATIENCE)
    }

    pub fn speaking(address: SocketAddr, protocols: Protocols, http2_ping: Duration) -> Self {
        Self::with(address, |settings| ClientSettings { protocols, http2_ping, ..settings })
    }

    /// Its requests go to a secure origin, by this proxy.
    pub fn behind(proxy: ProxySettings) -> Self {
        let address = SocketAddr::from(([127, 0, 0, 1], 443));
        let mut owner = Self::with(address, |settings| ClientSettings { proxy: Some(proxy), ..settings });
        owner.origin = owner.engine.add_origin(owner.client, true, "localhost".to_owned(), 443, None);
        owner
    }

    fn with(address: SocketAddr, change: impl FnOnce(ClientSettings) -> ClientSettings) -> Self {
        let poll = Poll::new().expect("a poller");
        let mut engine = Engine::new(poll.registry().try_clone().expect("a registry")).expect("an engine");
        let tls =
            TlsSettings { verify: Verify::Nothing, identity: None, pins: Vec::new(), alpn: Vec::new(), keylog: None };
        let settings = ClientSettings {
            max_connections: 1,
            max_keep_alive: 1,
            keep_alive_expiry: PATIENCE,
            address_head_start: PATIENCE,
            socket: SocketOptions { has_no_delay: true, keep_alive: None, local_address: None },
            socket_path: None,
            busy_poll: Duration::ZERO,
            proxy: None,
            has_own_lookup: false,
            tls: client_config(&tls).expect("a config"),
            protocols: Protocols::Http1,
            http2_ping: PATIENCE,
        };
        let client = engine.add_client(change(settings));
        let origin = engine.add_origin(client, false, address.ip().to_string(), address.port(), None);
        Self { poll, events: Events::with_capacity(64), engine, arena: vec![0; 1024 * 1024], client, origin }
    }

    /// Runs the loop until the engine tells of this.
    pub fn wait_for(&mut self, is_wanted: impl Fn(&Event) -> bool) -> bool {
        self.wait_to_hear(|event| is_wanted(event).then_some(true))
    }

    /// Runs the loop until the engine tells of something in which there is what is wanted.
    pub fn wait_to_hear<Wanted>(&mut self, wanted_in: impl Fn(&Event) -> Option<Wanted>) -> Wanted {
        let end = Instant::now() + PATIENCE;
        let mut happened = Vec::new();
        loop {
            if let Some(wanted) = happened.iter().find_map(&wanted_in) {
                return wanted;
            }
            assert!(Instant::now() < end, "it was told of {happened:?}");
            let _ = self.poll.poll(&mut self.events, Some(Duration::from_millis(10)));
            for event in &self.events {
                let has_ended = event.is_error() || event.is_read_closed();
                self.engine.note(Readiness {
                    token: event.token(),
                    is_readable: event.is_readable() || has_ended,
                    is_writable: event.is_writable() || has_ended,
                    is_read_closed: has_ended,
                });
            }
            while self.engine.process(&mut self.arena, &mut happened) {}
            self.engine.end_turn();
            self.engine.tick();
        }
    }

    /// What the engine tells without having heard anything.
    pub fn events_left(&mut self) -> Vec<String> {
        let mut happened = Vec::new();
        while self.engine.process(&mut self.arena, &mut happened) {}
        happened.iter().map(|event| format!("{event:?}")).collect()
    }

    pub fn submit_upload(&mut self) {
        self.engine.submit(&Submission {
            slot: SLOT,
            origin: self.origin,
            timeouts: Timeouts::default(),
            flags: RequestFlags(RequestFlags::UPLOAD),
            head: UPLOAD,
            body: &[],
        });
    }

    /// Asks for what is not there yet.
    pub fn waits_to_read(&mut self) {
        assert!(matches!(self.engine.read(SLOT, &mut [0; 100]), ReadResult::Wait));
    }

    /// How the body fails, or nothing where it has an end.
    pub fn read_to_failure(&mut self) -> Option<FailureKind> {
        loop {
            match self.engine.read(SLOT, &mut [0; 100]) {
                ReadResult::Bytes(_) => {}
                ReadResult::End { .. } => return None,
                ReadResult::Failed(failed) => return Some(failed.failure.kind),
                ReadResult::Wait => drop(self.wait_for(|event| matches!(event, Event::Readable(_)))),
            }
        }
    }
}
