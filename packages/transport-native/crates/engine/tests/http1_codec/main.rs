//! The HTTP/1.1 codec, seen from outside: tables by section of RFC 9112, and random bytes judged by a slow reference.
mod chunk_frames;
mod chunks;
mod chunks_reference;
mod framings;
mod head_limits;
mod heads;
mod heads_reference;
mod persistence;
mod random;
mod random_chunks;
mod random_heads;
mod table;
