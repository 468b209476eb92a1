use crate::failure::{Failure, FailureKind};
use crate::http1::{Framing, HeadLimits, RequestTraits, head_end, read_head};

// A proxy says little here; what is longer is a flood. The number is that of Node's own parser.
const LIMITS: HeadLimits = HeadLimits { size: 16 * 1024, fields: 1000 };
const MOST_INFORMATIONAL: u32 = 1024;
// A length or a coding in a 2xx means nothing (RFC 9110 §9.3.6), and a 101 is a refusal like others.
const TRAITS: RequestTraits = RequestTraits { is_head: false, is_connect: true, asks_upgrade: true };

/// The head that asks for a tunnel to `authority`. `fields` are lines with their ends.
pub fn connect_head(authority: &str, fields: &[u8]) -> Vec<u8> {
    let start = format!("CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\nConnection: keep-alive\r\n");
    [start.as_bytes(), fields, b"\r\n"].concat()
}

/// The answer to CONNECT, as it comes.
#[derive(Default)]
pub struct ConnectAnswer {
    held: Vec<u8>,
    scanned: usize,
    informational: u32,
}

/// What the answer came to.
#[derive(Debug, PartialEq, Eq)]
pub enum ConnectOutcome {
    /// What follows is the server's, of which this much is here.
    Tunnel(Vec<u8>),
    /// No tunnel was opened.
    Refused {
        /// 407 where the proxy wants to know who asks.
        status: u16,
        /// The words behind it.
        reason: String,
        /// The values of Proxy-Authenticate.
        challenges: Vec<String>,
    },
}

impl ConnectAnswer {
    /// Takes bytes as they come; `None` until the answer is known.
    pub fn hear(&mut self, bytes: &[u8]) -> Result<Option<ConnectOutcome>, Failure> {
        self.held.extend_from_slice(bytes);
        loop {
            if head_end(&self.held, self.scanned, &LIMITS).map_err(malformed)?.is_none() {
                self.scanned = self.held.len();
                return Ok(None);
            }
            let Some(head) = read_head(&self.held, &TRAITS, &LIMITS).map_err(malformed)? else { return Ok(None) };
            if head.status >= 200 || head.framing == Framing::Upgraded {
                return Ok(Some(self.outcome(head.status, head.len)));
            }
            self.informational += 1;
            if self.informational > MOST_INFORMATIONAL {
                return Err(malformed(format!("more than {MOST_INFORMATIONAL} interim answers")));
            }
            self.held.drain(..head.len);
            self.scanned = 0;
        }
    }

    fn outcome(&mut self, status: u16, length: usize) -> ConnectOutcome {
        let behind = self.held.split_off(length);
        if (200..300).contains(&status) {
            return ConnectOutcome::Tunnel(behind);
        }
        let head: String = self.held.iter().map(|&byte| char::from(byte)).collect();
        let (line, fields) = head.split_once("\r\n").unwrap_or_default();
        let reason = line.get("HTTP/1.1 200 ".len()..).unwrap_or_default().to_owned();
        ConnectOutcome::Refused { status, reason, challenges: challenges_in(fields) }
    }
}

fn challenges_in(fields: &str) -> Vec<String> {
    let named = fields.split("\r\n").filter_map(|line| line.split_once(':'));
    named
        .filter(|(name, _)| name.eq_ignore_ascii_case("proxy-authenticate"))
        .map(|(_, value)| value.trim_matches([' ', '\t']).to_owned())
        .collect()
}

