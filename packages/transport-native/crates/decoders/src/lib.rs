//! Undoes gzip, deflate, br and zstd as HTTP has them, by the rules of Trunkline's core: what was cut short is all there is, but
//! within a frame of zstd; what follows the first member of gzip, or the end of deflate, is ignored. It knows nothing of Node.
mod brotli;
mod decoder;
mod deflate;
mod gzip;
mod gzip_header;
mod inflater;
mod whole;
mod zstd;

pub use decoder::{Coding, Decoder, Problem, Progress};
pub use whole::{Begun, Rest, begin};
