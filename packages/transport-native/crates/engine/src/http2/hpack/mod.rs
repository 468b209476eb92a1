//! Field blocks: RFC 7541.
mod decoder;
mod encoder;
mod huffman;
mod integer;
mod table;

pub use decoder::Decoder;
pub use encoder::Encoder;

/// The size of a dynamic table that both ends begin with.
pub(super) const TABLE_SIZE: usize = 4096;