fn malformed(what: impl ToString) -> Failure {
    Failure::new(FailureKind::Connect, format!("it answered CONNECT with {}", what.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{ConnectAnswer, ConnectOutcome, connect_head};

    /// What became of the answer, in pieces of so many bytes, and how much of it was taken until then.
    fn heard(answer: &[u8], at_once: usize) -> (usize, Result<Option<ConnectOutcome>, String>) {
        let mut connect = ConnectAnswer::default();
        let mut used = 0;
        for piece in answer.chunks(at_once) {
            used += piece.len();
            match connect.hear(piece) {
                Ok(None) => {}
                Ok(outcome) => return (used, Ok(outcome)),
                Err(failure) => return (used, Err(failure.reason.into_owned())),
            }
        }
        (used, Ok(None))
    }

    fn refused(status: u16, reason: &str, challenges: &[&str]) -> Result<Option<ConnectOutcome>, String> {
        let challenges = challenges.iter().map(ToString::to_string).collect();
        Ok(Some(ConnectOutcome::Refused { status, reason: reason.to_owned(), challenges }))
    }

    #[test]
    fn the_proxy_is_told_the_authority_twice_and_what_the_owner_says() {
        let head = connect_head("a.test:443", b"X-A: 1\r\n");
        let expected = "CONNECT a.test:443 HTTP/1.1\r\nHost: a.test:443\r\nConnection: keep-alive\r\nX-A: 1\r\n\r\n";

        assert_eq!(String::from_utf8(head).as_deref(), Ok(expected));
    }

    #[test]
    fn a_2xx_is_a_tunnel_whatever_it_says_of_a_body_and_interim_answers_are_skipped() {
        for start in ["", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"] {
            for fields in ["", "Content-Length: 5\r\n", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"] {
                let head = format!("{start}HTTP/1.0 200 Fine\r\n{fields}\r\n");
                let early = format!("{head}early");

                let tunnel = |early: &[u8]| Ok(Some(ConnectOutcome::Tunnel(early.to_vec())));
                assert_eq!(heard(head.as_bytes(), 1), (head.len(), tunnel(b"")));
                assert_eq!(heard(early.as_bytes(), 1), (head.len(), tunnel(b"")));
                assert_eq!(heard(early.as_bytes(), 1000), (early.len(), tunnel(b"early")));
            }
        }
    }

    #[test]
    fn whatever_else_is_a_refusal_with_its_words_and_its_challenges() {
        let asking =
            "HTTP/1.1 407 Who \r\nProxy-Authenticate: Basic realm=\"a\"\r\nproxy-authenticate:\tDigest b \r\n\r\nno";
        assert_eq!(heard(asking.as_bytes(), 1000).1, refused(407, "Who ", &["Basic realm=\"a\"", "Digest b"]));
        assert_eq!(heard(b"HTTP/1.1 502\r\n\r\n", 1).1, refused(502, "", &[]));
        assert_eq!(heard(b"HTTP/1.1 101 Switching\r\n\r\n", 1).1, refused(101, "Switching", &[]));
    }

    #[test]
    fn what_is_no_answer_is_refused_as_soon_as_it_is_seen() {
        let no_http = "it answered CONNECT with something that does not begin as HTTP/1 does (RFC 9112 §4)";
        assert_eq!(heard(b"SSH-2.0", 1), (1, Err(no_http.to_owned())));
        let both = b"HTTP/1.1 407 A\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n";
        let ambiguous = "it answered CONNECT with both Content-Length and Transfer-Encoding (RFC 9112 §6.3)";
        assert_eq!(heard(both, 1), (both.len(), Err(ambiguous.to_owned())));
        let folded = heard(b"HTTP/1.1 200 A\r\n B: c\r\n\r\n", 1000).1;
        let fold = "it answered CONNECT with a header line that begins with a blank (RFC 9112 §5.2)";
        assert_eq!(folded, Err(fold.to_owned()));
    }

    #[test]
    fn an_answer_without_an_end_is_not_waited_for() {
        let flood = [b"HTTP/1.1 200 A\r\nVia: ".to_vec(), vec![b'x'; 20_000]].concat();
        let (used, outcome) = heard(&flood, 1);
        assert_eq!((used, outcome), (16 * 1024, Err("it answered CONNECT with a head larger than 16384 bytes".into())));
        let hints = b"HTTP/1.1 103 A\r\n\r\n".repeat(1025);
        let interim = "it answered CONNECT with more than 1024 interim answers";
        assert_eq!(heard(&hints, 18), (hints.len(), Err(interim.to_owned())));
    }
}
