use super::Head;
use super::queue::Queue;
use super::window::{ReceiveWindow, Window};
use crate::failure::Failure;

/// The number of a stream; the client's are odd.
pub type StreamId = u32;

/// Why no answer comes on a stream, or no more of it.
#[derive(Clone, Debug)]
pub struct Ending {
    /// What became of the exchange.
    pub failure: Failure,
    /// The peer has said that it has not looked at the request.
    pub is_unseen: bool,
    /// Another connection may carry it, since this one takes no more.
    pub is_returned: bool,
}

/// One request and its answer.
pub struct Stream {
    /// Whom it belongs to.
    pub owner: u32,
    /// The head of the answer, until somebody takes it.
    pub head: Option<Head>,
    /// Trailer fields, each in a line.
    pub trailers: Option<Vec<u8>>,
    /// The answer has come to its end, in order.
    pub is_ended: bool,
    /// It never will.
    pub ending: Option<Ending>,
    pub(super) inbox: Queue,
    pub(super) has_head: bool,
    pub(super) is_head_request: bool,
    pub(super) may_have_body: bool,
    pub(super) length: Option<u64>,
    pub(super) received: u64,
    pub(super) informational: u32,
    pub(super) receive_window: ReceiveWindow,
    pub(super) send_window: Window,
    pub(super) outbox: Queue,
    /// Nothing follows what is in the outbox.
    pub(super) is_last: bool,
    /// The peer was told so.
    pub(super) is_request_ended: bool,
    pub(super) has_sent_body: bool,
    pub(super) is_sending: bool,
    pub(super) is_touched: bool,
    pub(super) has_moved: bool,
}

impl Stream {
    pub(super) fn new(owner: u32, window: u32, is_head_request: bool) -> Self {
        Self {
            owner,
            head: None,
            trailers: None,
            is_ended: false,
            ending: None,
            inbox: Queue::default(),
            has_head: false,
            is_head_request,
            may_have_body: true,
            length: None,
            received: 0,
            informational: 0,
            receive_window: ReceiveWindow::new(),
            send_window: Window::new(window),
            outbox: Queue::default(),
            is_last: false,
            is_request_ended: false,
            has_sent_body: false,
            is_sending: false,
            is_touched: false,
            has_moved: false,
        }
    }

    /// Both ends still hold it.
    pub fn is_open(&self) -> bool {
        !self.is_ended && self.ending.is_none()
    }

    /// Bytes of the body are here.
    pub fn has_body(&self) -> bool {
        !self.inbox.is_empty()
    }

    /// What of the request is still to be sent.
    pub fn has_unsent(&self) -> bool {
        !self.outbox.is_empty() || self.owes_end()
    }

    /// All of the request is here, and the peer was not told yet that it has ended.
    pub(super) fn owes_end(&self) -> bool {
        self.is_last && !self.is_request_ended
    }

    /// All of the request has left.
    pub fn is_request_over(&self) -> bool {
        self.is_request_ended
    }

    /// Some of what waited has left since this was asked.
    pub fn take_move(&mut self) -> bool {
        std::mem::take(&mut self.has_moved)
    }

    /// The body that the peer has seen nothing of.
    pub fn take_unsent_body(&mut self) -> Option<Vec<u8>> {
        (!self.has_sent_body).then(|| self.outbox.waiting().to_vec())
    }

    /// The body has come to its end: it has the length that was announced, if one was.
    pub(super) fn has_right_length(&self) -> bool {
        !self.may_have_body || self.length.is_none_or(|length| length == self.received)
    }

    /// Bytes of the whole body, where that is known.
    pub fn body_length(&self) -> Option<u64> {
        if self.may_have_body { self.length } else { Some(0) }
    }
}
