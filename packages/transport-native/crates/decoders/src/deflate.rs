use crate::decoder::{Problem, Progress};
use crate::inflater::Inflater;

/// "deflate" as it is sent: in zlib's wrapper, as RFC 9110 has it, or without. The first two bytes tell.
pub struct DeflateDecoder {
    start: Vec<u8>,
    /// How much of the start the inflater has.
    given: usize,
    inflater: Option<Inflater>,
}

const START: usize = 2;

impl DeflateDecoder {
    pub fn new() -> Self {
        Self { start: Vec::new(), given: 0, inflater: None }
    }

    pub fn push(&mut self, input: &[u8], output: &mut [u8]) -> Result<Progress, Problem> {
        let mut taken = 0;
        if self.start.len() < START {
            taken = input.len().min(START - self.start.len());
            self.start.extend_from_slice(&input[..taken]);
        }
        let &[first, second] = &self.start[..] else { return Ok(Progress { taken, made: 0 }) };
        let inflater = self.inflater.get_or_insert_with(|| Inflater::new(is_zlib_header(first, second)));
        let mut made = 0;
        if self.given < START {
            let progress = inflater.push(&self.start[self.given..], output)?;
            self.given += progress.taken;
            made = progress.made;
            if self.given < START && !inflater.has_ended() {
                return Ok(Progress { taken, made });
            }
            self.given = START;
        }
        if inflater.has_ended() {
            return Ok(Progress { taken: input.len(), made });
        }
        let progress = inflater.push(&input[taken..], &mut output[made..])?;
        Ok(Progress { taken: taken + progress.taken, made: made + progress.made })
    }
}

/// RFC 1950 §2.2: method 8, a window of at most 32 KiB, and a check sum over both bytes.
fn is_zlib_header(first: u8, second: u8) -> bool {
    first & 0x8f == 8 && u16::from_be_bytes([first, second]).is_multiple_of(31)
}
