use crate::event::Slot;
use crate::http1::{ChunkedDecoder, Malformed};
use crate::limits::LimitId;
use crate::passage::Passage;
use crate::shared::SharedConnection;
use crate::socket::{Address, Socket};
use crate::stream::Stream;
use std::time::Instant;

/// What comes next from the peer.
pub enum Expected {
    /// Nothing: the connection is idle.
    Nothing,
    /// A head.
    Head,
    /// So many bytes of a body.
    Length { left: u64, whole: u64 },
    /// A body in chunks.
    Chunked(Box<ChunkedDecoder>),
    /// All that comes until the peer closes.
    UntilClose,
    /// A raw stream.
    Raw,
    /// Nothing that could be understood: the body broke where its reader has not come to yet.
    Broken(Malformed),
}

/// One connection, and what it carries.
pub struct Connection {
    pub serial: u32,
    pub origin: usize,
    pub stream: Stream,
    pub slot: Option<Slot>,
    pub expected: Expected,
    /// The beginning of a head.
    pub inbox: Vec<u8>,
    pub scanned: usize,
    /// Bytes of interim heads that were just read.
    pub skipped: usize,
    pub informational: u32,
    pub keeps_alive: bool,
    pub keep_alive_timeout: Option<u32>,
    pub has_carried: bool,
    pub write_error: Option<std::io::Error>,
    /// Of a raw stream: the peer is told once all has gone.
    pub is_write_ended: bool,
    pub idle_since: Instant,
    pub idle_turn: u64,
    pub idle_limit: Option<LimitId>,
}

impl Connection {
    pub fn new(serial: u32, origin: usize, stream: Stream, now: Instant) -> Self {
        Self {
            serial,
            origin,
            stream,
            slot: None,
            expected: Expected::Nothing,
            inbox: Vec::new(),
            scanned: 0,
            skipped: 0,
            informational: 0,
            keeps_alive: true,
            keep_alive_timeout: None,
            has_carried: false,
            write_error: None,
            is_write_ended: false,
            idle_since: now,
            idle_turn: 0,
            idle_limit: None,
        }
    }

    /// For the next exchange.
    pub fn begin(&mut self, slot: Slot) {
        self.slot = Some(slot);
        self.expected = Expected::Head;
        self.informational = 0;
        self.keeps_alive = true;
        self.keep_alive_timeout = None;
    }
}

/// What the poller's tokens stand for.
pub enum Entry {
    /// A socket on its way, one of those of an opening.
    Attempt { serial: u32, opening: usize, address: Address, socket: Socket },
    /// A socket that stands, and what it goes through on the way to the server.
    Handshake { serial: u32, opening: usize, stream: Stream, passage: Passage },
    /// A connection.
    Connection(Box<Connection>),
    /// One that several exchanges share.
    Shared(Box<SharedConnection>),
}

impl Entry {
    pub fn serial(&self) -> u32 {
        match self {
            Self::Attempt { serial, .. } | Self::Handshake { serial, .. } => *serial,
            Self::Connection(connection) => connection.serial,
            Self::Shared(connection) => connection.serial,
        }
    }
}
