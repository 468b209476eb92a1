use std::time::Duration;

// After as many misses in a row as this, one sleep of 64 is still preceded by a look.
const MOST_DOUBLINGS: u32 = 6;

/// Whether to look for an answer again for a while, rather than sleep at once. Whoever looks keeps the processor from
/// halting, which costs more than an answer over loopback does; whoever looks in vain has burnt it. So looks that were in
/// vain make further ones rarer, and one that paid makes them usual again.
#[derive(Debug, Default)]
pub struct BusyPoll {
    misses: u32,
    to_skip: u32,
}

impl BusyPoll {
    /// To be asked before each sleep.
    pub fn is_worth_a_look(&mut self, patience: Duration) -> bool {
        if patience.is_zero() {
            return false;
        }
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return false;
        }
        true
    }

    /// What came of the look.
    pub fn note(&mut self, has_paid: bool) {
        self.misses = if has_paid { 0 } else { (self.misses + 1).min(MOST_DOUBLINGS) };
        self.to_skip = (1 << self.misses) - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::BusyPoll;
    use std::time::Duration;

    const PATIENCE: Duration = Duration::from_micros(50);

    fn looks(busy_poll: &mut BusyPoll, sleeps: u32, pays: bool) -> u32 {
        (0..sleeps)
            .filter(|_| {
                let looks = busy_poll.is_worth_a_look(PATIENCE);
                if looks {
                    busy_poll.note(pays);
                }
                looks
            })
            .count() as u32
    }

    #[test]
    fn looks_before_every_sleep_while_that_pays() {
        assert_eq!(looks(&mut BusyPoll::default(), 1000, true), 1000);
    }

    #[test]
    fn looks_in_vain_become_rare_and_never_cease() {
        let mut busy_poll = BusyPoll::default();
        // 1, then after 1, 3, 7, 15, 31 and 63 sleeps without.
        assert_eq!(looks(&mut busy_poll, 1 + 2 + 4 + 8 + 16 + 32 + 64, false), 7);
        assert_eq!(looks(&mut busy_poll, 640, false), 10);
    }

    #[test]
    fn one_look_that_pays_makes_them_usual_again() {
        let mut busy_poll = BusyPoll::default();
        assert_eq!(looks(&mut busy_poll, 1 + 2, false), 2);
        // Three sleeps are still without one.
        assert_eq!(looks(&mut busy_poll, 1000, true), 997);
    }

    #[test]
    fn nobody_looks_who_was_not_asked_to() {
        assert!(!BusyPoll::default().is_worth_a_look(Duration::ZERO));
    }
}
