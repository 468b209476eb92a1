use super::stream::StreamId;

/// What a client says first. RFC 9113 §3.4.
pub const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// Bytes before the content of each frame.
pub(super) const HEAD_LENGTH: usize = 9;

/// RFC 9113 §6.
pub(super) mod types {
    pub const DATA: u8 = 0;
    pub const HEADERS: u8 = 1;
    pub const PRIORITY: u8 = 2;
    pub const RESET: u8 = 3;
    pub const SETTINGS: u8 = 4;
    pub const PUSH_PROMISE: u8 = 5;
    pub const PING: u8 = 6;
    pub const GO_AWAY: u8 = 7;
    pub const WINDOW_UPDATE: u8 = 8;
    pub const CONTINUATION: u8 = 9;
}

pub(super) mod flags {
    pub const ACK: u8 = 1;
    pub const END_STREAM: u8 = 1;
    pub const END_HEADERS: u8 = 4;
    pub const PADDED: u8 = 8;
    pub const PRIORITY: u8 = 32;
}

/// The first nine bytes of a frame. RFC 9113 §4.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrameHead {
    /// Bytes of its content.
    pub length: usize,
    /// Which frame it is.
    pub kind: u8,
    /// What they mean depends on the kind.
    pub flags: u8,
    /// 0 is the connection itself.
    pub stream: StreamId,
}

impl FrameHead {
    /// Of the front of these bytes; `None` where more are needed.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let &[a, b, c, kind, flags, d, e, f, g, ..] = bytes else { return None };
        let length = usize::from(a) << 16 | usize::from(b) << 8 | usize::from(c);
        // The reserved bit is nobody's.
        let stream = u32::from_be_bytes([d, e, f, g]) & 0x7fff_ffff;
        Some(Self { length, kind, flags, stream })
    }

    /// As bytes.
    pub fn bytes(self) -> [u8; HEAD_LENGTH] {
        let [_, a, b, c] = (self.length as u32).to_be_bytes();
        let [d, e, f, g] = self.stream.to_be_bytes();
        [a, b, c, self.kind, self.flags, d, e, f, g]
    }

    pub(super) fn has(self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

/// Adds a whole frame to what is to be sent.
pub(super) fn put_frame(output: &mut Vec<u8>, kind: u8, flags: u8, stream: StreamId, content: &[u8]) {
    output.extend_from_slice(&FrameHead { length: content.len(), kind, flags, stream }.bytes());
    output.extend_from_slice(content);
}

/// Takes padding off. RFC 9113 §6.1; `None` where there is more of it than frame.
pub(super) fn without_padding(head: FrameHead, content: &[u8]) -> Option<&[u8]> {
    if !head.has(flags::PADDED) {
        return Some(content);
    }
    let (&padding, rest) = content.split_first()?;
    rest.get(..rest.len().checked_sub(usize::from(padding))?)
}

pub(super) fn number(bytes: [u8; 4]) -> u32 {
    u32::from_be_bytes(bytes) & 0x7fff_ffff
}
