use std::time::{Duration, Instant};

use super::Fault;

// Of one second: honest peers stay far below it, and nothing that is answered can be asked for more often.
const MOST: u32 = 1000;
const SPAN: Duration = Duration::from_secs(1);

/// Counts frames that bring nobody any further. RFC 9113 §10.5.
pub(super) struct Floods {
    since: Instant,
    count: u32,
}

impl Floods {
    pub fn new(now: Instant) -> Self {
        Self { since: now, count: 0 }
    }

    pub fn add(&mut self, now: Instant) -> Result<(), Fault> {
        if now.saturating_duration_since(self.since) >= SPAN {
            (self.since, self.count) = (now, 0);
        }
        self.count += 1;
        if self.count > MOST { Err(Fault::flood("more frames that say nothing than anybody needs")) } else { Ok(()) }
    }
}
