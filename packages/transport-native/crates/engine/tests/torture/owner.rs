use crate::client::Client;
use crate::plan::{Method, Mishap, Plan, foreign_number};
use trunkline_engine::{Event, FailureKind, ReadResult, Slot};

/// One exchange as its owner sees it.
pub struct Exchange {
    pub plan: Plan,
    pub steps: usize,
    pub has_head: bool,
    pub is_readable: bool,
    pub body: Vec<u8>,
    pub sent: usize,
    pub may_write: bool,
}

impl Client {
    pub fn hear(&mut self, event: Event) {
        let slot = event.slot().expect("no lookups are asked for") as usize;
        let exchange = self.exchanges[slot].as_mut();
        let exchange = exchange.unwrap_or_else(|| panic!("{event:?} is told of an exchange that is over"));
        match event {
            Event::Head(_, head) => {
                assert!(!std::mem::replace(&mut exchange.has_head, true), "{}: a second head", exchange.plan.number);
                exchange.check(&self.arena[head.text]);
                exchange.body.extend_from_slice(&self.arena[head.body]);
                exchange.is_readable = true;
                self.tally.reused += usize::from(head.is_reused);
                if head.is_complete {
                    self.whole(slot);
                }
            }
            Event::Readable(_) => exchange.is_readable = true,
            Event::Drained(_) => exchange.may_write = true,
            Event::Failed(_, failed) => {
                self.failed(slot, failed.failure.kind, failed.is_reused, &failed.failure.reason)
            }
            Event::Opening(_) | Event::Opened(..) | Event::Sent(_) => panic!("{event:?} was not asked for"),
            Event::Trailers(_, text) => exchange.check(&text),
            Event::Lookup { .. } | Event::Introduction(_) => panic!("{event:?} was not asked for"),
        }
    }

    /// What an owner does of its own accord: it cancels, writes and reads.
    pub fn act(&mut self, slot: usize) {
        let Some(exchange) = &mut self.exchanges[slot] else { return };
        exchange.steps += 1;
        if exchange.plan.cancelled_after.is_some_and(|steps| exchange.steps > steps) {
            assert!(self.engine.cancel(slot as Slot).is_some(), "{}: it is over already", exchange.plan.number);
            self.exchanges[slot] = None;
            self.tally.cancelled += 1;
            return;
        }
        if exchange.may_write {
            self.write(slot);
        }
        if self.exchanges[slot].as_ref().is_some_and(|exchange| exchange.is_readable) && !self.random.is_one_in(4) {
            self.read(slot);
        }
    }

    fn write(&mut self, slot: usize) {
        let Some(exchange) = &mut self.exchanges[slot] else { return };
        let body = exchange.plan.upload_body();
        for _ in 0..3 {
            let rest = &body[exchange.sent..];
            let chunk = &rest[..rest.len().min(1 + self.random.below(40_000))];
            let is_last = chunk.len() == rest.len();
            exchange.sent += chunk.len();
            exchange.may_write = self.engine.write(slot as Slot, chunk, is_last) == Some(true) && !is_last;
            if !exchange.may_write {
                return;
            }
        }
    }

    fn read(&mut self, slot: usize) {
        let mut target = [0; 65_536];
        for _ in 0..3 {
            let Some(exchange) = &mut self.exchanges[slot] else { return };
            match self.engine.read(slot as Slot, &mut target[..exchange.plan.read_size]) {
                ReadResult::Bytes(count) => exchange.body.extend_from_slice(&target[..count]),
                ReadResult::Wait => exchange.is_readable = false,
                ReadResult::End { trailers, .. } => {
                    exchange.check(&trailers.unwrap_or_default());
                    if exchange.plan.method == Method::Upgrade {
                        // A raw stream may still be written to, until its owner ends it.
                        self.engine.cancel(slot as Slot);
                    }
                    return self.whole(slot);
                }
                ReadResult::Failed(failed) => {
                    return self.failed(slot, failed.failure.kind, failed.is_reused, &failed.failure.reason);
                }
            }
        }
    }

    fn whole(&mut self, slot: usize) {
        let exchange = self.exchanges[slot].take().expect("it is under way");
        exchange.check(&exchange.body);
        let (expected, number) = (exchange.plan.expected(), exchange.plan.number);
        match exchange.plan.mishap {
            Mishap::Mutated => {}
            // A body that lasts until the end lasts until an early one, too.
            Mishap::Cut { .. } if exchange.plan.lasts_until_end() => {
                assert!(expected.starts_with(&exchange.body), "{number}")
            }
            Mishap::Cut { .. } | Mishap::Stalled => panic!("{number}: half an answer was taken for a whole one"),
            _ => assert!(exchange.body == expected, "{number}: the body is another one"),
        }
        self.tally.whole += 1;
    }

    fn failed(&mut self, slot: usize, kind: FailureKind, is_reused: bool, reason: &str) {
        let exchange = self.exchanges[slot].take().expect("it is under way");
        exchange.check(&exchange.body);
        // What the exchange before it had left behind breaks a kept connection.
        assert!(is_reused || !exchange.plan.must_succeed(), "{kind:?} ({reason}) of {:?}", exchange.plan);
        match kind {
            FailureKind::ReadTimeout | FailureKind::TotalTimeout => self.tally.late += 1,
            _ => self.tally.failed += 1,
        }
    }
}

impl Exchange {
    fn check(&self, bytes: &[u8]) {
        let number = self.plan.number;
        assert_eq!(foreign_number(number, bytes), None, "in what {number} was given");
    }
}
