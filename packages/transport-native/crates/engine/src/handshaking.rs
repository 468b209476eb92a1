use crate::connection::{Connection, Entry};
use crate::engine::{Engine, Readiness};
use crate::event::Event;
use crate::failure::{Failure, FailureKind};
use crate::opening::{Opening, Stage};
use crate::stream::{Received, Stream};
use crate::tls::{Channel, TlsFault, server_name};
use std::sync::Arc;
use std::time::Instant;

/// How a socket that stands becomes a connection.
impl Engine {
    pub(crate) fn attempt_won(&mut self, key: usize, at: usize, readiness: Readiness, now: Instant) {
        let opening = &mut self.openings[at];
        let head_start = opening.head_start.take();
        let (slot, origin) = (opening.slot, opening.origin);
        let stage = std::mem::replace(&mut opening.stage, Stage::Handshake(key));
        self.stop(head_start);
        if let Stage::Race { attempts, .. } = stage {
            for loser in attempts.into_iter().filter(|&attempt| attempt != key) {
                self.entries.try_remove(loser);
            }
        }
        let exchange = self.exchange(slot);
        exchange.times.connect = exchange.since_start(now);
        let tls = if self.origins[origin].is_secure {
            match self.channel(origin) {
                Ok(channel) => Some(Box::new(channel)),
                Err(fault) => return self.not_opened(at, tls_failure(fault), now),
            }
        } else {
            None
        };
        let Entry::Attempt { serial, socket, .. } = self.entries.remove(key) else { return };
        let is_secure = tls.is_some();
        let mut stream = Stream::new(socket, tls);
        if readiness.is_readable {
            // The edge will not come again.
            stream.mark_readable(readiness.is_read_closed);
        }
        self.put_back(key, Entry::Handshake { serial, opening: at, stream });
        if is_secure { self.shake_hands(key, now) } else { self.opened(at, key, now) }
    }

    /// The token names this key, which was freed just now and so is the one given out next.
    fn put_back(&mut self, key: usize, entry: Entry) {
        let same = self.entries.insert(entry);
        debug_assert_eq!(same, key);
    }

    fn channel(&self, origin: usize) -> Result<Channel, TlsFault> {
        let origin = &self.origins[origin];
        let name = origin.server_name.as_deref().unwrap_or(&origin.host);
        let name = server_name(name).map_err(|message| TlsFault { message, code: String::new() })?;
        Channel::new(Arc::clone(&self.clients[origin.client].settings.tls), name)
    }

    pub(crate) fn handshake_ready(&mut self, key: usize, readiness: Readiness) {
        let Entry::Handshake { stream, .. } = &mut self.entries[key] else { return };
        if readiness.is_readable {
            stream.mark_readable(readiness.is_read_closed);
        }
        self.shake_hands(key, Instant::now());
    }

    fn shake_hands(&mut self, key: usize, now: Instant) {
        let Entry::Handshake { stream, opening, .. } = &mut self.entries[key] else { return };
        let opening = *opening;
        match handshake_step(stream, &mut self.wire) {
            Ok(false) => {}
            Ok(true) => {
                let slot = self.openings[opening].slot;
                let exchange = self.exchange(slot);
                exchange.times.tls = exchange.since_start(now);
                self.opened(opening, key, now);
            }
            Err(failure) => self.not_opened(opening, failure, now),
        }
    }

    fn opened(&mut self, opening: usize, key: usize, now: Instant) {
        let Entry::Handshake { serial, stream, .. } = self.entries.remove(key) else { return };
        let may_have_more = stream.may_have_more();
        let at = self.openings[opening].origin;
        self.put_back(key, Entry::Connection(Box::new(Connection::new(serial, at, stream, now))));
        let Opening { slot, origin, .. } = self.openings.remove(opening);
        self.origins[origin].openings -= 1;
        self.origins[origin].connections += 1;
        self.leave(slot);
        if self.reports(slot) {
            let times = self.exchange(slot).times;
            self.tell(Event::Opened(slot, times));
        }
        let exchange = self.exchange(slot);
        let (head, body) = (std::mem::take(&mut exchange.held_head), std::mem::take(&mut exchange.held_body));
        self.carry(slot, key, &head, &body, now);
        if may_have_more {
            // A server that spoke, or hung up, before it was asked.
            self.look_again(key);
        }
    }
}

/// Answers whether the handshake is over.
fn handshake_step(stream: &mut Stream, wire: &mut [u8]) -> Result<bool, Failure> {
    let broken = |error: &std::io::Error| Failure::from_io(FailureKind::Connect, error);
    stream.flush().map_err(|error| broken(&error))?;
    let received = stream.shake_hands(wire);
    stream.flush().map_err(|error| broken(&error))?;
    match received {
        Received::Fault(fault) => Err(tls_failure(fault)),
        Received::Broken(error) => Err(broken(&error)),
        Received::End | Received::Truncated => Err(Failure::new(FailureKind::Connect, "").with_code("ECONNRESET")),
        Received::Bytes(_) | Received::Nothing => Ok(stream.tls().is_none_or(|channel| !channel.is_handshaking())),
    }
}

fn tls_failure(fault: TlsFault) -> Failure {
    Failure::new(FailureKind::Connect, fault.message).with_code(fault.code)
}
