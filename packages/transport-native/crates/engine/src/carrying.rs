use crate::connection::{Connection, Entry, Expected};
use crate::engine::Engine;
use crate::event::{Event, Slot};
use crate::exchange::{LimitedPhase, Place, RequestFlags};
use crate::failure::{Failure, FailureKind};
use crate::http1::{CHUNK_END, LAST_CHUNK, chunk_frame};
use crate::limiting::Limited;
use crate::stream::Received;
use std::io;
use std::num::NonZeroUsize;
use std::time::{Duration, Instant};

// RFC 9110 §10.1.1: a server that does not know the field must not be waited for without end.
const PATIENCE: Duration = Duration::from_secs(1);
// What may be written before others have their turn, an early answer among them.
const BURST: usize = 256 * 1024;

/// How exchanges ride on connections: the pool and the way out.
impl Engine {
    /// Sends the request on the connection.
    pub(crate) fn carry(&mut self, slot: Slot, key: usize, head: &[u8], body: &[u8], now: Instant) {
        if let Entry::Shared(_) = self.entries[key] {
            return self.carry_shared(slot, key, head, body, now);
        }
        let exchange = self.exchanges[slot as usize].as_deref_mut().expect("the slot is in use");
        let Entry::Connection(connection) = &mut self.entries[key] else { return };
        connection.begin(slot);
        exchange.place = Place::Carried(key);
        exchange.is_reused = connection.has_carried;
        if exchange.times.pool.is_none() {
            exchange.times.pool = exchange.since_start(now);
        }
        let waits = exchange.flags.has(RequestFlags::EXPECT_CONTINUE);
        if waits {
            exchange.held_body = body.to_vec();
            exchange.is_body_held = true;
            exchange.is_writer_waiting = exchange.is_upload_open;
            exchange.continue_limit = Some(self.limits.start(PATIENCE, Limited::Continue(slot), now));
        }
        let before = connection.stream.taken();
        let result = connection.stream.send(&[head, if waits { &[] } else { body }]);
        // What was kept for later is on its way.
        exchange.is_sent = result.is_ok() || connection.stream.taken() > before;
        connection.write_error = result.err();
        if exchange.is_upload_open && !waits {
            exchange.is_writer_waiting = true;
        }
        self.after_sending(slot, key, now);
    }

    /// The body may go: the peer asked for it, or has been silent for long enough.
    pub(crate) fn release_body(&mut self, slot: Slot, now: Instant) {
        let exchange = self.exchange(slot);
        let Place::Carried(key) = exchange.place else { return };
        let limit = exchange.continue_limit.take();
        if !std::mem::replace(&mut exchange.is_body_held, false) {
            return;
        }
        let body = std::mem::take(&mut exchange.held_body);
        self.stop(limit);
        let Entry::Connection(connection) = &mut self.entries[key] else { return };
        connection.write_error = connection.stream.send(&[&body]).err();
        self.after_sending(slot, key, now);
    }

    /// Takes a piece of the body. Answers whether more may follow at once; if not, `Drained` says when.
    pub fn write(&mut self, slot: Slot, chunk: &[u8], is_last: bool) -> Option<bool> {
        let now = Instant::now();
        if !self.has(slot) {
            return None;
        }
        let exchange = self.exchange(slot);
        let place = exchange.place;
        exchange.burst += chunk.len();
        let is_burst = exchange.burst >= BURST;
        if is_burst {
            exchange.burst = 0;
        }
        let is_free = match place {
            Place::Carried(key) => self.write_alone(slot, key, chunk, is_last, now)?,
            Place::Shared { key, stream } => self.write_shared(slot, (key, stream), chunk, is_last, now)?,
            _ => return None,
        };
        if is_free && is_burst && !is_last {
            self.tell(Event::Drained(slot));
            return Some(false);
        }
        self.exchange(slot).is_writer_waiting = !is_free;
        Some(is_free)
    }

