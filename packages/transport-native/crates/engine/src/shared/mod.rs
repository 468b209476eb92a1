//! Connections over HTTP/2, which many exchanges share: how they are carried, told of, read and kept.
mod carrying;
mod hearing;
mod keeping;
mod outbox;
mod reading;
mod telling;

use crate::http1::HeadLimits;
use crate::http2::Session;
use crate::limits::LimitId;
use crate::stream::Stream;
use std::io;
use std::time::{Duration, Instant};

pub(crate) use outbox::Outbox;

/// One connection that many exchanges share.
pub struct SharedConnection {
    pub serial: u32,
    pub origin: usize,
    /// `None` once it is over: what it has brought may still be read.
    pub stream: Option<Stream>,
    pub session: Session,
    pub has_carried: bool,
    /// It takes no more exchanges, and is counted apart.
    pub is_leaving: bool,
    /// It was asked for a sign of life, because an answer did not come in time.
    pub is_doubted: bool,
    pub write_error: Option<io::Error>,
    /// When something came last.
    pub heard: Instant,
    /// When it was asked last for a sign of life.
    pub asked: Instant,
    /// The turn in which something was sent at once.
    pub sent_in: u64,
    pub idle_since: Instant,
    pub idle_turn: u64,
    pub idle_limit: Option<LimitId>,
    pub silence_limit: Option<LimitId>,
    pub pong_limit: Option<LimitId>,
}

impl SharedConnection {
    pub fn new(serial: u32, origin: usize, stream: Stream, limits: HeadLimits, now: Instant) -> Self {
        Self {
            serial,
            origin,
            stream: Some(stream),
            session: Session::new(limits, now),
            has_carried: false,
            is_leaving: false,
            is_doubted: false,
            write_error: None,
            heard: now,
            asked: now,
            sent_in: 0,
            idle_since: now,
            idle_turn: 0,
            idle_limit: None,
            silence_limit: None,
            pong_limit: None,
        }
    }

    /// Sends what there is, as far as the socket takes it.
    fn flush(&mut self) {
        let Some(stream) = self.stream.as_mut().filter(|_| self.write_error.is_none()) else {
            return self.session.output.clear();
        };
        loop {
            self.session.is_held = stream.has_unsent();
            self.session.pump();
            if self.session.is_held || self.session.output.is_empty() {
                return;
            }
            let sent = stream.send(&[&self.session.output]);
            self.session.output.clear();
            if let Err(error) = sent {
                self.write_error = Some(error);
                return;
            }
        }
    }

    /// How long nothing has come.
    fn silence(&self, now: Instant) -> Duration {
        now.saturating_duration_since(self.heard)
    }

    /// Asks for a sign of life.
    fn ask(&mut self, now: Instant) {
        self.asked = now;
        self.session.ping();
    }

    /// Nothing has come since. A peer that is doubted has to give the answer itself.
    fn owes_sign(&self) -> bool {
        self.is_doubted || self.heard <= self.asked
    }

    fn may_have_more(&self) -> bool {
        self.stream.as_ref().is_some_and(Stream::may_have_more)
    }
}
