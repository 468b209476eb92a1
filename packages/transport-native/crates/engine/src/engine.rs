use crate::busy_poll::BusyPoll;
use crate::connection::Entry;
use crate::event::{Event, FailedEvent, Slot};
use crate::exchange::{Exchange, LimitedPhase, Submission};
use crate::failure::Failure;
use crate::http1::HeadLimits;
use crate::http2::StreamId;
use crate::limiting::Limited;
use crate::limits::Limits;
use crate::opening::Opening;
use crate::origin::{Client, Origin};
use crate::resolver::Resolver;
use crate::shared::Outbox;
use mio::{Registry, Token, Waker};
use slab::Slab;
use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

// Rule 1: nothing here blocks or calls back. What happened is in `events` until `process` hands it out.
// Rule 2: keys may be used anew within one batch of the poller; serials say whether a token or a limit is still meant.
// Rule 3: an exchange is over when its last event was handed out, and its slot may be used again from then on.

/// The poller's token of the waker: answers of the resolver are here, or events were made outside of `process`.
pub const WAKE: Token = Token(usize::MAX);

// Room that a head and what comes with it may need in the arena.
pub(crate) const HEAD_ROOM: usize = 448 * 1024;
// More would starve those who wait for the events that are here.
const EVENTS_AT_ONCE: usize = 256;
// With more on their way, answers come one after the other, and nobody sleeps for long.
const MOST_LOOKED_FOR: usize = 2;
pub(crate) const WIRE_SIZE: usize = 64 * 1024;

/// Something of a socket is ready, as the poller said.
#[derive(Clone, Copy, Debug)]
pub struct Readiness {
    /// The token it was registered with.
    pub token: Token,
    /// There is something to read, or an end, or an error.
    pub is_readable: bool,
    /// There is room to write, or an error.
    pub is_writable: bool,
    /// The peer will send nothing more.
    pub is_read_closed: bool,
}

/// Connections and exchanges of one thread. The thread that owns it does all of its socket I/O.
pub struct Engine {
    pub(crate) registry: Registry,
    pub(crate) waker: Arc<Waker>,
    pub(crate) clients: Slab<Client>,
    pub(crate) origins: Slab<Origin>,
    pub(crate) entries: Slab<Entry>,
    pub(crate) openings: Slab<Opening>,
    pub(crate) exchanges: Vec<Option<Box<Exchange>>>,
    #[expect(
        clippy::vec_box,
        reason = "the boxes are what is kept: memory of exchanges that are over, for the next ones"
    )]
    pub(crate) spare: Vec<Box<Exchange>>,
    pub(crate) in_flight: usize,
    pub(crate) limits: Limits<Limited>,
    pub(crate) resolver: Resolver,
    pub(crate) lookups: HashMap<u64, Vec<(usize, u32)>>,
    pub(crate) own_lookups: HashMap<u64, (usize, u32)>,
    pub(crate) introductions: HashMap<u64, (usize, u32)>,
    pub(crate) next_ticket: u64,
    pub(crate) next_serial: u32,
    pub(crate) ready: VecDeque<Readiness>,
    pub(crate) events: Vec<Event>,
    pub(crate) wire: Vec<u8>,
    /// What came on a shared connection, before it is told apart.
    pub(crate) plain: Vec<u8>,
    pub(crate) touched: Vec<StreamId>,
    pub(crate) head_limits: HeadLimits,
    pub(crate) expired: Vec<Limited>,
    /// Origins in which something was freed: `serve_freed` looks at them when nothing else is under way.
    pub(crate) freed: VecDeque<usize>,
    pub(crate) is_processing: bool,
    pub(crate) busy_poll: BusyPoll,
    /// That of whoever asked last.
    pub(crate) patience: Duration,
    /// Counts what `process` and `end_turn` mark off.
    pub(crate) turn: u64,
    pub(crate) outbox: Outbox,
}

