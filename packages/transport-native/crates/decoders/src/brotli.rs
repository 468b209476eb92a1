use crate::decoder::{Problem, Progress};
use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};

/// A Brotli stream, which nothing may follow.
pub struct BrotliDecoder {
    state: BrotliState<StandardAlloc, StandardAlloc, StandardAlloc>,
    has_ended: bool,
}

impl BrotliDecoder {
    pub fn new() -> Self {
        let [bytes, numbers, codes] = [(); 3].map(|()| StandardAlloc::default());
        Self { state: BrotliState::new(bytes, numbers, codes), has_ended: false }
    }

    pub fn push(&mut self, input: &[u8], output: &mut [u8]) -> Result<Progress, Problem> {
        if self.has_ended {
            return if input.is_empty() { Ok(Progress::default()) } else { Err("it is no Brotli from here on".into()) };
        }
        let (mut input_left, mut taken) = (input.len(), 0);
        let (mut output_left, mut made) = (output.len(), 0);
        let mut made_in_all = 0;
        let result = BrotliDecompressStream(
            &mut input_left,
            &mut taken,
            input,
            &mut output_left,
            &mut made,
            output,
            &mut made_in_all,
            &mut self.state,
        );
        match result {
            BrotliResult::ResultFailure => return Err("it is no Brotli".into()),
            BrotliResult::ResultSuccess => self.has_ended = true,
            BrotliResult::NeedsMoreInput | BrotliResult::NeedsMoreOutput => {}
        }
        Ok(Progress { taken, made })
    }
}
