use super::Malformed;

/// What must be known of a request to understand its answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RequestTraits {
    /// The answer has no body, whatever its head says.
    pub is_head: bool,
    /// Behind a 2xx comes the tunnel.
    pub is_connect: bool,
    /// It has an Upgrade header, so a 101 is welcome.
    pub asks_upgrade: bool,
}

/// Where the body behind a head ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// There is none, or its length is 0.
    Empty,
    /// After so many bytes, at least one.
    Length(u64),
    /// With the last chunk.
    Chunked,
    /// With the connection.
    UntilClose,
    /// There is none: what follows is another protocol, or the tunnel.
    Upgraded,
}

// What JavaScript can count.
pub(super) const MOST_BYTES: u64 = (1 << 53) - 1;

/// The fields of a head that say where its body ends.
#[derive(Default)]
pub(super) struct FramingFields<'head> {
    lengths: Occurrences<'head>,
    codings: Occurrences<'head>,
}

#[derive(Default)]
enum Occurrences<'head> {
    #[default]
    None,
    One(&'head [u8]),
    Several,
}

impl<'head> Occurrences<'head> {
    fn add(&mut self, value: &'head [u8]) {
        *self = match self {
            Self::None => Self::One(value),
            _ => Self::Several,
        };
    }
}

impl<'head> FramingFields<'head> {
    pub fn add_length(&mut self, value: &'head [u8]) {
        self.lengths.add(value);
    }

    pub fn add_coding(&mut self, value: &'head [u8]) {
        self.codings.add(value);
    }

    /// RFC 9112 §6.3, in its order.
    pub fn framing(&self, status: u16, is_http10: bool, request: &RequestTraits) -> Result<Framing, Malformed> {
        // RFC 9110 §9.3.6: a tunnel has neither a length nor a coding, whatever is said of them.
        if request.is_connect && (200..300).contains(&status) {
            return Ok(Framing::Upgraded);
        }
        let announced = self.announced(is_http10)?;
        match status {
            101 if request.asks_upgrade => Ok(Framing::Upgraded),
            101 => Err(Malformed::UnaskedSwitch),
            100..200 | 204 | 304 => Ok(Framing::Empty),
            _ if request.is_head => Ok(Framing::Empty),
            _ => Ok(announced),
        }
    }

    /// A server that announces a body where there is none may send one all the same.
    pub fn misleads(&self, status: u16) -> bool {
        (status < 200 || status == 204) && !matches!(self.announced(false), Ok(Framing::Empty | Framing::UntilClose))
    }

    fn announced(&self, is_http10: bool) -> Result<Framing, Malformed> {
        match (&self.lengths, &self.codings) {
            (Occurrences::None, Occurrences::None) => Ok(Framing::UntilClose),
            (Occurrences::One(value), Occurrences::None) => length(value),
            (Occurrences::Several, Occurrences::None) => Err(Malformed::RepeatedLength),
            (Occurrences::None, _) if is_http10 => Err(Malformed::CodingInHttp10),
            (Occurrences::None, Occurrences::One(value)) if value.eq_ignore_ascii_case(b"chunked") => {
                Ok(Framing::Chunked)
            }
            (Occurrences::None, _) => Err(Malformed::Coding),
            _ => Err(Malformed::LengthAndCoding),
        }
    }
}

fn length(digits: &[u8]) -> Result<Framing, Malformed> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return Err(Malformed::Length);
    }
    let mut length = 0u64;
    for digit in digits {
        length = length * 10 + u64::from(digit - b'0');
        if length > MOST_BYTES {
            return Err(Malformed::LengthTooLarge);
        }
    }
    Ok(if length == 0 { Framing::Empty } else { Framing::Length(length) })
}