impl Engine {
    /// An engine whose sockets are registered with this registry.
    pub fn new(registry: Registry) -> std::io::Result<Self> {
        let waker = Arc::new(Waker::new(&registry, WAKE)?);
        let for_resolver = Arc::clone(&waker);
        // A wake-up that fails is made up for by the next event or limit.
        let notify = Arc::new(move || drop(for_resolver.wake()));
        Ok(Self {
            registry,
            waker,
            clients: Slab::new(),
            origins: Slab::new(),
            entries: Slab::new(),
            openings: Slab::new(),
            exchanges: Vec::new(),
            spare: Vec::new(),
            in_flight: 0,
            limits: Limits::new(),
            resolver: Resolver::new(notify),
            lookups: HashMap::new(),
            own_lookups: HashMap::new(),
            introductions: HashMap::new(),
            next_ticket: 0,
            next_serial: 0,
            ready: VecDeque::new(),
            events: Vec::new(),
            wire: vec![0; WIRE_SIZE],
            plain: vec![0; WIRE_SIZE],
            touched: Vec::new(),
            head_limits: HeadLimits::default(),
            expired: Vec::new(),
            freed: VecDeque::new(),
            is_processing: false,
            busy_poll: BusyPoll::default(),
            patience: Duration::ZERO,
            turn: 0,
            outbox: Outbox::default(),
        })
    }

    /// To have `process` called soon, from any thread.
    pub fn waker(&self) -> Arc<Waker> {
        Arc::clone(&self.waker)
    }

    /// Every connection ends now, and nothing is told of what they carried.
    pub fn end(&mut self) {
        self.entries.clear();
        self.openings.clear();
        self.origins.clear();
        self.exchanges.clear();
        self.events.clear();
        self.ready.clear();
        self.limits = Limits::new();
        self.in_flight = 0;
    }

    /// Exchanges are not over, or not told of yet: the process has something to wait for.
    pub fn is_busy(&self) -> bool {
        self.in_flight > 0 || !self.events.is_empty() || !self.ready.is_empty()
    }

    /// Until when to look for an answer rather than sleep, if that is wanted and has paid so far. The caller looks, by
    /// asking the poller, and then says by `looked` what came of it.
    pub fn look_until(&mut self) -> Option<Instant> {
        let is_quiet = (1..=MOST_LOOKED_FOR).contains(&self.in_flight);
        if !is_quiet || !self.busy_poll.is_worth_a_look(self.patience) {
            return None;
        }
        let until = Instant::now() + self.patience;
        Some(self.next_due().map_or(until, |due| due.min(until)))
    }

    /// After `look_until`. Answers whether there is something for `process`.
    pub fn looked(&mut self) -> bool {
        let has_paid = !self.ready.is_empty();
        self.busy_poll.note(has_paid);
        has_paid
    }

    /// The poller has said something that `process` has not looked at.
    pub fn has_news(&self) -> bool {
        !self.ready.is_empty()
    }

    /// When `tick` is wanted next.
    pub fn next_due(&self) -> Option<Instant> {
        self.limits.next_due()
    }

    /// Takes a request. Whatever becomes of it is told by events.
    pub fn submit(&mut self, submission: &Submission<'_>) {
        let now = Instant::now();
        let slot = submission.slot;
        self.next_serial = self.next_serial.wrapping_add(1);
        let exchange = Exchange::new(submission, self.next_serial, now);
        let mut exchange = match self.spare.pop() {
            Some(mut spare) => {
                *spare = exchange;
                spare
            }
            None => Box::new(exchange),
        };
        if let Some(total) = submission.timeouts.total {
            exchange.total_limit = Some(self.limits.start(total, Limited::Total(slot), now));
        }
        let at = slot as usize;
        if at >= self.exchanges.len() {
            self.exchanges.resize_with(at + 1, || None);
        }
        self.exchanges[at] = Some(exchange);
        self.in_flight += 1;
        self.patience = self.settings_of(submission.origin).busy_poll;
        if self.origins[submission.origin].waiting == 0
            && let Some(key) = self.take_free(submission.origin, now)
        {
            self.carry(slot, key, submission.head, submission.body, now);
            return self.serve_freed(now);
        }
        let exchange = self.exchange(slot);
        exchange.held_head = submission.head.to_vec();
        exchange.held_body = submission.body.to_vec();
        self.place(slot, now);
        self.serve_freed(now);
    }

    /// The exchange is over at once; no event follows. Answers whether it was sent, and on a reused connection.
    pub fn cancel(&mut self, slot: Slot) -> Option<(bool, bool)> {
        // What has failed already and was not told of is not told of any more.
        let failed = self.take_failure(slot).map(|failed| (failed.is_sent, failed.is_reused));
        self.events.retain(|event| event.slot() != Some(slot));
        if !self.has(slot) {
            return failed;
        }
        let exchange = self.exchange(slot);
        let situation = (exchange.is_sent, exchange.is_reused);
        let now = Instant::now();
        self.withdraw(slot, now);
        self.serve_freed(now);
        Some(situation)
    }

