//! HTTP/2 from the outside: what a session says to a peer that obeys, and to one that does not.
mod bodies;
mod endings;
mod floods;
mod heard;
mod hpack;
mod keeping;
#[allow(dead_code, reason = "the tests of endings use the rest")]
#[path = "../endings/owner.rs"]
mod owner;
mod peer;
mod pieces;
#[allow(dead_code, reason = "the tests of HTTP/1.1 use the rest")]
#[path = "../http1_codec/random.rs"]
mod random;
