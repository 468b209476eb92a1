use crate::engine::Engine;
use crate::event::Slot;
use crate::exchange::{LimitedPhase, Place, Timeouts};
use crate::failure::{Failure, FailureKind};
use crate::limits::LimitId;
use std::time::Instant;

/// What a limit was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limited {
    Phase(Slot, LimitedPhase),
    Write(Slot),
    Total(Slot),
    Continue(Slot),
    Idle { key: usize, serial: u32 },
    HeadStart { opening: usize, serial: u32 },
    Silence { key: usize, serial: u32 },
    Pong { key: usize, serial: u32 },
}

/// What runs out, and what comes of it.
impl Engine {
    pub(crate) fn expire(&mut self, limited: Limited, now: Instant) {
        match limited {
            // One that was due in the same moment may have changed the phase.
            Limited::Phase(slot, phase) if self.has(slot) && self.exchange(slot).phase == phase => {
                let kind = match phase {
                    LimitedPhase::Pool => FailureKind::PoolTimeout,
                    LimitedPhase::Connect => FailureKind::ConnectTimeout,
                    LimitedPhase::Read => FailureKind::ReadTimeout,
                };
                self.fail_late(slot, kind, now);
            }
            Limited::Write(slot) if self.has(slot) => {
                self.fail_late(slot, FailureKind::WriteTimeout, now);
            }
            Limited::Total(slot) if self.has(slot) => {
                self.fail_late(slot, FailureKind::TotalTimeout, now);
            }
            Limited::Continue(slot) if self.has(slot) => self.release_body(slot, now),
            Limited::Idle { key, serial } => self.end_expired(key, serial),
            Limited::HeadStart { opening, serial } => self.next_attempt((opening, serial), now),
            Limited::Silence { key, serial } => self.ask_silent(key, serial, now),
            Limited::Pong { key, serial } => self.end_unanswering(key, serial, now),
            _ => {}
        }
    }

    fn fail_late(&mut self, slot: Slot, kind: FailureKind, now: Instant) {
        let place = self.exchange(slot).place;
        let allowed = self.exchange(slot).allowed(kind);
        if let (FailureKind::ConnectTimeout, Place::Opening(key)) = (kind, place) {
            // What did not come about in that time may never do, and is not for others to wait for.
            return self.not_opened(key, Failure::new(kind, ""), now);
        }
        self.fail(slot, Failure::new(kind, ""), now);
        if let Place::Shared { key, .. } = place {
            self.doubt(key, allowed, now);
        }
    }

    /// Starts the limit of a phase in place of the one before.
    pub(crate) fn enter(&mut self, slot: Slot, phase: LimitedPhase, now: Instant) {
        self.leave(slot);
        let exchange = self.exchange(slot);
        exchange.phase = phase;
        let allowed = match phase {
            LimitedPhase::Pool => exchange.timeouts.pool,
            LimitedPhase::Connect => exchange.timeouts.connect,
            LimitedPhase::Read => exchange.timeouts.read,
        };
        if let Some(allowed) = allowed {
            let id = self.limits.start(allowed, Limited::Phase(slot, phase), now);
            self.exchange(slot).phase_limit = Some(id);
        }
    }

    pub(crate) fn leave(&mut self, slot: Slot) {
        let running = self.exchange(slot).phase_limit.take();
        self.stop(running);
    }

    /// They were the request's: what its connection has become may be silent for as long as it likes.
    pub(crate) fn lift_limits(&mut self, slot: Slot) {
        self.leave(slot);
        let exchange = self.exchange(slot);
        exchange.timeouts = Timeouts::default();
        let limits = [exchange.write_limit.take(), exchange.total_limit.take()];
        limits.into_iter().for_each(|limit| self.stop(limit));
    }

    pub(crate) fn stop(&mut self, limit: Option<LimitId>) {
        if let Some(id) = limit {
            self.limits.stop(id);
        }
    }
}
