/// Bytes that go in at the end and out at the front.
#[derive(Default)]
pub(super) struct Queue {
    // Never cut off where it has been zeroed once: that would have to be done again.
    bytes: Vec<u8>,
    from: usize,
    to: usize,
}

impl Queue {
    pub(super) fn waiting(&self) -> &[u8] {
        &self.bytes[self.from..self.to]
    }

    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.room(bytes.len()).copy_from_slice(bytes);
        self.to += bytes.len();
    }

    /// Adds what `write` puts into so much room, which it tells; nothing where it fails.
    pub(super) fn fill<E>(
        &mut self,
        room: usize,
        write: impl FnOnce(&mut [u8]) -> Result<usize, E>,
    ) -> Result<usize, E> {
        let written = write(self.room(room))?;
        self.to += written;
        Ok(written)
    }

    pub(super) fn skip(&mut self, count: usize) {
        self.from += count;
        if self.from == self.to {
            (self.from, self.to) = (0, 0);
        }
    }

    /// Gives memory back that a large transfer has left.
    pub(super) fn shrink(&mut self) {
        if self.waiting().is_empty() {
            *self = Self::default();
        }
    }

    fn room(&mut self, count: usize) -> &mut [u8] {
        // It may never be empty, yet must not grow for that. Moving no more than has gone costs little.
        if self.to + count > self.bytes.len() && self.from >= self.to - self.from {
            self.bytes.copy_within(self.from..self.to, 0);
            (self.from, self.to) = (0, self.to - self.from);
        }
        let end = self.to + count;
        if self.bytes.len() < end {
            self.bytes.resize(end, 0);
        }
        &mut self.bytes[self.to..end]
    }
}

#[cfg(test)]
mod tests {
    use super::Queue;

    #[test]
    fn what_goes_in_comes_out_in_order_and_a_queue_that_is_never_empty_does_not_grow() {
        let mut queue = Queue::default();
        let (mut next, mut expected) = (0_u8, 0_u8);
        for round in 0..10_000 {
            let (more, less) = (round % 7 + 1, round % 5 + 2);
            let bytes: Vec<u8> = (0..more).map(|at| next.wrapping_add(at as u8)).collect();
            next = next.wrapping_add(more as u8);
            if round % 2 == 0 {
                queue.push(&bytes);
            } else {
                let filled: Result<usize, ()> = queue.fill(bytes.len() + 3, |room| {
                    room[..bytes.len()].copy_from_slice(&bytes);
                    Ok(bytes.len())
                });
                assert_eq!(filled, Ok(bytes.len()));
            }
            let count = less.min(queue.waiting().len().saturating_sub(1));
            for &byte in &queue.waiting()[..count] {
                assert_eq!(byte, expected);
                expected = expected.wrapping_add(1);
            }
            queue.skip(count);
        }

        assert!(!queue.waiting().is_empty());
        assert!(queue.bytes.len() < 100, "{} bytes", queue.bytes.len());
    }

    #[test]
    fn what_could_not_be_written_is_not_there() {
        let mut queue = Queue::default();
        queue.push(b"before");

        assert_eq!(queue.fill(4, |_| Err("full")), Err("full"));
        queue.push(b" after");
        assert_eq!(queue.waiting(), b"before after");
    }
}
