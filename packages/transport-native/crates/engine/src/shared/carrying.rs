use crate::connection::Entry;
use crate::engine::Engine;
use crate::event::{Event, Slot};
use crate::exchange::{LimitedPhase, Place, RequestFlags};
use crate::failure::{Failure, FailureKind};
use crate::http2::{Ending, Opening, StreamId};
use crate::limiting::Limited;
use std::time::Instant;

// A peer that only ever goes away must not keep an exchange for ever.
const MOST_RETURNS: u8 = 5;

/// A stream, by the connection it is on.
pub(crate) type StreamPlace = (usize, StreamId);

/// How exchanges ride on a connection beside others, and off it.
impl Engine {
    /// Sends the request on a stream of its own. There is room for it.
    pub(crate) fn carry_shared(&mut self, slot: Slot, key: usize, head: &[u8], body: &[u8], now: Instant) {
        let exchange = self.exchanges[slot as usize].as_deref_mut().expect("the slot is in use");
        let Entry::Shared(connection) = &mut self.entries[key] else { return };
        exchange.is_reused = std::mem::replace(&mut connection.has_carried, true);
        if exchange.times.pool.is_none() {
            exchange.times.pool = exchange.since_start(now);
        }
        let opened = connection.session.open(&Opening {
            owner: slot,
            head,
            is_secure: self.origins[connection.origin].is_secure,
            is_head_request: exchange.flags.has(RequestFlags::HEAD),
            has_body: exchange.is_upload_open || !body.is_empty(),
        });
        let stream = match opened {
            Ok(stream) => stream,
            Err(unsendable) => {
                // No stream has this number.
                exchange.place = Place::Shared { key, stream: 0 };
                return self.fail(slot, Failure::new(FailureKind::LocalProtocol, unsendable.0), now);
            }
        };
        exchange.place = Place::Shared { key, stream };
        exchange.is_sent = true;
        exchange.is_writer_waiting = exchange.is_upload_open;
        // Another connection may have to carry it.
        exchange.held_head.clear();
        exchange.held_head.extend_from_slice(head);
        if !body.is_empty() {
            connection.session.send(stream, body, !exchange.is_upload_open);
        }
        self.watch_silence(key, now);
        self.send_soon(key, now);
        self.stream_moved(slot, (key, stream), now);
    }

    /// Takes a piece of the body. Answers whether more may follow at once.
    pub(crate) fn write_shared(
        &mut self,
        slot: Slot,
        (key, id): StreamPlace,
        chunk: &[u8],
        is_last: bool,
        now: Instant,
    ) -> Option<bool> {
        if is_last {
            self.exchange(slot).is_upload_open = false;
        }
        let Entry::Shared(connection) = &mut self.entries[key] else { return None };
        if !connection.session.stream(id)?.is_open() {
            return None;
        }
        connection.session.send(id, chunk, is_last);
        self.exchange(slot).is_writer_waiting = false;
        self.send_soon(key, now);
        self.stream_moved(slot, (key, id), now);
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return None };
        Some(!connection.session.stream(id)?.has_unsent())
    }

    /// Some of the request has left, or more of it waits: the limits and the writer are told.
    pub(crate) fn stream_moved(&mut self, slot: Slot, (key, id): StreamPlace, now: Instant) {
        if !self.has(slot) {
            return;
        }
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return };
        let Some(stream) = connection.session.stream(id).filter(|stream| stream.is_open()) else { return };
        let (has_unsent, is_over) = (stream.has_unsent(), stream.is_request_over());
        let exchange = self.exchanges[slot as usize].as_deref_mut().expect("the slot is in use");
        let before = exchange.write_limit.take();
        if has_unsent && let Some(allowed) = exchange.timeouts.write {
            exchange.write_limit = Some(self.limits.start(allowed, Limited::Write(slot), now));
        }
        let is_drained = !has_unsent && std::mem::replace(&mut exchange.is_writer_waiting, false);
        let is_sent_now = is_over && !std::mem::replace(&mut exchange.is_request_over, true);
        if is_sent_now {
            exchange.times.sent = exchange.since_start(now);
        }
        // What a window holds back of a body that was given whole counts as sent: nobody but the peer is waited for.
        let awaits_head = !exchange.has_head && !exchange.is_upload_open;
        self.stop(before);
        if is_drained {
            self.tell(Event::Drained(slot));
        }
        if is_sent_now && self.reports(slot) {
            self.tell(Event::Sent(slot));
        }
        if awaits_head {
            self.enter(slot, LimitedPhase::Read, now);
        }
    }

    /// The peer has ended the stream before an answer came.
    pub(crate) fn stream_failed(&mut self, slot: Slot, (key, id): StreamPlace, ending: Ending, now: Instant) {
        let exchange = self.exchange(slot);
        let may_return =
            ending.is_returned && exchange.returns < MOST_RETURNS && !exchange.flags.has(RequestFlags::UPLOAD);
        if may_return && let Some(body) = self.unsent_body(key, id) {
            return self.carry_elsewhere(slot, (key, id), body, now);
        }
        let exchange = self.exchange(slot);
        exchange.is_sent &= !ending.is_unseen;
        self.fail(slot, ending.failure, now);
    }

    fn unsent_body(&mut self, key: usize, id: StreamId) -> Option<Vec<u8>> {
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return None };
        connection.session.stream(id)?.take_unsent_body()
    }

    fn carry_elsewhere(&mut self, slot: Slot, (key, id): StreamPlace, body: Vec<u8>, now: Instant) {
        let exchange = self.exchange(slot);
        exchange.place = Place::Queued;
        exchange.returns += 1;
        exchange.held_body = body;
        exchange.is_sent = false;
        exchange.is_request_over = false;
        exchange.times = crate::event::Times::default();
        let (origin, limit) = (exchange.origin, exchange.write_limit.take());
        self.stop(limit);
        self.queue(slot, now);
        self.leave_shared(key, id, now);
        self.freed.push_back(origin);
    }
}
