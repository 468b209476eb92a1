use crate::connection::{Entry, Expected};
use crate::engine::Engine;
use crate::event::Slot;
use crate::exchange::{LimitedPhase, Place};
use crate::limiting::Limited;
use std::time::{Duration, Instant};

// What was released this long ago and within the same turn is taken unseen: that very read emptied the socket.
const UNSEEN_FOR: Duration = Duration::from_millis(1);

/// Which connection carries whom next, and when a connection ends.
impl Engine {
    /// An idle connection that still stands, taken out of the pool.
    pub(crate) fn take_idle(&mut self, origin: usize, now: Instant) -> Option<usize> {
        while let Some(key) = self.origins[origin].idle.pop() {
            let Entry::Connection(connection) = &mut self.entries[key] else { continue };
            let limit = connection.idle_limit.take();
            let is_fresh = connection.idle_turn == self.turn
                && now.saturating_duration_since(connection.idle_since) < UNSEEN_FOR
                && !connection.stream.may_have_more();
            let stands = is_fresh || connection.stream.is_silent(&mut self.wire);
            self.stop(limit);
            if stands {
                return Some(key);
            }
            self.discard(key);
        }
        None
    }

    /// The answer is complete: the connection may carry another.
    pub(crate) fn release(&mut self, key: usize, may_stay: bool, now: Instant) {
        let Entry::Connection(connection) = &mut self.entries[key] else { return };
        let origin = connection.origin;
        connection.slot = None;
        connection.expected = Expected::Nothing;
        connection.has_carried = true;
        let is_usable = may_stay
            && connection.keeps_alive
            && !connection.stream.has_unsent()
            && (!connection.stream.may_have_more() || connection.stream.is_silent(&mut self.wire));
        let (serial, announced) = (connection.serial, connection.keep_alive_timeout);
        let settings = &self.clients[self.origins[origin].client].settings;
        let max_keep_alive = settings.max_keep_alive;
        let expiry = match announced {
            // A second early, because the peer counts from its last byte and we from its arrival.
            Some(seconds) => {
                let announced = Duration::from_secs(u64::from(seconds)).saturating_sub(Duration::from_secs(1));
                settings.keep_alive_expiry.min(announced)
            }
            None => settings.keep_alive_expiry,
        };
        if !is_usable {
            self.discard(key);
            return self.freed.push_back(origin);
        }
        if let Some(slot) = self.next_waiting(origin) {
            return self.carry_waiting(slot, key, now);
        }
        let pool = &self.origins[origin];
        let is_spare = pool.is_dropped || pool.idle.len() >= max_keep_alive || expiry.is_zero();
        if is_spare {
            self.discard(key);
            return self.freed.push_back(origin);
        }
        let Entry::Connection(connection) = &mut self.entries[key] else { return };
        connection.stream.shrink();
        connection.idle_since = now;
        connection.idle_turn = self.turn;
        connection.idle_limit = Some(self.limits.start(expiry, Limited::Idle { key, serial }, now));
        self.origins[origin].idle.push(key);
    }

    /// To be called last by whatever is called from outside: serving opens connections, some of which fail at once and free
    /// their place again.
    pub(crate) fn serve_freed(&mut self, now: Instant) {
        while let Some(origin) = self.freed.pop_front() {
            if self.origins.contains(origin) {
                self.serve(origin, now);
                self.forget_origin(origin);
            }
        }
    }

    /// Gives waiting exchanges what room there is.
    fn serve(&mut self, origin: usize, now: Instant) {
        loop {
            if self.origins[origin].waiting == 0 {
                break;
            }
            let free = self.take_free(origin, now);
            if free.is_none() && !self.may_open(origin) {
                break;
            }
            let Some(slot) = self.next_waiting(origin) else { break };
            match free {
                Some(key) => self.carry_waiting(slot, key, now),
                None => self.open(slot, now),
            }
        }
    }

    /// There is room for another connection, and none that is on its way may turn out to carry many exchanges.
    pub(crate) fn may_open(&self, origin: usize) -> bool {
        let pool = &self.origins[origin];
        pool.has_room(&self.clients[pool.client].settings) && !self.is_undecided(origin)
    }

    /// A connection that takes an exchange now.
    pub(crate) fn take_free(&mut self, origin: usize, now: Instant) -> Option<usize> {
        self.take_shared(origin, now).or_else(|| self.take_idle(origin, now))
    }

    /// Has it wait for a connection, behind those who wait already.
    pub(crate) fn queue(&mut self, slot: Slot, now: Instant) {
        let exchange = self.exchange(slot);
        let (at, serial) = (exchange.origin, exchange.serial);
        self.origins[at].queue.push_back((slot, serial));
        self.origins[at].waiting += 1;
        let is_undecided = self.is_undecided(at);
        self.origins[at].is_hoped_for |= is_undecided;
        let phase = if is_undecided { LimitedPhase::Connect } else { LimitedPhase::Pool };
        self.enter(slot, phase, now);
    }

    fn carry_waiting(&mut self, slot: Slot, key: usize, now: Instant) {
        self.leave(slot);
        let exchange = self.exchange(slot);
        let (head, body) = (std::mem::take(&mut exchange.held_head), std::mem::take(&mut exchange.held_body));
        self.carry(slot, key, &head, &body, now);
    }

    /// The longest waiting, taken out of the queue.
    pub(crate) fn next_waiting(&mut self, origin: usize) -> Option<Slot> {
        while let Some((slot, serial)) = self.origins[origin].queue.pop_front() {
            let waits = self.exchanges[slot as usize]
                .as_deref()
                .is_some_and(|exchange| exchange.serial == serial && exchange.place == Place::Queued);
            if waits {
                self.origins[origin].waiting -= 1;
                return Some(slot);
            }
        }
        None
    }

    /// The exchange on it has gone, and takes it along.
    pub(crate) fn end_connection(&mut self, key: usize) {
        let Entry::Connection(connection) = &self.entries[key] else { return };
        self.freed.push_back(connection.origin);
        self.discard(key);
    }

    pub(crate) fn discard(&mut self, key: usize) {
        if let Entry::Connection(mut connection) = self.entries.remove(key) {
            self.origins[connection.origin].connections -= 1;
            if matches!(connection.expected, Expected::Nothing) {
                connection.stream.close_notify();
            }
            self.stop(connection.idle_limit);
        }
    }

    /// An idle connection has something to say, which nobody asked for.
    pub(crate) fn idle_ready(&mut self, key: usize) {
        let Entry::Connection(connection) = &mut self.entries[key] else { return };
        if connection.stream.is_silent(&mut self.wire) {
            return;
        }
        self.end_one_idle(key);
    }

    pub(crate) fn end_expired(&mut self, key: usize, serial: u32) {
        let is_meant =
            |entry: &Entry| matches!(entry, Entry::Connection(idle) if idle.serial == serial && idle.slot.is_none());
        if self.entries.get(key).is_some_and(is_meant) {
            self.end_one_idle(key);
        }
        self.end_expired_shared(key, serial);
    }

    fn end_one_idle(&mut self, key: usize) {
        let Entry::Connection(connection) = &self.entries[key] else { return };
        let origin = connection.origin;
        self.origins[origin].forget_idle(key);
        self.discard(key);
        self.freed.push_back(origin);
    }

    pub(crate) fn end_idle(&mut self, origin: usize) {
        for key in std::mem::take(&mut self.origins[origin].idle) {
            self.discard(key);
        }
        self.end_unused_shared(origin);
    }
}
