use super::Destination;
use super::conversation::{Conversation, put_port, refusal, stranger, unknown_reply};
use crate::failure::{Failure, FailureKind};
use std::net::IpAddr;

const VERSION: u8 = 4;
const CONNECT: u8 = 1;
// 4a: no server has this address, so a name follows.
const NO_ADDRESS: [u8; 4] = [0, 0, 0, 1];
const REPLY_LENGTH: usize = 8;
const REPLY_VERSION: u8 = 0;
const GRANTED: u8 = 90;

/// SOCKS 4 and 4a: one request, one reply.
pub struct Socks4 {
    held: Vec<u8>,
}

impl Socks4 {
    /// With the request.
    pub fn begin(destination: &Destination, port: u16, user: &str) -> Result<(Self, Vec<u8>), Failure> {
        let (address, name) = match destination {
            Destination::Address(IpAddr::V4(address)) => (address.octets(), None),
            Destination::Name(name) => (NO_ADDRESS, Some(name)),
            Destination::Address(IpAddr::V6(address)) => {
                let reason = format!("it is told addresses of IPv4 alone, and {address} is none");
                return Err(Failure::new(FailureKind::Proxy, reason));
            }
        };
        let mut request = vec![VERSION, CONNECT];
        put_port(&mut request, port);
        request.extend_from_slice(&address);
        for text in [Some(user), name.map(String::as_str)].into_iter().flatten() {
            request.extend_from_slice(text.as_bytes());
            request.push(0);
        }
        Ok((Self { held: Vec::new() }, request))
    }
}

impl Conversation for Socks4 {
    fn wanted(&self) -> usize {
        REPLY_LENGTH - self.held.len()
    }

    fn hear(&mut self, bytes: &[u8], _reply: &mut Vec<u8>) -> Result<(), Failure> {
        self.held.extend_from_slice(bytes);
        match self.held[..] {
            [version, ..] if version != REPLY_VERSION => {
                Err(stranger(&format!("its answer begins with {version}, and not with {REPLY_VERSION}")))
            }
            [_, GRANTED, ..] | [] | [_] => Ok(()),
            [_, 91, ..] => Err(refusal("Failed", "it does not say why")),
            [_, 92, ..] => Err(refusal("Rejected", "it does not say why")),
            [_, 93, ..] => {
                Err(refusal("RejectedIdent", "it asks this machine who its user is, and had no answer that it accepts"))
            }
            [_, code, ..] => Err(unknown_reply(code)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Conversation, Socks4};
    use crate::proxy::Destination;

    fn address(text: &str) -> Destination {
        Destination::Address(text.parse().expect("an address"))
    }

    /// What became of a reply that came byte by byte, and how many bytes of it were wanted.
    fn heard(reply: &[u8]) -> (usize, Result<(), (String, String)>) {
        let (mut conversation, _) = Socks4::begin(&address("10.0.0.1"), 80, "").expect("a request");
        let mut used = 0;
        for byte in reply {
            if conversation.wanted() == 0 {
                break;
            }
            used += 1;
            if let Err(failure) = conversation.hear(&[*byte], &mut Vec::new()) {
                return (used, Err((failure.reason.into(), failure.code.into())));
            }
        }
        (used, Ok(()))
    }

    #[test]
    fn addresses_are_told_as_they_are_and_names_behind_an_address_that_none_has() {
        let request = |destination: &Destination, user: &str| {
            Socks4::begin(destination, 0x1234, user).map(|(_, request)| request).map_err(|failure| failure.reason)
        };

        assert_eq!(request(&address("10.0.0.9"), ""), Ok(b"\x04\x01\x12\x34\x0a\x00\x00\x09\x00".to_vec()));
        assert_eq!(request(&address("10.0.0.9"), "me"), Ok(b"\x04\x01\x12\x34\x0a\x00\x00\x09me\x00".to_vec()));
        let named = Destination::Name("a.test".into());
        assert_eq!(request(&named, "me"), Ok(b"\x04\x01\x12\x34\x00\x00\x00\x01me\x00a.test\x00".to_vec()));
        let six = request(&address("::1"), "").map_err(String::from);
        assert_eq!(six, Err("it is told addresses of IPv4 alone, and ::1 is none".into()));
    }

    #[test]
    fn what_comes_behind_the_reply_is_left_to_the_server() {
        assert_eq!(heard(b"\x00\x5a\x01\x02\x03\x04\x05\x06SSH-2.0"), (8, Ok(())));
    }

    #[test]
    fn a_refusal_is_known_by_its_second_byte() {
        let said = |used, reason: &str, code: &str| (used, Err((reason.to_owned(), code.to_owned())));

        assert_eq!(heard(&[0, 91]), said(2, "it does not say why", "Failed"));
        assert_eq!(heard(&[0, 92]), said(2, "it does not say why", "Rejected"));
        let ident = "it asks this machine who its user is, and had no answer that it accepts";
        assert_eq!(heard(&[0, 93]), said(2, ident, "RejectedIdent"));
        assert_eq!(heard(&[0, 0]), said(2, "its reply is 0, which SOCKS does not know", ""));
        let stranger = "it does not speak this SOCKS (its answer begins with 72, and not with 0)";
        assert_eq!(heard(b"HTTP/1.1"), said(1, stranger, ""));
    }
}
