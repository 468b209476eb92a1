use super::frames::{put_frame, types};
use super::session::{Session, broken};
use super::stream::{Ending, Stream, StreamId};
use super::{ErrorCode, Fault};

// Frames may still be on their way for streams that this side has given up.
const MOST_REMEMBERED: usize = 1024;

/// How streams end, in order or before their time, and what the peer is told of it.
impl Session {
    /// Whoever held the stream does so no more: it is cancelled unless it has ended.
    pub fn remove(&mut self, id: StreamId) -> Option<Stream> {
        if self.streams.get(&id)?.is_open() {
            self.reset(id, ErrorCode::CANCEL);
            self.open -= 1;
        }
        let stream = self.streams.remove(&id)?;
        self.release(stream.inbox.len());
        Some(stream)
    }

    /// The stream alone has failed, by a fault of the peer's.
    pub(super) fn break_stream(&mut self, id: StreamId, fault: Fault) {
        if self.streams.get(&id).is_some_and(Stream::is_open) {
            self.reset(id, fault.code);
            self.fail(id, Ending { failure: broken(fault), is_unseen: false, is_returned: false });
        }
    }

    /// The answer has ended in order. What is left of the request is not wanted. RFC 9113 §8.1.
    pub(super) fn finish(&mut self, id: StreamId) {
        let Some(stream) = self.streams.get_mut(&id).filter(|stream| stream.is_open()) else { return };
        stream.is_ended = true;
        if !stream.is_request_ended {
            self.reset(id, ErrorCode::CANCEL);
        }
        self.open -= 1;
        self.touch(id);
    }

    /// This side has given the stream up, and looks over what still comes for it.
    pub(super) fn give_up(&mut self, id: StreamId) {
        if self.given_up.len() == MOST_REMEMBERED {
            self.given_up.pop_front();
            self.has_forgotten = true;
        }
        self.given_up.push_back(id);
    }

    pub(super) fn was_given_up(&self, id: StreamId) -> bool {
        self.has_forgotten || self.given_up.contains(&id)
    }

    // A server that has not closed it yet would count the next stream beyond its limit, and take many of them for an attack:
    // so its place is free again only once the server has answered what was asked behind the reset.
    fn reset(&mut self, id: StreamId, code: ErrorCode) {
        put_frame(&mut self.output, types::RESET, 0, id, &code.0.to_be_bytes());
        self.give_up(id);
        self.resetting += 1;
        self.reset_since += 1;
        if self.pings == 0 {
            self.ping();
        }
    }

    /// The peer has heard what was said before the PING.
    pub(super) fn after_pong(&mut self) {
        self.has_pong = true;
        if self.pings > 0 {
            return;
        }
        self.resetting = self.reset_since;
        if self.resetting > 0 {
            self.ping();
        }
    }
}
