use super::settings::KeyLogger;
use rustls::KeyLog;
use std::fmt::{self, Write};

/// Turns secrets into lines of the NSS key log format.
pub(super) struct LineLog(KeyLogger);

impl LineLog {
    pub(super) fn new(logger: KeyLogger) -> Self {
        Self(logger)
    }
}

impl KeyLog for LineLog {
    fn log(&self, label: &str, client_random: &[u8], secret: &[u8]) {
        let mut line = String::with_capacity(label.len() + 2 + 2 * (client_random.len() + secret.len()));
        line.push_str(label);
        for bytes in [client_random, secret] {
            line.push(' ');
            for byte in bytes {
                // Writing to a string cannot fail.
                let _ = write!(line, "{byte:02x}");
            }
        }
        (self.0)(&line);
    }
}

impl fmt::Debug for LineLog {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LineLog")
    }
}