    fn write_alone(&mut self, slot: Slot, key: usize, chunk: &[u8], is_last: bool, now: Instant) -> Option<bool> {
        let exchange = self.exchange(slot);
        let is_chunked = exchange.flags.has(RequestFlags::CHUNKED);
        if is_last {
            exchange.is_upload_open = false;
        }
        let Entry::Connection(connection) = &mut self.entries[key] else { return None };
        let is_chunked = is_chunked && !matches!(connection.expected, Expected::Raw);
        if connection.write_error.is_none() {
            let end = if is_chunked && is_last { LAST_CHUNK } else { &[] };
            let result = match NonZeroUsize::new(chunk.len()) {
                Some(length) if is_chunked => connection.stream.send(&[&chunk_frame(length), chunk, CHUNK_END, end]),
                _ => connection.stream.send(&[chunk, end]),
            };
            connection.write_error = result.err();
            connection.is_write_ended = is_last && matches!(connection.expected, Expected::Raw);
        }
        self.exchange(slot).is_writer_waiting = false;
        self.after_sending(slot, key, now);
        if !self.has(slot) {
            return None;
        }
        match &self.entries[key] {
            Entry::Connection(connection) if connection.takes_no_more() => None,
            Entry::Connection(connection) => Some(!connection.stream.has_unsent()),
            _ => Some(true),
        }
    }

    /// The socket has room again.
    pub(crate) fn go_on_sending(&mut self, key: usize, now: Instant) {
        let Entry::Connection(connection) = &mut self.entries[key] else { return };
        if !connection.stream.has_unsent() || connection.write_error.is_some() {
            return;
        }
        connection.write_error = connection.stream.flush().err();
        if let Some(slot) = connection.slot
            && !matches!(connection.expected, Expected::Nothing)
        {
            self.after_sending(slot, key, now);
        }
    }

    fn after_sending(&mut self, slot: Slot, key: usize, now: Instant) {
        let Entry::Connection(connection) = &mut self.entries[key] else { return };
        let has_unsent = connection.stream.has_unsent();
        if connection.is_write_ended && !has_unsent {
            connection.stream.end_writing();
        }
        let is_broken = connection.write_error.is_some();
        let takes_no_more = connection.takes_no_more();
        let exchange = self.exchanges[slot as usize].as_deref_mut().expect("the slot is in use");
        let before = exchange.write_limit.take();
        let is_over = !has_unsent && !exchange.is_upload_open && !exchange.is_body_held;
        if has_unsent
            && !is_broken
            && let Some(allowed) = exchange.timeouts.write
        {
            exchange.write_limit = Some(self.limits.start(allowed, Limited::Write(slot), now));
        }
        // Nobody need read a raw stream: whoever waits to write to it is told by the next attempt that it is broken.
        let may_write = takes_no_more || (!has_unsent && !exchange.is_body_held);
        let is_drained = may_write && std::mem::replace(&mut exchange.is_writer_waiting, false);
        let is_sent_now = is_over && !is_broken && !std::mem::replace(&mut exchange.is_request_over, true);
        if is_sent_now {
            exchange.times.sent = exchange.since_start(now);
        }
        let awaits_head = is_sent_now && !exchange.has_head;
        self.stop(before);
        if is_drained && (!is_broken || takes_no_more) {
            self.tell(Event::Drained(slot));
        }
        if is_sent_now && self.reports(slot) {
            self.tell(Event::Sent(slot));
        }
        if awaits_head {
            self.enter(slot, LimitedPhase::Read, now);
        }
        if is_broken {
            // The peer may have answered before it hung up: what it said comes first.
            self.look_again(key);
        }
    }
}

impl Connection {
    /// A raw stream on which writing went no further. What the peer said before may still be read.
    fn takes_no_more(&self) -> bool {
        self.write_error.is_some() && matches!(self.expected, Expected::Raw)
    }

    /// What writing or reading it came to, where the answer did not come.
    pub(crate) fn breakage(&mut self, received: Received) -> Failure {
        breakage(self.write_error.take(), received)
    }
}

/// What became of a connection on which writing, or reading, went no further.
pub(crate) fn breakage(write_error: Option<io::Error>, received: Received) -> Failure {
    if let Some(error) = write_error {
        let kind = if error.kind() == io::ErrorKind::BrokenPipe { FailureKind::Write } else { FailureKind::Read };
        return Failure::from_io(kind, &error);
    }
    match received {
        Received::Broken(error) => Failure::from_io(FailureKind::Read, &error),
        Received::Fault(fault) => Failure::new(FailureKind::Connect, fault.message).with_code(fault.code),
        _ => Failure::new(FailureKind::RemoteProtocol, "").with_code("CLOSED"),
    }
}
