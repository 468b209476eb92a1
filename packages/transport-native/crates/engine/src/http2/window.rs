/// The largest that a window may be. RFC 9113 §6.9.1.
pub(super) const LARGEST: i64 = 0x7fff_ffff;

/// What one side may still send. It can be less than nothing, where SETTINGS have made it smaller. RFC 9113 §6.9.2.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window(i64);

impl Window {
    pub fn new(size: u32) -> Self {
        Self(i64::from(size))
    }

    /// Bytes that may go now.
    pub fn room(self) -> usize {
        usize::try_from(self.0).unwrap_or(0)
    }

    /// `false` where there was not so much room.
    pub fn take(&mut self, count: usize) -> bool {
        let fits = count <= self.room();
        self.0 -= count as i64;
        fits
    }

    /// `false` where it would be larger than any window may be.
    pub fn enlarge(&mut self, by: i64) -> bool {
        let larger = self.0 + by;
        if larger > LARGEST {
            return false;
        }
        self.0 = larger;
        true
    }
}

// What a stream begins with, and what one comes to whose reader is faster than its window.
pub(super) const FIRST: u32 = 256 * 1024;
const MOST: u32 = 8 * 1024 * 1024;

/// What a stream lets its peer send: as much as was read makes room for, and twice that once a reader had to wait for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReceiveWindow {
    window: Window,
    size: u32,
    read: u32,
    is_starved: bool,
}

impl ReceiveWindow {
    pub fn new() -> Self {
        Self { window: Window::new(FIRST), size: FIRST, read: 0, is_starved: false }
    }

    /// `false` where the peer may not send so much.
    pub fn take(&mut self, count: usize) -> bool {
        self.window.take(count)
    }

    /// The reader waits for more than is here.
    pub fn starve(&mut self) {
        self.is_starved = true;
    }

    /// The reader has taken so many bytes. Answers by how much the peer is to be told that it may send more.
    pub fn release(&mut self, count: usize) -> Option<u32> {
        self.read += count as u32;
        if self.read < self.size / 2 {
            return None;
        }
        let growth = if self.is_starved { self.size.min(MOST - self.size) } else { 0 };
        let more = self.read + growth;
        self.size += growth;
        self.read = 0;
        self.is_starved = false;
        self.window.enlarge(i64::from(more));
        Some(more)
    }
}

#[cfg(test)]
mod tests {
    use super::{FIRST, MOST, ReceiveWindow};

    #[test]
    fn a_reader_who_does_not_wait_is_given_back_what_was_read_and_no_more() {
        let mut window = ReceiveWindow::new();

        assert!(window.take(FIRST as usize));
        assert!(!window.take(1));
        let mut window = ReceiveWindow::new();
        window.take(FIRST as usize);
        assert_eq!(window.release(FIRST as usize / 2 - 1), None);
        assert_eq!(window.release(1), Some(FIRST / 2));
        assert!(window.take(FIRST as usize / 2));
        assert!(!window.take(1));
    }

    #[test]
    fn a_reader_who_waits_doubles_the_window_up_to_its_most() {
        let mut window = ReceiveWindow::new();
        let (mut sizes, mut size) = (Vec::new(), FIRST);

        for _ in 0..7 {
            assert!(window.take(size as usize));
            window.starve();
            let more = window.release(size as usize).unwrap_or_default();
            size = more;
            sizes.push(more / FIRST);
        }

        assert_eq!(sizes, [2, 4, 8, 16, 32, 32, 32]);
        assert_eq!(size, MOST);
    }
}
