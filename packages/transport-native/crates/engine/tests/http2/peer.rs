use std::time::Instant;
use trunkline_engine::http1::HeadLimits;
use trunkline_engine::http2::{FrameHead, Opening, PREFACE, Session, StreamId};

pub const DATA: u8 = 0;
pub const HEADERS: u8 = 1;
pub const RESET: u8 = 3;
pub const SETTINGS: u8 = 4;
pub const PING: u8 = 6;
pub const GO_AWAY: u8 = 7;
pub const WINDOW_UPDATE: u8 = 8;
pub const CONTINUATION: u8 = 9;

pub const END_STREAM: u8 = 1;
pub const END_HEADERS: u8 = 4;

pub const MAX_CONCURRENT_STREAMS: u16 = 3;
pub const INITIAL_WINDOW: u16 = 4;

/// A frame that the session has said.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    pub kind: u8,
    pub flags: u8,
    pub stream: StreamId,
    pub content: Vec<u8>,
}

pub fn frame(kind: u8, flags: u8, stream: StreamId, content: &[u8]) -> Vec<u8> {
    [&FrameHead { length: content.len(), kind, flags, stream }.bytes()[..], content].concat()
}

pub fn setting(id: u16, value: u32) -> Vec<u8> {
    frame(SETTINGS, 0, 0, &[&id.to_be_bytes()[..], &value.to_be_bytes()].concat())
}

pub fn window_update(stream: StreamId, more: u32) -> Vec<u8> {
    frame(WINDOW_UPDATE, 0, stream, &more.to_be_bytes())
}

/// The head of an answer: the status 200, by the static table.
pub fn head(stream: StreamId) -> Vec<u8> {
    frame(HEADERS, END_HEADERS, stream, &[0x88])
}

/// A session whose peer has set what it wants.
pub fn session(settings: &[u8]) -> Session {
    let mut session = Session::new(HeadLimits::default(), Instant::now());
    session.receive(settings, Instant::now()).expect("settings");
    assert!(session.output.starts_with(PREFACE));
    session.output.drain(..PREFACE.len());
    said(&mut session);
    session
}

/// One whose peer has set nothing.
pub fn plain() -> Session {
    session(&frame(SETTINGS, 0, 0, &[]))
}

pub fn open(session: &mut Session, owner: u32, has_body: bool) -> StreamId {
    let head = b"POST /path HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let opening = Opening { owner, head, is_secure: false, is_head_request: false, has_body };
    session.open(&opening).expect("a stream")
}

/// What the session has said since it was last asked.
pub fn said(session: &mut Session) -> Vec<Said> {
    session.pump();
    let output = std::mem::take(&mut session.output);
    let mut rest = &output[..];
    let mut frames = Vec::new();
    while let Some(FrameHead { length, kind, flags, stream }) = FrameHead::read(rest) {
        frames.push(Said { kind, flags, stream, content: rest[9..9 + length].to_vec() });
        rest = &rest[9 + length..];
    }
    frames
}

/// Bytes of bodies among it, and whether the last of them was the end.
pub fn body_of(frames: &[Said], stream: StreamId) -> (usize, bool) {
    let of_stream = frames.iter().filter(|said| said.kind == DATA && said.stream == stream);
    of_stream.fold((0, false), |(length, _), said| (length + said.content.len(), said.flags & END_STREAM != 0))
}
