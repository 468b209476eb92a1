use std::ops::Add;

/// How the exchanges of a run have ended.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub whole: usize,
    pub failed: usize,
    pub late: usize,
    pub cancelled: usize,
    pub reused: usize,
}

impl Tally {
    /// Whether everything has happened that this is about.
    pub fn is_varied(&self) -> bool {
        [self.whole, self.failed, self.late, self.cancelled, self.reused].iter().all(|&count| count > 9)
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            whole: self.whole + other.whole,
            failed: self.failed + other.failed,
            late: self.late + other.late,
            cancelled: self.cancelled + other.cancelled,
            reused: self.reused + other.reused,
        }
    }
}
