//! How chunks are read where nothing matters but that it is plain to see: always from the beginning, all bytes at hand.
use crate::heads_reference::{fields, is_text, latin1};

/// What the reference makes of the bytes of a body.
#[derive(Debug, PartialEq, Eq)]
pub enum End {
    /// After so many bytes, with these trailers.
    Ended(usize, Option<Vec<u8>>),
    Unended,
    Refused,
}

enum Part<Meaning> {
    /// And how many bytes it has.
    Whole(Meaning, usize),
    Cut,
    Wrong,
}

pub fn body(bytes: &[u8]) -> (Vec<u8>, End) {
    let mut data = Vec::new();
    let mut extensions = 0;
    let mut at = 0;
    loop {
        match size_line(&bytes[at..], (data.len() + 16_384) - extensions) {
            Part::Wrong => return (data, End::Refused),
            Part::Cut => return (data, End::Unended),
            Part::Whole((size, extension), len) => {
                at += len;
                extensions += extension;
                if size == 0 {
                    break;
                }
                let rest = &bytes[at..];
                let here = &rest[..rest.len().min(size as usize)];
                data.extend_from_slice(here);
                at += here.len();
                if here.len() < size as usize {
                    return (data, End::Unended);
                }
                match &bytes[at..] {
                    [b'\r', b'\n', ..] => at += 2,
                    [b'\r'] | [] => return (data, End::Unended),
                    _ => return (data, End::Refused),
                }
            }
        }
    }
    let end = match trailers(&bytes[at..]) {
        Part::Wrong => End::Refused,
        Part::Cut => End::Unended,
        Part::Whole(lines, len) => End::Ended(at + len, lines),
    };
    (data, end)
}

/// Its size, and how long its extension is.
fn size_line(bytes: &[u8], room: usize) -> Part<(u64, usize)> {
    let text = latin1(bytes);
    let digits = text.find(|char: char| !char.is_ascii_hexdigit()).unwrap_or(text.len());
    let size = u128::from_str_radix(&text[..digits], 16).unwrap_or(0);
    if digits > 16 || size >= 1 << 53 {
        return Part::Wrong;
    }
    let mut rest: Vec<char> = text.chars().skip(digits).collect();
    if rest.is_empty() {
        return Part::Cut;
    }
    if digits == 0 {
        return Part::Wrong;
    }
    let mut extension = 0;
    if rest[0] == ';' {
        let is_control = |char: &char| !is_text(&char.to_string());
        extension = rest[1..].iter().position(is_control).unwrap_or(rest.len() - 1);
        if extension > room {
            return Part::Wrong;
        }
        rest.drain(..=extension);
        if rest.is_empty() {
            return Part::Cut;
        }
    }
    match rest.as_slice() {
        ['\r', '\n', ..] => Part::Whole((size as u64, extension), bytes.len() - rest.len() + 2),
        ['\r'] => Part::Cut,
        _ => Part::Wrong,
    }
}

fn trailers(bytes: &[u8]) -> Part<Option<Vec<u8>>> {
    let text = "\r\n".to_owned() + &latin1(bytes);
    let end = text.find("\r\n\r\n");
    let section = &text[2..end.map_or(text.len(), |end| end + 2)];
    if section.replace("\r\n", "").contains('\n') {
        return Part::Wrong;
    }
    // Whatever follows a line, it stays what it is.
    let whole = &section[..section.rfind("\r\n").map_or(0, |end| end + 2)];
    let lines: Vec<&str> = whole.split_terminator("\r\n").collect();
    if fields(&lines).is_none() {
        return Part::Wrong;
    }
    if end.is_none() {
        return Part::Cut;
    }
    let len = section.chars().count();
    Part::Whole((len > 0).then(|| bytes[..len].to_vec()), len + 2)
}
