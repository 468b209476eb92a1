use std::borrow::Cow;

/// RFC 9113 §7.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorCode(pub u32);

impl ErrorCode {
    /// All is well.
    pub const NO_ERROR: Self = Self(0);
    /// A rule was broken that has no code of its own.
    pub const PROTOCOL_ERROR: Self = Self(1);
    /// More was sent than a window allowed.
    pub const FLOW_CONTROL_ERROR: Self = Self(3);
    /// A frame came for a stream that had ended.
    pub const STREAM_CLOSED: Self = Self(5);
    /// A frame has not the size that it must have.
    pub const FRAME_SIZE_ERROR: Self = Self(6);
    /// The request was not looked at.
    pub const REFUSED_STREAM: Self = Self(7);
    /// The answer is not wanted any more.
    pub const CANCEL: Self = Self(8);
    /// A field block cannot be read, nor any behind it.
    pub const COMPRESSION_ERROR: Self = Self(9);
    /// The peer is asked for too much.
    pub const ENHANCE_YOUR_CALM: Self = Self(11);

    /// As the RFC writes it.
    pub fn name(self) -> Cow<'static, str> {
        let known = match self.0 {
            0 => "NO_ERROR",
            1 => "PROTOCOL_ERROR",
            2 => "INTERNAL_ERROR",
            3 => "FLOW_CONTROL_ERROR",
            4 => "SETTINGS_TIMEOUT",
            5 => "STREAM_CLOSED",
            6 => "FRAME_SIZE_ERROR",
            7 => "REFUSED_STREAM",
            8 => "CANCEL",
            9 => "COMPRESSION_ERROR",
            10 => "CONNECT_ERROR",
            11 => "ENHANCE_YOUR_CALM",
            12 => "INADEQUATE_SECURITY",
            13 => "HTTP_1_1_REQUIRED",
            other => return Cow::Owned(format!("the error {other:#x}")),
        };
        Cow::Borrowed(known)
    }
}

/// A rule that the peer has broken. It ends the stream it happened on, or the connection, whoever says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What the peer is told.
    pub code: ErrorCode,
    /// In plain words, as the end of a sentence about the peer.
    pub reason: &'static str,
}

impl Fault {
    pub(super) fn protocol(reason: &'static str) -> Self {
        Self { code: ErrorCode::PROTOCOL_ERROR, reason }
    }

    pub(super) fn size(reason: &'static str) -> Self {
        Self { code: ErrorCode::FRAME_SIZE_ERROR, reason }
    }

    pub(super) fn flow(reason: &'static str) -> Self {
        Self { code: ErrorCode::FLOW_CONTROL_ERROR, reason }
    }

    pub(super) fn closed(reason: &'static str) -> Self {
        Self { code: ErrorCode::STREAM_CLOSED, reason }
    }

    pub(super) fn compression(reason: &'static str) -> Self {
        Self { code: ErrorCode::COMPRESSION_ERROR, reason }
    }

    pub(super) fn flood(reason: &'static str) -> Self {
        Self { code: ErrorCode::ENHANCE_YOUR_CALM, reason }
    }
}
