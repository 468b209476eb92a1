//! HTTP/2 as bytes: what a connection that many exchanges share says, and what it makes of what it hears. Nothing here does
//! I/O, and every rule that is broken names itself: RFC 9113, and RFC 7541 for field blocks.
mod fault;
mod floods;
mod frames;
mod giving_up;
mod headers;
pub mod hpack;
mod opening;
mod queue;
mod receiving;
mod request;
mod response;
mod sending;
mod session;
mod settings;
mod stream;
mod window;

pub use fault::{ErrorCode, Fault};
pub use frames::{FrameHead, PREFACE};
pub use opening::Opening;
pub use request::Unsendable;
pub use response::Head;
pub use session::Session;
pub use stream::{Ending, Stream, StreamId};
