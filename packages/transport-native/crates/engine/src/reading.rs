use crate::connection::{Connection, Entry, Expected};
use crate::engine::{Arena, Engine, Readiness, token};
use crate::event::{Event, FailedEvent, Slot, Times};
use crate::exchange::{LimitedPhase, Place};
use crate::failure::{Failure, FailureKind};
use crate::stream::Received;
use std::time::Instant;

/// What `Engine::read` came to.
#[derive(Debug)]
pub enum ReadResult {
    /// So many bytes are at the front of the target.
    Bytes(usize),
    /// Nothing yet: `Event::Readable` says when, or `Event::Failed` that it never will.
    Wait,
    /// The body has ended, and the exchange is over unless it is a raw stream.
    End {
        /// Trailer fields, if there were any.
        trailers: Option<Vec<u8>>,
        /// When each phase had ended.
        times: Times,
    },
    /// The exchange is over.
    Failed(FailedEvent),
}

/// How answers are read.
impl Engine {
    pub(crate) fn connection_ready(&mut self, key: usize, readiness: Readiness, arena: &mut Arena<'_>) {
        let now = Instant::now();
        let Entry::Connection(connection) = &mut self.entries[key] else { return };
        let serial = connection.serial;
        if readiness.is_readable {
            connection.stream.mark_readable(readiness.is_read_closed);
        }
        if readiness.is_writable {
            self.go_on_sending(key, now);
        }
        let is_same = |entry: &&mut Entry| entry.serial() == serial;
        let Some(Entry::Connection(connection)) = self.entries.get_mut(key).filter(is_same) else { return };
        match (&connection.expected, connection.slot) {
            (Expected::Nothing, _) | (_, None) => self.idle_ready(key),
            (Expected::Head, Some(slot)) => self.receive_head(key, slot, arena, now),
            (_, Some(slot)) if readiness.is_readable => self.wake_reader(slot),
            _ => {}
        }
    }

    /// Has the connection looked at as if the poller had spoken.
    pub(crate) fn look_again(&mut self, key: usize) {
        let token = token(key, self.entries[key].serial());
        self.ready.push_back(Readiness { token, is_readable: true, is_writable: false, is_read_closed: false });
        if !self.is_processing {
            let _ = self.waker.wake();
        }
    }

    pub(crate) fn wake_reader(&mut self, slot: Slot) {
        if std::mem::take(&mut self.exchange(slot).is_reader_waiting) {
            self.leave(slot);
            self.tell(Event::Readable(slot));
        }
    }

    /// Reads what is here of the body into the target.
    pub fn read(&mut self, slot: Slot, target: &mut [u8]) -> ReadResult {
        if !self.has(slot) {
            return self.take_failure(slot).map_or_else(ended, ReadResult::Failed);
        }
        let result = self.read_on(slot, target);
        if !self.freed.is_empty() {
            self.serve_freed(Instant::now());
        }
        result
    }

    fn read_on(&mut self, slot: Slot, target: &mut [u8]) -> ReadResult {
        let now = Instant::now();
        let key = match self.exchange(slot).place {
            Place::Carried(key) => key,
            Place::Shared { key, stream } => return self.read_shared(slot, (key, stream), target, now),
            _ => return self.end_of_body(slot),
        };
        loop {
            let Entry::Connection(connection) = &mut self.entries[key] else { return ended() };
            let room = match connection.expected {
                Expected::Broken(reason) => {
                    return self.read_failed(slot, malformed(reason), now);
                }
                Expected::Length { left, .. } => {
                    usize::try_from(left).map_or(target.len(), |left| left.min(target.len()))
                }
                _ => target.len(),
            };
            match connection.stream.receive(&mut target[..room], &mut self.wire) {
                Received::Bytes(count) => match self.body_came(key, slot, &mut target[..count], now) {
                    Ok(0) => {}
                    Ok(produced) => return ReadResult::Bytes(produced),
                    Err(failure) => return self.read_failed(slot, failure, now),
                },
                Received::Nothing => {
                    self.exchange(slot).is_reader_waiting = true;
                    self.enter(slot, LimitedPhase::Read, now);
                    return ReadResult::Wait;
                }
                Received::End if matches!(connection.expected, Expected::Raw) && !connection.was_reset() => {
                    return ended();
                }
                Received::End if matches!(connection.expected, Expected::UntilClose) && !connection.was_reset() => {
                    self.body_ended(key, slot, false, now);
                }
                received => {
                    let failure = connection.cut_short(received);
                    return self.read_failed(slot, failure, now);
                }
            }
            if let Place::Ended = self.exchange(slot).place {
                return self.end_of_body(slot);
            }
        }
    }

