use super::{Fault, StreamId};
use crate::http1::{HeadLimits, is_field_value, is_token_byte};

/// The head of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// 100 to 999.
    pub status: u16,
    /// What the answer says of its body's length.
    pub length: Option<u64>,
    /// There is a Set-Cookie.
    pub has_set_cookie: bool,
    /// There is a Content-Encoding.
    pub has_content_encoding: bool,
    /// As HTTP/1.1 would write it: a line with the status and, in place of a reason, the number of the stream; then the fields.
    pub text: Vec<u8>,
}

/// What a field block is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BlockKind {
    Head(StreamId),
    Trailers,
    /// Of a stream that nobody reads any more.
    Nobody,
}

/// Takes the fields of a block, and finds out whether they are a message. RFC 9113 §8.
pub(super) struct FieldReader<'limits> {
    kind: BlockKind,
    limits: &'limits HeadLimits,
    head: Head,
    has_field: bool,
    /// As RFC 9113 §6.5.2 counts it.
    size: usize,
    count: usize,
    fault: Option<Fault>,
}

impl<'limits> FieldReader<'limits> {
    pub fn new(kind: BlockKind, limits: &'limits HeadLimits) -> Self {
        Self { kind, limits, head: Head::default(), has_field: false, size: 0, count: 0, fault: None }
    }

    pub fn add(&mut self, name: &[u8], value: &[u8]) {
        if self.kind == BlockKind::Nobody || self.fault.is_some() {
            return;
        }
        self.count += 1;
        self.size += name.len() + value.len() + 32;
        self.fault = self.take(name, value).err();
    }

    fn take(&mut self, name: &[u8], value: &[u8]) -> Result<(), Fault> {
        if self.size > self.limits.size || self.count > self.limits.fields {
            return Err(Fault::flood("a head that is too large"));
        }
        if !is_field_value(value) {
            return Err(Fault::protocol("a field whose value has characters that none may have"));
        }
        if let Some(pseudo) = name.strip_prefix(b":") {
            return self.take_pseudo(pseudo, value);
        }
        self.has_field = true;
        if name.is_empty() || !name.iter().all(|&byte| is_token_byte(byte) && !byte.is_ascii_uppercase()) {
            return Err(Fault::protocol("a field whose name has characters that none may have"));
        }
        if matches!(self.kind, BlockKind::Head(_)) && self.head.status == 0 {
            return Err(Fault::protocol("a head without a status"));
        }
        match name {
            b"connection" | b"proxy-connection" | b"keep-alive" | b"transfer-encoding" | b"upgrade" => {
                return Err(Fault::protocol("a field about the connection, which HTTP/2 does not have"));
            }
            b"content-length" => self.take_length(value)?,
            b"set-cookie" => self.head.has_set_cookie = true,
            b"content-encoding" => self.head.has_content_encoding = true,
            _ => {}
        }
        let text = &mut self.head.text;
        text.extend_from_slice(name);
        text.extend_from_slice(b": ");
        text.extend_from_slice(value);
        text.extend_from_slice(b"\r\n");
        Ok(())
    }

    fn take_pseudo(&mut self, name: &[u8], value: &[u8]) -> Result<(), Fault> {
        let BlockKind::Head(stream) = self.kind else {
            return Err(Fault::protocol("trailers with a pseudo-header"));
        };
        if name != b"status" {
            return Err(Fault::protocol("a pseudo-header that answers do not have"));
        }
        if self.has_field || self.head.status != 0 {
            return Err(Fault::protocol("a status that is not the one thing at the front of its head"));
        }
        let &[hundreds @ b'1'..=b'9', tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = value else {
            return Err(Fault::protocol("a status that is none"));
        };
        let status = [hundreds, tens, ones].iter().fold(0, |status, digit| status * 10 + u16::from(digit - b'0'));
        if status == 101 {
            return Err(Fault::protocol("the status 101, which HTTP/2 does not have"));
        }
        self.head.status = status;
        self.head.text.extend_from_slice(format!("HTTP/2 {status} {stream}\r\n").as_bytes());
        Ok(())
    }

    fn take_length(&mut self, value: &[u8]) -> Result<(), Fault> {
        let is_number = !value.is_empty() && value.iter().all(u8::is_ascii_digit);
        let length = std::str::from_utf8(value).ok().filter(|_| is_number).and_then(|digits| digits.parse().ok());
        match (length, self.head.length) {
            (None, _) => Err(Fault::protocol("a Content-Length that is no number")),
            (Some(one), Some(other)) if one != other => Err(Fault::protocol("two values of Content-Length")),
            _ => {
                self.head.length = length;
                Ok(())
            }
        }
    }

    /// What was read, or why it is no message.
    pub fn finish(self) -> Result<Head, Fault> {
        match self.fault {
            Some(fault) => Err(fault),
            None if self.head.status == 0 && matches!(self.kind, BlockKind::Head(_)) => {
                Err(Fault::protocol("a head without a status"))
            }
            None => Ok(self.head),
        }
    }
}
