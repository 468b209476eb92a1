use super::readiness;
use mio::{Events, Poll};
use std::io;
use std::time::Duration;
use trunkline_engine::Engine;

const EVENTS_AT_ONCE: usize = 256;

/// A poller that this thread asks.
pub struct Polled {
    pub poll: Poll,
    events: Events,
}

impl Polled {
    pub fn new() -> io::Result<Self> {
        Ok(Self { poll: Poll::new()?, events: Events::with_capacity(EVENTS_AT_ONCE) })
    }

    /// Waits for as long as it is told, `None` being for ever.
    pub fn collect(&mut self, wait: Option<Duration>, engine: &mut Engine) {
        // What interrupts it is looked at by the caller, who asks again.
        if self.poll.poll(&mut self.events, wait).is_ok() {
            for event in &self.events {
                engine.note(readiness(event));
            }
        }
    }
}
