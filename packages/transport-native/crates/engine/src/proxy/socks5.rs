//! RFC 1928, and RFC 1929 for user and password.
use super::Destination;
use super::conversation::{Conversation, put_port, refusal, stranger, unknown_reply};
use crate::failure::{Failure, FailureKind};
use std::net::IpAddr;

const VERSION: u8 = 5;
const LOGIN_VERSION: u8 = 1;
const OPEN: u8 = 0;
const LOGIN: u8 = 2;
const CONNECT: u8 = 1;
const IPV4: u8 = 1;
const NAME: u8 = 3;
const IPV6: u8 = 4;
const SUCCEEDED: u8 = 0;

/// SOCKS 5: a way to log in is agreed on, then one request, one reply.
pub struct Socks5 {
    stage: Stage,
    login: Option<Vec<u8>>,
    request: Vec<u8>,
    held: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Stage {
    Method,
    Login,
    Reply,
    Over,
}

impl Socks5 {
    /// With the greeting. User and password are told to a proxy that asks for them.
    pub fn begin(
        destination: &Destination,
        port: u16,
        credentials: Option<&(String, String)>,
    ) -> Result<(Self, Vec<u8>), Failure> {
        let login = credentials.map(login_of).transpose()?;
        let mut request = vec![VERSION, CONNECT, 0];
        match destination {
            Destination::Address(IpAddr::V4(address)) => {
                request.push(IPV4);
                request.extend_from_slice(&address.octets());
            }
            Destination::Address(IpAddr::V6(address)) => {
                request.push(IPV6);
                request.extend_from_slice(&address.octets());
            }
            Destination::Name(name) => {
                request.push(NAME);
                put_counted(&mut request, name)?;
            }
        }
        put_port(&mut request, port);
        let greeting = if login.is_some() { vec![VERSION, 2, OPEN, LOGIN] } else { vec![VERSION, 1, OPEN] };
        Ok((Self { stage: Stage::Method, login, request, held: Vec::new() }, greeting))
    }

    fn chosen(&mut self, method: u8, reply: &mut Vec<u8>) -> Result<(), Failure> {
        match (method, &self.login) {
            (OPEN, _) => {
                reply.extend_from_slice(&self.request);
                self.stage = Stage::Reply;
            }
            (LOGIN, Some(login)) => {
                reply.extend_from_slice(login);
                self.stage = Stage::Login;
            }
            _ => return Err(not_accepted()),
        }
        Ok(())
    }

    /// Bytes of the reply, as far as is known.
    fn reply_length(&self) -> Result<usize, Failure> {
        let &[_, _, _, kind, first, ..] = &self.held[..] else { return Ok(5) };
        let address = match kind {
            IPV4 => 4,
            IPV6 => 16,
            NAME => 1 + usize::from(first),
            kind => return Err(stranger(&format!("its reply has an address of the kind {kind}"))),
        };
        Ok(4 + address + 2)
    }
}

impl Conversation for Socks5 {
    fn wanted(&self) -> usize {
        match self.stage {
            Stage::Method | Stage::Login => 2 - self.held.len(),
            // `hear` has refused the kinds that have no length.
            Stage::Reply => self.reply_length().map_or(0, |length| length - self.held.len()),
            Stage::Over => 0,
        }
    }

    fn hear(&mut self, bytes: &[u8], reply: &mut Vec<u8>) -> Result<(), Failure> {
        self.held.extend_from_slice(bytes);
        match (self.stage, &self.held[..]) {
            // The login has a version of its own, which some get wrong: as in curl, it is not looked at.
            (Stage::Method | Stage::Reply, &[version, ..]) if version != VERSION => {
                return Err(stranger(&format!("its answer begins with {version}, and not with {VERSION}")));
            }
            (Stage::Method, &[_, method]) => {
                self.held.clear();
                return self.chosen(method, reply);
            }
            (Stage::Login, &[_, 0]) => {
                self.held.clear();
                reply.extend_from_slice(&self.request);
                self.stage = Stage::Reply;
            }
            (Stage::Login, &[_, _]) => return Err(not_accepted()),
            (Stage::Reply, &[_, code, ..]) if code != SUCCEEDED => return Err(reply_failure(code)),
            (Stage::Reply, held) if self.reply_length()? == held.len() => self.stage = Stage::Over,
            _ => {}
        }
        Ok(())
    }
}

fn login_of((user, password): &(String, String)) -> Result<Vec<u8>, Failure> {
    let mut login = vec![LOGIN_VERSION];
    put_counted(&mut login, user)?;
    put_counted(&mut login, password)?;
    Ok(login)
}

/// A text behind one byte with its length.
fn put_counted(message: &mut Vec<u8>, text: &str) -> Result<(), Failure> {
    let too_long = || Failure::new(FailureKind::Proxy, "SOCKS says no name of more than 255 bytes");
    message.push(u8::try_from(text.len()).map_err(|_| too_long())?);
    message.extend_from_slice(text.as_bytes());
    Ok(())
}

fn not_accepted() -> Failure {
    refusal("", "it did not accept user and password; give its URL those it accepts")
}

/// RFC 1928 §6.
fn reply_failure(code: u8) -> Failure {
    match code {
        1 => refusal("Failure", "it does not say why"),
        2 => refusal("NotAllowed", "its rules do not allow it"),
        3 => refusal("NetworkUnreachable", "it has no route to the network"),
        4 => refusal("HostUnreachable", "it does not reach the host"),
        5 => refusal("ConnectionRefused", "the server refused the connection"),
        6 => refusal("TTLExpired", "the way there is too long"),
        7 => refusal("CommandNotSupported", "it makes no connections"),
        8 => refusal("AddressNotSupported", "it does not take addresses of that kind"),
        code => unknown_reply(code),
    }
}

#[cfg(test)]
mod tests;
