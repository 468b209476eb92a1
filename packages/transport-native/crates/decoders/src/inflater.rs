use crate::decoder::{Problem, Progress};
use zlib_rs::{Inflate, InflateError, InflateFlush, Status};

const WINDOW_BITS: u8 = 15;

/// Inflates one deflate stream.
pub struct Inflater {
    inflate: Inflate,
    has_ended: bool,
}

impl Inflater {
    pub fn new(is_wrapped: bool) -> Self {
        Self { inflate: Inflate::new(is_wrapped, WINDOW_BITS), has_ended: false }
    }

    /// What follows is not its own.
    pub fn has_ended(&self) -> bool {
        self.has_ended
    }

    pub fn push(&mut self, input: &[u8], output: &mut [u8]) -> Result<Progress, Problem> {
        let (before_in, before_out) = (self.inflate.total_in(), self.inflate.total_out());
        match self.inflate.decompress(input, output, InflateFlush::SyncFlush) {
            Ok(status) => self.has_ended = status == Status::StreamEnd,
            Err(error) => return Err(self.problem(error)),
        }
        Ok(Progress {
            taken: (self.inflate.total_in() - before_in) as usize,
            made: (self.inflate.total_out() - before_out) as usize,
        })
    }

    fn problem(&self, error: InflateError) -> Problem {
        if let InflateError::NeedDict { .. } = error {
            return "it needs a dictionary".into();
        }
        self.inflate.error_message().unwrap_or(error.as_str()).into()
    }
}
