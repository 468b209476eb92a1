use memchr::{memchr, memchr_iter, memrchr};

use super::Malformed;

/// How much of a head, or of the trailers behind a body, is taken at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadLimits {
    /// Bytes, with all line ends. Default: 256 KiB.
    pub size: usize,
    /// Header lines. Default: 10 000.
    pub fields: usize,
}

impl Default for HeadLimits {
    fn default() -> Self {
        Self { size: 256 * 1024, fields: 10_000 }
    }
}

/// Where the first empty line of `bytes` ends; `None` where it has not come yet. The first `scanned` bytes were looked
/// at before. Each line that has ended since is handed to `judge` with the place where it begins: what no more bytes
/// can mend is refused while they are still awaited.
pub(super) fn empty_line_end(
    bytes: &[u8],
    scanned: usize,
    limits: &HeadLimits,
    judge: impl Fn(usize, &[u8]) -> Result<(), Malformed>,
) -> Result<Option<usize>, Malformed> {
    let allowed = &bytes[..bytes.len().min(limits.size)];
    for at in memchr_iter(b'\n', allowed.get(scanned..).unwrap_or_default()) {
        let end = scanned + at;
        let beginning = memrchr(b'\n', &allowed[..end]).map_or(0, |before| before + 1);
        let Some(line) = allowed[beginning..end].strip_suffix(b"\r") else {
            return Err(Malformed::BareLineFeed);
        };
        if line.is_empty() {
            return Ok(Some(end + 1));
        }
        judge(beginning, line)?;
    }
    if bytes.len() >= limits.size { Err(Malformed::HeadTooLarge { limit: limits.size }) } else { Ok(None) }
}

/// A line without its end, and what follows it.
pub(super) type Line<'bytes> = (&'bytes [u8], &'bytes [u8]);

/// The first line of `bytes`; `None` where its end has not come yet.
#[inline]
pub(super) fn first_line(bytes: &[u8]) -> Result<Option<Line<'_>>, Malformed> {
    let Some(end) = memchr(b'\n', bytes) else {
        return Ok(None);
    };
    let Some(line) = bytes[..end].strip_suffix(b"\r") else {
        return Err(Malformed::BareLineFeed);
    };
    Ok(Some((line, &bytes[end + 1..])))
}

/// Calls `visit` with the name and the value of each line up to the empty one, and returns what follows that; `None`
/// where it has not come yet.
#[inline]
pub(super) fn each_field<'bytes>(
    mut bytes: &'bytes [u8],
    limits: &HeadLimits,
    mut visit: impl FnMut(&'bytes [u8], &'bytes [u8]),
) -> Result<Option<&'bytes [u8]>, Malformed> {
    let mut fields = 0;
    while let Some((line, rest)) = first_line(bytes)? {
        if line.is_empty() {
            return Ok(Some(rest));
        }
        if fields == limits.fields {
            return Err(Malformed::TooManyFields { limit: limits.fields });
        }
        fields += 1;
        let (name, value) = field(line)?;
        visit(name, value);
        bytes = rest;
    }
    Ok(None)
}

#[inline]
pub(super) fn field(line: &[u8]) -> Result<(&[u8], &[u8]), Malformed> {
    let end = line.iter().position(|&byte| !IS_TOKEN[usize::from(byte)]).unwrap_or(line.len());
    if end == 0 && is_blank(line[0]) {
        return Err(Malformed::FoldedLine);
    }
    if end == 0 || line.get(end) != Some(&b':') {
        return Err(Malformed::FieldName);
    }
    let value = &line[end + 1..];
    if !is_text(value) {
        return Err(Malformed::FieldValue);
    }
    Ok((&line[..end], trimmed(value)))
}

/// RFC 9110 §5.5: visible characters, blanks, and `obs-text` beyond ASCII.
#[inline]
pub(super) fn is_text(bytes: &[u8]) -> bool {
    // Without a way out of the loop many bytes are looked at in one step.
    !bytes.iter().fold(false, |has_control, &byte| has_control | is_control(byte))
}

/// The same, without the blanks around it that are no part of a value.
pub(crate) fn is_field_value(bytes: &[u8]) -> bool {
    is_text(bytes) && trimmed(bytes).len() == bytes.len()
}

/// RFC 9110 §5.6.2.
pub(crate) fn is_token_byte(byte: u8) -> bool {
    IS_TOKEN[usize::from(byte)]
}

#[inline]
pub(super) fn is_control(byte: u8) -> bool {
    (byte < b' ' && byte != b'\t') || byte == 0x7f
}

#[inline]
pub(super) fn trimmed(mut value: &[u8]) -> &[u8] {
    while let [first, rest @ ..] = value
        && is_blank(*first)
    {
        value = rest;
    }
    while let [rest @ .., last] = value
        && is_blank(*last)
    {
        value = rest;
    }
    value
}

fn is_blank(byte: u8) -> bool {
    byte == b' ' || byte == b'\t'
}

/// RFC 9110 §5.6.2.
static IS_TOKEN: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    let others = b"!#$%&'*+-.^_`|~";
    let mut at = 0;
    while at < others.len() {
        table[others[at] as usize] = true;
        at += 1;
    }
    table
};
