use super::SharedConnection;
use crate::connection::Entry;
use crate::engine::Engine;
use crate::exchange::{LimitedPhase, Place};
use crate::failure::{Failure, FailureKind};
use crate::http2::{ErrorCode, StreamId};
use crate::limiting::Limited;
use crate::origin::Origin;
use std::time::{Duration, Instant};

// What a peer has at least to answer whether it is still there.
const PATIENCE: Duration = Duration::from_secs(1);
// What was used this long ago and within the same turn is taken unseen.
const UNSEEN_FOR: Duration = Duration::from_millis(1);

/// Which shared connections take exchanges, and when they end.
impl Engine {
    /// A connection that takes one more stream, the one opened last before the others.
    pub(crate) fn take_shared(&mut self, origin: usize, now: Instant) -> Option<usize> {
        for at in (0..self.origins[origin].shared.len()).rev() {
            // Those that end while they are looked at leave the list.
            let Some(&key) = self.origins[origin].shared.get(at) else { continue };
            let Entry::Shared(connection) = &mut self.entries[key] else { continue };
            if connection.session.is_unused() && connection.has_carried {
                let is_fresh = connection.idle_turn == self.turn
                    && now.saturating_duration_since(connection.idle_since) < UNSEEN_FOR
                    && !connection.may_have_more();
                if !is_fresh {
                    self.look_into_shared(key, now);
                }
            }
            let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { continue };
            if connection.is_doubted || connection.is_leaving || connection.session.room() == 0 {
                continue;
            }
            let limit = connection.idle_limit.take();
            self.stop(limit);
            return Some(key);
        }
        None
    }

    /// A connection on its way may turn out to be HTTP/2, or is, and has not said yet how many streams it takes.
    pub(crate) fn is_undecided(&self, origin: usize) -> bool {
        let pool = &self.origins[origin];
        pool.may_be_http2 && (pool.openings > 0 || self.shared_of(pool).any(|shared| shared.session.is_settling()))
    }

    /// Whoever hoped to share what was on its way waits for room from now on.
    pub(crate) fn decide(&mut self, origin: usize, now: Instant) {
        if self.origins[origin].waiting == 0 {
            return;
        }
        self.freed.push_back(origin);
        if !self.origins[origin].is_hoped_for || self.is_undecided(origin) {
            return;
        }
        self.origins[origin].is_hoped_for = false;
        let waiting: Vec<_> = self.origins[origin].queue.iter().copied().collect();
        for (slot, serial) in waiting {
            let waits = self.exchanges[slot as usize].as_deref().is_some_and(|exchange| {
                exchange.serial == serial && exchange.place == Place::Queued && exchange.phase == LimitedPhase::Connect
            });
            if waits {
                self.enter(slot, LimitedPhase::Pool, now);
            }
        }
    }

