use super::carrying::StreamPlace;
use crate::connection::Entry;
use crate::engine::Engine;
use crate::event::{Slot, Times};
use crate::exchange::LimitedPhase;
use crate::reading::ReadResult;
use std::time::Instant;

/// How bodies that came on a shared connection are read. Only what is read makes room for more.
impl Engine {
    pub(crate) fn read_shared(
        &mut self,
        slot: Slot,
        (key, id): StreamPlace,
        target: &mut [u8],
        now: Instant,
    ) -> ReadResult {
        let over = || ReadResult::End { trailers: None, times: Times::default() };
        let Entry::Shared(connection) = &mut self.entries[key] else { return over() };
        let count = connection.session.read(id, target);
        let has_output = !connection.session.output.is_empty();
        let Some(stream) = connection.session.stream(id) else { return over() };
        let is_at_end = stream.is_ended && !stream.has_body();
        if is_at_end {
            let trailers = stream.trailers.take();
            self.exchange(slot).trailers = trailers;
            self.detach(slot, now);
            self.leave_shared(key, id, now);
        } else if has_output {
            self.send_soon(key, now);
        }
        if count > 0 {
            return ReadResult::Bytes(count);
        }
        if is_at_end {
            return self.end_of_body(slot);
        }
        let Entry::Shared(connection) = &mut self.entries[key] else { return over() };
        if let Some(ending) = connection.session.stream(id).and_then(|stream| stream.ending.clone()) {
            return self.read_failed(slot, ending.failure, now);
        }
        self.exchange(slot).is_reader_waiting = true;
        self.enter(slot, LimitedPhase::Read, now);
        ReadResult::Wait
    }
}
