use crate::owner::Exchange;
use crate::plan::{Expectation, Method, Patience, Plan, Upload};
use crate::random::Random;
use crate::server::Server;
use crate::tally::Tally;
use mio::{Events, Poll};
use std::time::{Duration, Instant};
use trunkline_engine::tls::{TlsSettings, Verify, client_config};
use trunkline_engine::{
    ClientSettings, Engine, Protocols, Readiness, RequestFlags, Slot, SocketOptions, Submission, Timeouts,
};

const EXCHANGES: usize = 250;
const AT_ONCE: usize = 24;
const CONNECTIONS: usize = 9;
const PATIENCE: Duration = Duration::from_secs(120);

/// Plays a seed's exchanges to their end, and panics where one does not end as it must.
pub fn play(seed: u64, is_secure: bool) -> Tally {
    let server = Server::start(is_secure);
    let mut client = Client::new(seed, is_secure, &server);
    let end = Instant::now() + PATIENCE;
    while client.submitted < EXCHANGES || client.exchanges.iter().any(Option::is_some) {
        assert!(Instant::now() < end, "seed {seed}: these do not end: {:#?}", client.plans());
        client.step();
    }
    let tally = client.end();
    assert_eq!((server.kept_connections(), server.panics()), (0, 0), "seed {seed}: connections kept, servers broken");
    tally
}

pub struct Client {
    pub poll: Poll,
    pub events: Events,
    pub engine: Engine,
    pub arena: Vec<u8>,
    pub client: usize,
    pub origin: usize,
    pub random: Random,
    pub first_number: u64,
    pub submitted: usize,
    pub exchanges: Vec<Option<Exchange>>,
    pub tally: Tally,
}

impl Client {
    fn new(seed: u64, is_secure: bool, server: &Server) -> Self {
        let poll = Poll::new().expect("a poller");
        let mut engine = Engine::new(poll.registry().try_clone().expect("a registry")).expect("an engine");
        let mut random = Random::new(seed);
        let tls =
            TlsSettings { verify: Verify::Nothing, identity: None, pins: Vec::new(), alpn: Vec::new(), keylog: None };
        let client = engine.add_client(ClientSettings {
            max_connections: 1 + random.below(CONNECTIONS),
            max_keep_alive: random.below(CONNECTIONS),
            keep_alive_expiry: Duration::from_millis(random.of(&[1, 5, 5000])),
            address_head_start: Duration::from_millis(250),
            socket: SocketOptions { has_no_delay: true, keep_alive: None, local_address: None },
            socket_path: None,
            busy_poll: Duration::ZERO,
            proxy: None,
            has_own_lookup: false,
            tls: client_config(&tls).expect("a config"),
            protocols: Protocols::Http1,
            http2_ping: Duration::from_secs(20),
        });
        let host = server.address.ip().to_string();
        let name = is_secure.then(|| "localhost".to_owned());
        let origin = engine.add_origin(client, is_secure, host, server.address.port(), name);
        Self {
            poll,
            events: Events::with_capacity(64),
            engine,
            arena: vec![0; 1024 * 1024],
            client,
            origin,
            random,
            first_number: seed * EXCHANGES as u64,
            submitted: 0,
            exchanges: (0..AT_ONCE).map(|_| None).collect(),
            tally: Tally::default(),
        }
    }

    fn plans(&self) -> Vec<&Plan> {
        self.exchanges.iter().flatten().map(|exchange| &exchange.plan).collect()
    }

    /// One turn of a loop: submits, waits a little, hears what happened, and does what an owner may do at any time.
    fn step(&mut self) {
        for slot in 0..AT_ONCE {
            if self.exchanges[slot].is_none() && self.submitted < EXCHANGES && self.random.is_one_in(2) {
                self.submit(slot);
            }
        }
        let wait = self.engine.next_due().map(|due| due.saturating_duration_since(Instant::now()));
        let most = Duration::from_millis(1);
        // What interrupts it is not lost: the next turn polls again.
        let _ = self.poll.poll(&mut self.events, Some(wait.map_or(most, |wait| wait.min(most))));
        for event in &self.events {
            let has_ended = event.is_error() || event.is_read_closed();
            self.engine.note(Readiness {
                token: event.token(),
                is_readable: event.is_readable() || has_ended,
                is_writable: event.is_writable() || event.is_error() || event.is_write_closed(),
                is_read_closed: has_ended,
            });
        }
        self.engine.tick();
        let mut happened = Vec::new();
        while self.engine.process(&mut self.arena, &mut happened) || !happened.is_empty() {
            for event in std::mem::take(&mut happened) {
                self.hear(event);
            }
        }
        self.engine.end_turn();
        for slot in 0..AT_ONCE {
            self.act(slot);
        }
    }

    fn submit(&mut self, slot: usize) {
        let plan = Plan::of(self.first_number + self.submitted as u64);
        self.submitted += 1;
        let flag = |is_set: bool, flag: u32| if is_set { flag } else { 0 };
        let is_streamed = matches!(plan.upload, Upload::Length | Upload::Chunked);
        let flags = flag(plan.method == Method::Head, RequestFlags::HEAD)
            | flag(plan.method == Method::Upgrade, RequestFlags::UPGRADE)
            | flag(is_streamed, RequestFlags::UPLOAD)
            | flag(plan.upload == Upload::Chunked, RequestFlags::CHUNKED)
            | flag(plan.expectation != Expectation::None, RequestFlags::EXPECT_CONTINUE)
            | flag(plan.is_last, RequestFlags::LAST);
        let limits = match plan.patience {
            Patience::Endless => Timeouts::default(),
            Patience::Read(limit) => Timeouts { read: Some(Duration::from_millis(limit)), ..Timeouts::default() },
            Patience::Total(limit) => Timeouts { total: Some(Duration::from_millis(limit)), ..Timeouts::default() },
        };
        let method = match plan.method {
            Method::Get | Method::Upgrade => "GET",
            Method::Head => "HEAD",
            Method::Post => "POST",
        };
        let framing = match plan.upload {
            Upload::None => String::new(),
            Upload::WithHead | Upload::Length => format!("Content-Length: {}\r\n", plan.upload_length()),
            Upload::Chunked => "Transfer-Encoding: chunked\r\n".to_owned(),
        };
        let head = format!("{method} /{} HTTP/1.1\r\nHost: localhost\r\n{framing}\r\n", plan.number);
        let body = if plan.upload == Upload::WithHead { plan.upload_body() } else { Vec::new() };
        let submission = Submission {
            slot: slot as Slot,
            origin: self.origin,
            timeouts: limits,
            flags: RequestFlags(flags),
            head: head.as_bytes(),
            body: &body,
        };
        self.engine.submit(&submission);
        self.exchanges[slot] = Some(Exchange {
            plan,
            steps: 0,
            has_head: false,
            is_readable: false,
            body: Vec::new(),
            sent: 0,
            may_write: false,
        });
    }

    /// Nothing may be left of a client that is closed.
    fn end(mut self) -> Tally {
        self.engine.close_client(self.client);
        self.step();
        let busy = self.engine.stats(self.client).into_iter().find(|pool| pool.active + pool.idle + pool.waiting > 0);
        assert_eq!((self.engine.is_busy(), busy), (false, None));
        self.tally
    }
}
