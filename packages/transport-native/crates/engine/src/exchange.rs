use crate::event::{Slot, Times};
use crate::failure::FailureKind;
use crate::http2::StreamId;
use crate::limits::LimitId;
use std::time::{Duration, Instant};

/// How long each phase may take; `None` is for ever.
#[derive(Clone, Copy, Debug, Default)]
pub struct Timeouts {
    /// Waiting for a free connection.
    pub pool: Option<Duration>,
    /// Name lookup, TCP and TLS together.
    pub connect: Option<Duration>,
    /// Between two pieces of the request that the peer takes.
    pub write: Option<Duration>,
    /// Waiting for the head, and for each piece of the body.
    pub read: Option<Duration>,
    /// All of the exchange.
    pub total: Option<Duration>,
}

/// What the engine must know of a request whose head it does not read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RequestFlags(pub u32);

impl RequestFlags {
    /// The answer has no body, whatever its head says.
    pub const HEAD: u32 = 1;
    /// A 2xx makes the connection a tunnel.
    pub const CONNECT: u32 = 2;
    /// The body follows by `Engine::write`.
    pub const UPLOAD: u32 = 4;
    /// That body is framed in chunks.
    pub const CHUNKED: u32 = 8;
    /// A 101 makes the connection a raw stream.
    pub const UPGRADE: u32 = 16;
    /// The body waits until the peer asks for it.
    pub const EXPECT_CONTINUE: u32 = 32;
    /// No other request follows on the connection.
    pub const LAST: u32 = 64;
    /// Connection and sending are reported, too.
    pub const REPORT: u32 = 128;

    /// One of them is set.
    pub fn has(self, flag: u32) -> bool {
        self.0 & flag != 0
    }
}

/// A request as it is handed over.
pub struct Submission<'a> {
    /// The number the caller knows it by; it must not be in use.
    pub slot: Slot,
    /// From `Engine::add_origin`.
    pub origin: usize,
    /// Its limits.
    pub timeouts: Timeouts,
    /// What kind of request it is.
    pub flags: RequestFlags,
    /// The whole head with its empty line.
    pub head: &'a [u8],
    /// A body that is all here; with `UPLOAD`, nothing.
    pub body: &'a [u8],
}

/// The limit that runs now besides write and total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitedPhase {
    Pool,
    Connect,
    Read,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the queue of its origin.
    Queued,
    /// Owns the opening of this key.
    Opening(usize),
    /// Carried by the connection of this key.
    Carried(usize),
    /// Carried by a stream of the connection of this key.
    Shared { key: usize, stream: StreamId },
    /// Its connection was released; what it has may still be read.
    Ended,
}

/// One request from `submit` to the last byte of its answer.
pub struct Exchange {
    pub serial: u32,
    pub origin: usize,
    pub timeouts: Timeouts,
    pub flags: RequestFlags,
    pub place: Place,
    /// The request while no connection carries it, and a body that waits for 100 (Continue).
    pub held_head: Vec<u8>,
    pub held_body: Vec<u8>,
    pub is_body_held: bool,
    /// `write` may be called with more.
    pub is_upload_open: bool,
    /// Bytes written since others had their turn.
    pub burst: usize,
    /// Whoever writes waits for `Drained`.
    pub is_writer_waiting: bool,
    pub is_reader_waiting: bool,
    pub is_sent: bool,
    pub is_request_over: bool,
    pub is_reused: bool,
    /// How often a peer went away before it looked at it.
    pub returns: u8,
    pub has_head: bool,
    pub trailers: Option<Vec<u8>>,
    pub started: Instant,
    pub times: Times,
    pub phase: LimitedPhase,
    pub phase_limit: Option<LimitId>,
    pub write_limit: Option<LimitId>,
    pub total_limit: Option<LimitId>,
    pub continue_limit: Option<LimitId>,
}

impl Exchange {
    pub fn new(submission: &Submission<'_>, serial: u32, now: Instant) -> Self {
        let flags = submission.flags;
        Self {
            serial,
            origin: submission.origin,
            timeouts: submission.timeouts,
            flags,
            place: Place::Queued,
            held_head: Vec::new(),
            held_body: Vec::new(),
            is_body_held: false,
            is_upload_open: flags.has(RequestFlags::UPLOAD),
            burst: 0,
            is_writer_waiting: false,
            is_reader_waiting: false,
            is_sent: false,
            is_request_over: false,
            is_reused: false,
            returns: 0,
            has_head: false,
            trailers: None,
            started: now,
            times: Times::default(),
            phase: LimitedPhase::Pool,
            phase_limit: None,
            write_limit: None,
            total_limit: None,
            continue_limit: None,
        }
    }

    /// How long it was allowed to take.
    pub fn allowed(&self, kind: FailureKind) -> Duration {
        let allowed = match kind {
            FailureKind::ReadTimeout => self.timeouts.read,
            FailureKind::WriteTimeout => self.timeouts.write,
            _ => self.timeouts.total,
        };
        allowed.unwrap_or_default()
    }

    pub fn since_start(&self, now: Instant) -> Option<f64> {
        Some(now.saturating_duration_since(self.started).as_secs_f64() * 1000.0)
    }
}
