use super::hpack::Encoder;
use std::borrow::Cow;

/// Why a request cannot be sent over HTTP/2, as the end of a sentence about it.
#[derive(Debug, PartialEq, Eq)]
pub struct Unsendable(pub Cow<'static, str>);

/// Lines of fields; a line ends in CR and LF, and so does the last.
struct Lines<'head>(&'head [u8]);

impl<'head> Iterator for Lines<'head> {
    type Item = (&'head [u8], &'head [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let end = memchr::memchr(b'\r', self.0).filter(|&end| end > 0)?;
        let (line, rest) = self.0.split_at(end);
        self.0 = rest.get(2..).unwrap_or_default();
        let colon = memchr::memchr(b':', line)?;
        Some((&line[..colon], line[colon + 1..].trim_ascii()))
    }
}

/// Writes the field block of a request whose head is written as HTTP/1.1 has it, and answers where its fields begin.
/// RFC 9113 §8.2.2 and §8.3.1.
pub(super) fn put_request(
    head: &[u8],
    is_secure: bool,
    encoder: &mut Encoder,
    block: &mut Vec<u8>,
) -> Result<usize, Unsendable> {
    let line_end = memchr::memchr(b'\r', head).unwrap_or(head.len());
    let (line, fields) = head.split_at(line_end);
    let fields = fields.get(2..).unwrap_or_default();
    let mut words = line.split(|&byte| byte == b' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = path_of(method, target)?;
    let host = Lines(fields).find(|(name, _)| name.eq_ignore_ascii_case(b"host")).map_or(&b""[..], |(_, value)| value);
    encoder.begin(block);
    let beginning = block.len();
    encoder.put(block, b":method", method);
    encoder.put(block, b":scheme", if is_secure { b"https" } else { b"http" });
    encoder.put(block, b":authority", host);
    encoder.put(block, b":path", path);
    let mut lower = Vec::with_capacity(32);
    for (name, value) in Lines(fields) {
        lower.clear();
        lower.extend(name.iter().map(u8::to_ascii_lowercase));
        if !is_of_connection(&lower, value, fields) {
            encoder.put(block, &lower, value);
        }
    }
    Ok(beginning)
}

fn path_of<'target>(method: &[u8], target: &'target [u8]) -> Result<&'target [u8], Unsendable> {
    if method == b"CONNECT" {
        return Err(Unsendable("CONNECT is spoken over HTTP/1.1 only; leave http2 out for it".into()));
    }
    if target.starts_with(b"/") || target == b"*" && method == b"OPTIONS" {
        return Ok(target);
    }
    for scheme in [&b"http://"[..], b"https://"] {
        let Some(rest) = target.strip_prefix(scheme) else { continue };
        match memchr::memchr2(b'/', b'?', rest) {
            None => return Ok(b"/"),
            Some(at) if rest[at] == b'/' => return Ok(&rest[at..]),
            Some(_) => break,
        }
    }
    let shown = String::from_utf8_lossy(target).into_owned();
    Err(Unsendable(format!("its target {shown:?} has no path, which HTTP/2 asks for").into()))
}

/// Fields that speak of the connection stay behind, and so do those that Connection names.
fn is_of_connection(name: &[u8], value: &[u8], fields: &[u8]) -> bool {
    match name {
        b"host" | b"connection" | b"keep-alive" | b"proxy-connection" | b"transfer-encoding" | b"upgrade"
        | b"http2-settings" | b"expect" => true,
        b"te" => !value.eq_ignore_ascii_case(b"trailers"),
        _ => Lines(fields).any(|(other, options)| other.eq_ignore_ascii_case(b"connection") && names(options, name)),
    }
}

fn names(options: &[u8], name: &[u8]) -> bool {
    options.split(|&byte| byte == b',').any(|option| option.trim_ascii().eq_ignore_ascii_case(name))
}

/// Blocks that were written before, and are written so again as long as the table is the same.
#[derive(Default)]
pub(super) struct RememberedBlocks {
    blocks: Vec<Remembered>,
    next: usize,
}

struct Remembered {
    head: Vec<u8>,
    block: Vec<u8>,
    generation: u64,
}

const MOST_REMEMBERED: usize = 4;
const LONGEST_REMEMBERED: usize = 4096;

impl RememberedBlocks {
    pub fn find(&self, head: &[u8], generation: u64) -> Option<&[u8]> {
        let is_same = |known: &&Remembered| known.generation == generation && known.head == head;
        self.blocks.iter().find(is_same).map(|known| &known.block[..])
    }

    pub fn add(&mut self, head: &[u8], block: &[u8], generation: u64) {
        if head.len() > LONGEST_REMEMBERED {
            return;
        }
        if self.blocks.len() < MOST_REMEMBERED {
            return self.blocks.push(Remembered { head: head.to_vec(), block: block.to_vec(), generation });
        }
        let oldest = &mut self.blocks[self.next];
        self.next = (self.next + 1) % MOST_REMEMBERED;
        oldest.generation = generation;
        for (kept, bytes) in [(&mut oldest.head, head), (&mut oldest.block, block)] {
            kept.clear();
            kept.extend_from_slice(bytes);
        }
    }
}
