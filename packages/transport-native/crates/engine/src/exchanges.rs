use crate::engine::Engine;
use crate::event::{Event, FailedEvent, Slot};
use crate::exchange::{Exchange, Place, RequestFlags};
use crate::failure::Failure;
use std::time::Instant;

const MOST_SPARE: usize = 256;

/// The exchanges of the slots that are in use, and how they end.
impl Engine {
    pub(crate) fn has(&self, slot: Slot) -> bool {
        self.exchanges.get(slot as usize).is_some_and(Option::is_some)
    }

    /// Of a slot that is in use.
    pub(crate) fn exchange(&mut self, slot: Slot) -> &mut Exchange {
        self.exchanges[slot as usize].as_deref_mut().expect("the slot is in use")
    }

    /// Ends the exchange, and tells of it.
    pub(crate) fn fail(&mut self, slot: Slot, failure: Failure, now: Instant) {
        let failed = self.end_failed(slot, failure, now);
        self.tell(Event::Failed(slot, failed));
    }

    /// Ends the exchange; the caller tells of it.
    pub(crate) fn end_failed(&mut self, slot: Slot, failure: Failure, now: Instant) -> FailedEvent {
        let exchange = self.exchange(slot);
        let failed = FailedEvent {
            failure,
            is_sent: exchange.is_sent,
            is_reused: exchange.is_reused,
            has_head: exchange.has_head,
        };
        self.withdraw(slot, now);
        failed
    }

    /// Frees the slot and whatever the exchange holds.
    pub(crate) fn withdraw(&mut self, slot: Slot, now: Instant) {
        let exchange = self.remove(slot);
        match exchange.place {
            Place::Queued => self.origins[exchange.origin].waiting -= 1,
            Place::Opening(opening) => self.disown(opening, now),
            Place::Carried(key) => self.end_connection(key),
            Place::Shared { key, stream } => self.leave_shared(key, stream, now),
            Place::Ended => {}
        }
        self.freed.push_back(exchange.origin);
    }

    pub(crate) fn remove(&mut self, slot: Slot) -> Box<Exchange> {
        let exchange = self.exchanges[slot as usize].take().expect("the slot is in use");
        for limit in [exchange.phase_limit, exchange.write_limit, exchange.total_limit, exchange.continue_limit] {
            self.stop(limit);
        }
        if exchange.place != Place::Ended {
            self.in_flight -= 1;
        }
        exchange
    }

    pub(crate) fn spare(&mut self, exchange: Box<Exchange>) {
        if self.spare.len() < MOST_SPARE {
            self.spare.push(exchange);
        }
    }

    pub(crate) fn reports(&mut self, slot: Slot) -> bool {
        self.exchange(slot).flags.has(RequestFlags::REPORT)
    }
}