    /// Nobody holds the stream any more.
    pub(crate) fn leave_shared(&mut self, key: usize, id: StreamId, now: Instant) {
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return };
        connection.session.remove(id);
        let origin = connection.origin;
        if !connection.session.output.is_empty() {
            self.send_soon(key, now);
        }
        self.rest_shared(key, now);
        self.freed.push_back(origin);
    }

    /// A connection that nobody uses is kept for a while, unless nobody will.
    pub(crate) fn rest_shared(&mut self, key: usize, now: Instant) {
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return };
        if !connection.session.is_unused() {
            return;
        }
        let (serial, origin) = (connection.serial, connection.origin);
        if connection.stream.is_none() || connection.session.is_leaving() {
            return self.end_shared(key, None);
        }
        if connection.idle_limit.is_some() {
            return;
        }
        (connection.idle_since, connection.idle_turn) = (now, self.turn);
        let pool = &self.origins[origin];
        let settings = &self.clients[pool.client].settings;
        let expiry = settings.keep_alive_expiry;
        if pool.waiting > 0 {
            return;
        }
        let unused = pool.idle.len() + self.unused_shared(pool);
        if pool.is_dropped || unused > settings.max_keep_alive || expiry.is_zero() {
            return self.end_shared(key, Some(ErrorCode::NO_ERROR));
        }
        let limit = self.limits.start(expiry, Limited::Idle { key, serial }, now);
        let Entry::Shared(connection) = &mut self.entries[key] else { return };
        connection.idle_limit = Some(limit);
        connection.session.shrink();
        if let Some(stream) = &mut connection.stream {
            stream.shrink();
        }
    }

    pub(crate) fn end_expired_shared(&mut self, key: usize, serial: u32) {
        if self.shared(key, serial).is_some_and(|connection| connection.session.is_unused()) {
            self.end_shared(key, Some(ErrorCode::NO_ERROR));
        }
    }

    pub(crate) fn end_unused_shared(&mut self, origin: usize) {
        for key in self.origins[origin].shared.clone() {
            if let Entry::Shared(connection) = &self.entries[key]
                && connection.session.is_unused()
            {
                self.end_shared(key, Some(ErrorCode::NO_ERROR));
            }
        }
    }

    /// It takes no more exchanges.
    pub(crate) fn part_shared(&mut self, key: usize) {
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return };
        if std::mem::replace(&mut connection.is_leaving, true) {
            return;
        }
        let pool = &mut self.origins[connection.origin];
        pool.shared.retain(|&shared| shared != key);
        pool.connections -= 1;
        pool.leaving += 1;
        self.freed.push_back(connection.origin);
    }

    /// How many carry nothing.
    pub(crate) fn unused_shared(&self, pool: &Origin) -> usize {
        self.shared_of(pool).filter(|shared| shared.session.is_unused()).count()
    }

    /// From now on a long silence is asked about.
    pub(crate) fn watch_silence(&mut self, key: usize, now: Instant) {
        let Entry::Shared(connection) = &mut self.entries[key] else { return };
        if connection.silence_limit.is_some() {
            return;
        }
        connection.heard = now;
        let (serial, origin) = (connection.serial, connection.origin);
        let interval = self.settings_of(origin).http2_ping;
        let limit = self.limits.start(interval, Limited::Silence { key, serial }, now);
        let Entry::Shared(connection) = &mut self.entries[key] else { return };
        connection.silence_limit = Some(limit);
    }

    pub(crate) fn ask_silent(&mut self, key: usize, serial: u32, now: Instant) {
        let Some(origin) = self.shared(key, serial).map(|connection| connection.origin) else { return };
        let interval = self.settings_of(origin).http2_ping;
        if self.shared(key, serial).is_some_and(|connection| connection.silence(now) >= interval) {
            self.hear_unread(key, now);
        }
        let Some(connection) = self.shared(key, serial) else { return };
        connection.silence_limit = None;
        if connection.session.is_unused() {
            return;
        }
        let rest = interval.saturating_sub(connection.silence(now));
        if rest.is_zero() && !(connection.pong_limit.is_some() && connection.owes_sign()) {
            connection.ask(now);
            let before = connection.pong_limit.take();
            self.stop(before);
            let limit = self.limits.start(interval, Limited::Pong { key, serial }, now);
            if let Some(connection) = self.shared(key, serial) {
                connection.pong_limit = Some(limit);
            }
            self.send_shared(key, now);
        }
        let wait = if rest.is_zero() { interval } else { rest };
        let limit = self.limits.start(wait, Limited::Silence { key, serial }, now);
        if let Some(connection) = self.shared(key, serial) {
            connection.silence_limit = Some(limit);
        }
    }

    /// An answer did not come in time: the connection takes nobody until the peer has shown that it is there.
    pub(crate) fn doubt(&mut self, key: usize, allowed: Duration, now: Instant) {
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return };
        if connection.stream.is_none() || std::mem::replace(&mut connection.is_doubted, true) {
            return;
        }
        let serial = connection.serial;
        connection.ask(now);
        let limits = [connection.pong_limit.take(), connection.idle_limit.take()];
        limits.into_iter().for_each(|limit| self.stop(limit));
        let limit = self.limits.start(allowed.max(PATIENCE), Limited::Pong { key, serial }, now);
        if let Some(connection) = self.shared(key, serial) {
            connection.pong_limit = Some(limit);
        }
        self.send_shared(key, now);
    }

    /// A peer that gives no sign of life is given up, with all that it carries.
    pub(crate) fn end_unanswering(&mut self, key: usize, serial: u32, now: Instant) {
        if self.shared(key, serial).is_none() {
            return;
        }
        self.hear_unread(key, now);
        let Some(connection) = self.shared(key, serial) else { return };
        let (owes_sign, may_have_more) = (connection.owes_sign(), connection.may_have_more());
        // What was due in the same moment may have heard the answer already, or asked anew.
        let Some(limit) = connection.pong_limit.take() else { return };
        let next = match self.limits.is_running(limit) {
            true => Some(limit),
            // The answer may lie behind much else.
            false if owes_sign && may_have_more => {
                Some(self.limits.start(PATIENCE, Limited::Pong { key, serial }, now))
            }
            false => None,
        };
        let Some(connection) = self.shared(key, serial) else { return };
        connection.pong_limit = next;
        if next.is_some() || !owes_sign {
            return;
        }
        let failure = Failure::new(FailureKind::Read, "").with_code("ETIMEDOUT");
        connection.session.fail_all(&failure);
        self.tell_shared(key, None, now);
        self.end_shared(key, None);
    }

    fn shared(&mut self, key: usize, serial: u32) -> Option<&mut SharedConnection> {
        match self.entries.get_mut(key) {
            Some(Entry::Shared(connection)) if connection.serial == serial && connection.stream.is_some() => {
                Some(connection)
            }
            _ => None,
        }
    }

    fn shared_of<'all>(&'all self, pool: &'all Origin) -> impl Iterator<Item = &'all SharedConnection> {
        pool.shared.iter().filter_map(|&key| match &self.entries[key] {
            Entry::Shared(connection) => Some(&**connection),
            _ => None,
        })
    }
}
