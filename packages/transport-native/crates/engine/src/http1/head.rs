use super::fields::{each_field, empty_line_end, field, first_line, is_text};
use super::framing::FramingFields;
use super::persistence::Persistence;
use super::{Framing, HeadLimits, Malformed, RequestTraits};

/// What the head of an answer says to the one who reads on behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResponseHead {
    /// 100 to 999.
    pub status: u16,
    /// Otherwise it is 1.1.
    pub is_http10: bool,
    /// Bytes of the head, with the empty line at its end.
    pub len: usize,
    /// Where its body ends.
    pub framing: Framing,
    /// Once the body has ended, the connection may carry the next exchange.
    pub keeps_alive: bool,
    /// For how many seconds an unused connection is kept by the peer, where it says so.
    pub keep_alive_timeout: Option<u32>,
    /// There is a Set-Cookie.
    pub has_set_cookie: bool,
    /// There is a Content-Encoding.
    pub has_content_encoding: bool,
}

/// The head at the beginning of `bytes`; `None` where more bytes are needed.
///
/// Interim heads (1xx) are heads like others: the caller skips them, and limits how many it skips. Where more bytes
/// were needed, ask [`head_end`] before asking here again: this reads from the beginning each time.
pub fn read_head(
    bytes: &[u8],
    request: &RequestTraits,
    limits: &HeadLimits,
) -> Result<Option<ResponseHead>, Malformed> {
    let allowed = &bytes[..bytes.len().min(limits.size)];
    check_beginning(allowed)?;
    let mut notes = Notes::default();
    let behind = match first_line(allowed)? {
        None => None,
        Some((line, fields)) => {
            (notes.status, notes.is_http10) = status_line(line)?;
            each_field(fields, limits, |name, value| notes.add(name, value))?
        }
    };
    match behind {
        Some(behind) => notes.head(allowed.len() - behind.len(), request).map(Some),
        None if bytes.len() >= limits.size => Err(Malformed::HeadTooLarge { limit: limits.size }),
        None => Ok(None),
    }
}

/// Where the head at the beginning of `bytes` ends; `None` where more bytes are needed. The first `scanned` bytes were
/// given before, and are not looked at again: a head that comes byte by byte costs no more than one that comes at once.
///
/// It refuses every line that is none; [`read_head`] judges what they say together.
pub fn head_end(bytes: &[u8], scanned: usize, limits: &HeadLimits) -> Result<Option<usize>, Malformed> {
    if scanned < BEGINNING.len() {
        check_beginning(bytes)?;
    }
    empty_line_end(bytes, scanned, limits, |beginning, line| match beginning {
        0 => status_line(line).map(|_| ()),
        _ => field(line).map(|_| ()),
    })
}

const BEGINNING: &[u8] = b"HTTP/1.";

/// So that a peer that says something else, and then waits, is not waited for.
fn check_beginning(bytes: &[u8]) -> Result<(), Malformed> {
    let compared = bytes.len().min(BEGINNING.len());
    let same = bytes.iter().zip(BEGINNING).take_while(|(byte, expected)| byte == expected).count();
    match same {
        same if same == compared => Ok(()),
        same if same >= b"HTTP/".len() => Err(Malformed::Version),
        _ => Err(Malformed::NotHttp),
    }
}

/// Status, and whether the version is 1.0.
fn status_line(line: &[u8]) -> Result<(u16, bool), Malformed> {
    let Some((&minor, rest)) = line.get(BEGINNING.len()..).and_then(<[u8]>::split_first) else {
        return Err(Malformed::StatusLine);
    };
    if !matches!(minor, b'0' | b'1') {
        return Err(Malformed::Version);
    }
    // Where there is no reason, many leave out the blank before it as well.
    let &[b' ', hundreds @ b'1'..=b'9', tens @ b'0'..=b'9', ones @ b'0'..=b'9', ref reason @ ..] = rest else {
        return Err(Malformed::StatusLine);
    };
    if !matches!(reason, [] | [b' ', ..]) || !is_text(reason) {
        return Err(Malformed::StatusLine);
    }
    let status = [hundreds, tens, ones].iter().fold(0, |status, digit| status * 10 + u16::from(digit - b'0'));
    Ok((status, minor == b'0'))
}

/// What is gathered line by line.
#[derive(Default)]
struct Notes<'head> {
    status: u16,
    is_http10: bool,
    framing: FramingFields<'head>,
    persistence: Persistence,
    has_set_cookie: bool,
    has_content_encoding: bool,
}

impl<'head> Notes<'head> {
    // Most names are told apart from these by their length.
    #[inline]
    fn add(&mut self, name: &[u8], value: &'head [u8]) {
        let is = |known: &[u8]| name.eq_ignore_ascii_case(known);
        match name.len() {
            10 if is(b"connection") => self.persistence.add_connection(value),
            10 if is(b"keep-alive") => self.persistence.add_keep_alive(value),
            10 if is(b"set-cookie") => self.has_set_cookie = true,
            14 if is(b"content-length") => self.framing.add_length(value),
            16 if is(b"content-encoding") => self.has_content_encoding = true,
            17 if is(b"transfer-encoding") => self.framing.add_coding(value),
            _ => {}
        }
    }

    fn head(&self, len: usize, request: &RequestTraits) -> Result<ResponseHead, Malformed> {
        let framing = self.framing.framing(self.status, self.is_http10, request)?;
        let has_end = !matches!(framing, Framing::UntilClose | Framing::Upgraded);
        Ok(ResponseHead {
            status: self.status,
            is_http10: self.is_http10,
            len,
            framing,
            keeps_alive: has_end && self.persistence.is_kept(self.is_http10) && !self.framing.misleads(self.status),
            keep_alive_timeout: self.persistence.timeout,
            has_set_cookie: self.has_set_cookie,
            has_content_encoding: self.has_content_encoding,
        })
    }
}