    /// A failure that `process` would hand out next time.
    pub(crate) fn take_failure(&mut self, slot: Slot) -> Option<FailedEvent> {
        let is_meant = |event: &Event| matches!(event, Event::Failed(failed, _) if *failed == slot);
        let at = self.events.iter().position(is_meant)?;
        match self.events.remove(at) {
            Event::Failed(_, failed) => Some(failed),
            _ => None,
        }
    }

    /// The owner's answer to `Event::Lookup`.
    pub fn resolved(&mut self, ticket: u64, answer: Result<Arc<[IpAddr]>, Failure>) {
        if let Some(opening) = self.own_lookups.remove(&ticket) {
            let now = Instant::now();
            self.addresses_known(opening, answer, now);
            self.serve_freed(now);
        }
    }

    /// What the poller said; `process` looks at it.
    pub fn note(&mut self, readiness: Readiness) {
        self.ready.push_back(readiness);
    }

    /// Does what is ready, and hands out what happened. Answers whether there is more to do at once.
    /// Heads and bodies lie in the arena until the next call.
    pub fn process(&mut self, arena: &mut [u8], events: &mut Vec<Event>) -> bool {
        let mut arena = Arena { bytes: arena, used: 0 };
        self.is_processing = true;
        self.turn += 1;
        self.outbox.is_in_turn = true;
        self.take_answers();
        self.serve_freed(Instant::now());
        while let Some(readiness) = self.ready.pop_front() {
            self.handle(readiness, &mut arena);
            if !self.freed.is_empty() {
                self.serve_freed(Instant::now());
            }
            if arena.bytes.len() - arena.used < HEAD_ROOM || self.events.len() >= EVENTS_AT_ONCE {
                break;
            }
        }
        self.send_kept();
        self.is_processing = false;
        events.append(&mut self.events);
        !self.ready.is_empty()
    }

    /// The poller is asked next, or time has passed that it was not asked about: what has been kept to be sent together goes
    /// now, and what was idle before is looked at before it is used.
    pub fn end_turn(&mut self) {
        self.turn += 1;
        self.outbox.is_in_turn = false;
        self.send_kept();
    }

    /// Sends what was said in this turn and kept to be sent together.
    pub fn send_kept(&mut self) {
        if !self.outbox.is_empty() {
            let now = Instant::now();
            self.flush_outbox(now);
            self.serve_freed(now);
        }
    }

    /// Lets the limits expire that are due.
    pub fn tick(&mut self) {
        let now = Instant::now();
        let mut expired = std::mem::take(&mut self.expired);
        self.limits.expired(now, &mut expired);
        // Whoever has waited for too long does not inherit what another gives up in the same moment.
        expired.sort_by_key(|limited| !matches!(limited, Limited::Phase(_, LimitedPhase::Pool)));
        for limited in expired.drain(..) {
            self.expire(limited, now);
        }
        self.expired = expired;
        self.serve_freed(now);
    }

    fn handle(&mut self, readiness: Readiness, arena: &mut Arena<'_>) {
        if readiness.token == WAKE {
            return;
        }
        let (key, serial) = key_and_serial(readiness.token);
        match self.entries.get(key) {
            Some(entry) if entry.serial() == serial => match entry {
                Entry::Attempt { .. } => self.attempt_ready(key, readiness),
                Entry::Handshake { .. } => self.handshake_ready(key, readiness),
                Entry::Connection(_) => self.connection_ready(key, readiness, arena),
                Entry::Shared(_) => self.shared_ready(key, readiness, arena),
            },
            _ => {}
        }
    }

    /// Keeps an event for `process`, which the waker brings about.
    pub(crate) fn tell(&mut self, event: Event) {
        self.events.push(event);
        if !self.is_processing {
            let _ = self.waker.wake();
        }
    }

    pub(crate) fn serial(&mut self) -> u32 {
        self.next_serial = self.next_serial.wrapping_add(1);
        self.next_serial
    }
}

/// Room for what one call of `process` hands out.
pub(crate) struct Arena<'a> {
    pub bytes: &'a mut [u8],
    pub used: usize,
}

pub(crate) fn token(key: usize, serial: u32) -> Token {
    Token((serial as usize) << 32 | key)
}

fn key_and_serial(token: Token) -> (usize, u32) {
    (token.0 & 0xffff_ffff, (token.0 >> 32) as u32)
}
