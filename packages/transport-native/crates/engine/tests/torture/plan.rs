use crate::random::Random;

// More than any run has.
const MOST_NUMBERS: u32 = 10_000_000;

/// What becomes of one exchange: its number says all of it, to the client and to the server alike.
#[derive(Debug)]
pub struct Plan {
    pub number: u64,
    pub method: Method,
    pub upload: Upload,
    pub expectation: Expectation,
    pub framing: Framing,
    pub body_length: usize,
    pub interim: usize,
    pub mishap: Mishap,
    pub patience: Patience,
    /// Steps of the client after which it cancels.
    pub cancelled_after: Option<usize>,
    /// The client reads no more than so many bytes at once.
    pub read_size: usize,
    pub is_last: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Head,
    Post,
    Upgrade,
}

/// How the body of a request travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Upload {
    None,
    WithHead,
    Length,
    Chunked,
}

/// What is made of a body that waits to be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// It does not wait.
    None,
    Asked,
    AnsweredUnasked,
}

/// How the body of an answer is framed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    Length,
    Chunked,
    UntilClose,
    Nothing,
}

/// What goes wrong on the server's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    None,
    /// A few bytes of the answer are others; then the connection is closed.
    Mutated,
    /// The answer stops somewhere, and the connection is closed or reset.
    Cut {
        is_reset: bool,
    },
    /// The answer stops somewhere, and nothing more comes.
    Stalled,
    /// The answer comes before the request was read.
    Early,
    /// Something follows that nobody asked for.
    Excess,
    /// The connection is closed though it might have been kept.
    Closed,
}

/// Limits, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patience {
    Endless,
    Read(u64),
    Total(u64),
}

impl Plan {
    pub fn of(number: u64) -> Self {
        let mut random = Random::new(number);
        let method = random.of(&[
            Method::Get,
            Method::Get,
            Method::Get,
            Method::Head,
            Method::Post,
            Method::Post,
            Method::Upgrade,
        ]);
        let mishap = match random.below(16) {
            0 | 1 => Mishap::Mutated,
            2 => Mishap::Cut { is_reset: false },
            3 => Mishap::Cut { is_reset: true },
            4 => Mishap::Stalled,
            5 => Mishap::Early,
            6 => Mishap::Excess,
            7 => Mishap::Closed,
            _ => Mishap::None,
        };
        let patience = match random.below(6) {
            0 => Patience::Read(random.below(40) as u64),
            1 => Patience::Total(random.below(60) as u64),
            _ if mishap == Mishap::Stalled => Patience::Read(20),
            _ => Patience::Endless,
        };
        let body_length = if random.is_one_in(12) { random.below(300_000) } else { random.below(900) };
        let is_upgrade = method == Method::Upgrade;
        Self {
            number,
            method,
            upload: if method == Method::Post {
                random.of(&[Upload::WithHead, Upload::Length, Upload::Chunked])
            } else {
                Upload::None
            },
            expectation: if method == Method::Post && random.is_one_in(3) {
                random.of(&[Expectation::Asked, Expectation::AnsweredUnasked])
            } else {
                Expectation::None
            },
            framing: random.of(&[
                Framing::Length,
                Framing::Length,
                Framing::Chunked,
                Framing::UntilClose,
                Framing::Nothing,
            ]),
            body_length,
            interim: if random.is_one_in(5) { random.below(4) } else { 0 },
            patience,
            // No limit ends what an upgraded connection carries.
            cancelled_after: random
                .is_one_in(8)
                .then(|| random.below(6))
                .or((is_upgrade && mishap == Mishap::Stalled).then_some(20)),
            read_size: random.of(&[1, 7, 700, 65_536, 65_536]).max(body_length / 300),
            // What follows a wrong answer on a kept connection might be taken for the next one by any client.
            is_last: is_upgrade || mishap == Mishap::Mutated || random.is_one_in(10),
            mishap,
        }
    }

    /// The body of the answer: tokens that name the exchange, so that a byte of another would be seen.
    pub fn body(&self) -> Vec<u8> {
        tokens(self.number, self.body_length)
    }

    pub fn upload_body(&self) -> Vec<u8> {
        tokens(self.number, self.upload_length())
    }

    pub fn upload_length(&self) -> usize {
        if self.upload == Upload::None { 0 } else { self.body_length }
    }

    /// Whether the client must have the whole answer, unless it cancels or a limit expires.
    pub fn must_succeed(&self) -> bool {
        matches!(self.mishap, Mishap::None | Mishap::Excess | Mishap::Closed)
            && self.patience == Patience::Endless
            // On a busy machine the body may go before the answer is here, into a connection that the server closes.
            && self.expectation != Expectation::AnsweredUnasked
    }

    /// Whether the answer's body is what comes until the connection ends.
    pub fn lasts_until_end(&self) -> bool {
        self.method == Method::Upgrade || self.framing == Framing::UntilClose && self.method != Method::Head
    }

    /// The body as the client must have it.
    pub fn expected(&self) -> Vec<u8> {
        let has_none =
            self.method == Method::Head || self.framing == Framing::Nothing && self.method != Method::Upgrade;
        if has_none { Vec::new() } else { self.body() }
    }
}

// Odd, so that it has an inverse: a few mutated bytes make no other number's token.
const SPREAD: u32 = 0x9e37_79b1;
const GATHER: u32 = 0x0e8b_2f51;

/// `<fc0f2b65><fc0f2b65><…`, cut to the length.
pub fn tokens(number: u64, length: usize) -> Vec<u8> {
    token(number).into_bytes().into_iter().cycle().take(length).collect()
}

pub fn token(number: u64) -> String {
    format!("<{:08x}>", (number as u32).wrapping_mul(SPREAD))
}

/// The number of another exchange, of which there is a token.
pub fn foreign_number(number: u64, bytes: &[u8]) -> Option<u32> {
    let number_of = |window: &[u8]| {
        let digits = window.strip_prefix(b"<")?.strip_suffix(b">")?;
        let spread = u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
        Some(spread.wrapping_mul(GATHER))
    };
    let found = bytes.windows(10).filter_map(number_of);
    found.into_iter().find(|&found| u64::from(found) != number && found < MOST_NUMBERS)
}
