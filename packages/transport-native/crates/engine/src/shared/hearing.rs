use crate::carrying::breakage;
use crate::connection::Entry;
use crate::engine::{Arena, Engine, Readiness};
use crate::http2::ErrorCode;
use crate::stream::Received;
use std::time::Instant;

// What is read before others have their turn.
const ROUNDS: usize = 8;

/// What reading a shared connection has come to.
#[derive(PartialEq)]
enum Heard {
    /// There is nothing more now.
    All,
    /// There may be more.
    Some,
    /// There will be nothing more.
    Last,
}

/// How shared connections are read.
impl Engine {
    pub(crate) fn shared_ready(&mut self, key: usize, readiness: Readiness, arena: &mut Arena<'_>) {
        let now = Instant::now();
        let Entry::Shared(connection) = &mut self.entries[key] else { return };
        if let Some(stream) = &mut connection.stream {
            if readiness.is_readable {
                stream.mark_readable(readiness.is_read_closed);
            }
            if readiness.is_writable && connection.write_error.is_none() {
                connection.write_error = stream.flush().err();
            }
        }
        self.hear_and_tell(key, Some(arena), now);
    }

    /// Hears what lies unread, too: between the calls of a thread that blocks, nobody asks the poller.
    pub(super) fn hear_unread(&mut self, key: usize, now: Instant) {
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return };
        if let Some(stream) = &mut connection.stream {
            stream.mark_readable(false);
        }
        self.hear_and_tell(key, None, now);
    }

    fn hear_and_tell(&mut self, key: usize, arena: Option<&mut Arena<'_>>, now: Instant) {
        let heard = self.hear_shared(key, now);
        if heard == Heard::Some {
            self.look_again(key);
        }
        if let Some(Entry::Shared(connection)) = self.entries.get_mut(key) {
            connection.flush();
        }
        self.tell_shared(key, arena, now);
        self.settle_shared(key, heard == Heard::Last, now);
    }

    /// Looks whether an unused connection still stands, before something is written to it.
    pub(crate) fn look_into_shared(&mut self, key: usize, now: Instant) {
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return };
        if let Some(stream) = &mut connection.stream {
            stream.mark_readable(false);
        }
        let heard = self.hear_shared(key, now);
        if let Some(Entry::Shared(connection)) = self.entries.get_mut(key) {
            connection.flush();
        }
        self.settle_shared(key, heard == Heard::Last, now);
    }

    fn hear_shared(&mut self, key: usize, now: Instant) -> Heard {
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return Heard::All };
        let Some(stream) = &mut connection.stream else { return Heard::All };
        for _ in 0..ROUNDS {
            match stream.receive(&mut self.plain, &mut self.wire) {
                Received::Bytes(count) => {
                    connection.heard = now;
                    if let Err(fault) = connection.session.receive(&self.plain[..count], now) {
                        connection.session.break_off(fault);
                        return Heard::Last;
                    }
                }
                Received::Nothing if connection.write_error.is_none() => return Heard::All,
                received => {
                    let failure = breakage(connection.write_error.take(), received);
                    connection.session.fail_all(&failure);
                    return Heard::Last;
                }
            }
        }
        if connection.may_have_more() { Heard::Some } else { Heard::All }
    }

    /// What was heard may have made room, or ended the connection.
    fn settle_shared(&mut self, key: usize, is_over: bool, now: Instant) {
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return };
        let origin = connection.origin;
        if is_over || connection.stream.is_none() {
            return self.end_shared(key, None);
        }
        let is_leaving = connection.session.is_leaving();
        if connection.session.take_pong() {
            connection.is_doubted = false;
            let limit = connection.pong_limit.take();
            self.stop(limit);
        }
        if is_leaving {
            self.part_shared(key);
        }
        self.decide(origin, now);
        self.rest_shared(key, now);
    }

    /// Ends the connection, and says why where the peer does not know.
    pub(crate) fn end_shared(&mut self, key: usize, goodbye: Option<ErrorCode>) {
        self.part_shared(key);
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return };
        let origin = connection.origin;
        if let Some(code) = goodbye {
            connection.session.say_goodbye(code);
        }
        connection.flush();
        if let Some(mut stream) = connection.stream.take() {
            stream.close_notify();
            self.origins[origin].leaving -= 1;
            self.freed.push_back(origin);
        }
        let limits = [connection.idle_limit.take(), connection.silence_limit.take(), connection.pong_limit.take()];
        let is_unused = connection.session.is_unused();
        limits.into_iter().for_each(|limit| self.stop(limit));
        if is_unused {
            self.entries.remove(key);
        }
    }
}
