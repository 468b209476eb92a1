use crate::connection::{Connection, Entry, Expected};
use crate::engine::{Arena, Engine};
use crate::event::{Event, HeadEvent, Slot};
use crate::exchange::{Exchange, RequestFlags};
use crate::failure::Failure;
use crate::http1::{ChunkedDecoder, Framing, HeadLimits, RequestTraits, ResponseHead, head_end, read_head};
use crate::reading::malformed;
use crate::stream::Received;
use std::time::Instant;

// Enough for every honest server; more is a flood.
const MOST_INFORMATIONAL: u32 = 16 * 1024;
const READ_SIZE: usize = 64 * 1024;

/// How heads are read, and what comes along with them.
impl Engine {
    pub(crate) fn receive_head(&mut self, key: usize, slot: Slot, arena: &mut Arena<'_>, now: Instant) {
        let Entry::Connection(connection) = &mut self.entries[key] else { return };
        let start = arena.used;
        let mut end = start + connection.inbox.len();
        arena.bytes[start..end].copy_from_slice(&connection.inbox);
        connection.inbox.clear();
        loop {
            let Entry::Connection(connection) = &mut self.entries[key] else { return };
            match connection.stream.receive(&mut arena.bytes[end..end + READ_SIZE], &mut self.wire) {
                Received::Bytes(count) => end += count,
                Received::Nothing => {
                    connection.inbox.extend_from_slice(&arena.bytes[start..end]);
                    return;
                }
                received => {
                    let mut failure = connection.breakage(received);
                    if end > start && failure.code == "CLOSED" {
                        failure.reason = "in the middle of the head".into();
                    }
                    return self.fail(slot, failure, now);
                }
            }
            match self.next_head(key, slot, &arena.bytes[start..end], now) {
                Ok(None) => {}
                Ok(Some(head)) => {
                    let consumed = end - start - head.behind;
                    return self.head_came(key, slot, &head.head, arena, start + consumed - head.head.len, end, now);
                }
                Err(failure) => return self.fail(slot, failure, now),
            }
            // Interim heads are done with.
            let Entry::Connection(connection) = &mut self.entries[key] else { return };
            let skipped = std::mem::take(&mut connection.skipped);
            arena.bytes.copy_within(start + skipped..end, start);
            end -= skipped;
        }
    }

