use napi::Env;
use napi::bindgen_prelude::{AsyncTask, Either4, Error, Null, Result, Task, Uint8Array, Uint8ArraySlice};
use napi_derive::napi;
use std::panic::{AssertUnwindSafe, catch_unwind};
use trunkline_decoders::{Begun, Coding, Decoder, Problem, Rest, begin};

// Bytes taken are counted in units of this in what `push` answers, and fewer are put into a target: a number is exact to 2^53,
// so that a chunk may have 8 GiB.
const TAKEN: usize = 1 << 20;

/// Undoes one coding of one body, piece by piece.
#[napi(js_name = "Decoder")]
pub struct DecoderClass(Option<Decoder>);

#[napi]
impl DecoderClass {
    /// gzip, deflate, br, zstd: 0 to 3.
    #[napi(constructor)]
    pub fn new(coding: u32) -> Result<Self> {
        Ok(Self(Some(Decoder::new(coding_of(coding)?))))
    }

    /// Bytes taken of the chunk, from `from` on, times 2^20, and bytes put into the target. Throws what is wrong with them.
    #[napi(catch_unwind)]
    pub fn push(&mut self, chunk: Uint8ArraySlice, from: u32, mut target: Uint8ArraySlice) -> Result<f64> {
        let from = (from as usize).min(chunk.len());
        let decoder = self.0.as_mut().ok_or_else(|| Error::from_reason("The decoder was closed."))?;
        // SAFETY: JavaScript does not run while the target is written to, and it is not the chunk.
        let target = unsafe { target.as_mut() };
        let room = target.len().min(TAKEN - 1);
        let progress = decoder.push(&chunk[from..], &mut target[..room]).map_err(error)?;
        Ok((progress.taken as f64) * (TAKEN as f64) + progress.made as f64)
    }

    /// Throws where the data cannot end here.
    #[napi]
    pub fn end(&self) -> Result<()> {
        self.0.as_ref().map_or(Ok(()), |decoder| decoder.end().map_err(error))
    }

    /// Frees its memory.
    #[napi]
    pub fn close(&mut self) {
        self.0 = None;
    }

    /// Decodes a whole body into the target, or into memory of its own where it has more bytes, on another thread if it may.
    #[napi(catch_unwind)]
    pub fn decode(
        coding: u32,
        bytes: Uint8ArraySlice,
        mut target: Uint8ArraySlice,
        limit: f64,
        is_blocking: bool,
    ) -> Result<Decoded> {
        // SAFETY: JavaScript does not run while the target is written to, and it is not the body.
        let begun = begin(coding_of(coding)?, &bytes, unsafe { target.as_mut() }, limit as u64);
        match begun.map_err(error)? {
            Begun::Done(made) => Ok(Either4::A(made as u32)),
            Begun::TooLarge => Ok(Either4::B(Null)),
            Begun::Unfinished(rest) => {
                let left = &bytes[rest.taken()..];
                if is_blocking {
                    return Ok(rest
                        .finish(left)
                        .map_err(error)?
                        .map_or(Either4::B(Null), |all| Either4::C(all.into())));
                }
                // Copied: meanwhile the caller's own may change.
                let input = left.to_vec();
                Ok(Either4::D(AsyncTask::new(Finishing { rest: Some(rest), input })))
            }
        }
    }
}

/// What `decode` answers: bytes in the target, nothing where there are too many, all of them, or a promise of these.
type Decoded = Either4<u32, Null, Uint8Array, AsyncTask<Finishing>>;

/// The rest of a body, on a thread of the runtime's.
pub struct Finishing {
    rest: Option<Box<Rest>>,
    input: Vec<u8>,
}

impl Task for Finishing {
    type Output = Option<Vec<u8>>;
    type JsValue = Option<Uint8Array>;

    fn compute(&mut self) -> Result<Self::Output> {
        let Some(rest) = self.rest.take() else { return Ok(None) };
        // Nobody else would catch it on that thread.
        let finished = catch_unwind(AssertUnwindSafe(|| rest.finish(&self.input)));
        finished.unwrap_or_else(|_| Err("the decoder broke down".into())).map_err(error)
    }

    fn resolve(&mut self, _env: Env, all: Self::Output) -> Result<Self::JsValue> {
        Ok(all.map(Uint8Array::from))
    }
}

fn coding_of(number: u32) -> Result<Coding> {
    let codings = [Coding::Gzip, Coding::Deflate, Coding::Brotli, Coding::Zstd];
    codings.get(number as usize).copied().ok_or_else(|| Error::from_reason("There is no such coding."))
}

fn error(Problem(text): Problem) -> Error {
    Error::from_reason(text)
}
