use std::fmt;

/// Why what a peer sent is not taken for HTTP/1.1. Shown, it says so after "the peer sent".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Malformed {
    /// The first bytes are not `HTTP/`.
    NotHttp,
    /// Neither 1.0 nor 1.1.
    Version,
    /// Not three digits from 100 up, or a control character in the reason.
    StatusLine,
    /// A line that ends in LF alone.
    BareLineFeed,
    /// A CR within a line.
    BareReturn,
    /// A header line that begins with a blank.
    FoldedLine,
    /// A header line without a colon, or with a character before it that no name may have.
    FieldName,
    /// A control character in a value.
    FieldValue,
    /// More bytes than the limit.
    HeadTooLarge {
        /// Bytes.
        limit: usize,
    },
    /// More header lines than the limit.
    TooManyFields {
        /// Lines.
        limit: usize,
    },
    /// A Content-Length that is not a plain number.
    Length,
    /// A length, of a body or a chunk, that JavaScript could not count.
    LengthTooLarge,
    /// More than one Content-Length, though they be the same.
    RepeatedLength,
    /// A Transfer-Encoding that is not `chunked` alone.
    Coding,
    /// Transfer-Encoding in HTTP/1.0.
    CodingInHttp10,
    /// Both Content-Length and Transfer-Encoding.
    LengthAndCoding,
    /// A 101 that was not asked for.
    UnaskedSwitch,
    /// A chunk size that is not a plain hexadecimal number.
    ChunkSize,
    /// A chunk size with more digits than any size needs.
    ChunkSizeTooLong,
    /// A control character in a chunk extension.
    ChunkExtension,
    /// More extensions than data.
    ChunkExtensionsTooLarge,
    /// A chunk longer than its size.
    ChunkEnd,
}

impl fmt::Display for Malformed {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::HeadTooLarge { limit } => return write!(to, "a head larger than {limit} bytes"),
            Self::TooManyFields { limit } => return write!(to, "more than {limit} header lines"),
            Self::NotHttp => "something that does not begin as HTTP/1 does (RFC 9112 §4)",
            Self::Version => "a version of HTTP that is neither 1.0 nor 1.1 (RFC 9112 §2.3)",
            Self::StatusLine => "a status line without a blank and three digits from 100 up behind the version, or with a control character (RFC 9112 §4)",
            Self::BareLineFeed => "a line that ends in LF without CR (RFC 9112 §2.2)",
            Self::BareReturn => "a CR that no LF follows (RFC 9112 §2.2)",
            Self::FoldedLine => "a header line that begins with a blank (RFC 9112 §5.2)",
            Self::FieldName => "a header line without a colon, or with a name that is none (RFC 9112 §5.1)",
            Self::FieldValue => "a header value with a control character in it (RFC 9110 §5.5)",
            Self::Length => "a Content-Length that is not a plain number (RFC 9110 §8.6)",
            Self::LengthTooLarge => "a length above 2^53 - 1",
            Self::RepeatedLength => "Content-Length more than once (RFC 9112 §6.3)",
            Self::Coding => "a Transfer-Encoding other than \"chunked\" alone (RFC 9112 §6.1)",
            Self::CodingInHttp10 => "Transfer-Encoding in HTTP/1.0, which has none (RFC 9112 §6.1)",
            Self::LengthAndCoding => "both Content-Length and Transfer-Encoding (RFC 9112 §6.3)",
            Self::UnaskedSwitch => "a switch of protocols (101) that was not asked for (RFC 9110 §7.8)",
            Self::ChunkSize => "a chunk size that is not a plain hexadecimal number (RFC 9112 §7.1)",
            Self::ChunkSizeTooLong => "a chunk size of more than 16 digits (RFC 9112 §7.1)",
            Self::ChunkExtension => "a chunk extension with a control character in it (RFC 9112 §7.1.1)",
            Self::ChunkExtensionsTooLarge => "more chunk extensions than data (RFC 9112 §7.1.1)",
            Self::ChunkEnd => "a chunk that is longer than its size (RFC 9112 §7.1)",
        })
    }
}

impl std::error::Error for Malformed {}
