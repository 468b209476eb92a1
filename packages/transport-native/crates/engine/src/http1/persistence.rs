use super::fields::trimmed;

/// What the fields of a head say about the connection's life behind the answer.
#[derive(Default)]
pub(super) struct Persistence {
    closes: bool,
    keeps_alive: bool,
    /// Seconds.
    pub timeout: Option<u32>,
}

impl Persistence {
    pub fn add_connection(&mut self, value: &[u8]) {
        for option in value.split(|&byte| byte == b',').map(trimmed) {
            self.closes |= option.eq_ignore_ascii_case(b"close");
            self.keeps_alive |= option.eq_ignore_ascii_case(b"keep-alive");
        }
    }

    pub fn add_keep_alive(&mut self, value: &[u8]) {
        for parameter in value.split(|&byte| byte == b',').map(trimmed) {
            let Some((name, seconds)) = parameter.split_at_checked(b"timeout=".len()) else {
                continue;
            };
            if name.eq_ignore_ascii_case(b"timeout=") && self.timeout.is_none() {
                self.timeout = number(seconds);
            }
        }
    }

    /// RFC 9112 §9.3.
    pub fn is_kept(&self, is_http10: bool) -> bool {
        !self.closes && (!is_http10 || self.keeps_alive)
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(digits.iter().fold(0, |number: u32, digit| number.saturating_mul(10).saturating_add(u32::from(digit - b'0'))))
}
