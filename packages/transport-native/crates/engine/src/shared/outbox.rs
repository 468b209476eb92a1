use crate::connection::Entry;
use crate::engine::Engine;
use std::time::Instant;

/// Connections that have something to send which can wait for what else is said in the same turn.
#[derive(Default)]
pub(crate) struct Outbox {
    waiting: Vec<usize>,
    /// Between `process` and `end_turn`.
    pub is_in_turn: bool,
}

impl Outbox {
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }
}

impl Engine {
    /// The first thing that is said in a turn goes at once, and what is said behind it goes together.
    pub(crate) fn send_soon(&mut self, key: usize, now: Instant) {
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return };
        if self.outbox.is_in_turn && connection.sent_in == self.turn || self.is_processing {
            if !self.outbox.waiting.contains(&key) {
                self.outbox.waiting.push(key);
            }
            return;
        }
        connection.sent_in = self.turn;
        self.send_shared(key, now);
    }

    pub(crate) fn flush_outbox(&mut self, now: Instant) {
        while let Some(key) = self.outbox.waiting.pop() {
            self.send_shared(key, now);
        }
    }

    /// Sends what there is, and tells of what became of that.
    pub(crate) fn send_shared(&mut self, key: usize, now: Instant) {
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return };
        connection.flush();
        if connection.write_error.is_some() {
            // The peer may have answered before it hung up: what it said comes first.
            self.look_again(key);
        }
        self.tell_shared(key, None, now);
    }
}
