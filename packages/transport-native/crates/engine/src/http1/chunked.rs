use memchr::memchr;

use super::fields::{each_field, empty_line_end, field, is_control};
use super::framing::MOST_BYTES;
use super::{HeadLimits, Malformed};

/// Takes a body out of its chunks, however these are cut into reads.
#[derive(Debug)]
pub struct ChunkedDecoder {
    state: State,
    limits: HeadLimits,
    data: u64,
    extensions: u64,
    trailers: Vec<u8>,
}

/// What became of some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// Bytes of the body, now at the beginning.
    pub produced: usize,
    /// Bytes that belonged to the chunked body: all, unless it has ended.
    pub consumed: usize,
    /// The last chunk and its trailers have come.
    pub is_ended: bool,
}

/// What came is no chunked body, or none any more. The decoder is not to be used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrokenChunks {
    /// Bytes of the body, now at the beginning, that came before it broke.
    pub produced: usize,
    /// Why.
    pub reason: Malformed,
}

impl From<BrokenChunks> for Malformed {
    fn from(broken: BrokenChunks) -> Self {
        broken.reason
    }
}

#[derive(Clone, Copy, Debug)]
enum State {
    Size { size: u64, digits: u8 },
    Extension { size: u64 },
    SizeLineFeed { size: u64 },
    Data { left: u64 },
    DataReturn,
    DataLineFeed,
    Trailers,
    Ended,
}

const FIRST: State = State::Size { size: 0, digits: 0 };

// Enough for the largest size that is taken, with zeros before it.
const MOST_DIGITS: u8 = 16;

// RFC 9112 §7.1.1 wants a limit: a peer could otherwise send nothing but extensions for ever.
const EXTENSIONS_BEYOND_DATA: u64 = 16 * 1024;

impl ChunkedDecoder {
    /// The limits hold for the trailers.
    pub fn new(limits: HeadLimits) -> Self {
        Self { state: FIRST, limits, data: 0, extensions: 0, trailers: Vec::new() }
    }

    /// Decodes in place: the data among `bytes` is moved to their beginning.
    pub fn decode(&mut self, bytes: &mut [u8]) -> Result<Decoded, BrokenChunks> {
        let mut consumed = 0;
        let mut produced = 0;
        while consumed < bytes.len() {
            let rest = &bytes[consumed..];
            let taken = match self.state {
                State::Ended => break,
                State::Trailers => self.take_trailer_line(rest),
                State::Data { left } => {
                    let len = usize::try_from(left).map_or(rest.len(), |left| left.min(rest.len()));
                    if produced != consumed {
                        bytes.copy_within(consumed..consumed + len, produced);
                    }
                    produced += len;
                    self.take_data(left, len as u64);
                    Ok(len)
                }
                _ => self.take_line_byte(rest[0]).map(|()| 1),
            };
            consumed += taken.map_err(|reason| BrokenChunks { produced, reason })?;
        }
        Ok(Decoded { produced, consumed, is_ended: matches!(self.state, State::Ended) })
    }

    /// The lines behind the last chunk as they came, each with its CRLF; `None` where there were none, or not yet.
    pub fn take_trailers(&mut self) -> Option<Vec<u8>> {
        let is_there = matches!(self.state, State::Ended) && !self.trailers.is_empty();
        is_there.then(|| std::mem::take(&mut self.trailers))
    }

    fn take_data(&mut self, left: u64, len: u64) {
        self.data += len;
        self.state = if left == len { State::DataReturn } else { State::Data { left: left - len } };
    }

    /// A byte of what stands between the data.
    #[inline]
    fn take_line_byte(&mut self, byte: u8) -> Result<(), Malformed> {
        self.state = match (self.state, byte) {
            (State::Size { size, digits: 1.. } | State::Extension { size }, b'\r') => State::SizeLineFeed { size },
            (State::Size { size, digits: 1.. }, b';') => State::Extension { size },
            (State::Size { size, digits }, _) => {
                State::Size { size: size_with(byte, size, digits)?, digits: digits + 1 }
            }
            (State::Extension { .. }, _) => {
                self.count_extension(byte)?;
                self.state
            }
            (State::SizeLineFeed { size: 0 }, b'\n') => State::Trailers,
            (State::SizeLineFeed { size }, b'\n') => State::Data { left: size },
            (State::DataReturn, b'\r') => State::DataLineFeed,
            (State::DataLineFeed, b'\n') => FIRST,
            (State::SizeLineFeed { .. } | State::DataLineFeed, _) => {
                return Err(Malformed::BareReturn);
            }
            _ => return Err(Malformed::ChunkEnd),
        };
        Ok(())
    }

    fn count_extension(&mut self, byte: u8) -> Result<(), Malformed> {
        self.extensions += 1;
        if is_control(byte) {
            return Err(Malformed::ChunkExtension);
        }
        if self.extensions > self.data + EXTENSIONS_BEYOND_DATA {
            return Err(Malformed::ChunkExtensionsTooLarge);
        }
        Ok(())
    }

    /// What of `rest` belongs to the line that is being received.
    fn take_trailer_line(&mut self, rest: &[u8]) -> Result<usize, Malformed> {
        let room = self.limits.size - self.trailers.len();
        let line = &rest[..memchr(b'\n', rest).map_or(rest.len(), |end| end + 1).min(room)];
        let scanned = self.trailers.len();
        self.trailers.extend_from_slice(line);
        let is_field = |_, line: &[u8]| field(line).map(|_| ());
        if let Some(end) = empty_line_end(&self.trailers, scanned, &self.limits, is_field)? {
            each_field(&self.trailers, &self.limits, |_, _| {})?;
            self.trailers.truncate(end - b"\r\n".len());
            self.state = State::Ended;
        }
        Ok(line.len())
    }
}

#[inline]
fn size_with(byte: u8, size: u64, digits: u8) -> Result<u64, Malformed> {
    let digit = char::from(byte).to_digit(16).ok_or(Malformed::ChunkSize)?;
    if digits == MOST_DIGITS {
        return Err(Malformed::ChunkSizeTooLong);
    }
    let size = size * 16 + u64::from(digit);
    if size > MOST_BYTES {
        return Err(Malformed::LengthTooLarge);
    }
    Ok(size)
}