    /// The head of the answer, once it is whole. Interim heads before it are counted in `skipped`.
    fn next_head(&mut self, key: usize, slot: Slot, bytes: &[u8], now: Instant) -> Result<Option<Found>, Failure> {
        let flags = self.exchange(slot).flags;
        let traits = RequestTraits {
            is_head: flags.has(RequestFlags::HEAD),
            is_connect: flags.has(RequestFlags::CONNECT),
            asks_upgrade: flags.has(RequestFlags::UPGRADE),
        };
        let limits = self.head_limits;
        let mut from = 0;
        loop {
            let Entry::Connection(connection) = &mut self.entries[key] else { return Ok(None) };
            let rest = &bytes[from..];
            if connection.scanned > 0 && head_end(rest, connection.scanned, &limits).map_err(malformed)?.is_none() {
                connection.scanned = rest.len();
                return Ok(None);
            }
            let head = if rest.is_empty() { None } else { read_head(rest, &traits, &limits).map_err(malformed)? };
            let Some(head) = head else {
                connection.scanned = rest.len();
                return Ok(None);
            };
            connection.scanned = 0;
            if head.status >= 200 || head.framing == Framing::Upgraded {
                return Ok(Some(Found { head, behind: rest.len() - head.len }));
            }
            connection.informational += 1;
            if connection.informational > MOST_INFORMATIONAL {
                return Err(malformed(format!("more than {MOST_INFORMATIONAL} interim answers")));
            }
            from += head.len;
            connection.skipped = from;
            if head.status == 100 {
                self.release_body(slot, now);
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one step of receive_head, split off for its length")]
    fn head_came(
        &mut self,
        key: usize,
        slot: Slot,
        head: &ResponseHead,
        arena: &mut Arena<'_>,
        start: usize,
        end: usize,
        now: Instant,
    ) {
        self.leave(slot);
        // A body that was not asked for stays here, however long the answer takes to read.
        let patience = self.exchange(slot).continue_limit.take();
        self.stop(patience);
        let body_start = start + head.len;
        let exchange = self.exchanges[slot as usize].as_deref_mut().expect("the slot is in use");
        let Entry::Connection(connection) = &mut self.entries[key] else { return };
        connection.keeps_alive = head.keeps_alive && !exchange.flags.has(RequestFlags::LAST);
        connection.keep_alive_timeout = head.keep_alive_timeout;
        connection.skipped = 0;
        exchange.has_head = true;
        exchange.times.first_byte = exchange.since_start(now);
        let came = settle_body(connection, exchange, head, &mut arena.bytes[body_start..end], self.head_limits);
        if came.is_complete {
            exchange.times.done = exchange.times.first_byte;
        }
        arena.used = end;
        let event = HeadEvent {
            status: head.status,
            text: start..body_start - 2,
            body: body_start..body_start + came.here,
            is_complete: came.is_complete,
            is_reused: exchange.is_reused,
            is_http10: head.is_http10,
            is_http2: false,
            is_upgraded: matches!(head.framing, Framing::Upgraded),
            has_set_cookie: head.has_set_cookie,
            has_content_encoding: head.has_content_encoding,
            length: match head.framing {
                Framing::Length(length) => Some(length),
                Framing::Empty => Some(0),
                _ => None,
            },
            times: exchange.times,
        };
        if matches!(head.framing, Framing::Upgraded) {
            exchange.is_upload_open = true;
            self.lift_limits(slot);
        }
        let exchange = self.exchange(slot);
        if let Some(trailers) = exchange.trailers.take() {
            self.tell(Event::Trailers(slot, trailers));
        }
        self.tell(Event::Head(slot, Box::new(event)));
        if !came.is_complete {
            return;
        }
        let exchange = self.remove(slot);
        let is_request_over = exchange.is_request_over;
        self.spare(exchange);
        self.release(key, is_request_over && !came.has_excess, now);
    }
}

/// A head, and how many bytes came behind it.
struct Found {
    head: ResponseHead,
    behind: usize,
}

/// What of a body came along with its head.
struct Came {
    /// Bytes of the body, at the front.
    here: usize,
    is_complete: bool,
    /// Something follows that nobody asked for.
    has_excess: bool,
}

/// Takes what came along with the head for the body, where it lies, and settles what is expected after it.
fn settle_body(
    connection: &mut Connection,
    exchange: &mut Exchange,
    head: &ResponseHead,
    bytes: &mut [u8],
    limits: HeadLimits,
) -> Came {
    let count = bytes.len() as u64;
    let begun = |here: usize| Came { here, is_complete: false, has_excess: false };
    match head.framing {
        Framing::Empty => Came { here: 0, is_complete: true, has_excess: count > 0 },
        Framing::Length(length) if count >= length => {
            Came { here: length as usize, is_complete: true, has_excess: count > length }
        }
        Framing::Length(length) => {
            connection.expected = Expected::Length { left: length - count, whole: length };
            begun(bytes.len())
        }
        Framing::Chunked => {
            let mut decoder = Box::new(ChunkedDecoder::new(limits));
            let decoded = match decoder.decode(bytes) {
                Ok(decoded) => decoded,
                Err(broken) => {
                    connection.expected = Expected::Broken(broken.reason);
                    return begun(broken.produced);
                }
            };
            if decoded.is_ended {
                exchange.trailers = decoder.take_trailers();
                let has_excess = decoded.consumed < bytes.len();
                return Came { here: decoded.produced, is_complete: true, has_excess };
            }
            connection.expected = Expected::Chunked(decoder);
            begun(decoded.produced)
        }
        Framing::UntilClose => {
            connection.expected = Expected::UntilClose;
            begun(bytes.len())
        }
        Framing::Upgraded => {
            connection.expected = Expected::Raw;
            begun(bytes.len())
        }
    }
}
