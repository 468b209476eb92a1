use crate::failure::{Failure, FailureKind};
use crate::proxy::{ConnectAnswer, ConnectOutcome, Conversation};
use crate::stream::{Received, Stream};
use crate::tls::TlsFault;

/// What a socket that stands goes through before it leads to the server.
pub enum Passage {
    /// TLS: with a proxy that is reached by it, or with the server.
    Tls,
    /// The answer to CONNECT is on its way.
    Tunnel(ConnectAnswer),
    /// A SOCKS proxy is told where to lead.
    Socks(Box<dyn Conversation>),
}

/// How far it has come.
pub enum Progress {
    /// More has to come.
    Waiting,
    /// It is through; these bytes of what lies behind have come already.
    Through(Vec<u8>),
    /// The proxy opens no tunnel: status, the words behind it, challenges.
    Refused(u16, String, Vec<String>),
}

// An answer to CONNECT is hardly ever longer.
const READ_SIZE: usize = 4096;

impl Passage {
    /// As far as can be gone now. `wire` is room for what TLS decrypts.
    pub fn advance(&mut self, stream: &mut Stream, wire: &mut [u8]) -> Result<Progress, Failure> {
        stream.flush().map_err(|error| self.broken(&error))?;
        match self {
            Self::Tls => shake_hands(stream, wire),
            Self::Tunnel(answer) => hear_answer(answer, stream, wire),
            Self::Socks(conversation) => converse(conversation.as_mut(), stream, wire),
        }
    }

    /// The socket does not even take what is sent.
    pub fn broken(&self, error: &std::io::Error) -> Failure {
        match self {
            Self::Socks(_) => hung_up(),
            _ => Failure::from_io(FailureKind::Connect, error),
        }
    }
}

fn shake_hands(stream: &mut Stream, wire: &mut [u8]) -> Result<Progress, Failure> {
    let received = stream.shake_hands(wire);
    stream.flush().map_err(|error| Failure::from_io(FailureKind::Connect, &error))?;
    match received {
        Received::Bytes(_) | Received::Nothing => {}
        received => return Err(cut_short(received)),
    }
    let is_through = stream.tls().is_none_or(|channel| !channel.is_handshaking());
    Ok(if is_through { Progress::Through(Vec::new()) } else { Progress::Waiting })
}

fn hear_answer(answer: &mut ConnectAnswer, stream: &mut Stream, wire: &mut [u8]) -> Result<Progress, Failure> {
    let mut bytes = [0; READ_SIZE];
    loop {
        match stream.receive(&mut bytes, wire) {
            Received::Bytes(count) => match answer.hear(&bytes[..count])? {
                None => {}
                Some(ConnectOutcome::Tunnel(early)) => return Ok(Progress::Through(early)),
                Some(ConnectOutcome::Refused { status, reason, challenges }) => {
                    return Ok(Progress::Refused(status, reason, challenges));
                }
            },
            Received::Nothing => return Ok(Progress::Waiting),
            received => return Err(cut_short(received)),
        }
    }
}

fn converse(conversation: &mut dyn Conversation, stream: &mut Stream, wire: &mut [u8]) -> Result<Progress, Failure> {
    let mut bytes = [0; 256];
    let mut reply = Vec::new();
    loop {
        let wanted = conversation.wanted().min(bytes.len());
        if wanted == 0 {
            return Ok(Progress::Through(Vec::new()));
        }
        match stream.receive(&mut bytes[..wanted], wire) {
            Received::Bytes(count) => {
                conversation.hear(&bytes[..count], &mut reply)?;
                if !reply.is_empty() {
                    stream.send(&[&reply]).map_err(|_| hung_up())?;
                    reply.clear();
                }
            }
            Received::Nothing => return Ok(Progress::Waiting),
            _ => return Err(hung_up()),
        }
    }
}

fn hung_up() -> Failure {
    Failure::new(FailureKind::Proxy, "it hung up")
}

fn cut_short(received: Received) -> Failure {
    match received {
        Received::Fault(fault) => tls_failure(fault),
        Received::Broken(error) => Failure::from_io(FailureKind::Connect, &error),
        _ => Failure::new(FailureKind::Connect, "").with_code("ECONNRESET"),
    }
}

pub(crate) fn tls_failure(fault: TlsFault) -> Failure {
    Failure::new(FailureKind::Connect, fault.message).with_code(fault.code)
}
