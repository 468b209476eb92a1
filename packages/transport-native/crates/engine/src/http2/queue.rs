/// Bytes that go in at the end and out at the front, and whose memory is kept.
#[derive(Default)]
pub(super) struct Queue {
    bytes: Vec<u8>,
    from: usize,
}

// What more was needed for is given back.
const KEPT: usize = 64 * 1024;

impl Queue {
    pub fn waiting(&self) -> &[u8] {
        &self.bytes[self.from..]
    }

    pub fn len(&self) -> usize {
        self.bytes.len() - self.from
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn push(&mut self, bytes: &[u8]) {
        // Moving no more than has gone costs little, and keeps one that is never empty from growing.
        if self.from > 0 && self.from >= self.len() {
            self.bytes.drain(..self.from);
            self.from = 0;
        }
        self.bytes.extend_from_slice(bytes);
    }

    pub fn skip(&mut self, count: usize) {
        self.from += count;
        if self.from == self.bytes.len() {
            self.clear();
        }
    }

    /// Moves as much as there is room for, and answers how much that was.
    pub fn take(&mut self, target: &mut [u8]) -> usize {
        let count = self.len().min(target.len());
        target[..count].copy_from_slice(&self.waiting()[..count]);
        self.skip(count);
        count
    }

    pub fn clear(&mut self) {
        self.bytes.clear();
        self.bytes.shrink_to(KEPT);
        self.from = 0;
    }
}
