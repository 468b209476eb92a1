use super::{Socks4, Socks5, SocksSettings, SocksVersion};
use crate::failure::{Failure, FailureKind};
use std::net::IpAddr;

/// Where a SOCKS proxy is to lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A name, for the proxy to look up.
    Name(String),
    /// An address.
    Address(IpAddr),
}

/// How a SOCKS proxy is told where to lead: bytes go in, and bytes come out.
pub trait Conversation {
    /// The most bytes to be read now, so that nothing is read that the server says. 0: the way stands.
    fn wanted(&self) -> usize;

    /// Takes what was read, and puts what is said in return behind `reply`.
    fn hear(&mut self, bytes: &[u8], reply: &mut Vec<u8>) -> Result<(), Failure>;
}

/// A conversation with such a proxy, and what it begins with.
pub fn conversation_with(
    settings: &SocksSettings,
    destination: &Destination,
    port: u16,
) -> Result<(Box<dyn Conversation>, Vec<u8>), Failure> {
    let credentials = settings.credentials.as_ref();
    Ok(match settings.version {
        SocksVersion::Four => {
            let user = credentials.map_or("", |(user, _)| user);
            let (conversation, greeting) = Socks4::begin(destination, port, user)?;
            (Box::new(conversation), greeting)
        }
        SocksVersion::Five => {
            let (conversation, greeting) = Socks5::begin(destination, port, credentials)?;
            (Box::new(conversation), greeting)
        }
    })
}

/// What the proxy has said. The name is that of the reply, where it has one.
pub(super) fn refusal(name: &'static str, reason: &'static str) -> Failure {
    Failure::new(FailureKind::Proxy, reason).with_code(name)
}

pub(super) fn unknown_reply(code: u8) -> Failure {
    Failure::new(FailureKind::Proxy, format!("its reply is {code}, which SOCKS does not know"))
}

/// It begins otherwise than an answer does.
pub(super) fn stranger(what: &str) -> Failure {
    Failure::new(FailureKind::Proxy, format!("it does not speak this SOCKS ({what})"))
}

/// Port numbers have two bytes, the higher one first.
pub(super) fn put_port(request: &mut Vec<u8>, port: u16) {
    request.extend_from_slice(&port.to_be_bytes());
}