    /// Nothing more is told of an exchange whose reader knows that it is over: the slot may be another's by then.
    pub(crate) fn read_failed(&mut self, slot: Slot, failure: Failure, now: Instant) -> ReadResult {
        self.events.retain(|event| event.slot() != Some(slot));
        ReadResult::Failed(self.end_failed(slot, failure, now))
    }

    pub(crate) fn end_of_body(&mut self, slot: Slot) -> ReadResult {
        let exchange = self.remove(slot);
        self.events.retain(|event| event.slot() != Some(slot));
        ReadResult::End { trailers: exchange.trailers, times: exchange.times }
    }

    /// Bytes of the body, which may still have to be taken out of their chunks.
    fn body_came(&mut self, key: usize, slot: Slot, bytes: &mut [u8], now: Instant) -> Result<usize, Failure> {
        let Entry::Connection(connection) = &mut self.entries[key] else { return Ok(0) };
        match &mut connection.expected {
            Expected::Length { left, .. } => {
                *left -= bytes.len() as u64;
                if *left == 0 {
                    self.body_ended(key, slot, true, now);
                }
                Ok(bytes.len())
            }
            Expected::Chunked(decoder) => match decoder.decode(bytes) {
                Err(broken) if broken.produced > 0 => {
                    connection.expected = Expected::Broken(broken.reason);
                    Ok(broken.produced)
                }
                Err(broken) => Err(malformed(broken.reason)),
                Ok(decoded) => {
                    if decoded.is_ended {
                        let trailers = decoder.take_trailers();
                        self.exchange(slot).trailers = trailers;
                        self.body_ended(key, slot, decoded.consumed == bytes.len(), now);
                    }
                    Ok(decoded.produced)
                }
            },
            _ => Ok(bytes.len()),
        }
    }

    /// The last byte is here: the connection is free, whatever the reader does.
    fn body_ended(&mut self, key: usize, slot: Slot, may_stay: bool, now: Instant) {
        let is_request_over = self.exchange(slot).is_request_over;
        self.detach(slot, now);
        self.release(key, may_stay && is_request_over, now);
    }

    /// No connection has a part in the exchange any more; only its reader does not know yet that the body has ended.
    pub(crate) fn detach(&mut self, slot: Slot, now: Instant) {
        let exchange = self.exchange(slot);
        exchange.place = Place::Ended;
        exchange.times.done = exchange.since_start(now);
        let limits = [
            exchange.phase_limit.take(),
            exchange.write_limit.take(),
            exchange.total_limit.take(),
            exchange.continue_limit.take(),
        ];
        limits.into_iter().for_each(|limit| self.stop(limit));
        self.in_flight -= 1;
    }
}

impl Connection {
    /// The system tells of a reset once, and then of an end; a write may have been told.
    fn was_reset(&self) -> bool {
        self.write_error.as_ref().is_some_and(|error| error.kind() == std::io::ErrorKind::ConnectionReset)
    }

    /// What became of a body whose end did not come.
    fn cut_short(&mut self, received: Received) -> Failure {
        let mut failure = self.breakage(received);
        if let Expected::Length { left, whole } = self.expected
            && failure.code == "CLOSED"
        {
            failure.reason = format!("after {} of {whole} bytes", whole - left).into();
        }
        failure
    }
}

pub(crate) fn malformed(reason: impl ToString) -> Failure {
    Failure::new(FailureKind::RemoteProtocol, reason.to_string()).with_code("MALFORMED")
}

fn ended() -> ReadResult {
    ReadResult::End { trailers: None, times: Times::default() }
}
