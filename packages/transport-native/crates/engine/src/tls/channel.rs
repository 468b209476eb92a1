use super::fault::TlsFault;
use super::session::{End, Session};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, HandshakeKind};
use std::io;
use std::sync::Arc;

// Rule 1: rustls is always shown the beginning of what it has not used: a handshake message may span records.
// Rule 2: whole records are decrypted where they lie; only what is begun is copied.

/// What a channel has for its reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOutcome {
    /// So many bytes were put at the front of the target.
    Bytes(usize),
    /// Nothing until more has come from the wire.
    Nothing,
    /// The peer has ended its side in order.
    Closed,
    /// The wire ended and the peer had not said that it would: somebody may have cut it off.
    Truncated,
    /// TLS failed. The output that is left tells the peer why.
    Fault(TlsFault),
}

/// The client's side of one TLS connection. It never waits: bytes go in, and bytes come out.
pub struct Channel {
    session: Session,
    begun: Vec<u8>,
    is_wire_ended: bool,
}

/// The longest handshake message that rustls takes, and the longest record.
const LONGEST_BEGUN: usize = 0xffff + 0x4fff;

impl Channel {
    /// Begins a handshake: there is output at once.
    pub fn new(config: Arc<ClientConfig>, name: ServerName<'static>) -> Result<Self, TlsFault> {
        let session = Session::new(config, name).map_err(|error| TlsFault::from_rustls(error, false))?;
        Ok(Self { session, begun: Vec::new(), is_wire_ended: false })
    }

    /// Takes all of `wire`, and spoils it. There may be output afterwards, also where it failed. A fault is told here
    /// unless there is something to read before it: then `read` tells it when its turn has come.
    pub fn receive(&mut self, wire: &mut [u8]) -> Result<(), TlsFault> {
        self.take(wire);
        match &self.session.end {
            Some(End::Fault(fault)) if self.session.received.waiting().is_empty() => Err(fault.clone()),
            _ => Ok(()),
        }
    }

    /// The peer has closed the connection below.
    pub fn end_of_wire(&mut self) {
        self.is_wire_ended = true;
    }

    /// What came before the end, or before a fault, is read first.
    pub fn read(&mut self, target: &mut [u8]) -> ReadOutcome {
        let waiting = self.session.received.waiting();
        if !waiting.is_empty() {
            let count = waiting.len().min(target.len());
            target[..count].copy_from_slice(&waiting[..count]);
            self.session.received.skip(count);
            return ReadOutcome::Bytes(count);
        }
        match &self.session.end {
            Some(End::Fault(fault)) => ReadOutcome::Fault(fault.clone()),
            Some(End::Closed) => ReadOutcome::Closed,
            None if self.is_wire_ended => ReadOutcome::Truncated,
            None => ReadOutcome::Nothing,
        }
    }

    /// Encrypts all of `plain`, once the handshake is over. `output_length` says when to wait with more.
    pub fn write(&mut self, plain: &[u8]) {
        let used = self.session.write(&mut self.begun, plain);
        self.begun.drain(..used);
    }

    /// Whether `read` has something to tell.
    pub fn has_received(&self) -> bool {
        self.session.end.is_some() || self.is_wire_ended || !self.session.received.waiting().is_empty()
    }

    /// Whether the wire has to take something.
    pub fn has_output(&self) -> bool {
        !self.session.output.waiting().is_empty()
    }

    /// Bytes that the wire has to take.
    pub fn output_length(&self) -> usize {
        self.session.output.waiting().len()
    }

    /// Writes once, and answers how many bytes the socket took. To be called until `has_output` is false or it fails.
    pub fn send_output(&mut self, socket: &mut impl io::Write) -> io::Result<usize> {
        let output = &mut self.session.output;
        let count = socket.write(output.waiting())?;
        output.skip(count);
        Ok(count)
    }

    /// The handshake is not over.
    pub fn is_handshaking(&self) -> bool {
        self.session.connection.is_handshaking()
    }

    /// The handshake was a short one, by a session of before.
    pub fn is_resumed(&self) -> bool {
        self.session.connection.handshake_kind() == Some(HandshakeKind::Resumed)
    }

    /// The protocol the server has chosen.
    pub fn alpn(&self) -> Option<&[u8]> {
        self.session.connection.alpn_protocol()
    }

    /// Tells the peer that nothing more is written; what is, from now on, is dropped.
    pub fn close_notify(&mut self) {
        let used = self.session.close(&mut self.begun);
        self.begun.drain(..used);
    }

    /// Gives memory back that it needs again only when much is transferred.
    pub fn shrink(&mut self) {
        self.session.received.shrink();
        self.session.output.shrink();
    }

    fn take(&mut self, mut wire: &mut [u8]) {
        while !wire.is_empty() && self.session.end.is_none() {
            if self.begun.is_empty() {
                let used = self.session.process(wire);
                self.begun.extend_from_slice(&wire[used..]);
                return;
            }
            let (part, rest) = wire.split_at_mut(missing(&self.begun).min(wire.len()));
            wire = rest;
            self.begun.extend_from_slice(part);
            let used = self.session.process(&mut self.begun);
            self.begun.drain(..used);
            if self.begun.len() > LONGEST_BEGUN {
                let message = "it sent a TLS handshake that does not end";
                self.session.end = Some(End::Fault(TlsFault::new("ERR_SSL_EXCESSIVE_MESSAGE_SIZE", message)));
            }
        }
    }
}

/// Bytes of the record that is begun. Where that cannot be seen, all that is there may be copied: it only takes longer.
fn missing(begun: &[u8]) -> usize {
    match begun {
        [_, _, _, high, low, rest @ ..] => {
            let length = usize::from(u16::from_be_bytes([*high, *low]));
            if length > rest.len() { length - rest.len() } else { usize::MAX }
        }
        header => 5 - header.len(),
    }
}
