use crate::failure::Failure;
use std::ops::Range;

/// The number under which whoever submitted an exchange knows it.
pub type Slot = u32;

/// Milliseconds since the exchange was submitted; `None` for what did not happen, or not for this exchange.
#[derive(Clone, Copy, Debug, Default)]
pub struct Times {
    /// A connection was free, or began to be opened.
    pub pool: Option<f64>,
    /// The name was known.
    pub dns: Option<f64>,
    /// The socket stood.
    pub connect: Option<f64>,
    /// The TLS handshake was over.
    pub tls: Option<f64>,
    /// All of the request was written.
    pub sent: Option<f64>,
    /// The answer's head was here.
    pub first_byte: Option<f64>,
    /// The last byte of the answer was here.
    pub done: Option<f64>,
}

/// A response head, and what came of the body with it. Ranges lie in the arena that was given to `Engine::process`.
#[derive(Clone, Debug)]
pub struct HeadEvent {
    /// The status code.
    pub status: u16,
    /// Status line and fields, without the empty line.
    pub text: Range<usize>,
    /// What of the body came along.
    pub body: Range<usize>,
    /// The body is complete and the exchange over.
    pub is_complete: bool,
    /// The connection had carried an exchange before.
    pub is_reused: bool,
    /// The peer speaks HTTP/1.0.
    pub is_http10: bool,
    /// The peer speaks HTTP/2: the status line has the number of the stream in place of a reason.
    pub is_http2: bool,
    /// The connection is the caller's now, as a raw stream.
    pub is_upgraded: bool,
    /// A field `Set-Cookie` is there.
    pub has_set_cookie: bool,
    /// A field `Content-Encoding` is there.
    pub has_content_encoding: bool,
    /// Bytes of the whole body, where its length is known.
    pub length: Option<u64>,
    /// When each phase had ended.
    pub times: Times,
}

/// What happened to an exchange, or what the engine asks of its owner.
#[derive(Debug)]
pub enum Event {
    /// A connection is being opened for the exchange. Reported only where asked for, as the next two.
    Opening(Slot),
    /// It stands.
    Opened(Slot, Times),
    /// All of the request was written.
    Sent(Slot),
    /// More of the request body may be written.
    Drained(Slot),
    /// The answer's head is here.
    Head(Slot, Box<HeadEvent>),
    /// `Engine::read` has something for the reader who waits.
    Readable(Slot),
    /// The trailer fields of a body that was complete with its head: comes right before that head.
    Trailers(Slot, Vec<u8>),
    /// The exchange is over without a whole answer.
    Failed(Slot, FailedEvent),
    /// The owner says how a proxy is told who asks for a tunnel: `Engine::introduce` takes it, by this ticket.
    Introduction(Box<IntroductionEvent>),
    /// The client looks this name up itself: `Engine::resolved` takes the answer, by this ticket.
    Lookup {
        /// The client's number.
        client: usize,
        /// To be given back.
        ticket: u64,
        /// The name.
        host: String,
    },
}

impl Event {
    /// The exchange it is about.
    pub fn slot(&self) -> Option<Slot> {
        match self {
            Self::Opening(slot)
            | Self::Opened(slot, _)
            | Self::Sent(slot)
            | Self::Drained(slot)
            | Self::Head(slot, _)
            | Self::Readable(slot)
            | Self::Trailers(slot, _)
            | Self::Failed(slot, _) => Some(*slot),
            Self::Lookup { .. } | Self::Introduction(_) => None,
        }
    }
}

/// A tunnel that is wanted, and how the proxy has refused it.
#[derive(Clone, Debug)]
pub struct IntroductionEvent {
    /// The client's number.
    pub client: usize,
    /// To be given back.
    pub ticket: u64,
    /// The note on what the proxy has refused; 0 where it was not asked yet.
    pub mark: u32,
    /// The authority that the tunnel leads to, then the values of Proxy-Authenticate, a line each.
    pub text: String,
}

/// Why an exchange is over, and what is known of its request.
#[derive(Clone, Debug)]
pub struct FailedEvent {
    /// What happened.
    pub failure: Failure,
    /// Bytes of the request may have reached the peer.
    pub is_sent: bool,
    /// The connection had carried an exchange before.
    pub is_reused: bool,
    /// A head had come before.
    pub has_head: bool,
}
