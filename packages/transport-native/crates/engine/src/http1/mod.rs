//! HTTP/1.1 as bytes: response heads, where their bodies end, and bodies in chunks, both ways. Nothing here does I/O.
//!
//! What two readers could understand in two ways is refused, never guessed at: RFC 9112 §11.1 and §11.2.
mod chunk_frame;
mod chunked;
mod fields;
mod framing;
mod head;
mod malformed;
mod persistence;

pub use chunk_frame::{CHUNK_END, ChunkFrame, LAST_CHUNK, chunk_frame};
pub use chunked::{BrokenChunks, ChunkedDecoder, Decoded};
pub use fields::HeadLimits;
pub(crate) use fields::{is_field_value, is_token_byte};
pub use framing::{Framing, RequestTraits};
pub use head::{ResponseHead, head_end, read_head};
pub use malformed::Malformed;
