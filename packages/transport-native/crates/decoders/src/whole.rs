use crate::decoder::{Coding, Decoder, Problem, Progress};

// Memory is written to soon after it is made ready, while it is near.
const PIECE: usize = 256 * 1024;
// What has come tells what will come, but only so far.
const MOST_GROWTH: usize = 16;

/// What became of a body at the first try.
pub enum Begun {
    /// All of it, so many bytes, lies in the output.
    Done(usize),
    /// It has more bytes than it may have.
    TooLarge,
    /// The output is full.
    Unfinished(Box<Rest>),
}

/// A body of which a part has been decoded. It may be finished on another thread.
pub struct Rest {
    decoder: Decoder,
    made: Vec<u8>,
    taken: usize,
    limit: u64,
}

/// Decodes a whole body, or as much of it as there is room for.
pub fn begin(coding: Coding, input: &[u8], output: &mut [u8], limit: u64) -> Result<Begun, Problem> {
    let mut decoder = Decoder::new(coding);
    let (mut taken, mut made) = (0, 0);
    while made < output.len() {
        let is_done = step(&mut decoder, input, output, &mut taken, &mut made)?;
        if made as u64 > limit {
            return Ok(Begun::TooLarge);
        }
        if is_done {
            decoder.end()?;
            return Ok(Begun::Done(made));
        }
    }
    Ok(Begun::Unfinished(Box::new(Rest { decoder, made: output.to_vec(), taken, limit })))
}

impl Rest {
    /// How much of the input need not be given again.
    pub fn taken(&self) -> usize {
        self.taken
    }

    /// The whole body, or `None` where it has more bytes than it may have. The input begins where it was left.
    pub fn finish(self, input: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
        let Self { mut decoder, made: mut all, taken: taken_before, limit } = self;
        let (mut taken, mut made) = (0, all.len());
        loop {
            if made == all.capacity() {
                let size_in_all = taken_before + input.len();
                let estimate = made.saturating_mul(size_in_all) / (taken_before + taken).max(1);
                let wanted = (estimate + estimate / 16).clamp(made + PIECE, made.saturating_mul(MOST_GROWTH) + PIECE);
                if all.try_reserve_exact(capped(wanted, limit) - made).is_err() {
                    return Err("there is no memory for it".into());
                }
            }
            all.resize(all.capacity().min(made + PIECE), 0);
            let is_done = step(&mut decoder, input, &mut all, &mut taken, &mut made)?;
            if made as u64 > limit {
                return Ok(None);
            }
            if is_done {
                decoder.end()?;
                all.truncate(made);
                // Nobody is to hold more than he has.
                if all.capacity() > made + made / 4 {
                    all.shrink_to_fit();
                }
                return Ok(Some(all));
            }
        }
    }
}

/// Whether there is nothing more to come.
fn step(
    decoder: &mut Decoder,
    input: &[u8],
    output: &mut [u8],
    taken: &mut usize,
    made: &mut usize,
) -> Result<bool, Problem> {
    let progress: Progress = decoder.push(&input[*taken..], &mut output[*made..])?;
    *taken += progress.taken;
    *made += progress.made;
    Ok(*taken == input.len() && *made < output.len())
}

/// One byte more than is allowed is room enough to see that there is more.
fn capped(size: usize, limit: u64) -> usize {
    usize::try_from(limit.saturating_add(1)).unwrap_or(usize::MAX).min(size)
}
