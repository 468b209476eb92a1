use std::io::Write;
use std::num::NonZeroUsize;
use std::ops::Deref;

/// What ends a body in chunks that has no trailers.
pub const LAST_CHUNK: &[u8] = b"0\r\n\r\n";

/// What follows the data of each chunk.
pub const CHUNK_END: &[u8] = b"\r\n";

/// What comes before the data of a chunk.
#[derive(Clone, Copy, Debug)]
pub struct ChunkFrame {
    bytes: [u8; SIZE],
    len: usize,
}

// Of the largest size in hexadecimal, and CRLF.
const SIZE: usize = 2 * size_of::<usize>() + 2;

/// The line before a chunk of `len` bytes. An empty chunk would end the body, so there is none.
pub fn chunk_frame(len: NonZeroUsize) -> ChunkFrame {
    let mut bytes = [0; SIZE];
    let mut rest = bytes.as_mut_slice();
    write!(rest, "{len:x}\r\n").expect("the largest size fits");
    let free = rest.len();
    ChunkFrame { bytes, len: SIZE - free }
}

impl Deref for ChunkFrame {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes[..self.len]
    }
}
