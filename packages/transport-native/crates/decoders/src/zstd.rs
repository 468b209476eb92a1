use crate::decoder::{Problem, Progress};
use std::borrow::Cow;
use std::cell::Cell;
use zstd_safe::{DCtx, InBuffer, OutBuffer, ResetDirective};

// What a context for small windows has; one that has grown is not kept.
const LARGEST_SPARE: usize = 512 * 1024;

thread_local! {
    // Making one costs more than decoding some kilobytes.
    static SPARE: Cell<Option<DCtx<'static>>> = const { Cell::new(None) };
}

/// Zstandard frames, one after the other.
pub struct ZstdDecoder {
    context: Option<DCtx<'static>>,
    is_within_frame: bool,
}

impl ZstdDecoder {
    pub fn new() -> Self {
        let context = SPARE.take().unwrap_or_else(DCtx::create);
        Self { context: Some(context), is_within_frame: false }
    }

    pub fn push(&mut self, input: &[u8], output: &mut [u8]) -> Result<Progress, Problem> {
        let mut read = InBuffer::around(input);
        let mut written = OutBuffer::around(output);
        let Some(context) = &mut self.context else { return Ok(Progress::default()) };
        // A frame that has ended has given out all of it; asked again it would begin the next.
        while written.pos() < written.capacity() && (read.pos() < input.len() || self.is_within_frame) {
            let before = (read.pos(), written.pos());
            let missing = context
                .decompress_stream(&mut written, &mut read)
                .map_err(|code| Problem(Cow::Borrowed(zstd_safe::get_error_name(code))))?;
            self.is_within_frame = missing > 0;
            if (read.pos(), written.pos()) == before || read.pos() == input.len() {
                break;
            }
        }
        Ok(Progress { taken: read.pos(), made: written.pos() })
    }

    pub fn end(&self) -> Result<(), Problem> {
        if self.is_within_frame { Err("it ends within a frame".into()) } else { Ok(()) }
    }
}

impl Drop for ZstdDecoder {
    fn drop(&mut self) {
        let Some(mut context) = self.context.take() else { return };
        if context.sizeof() <= LARGEST_SPARE && context.reset(ResetDirective::SessionOnly).is_ok() {
            SPARE.set(Some(context));
        }
    }
}
