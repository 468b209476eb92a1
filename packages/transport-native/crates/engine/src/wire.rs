use crate::socket::Socket;
use crate::tls::{Channel, ReadOutcome};
use std::io::{self, IoSlice, Write};

/// What the bytes of a stream travel on.
pub enum Wire {
    /// A socket.
    Socket(Socket),
    /// TLS with a proxy, within which the stream leads on.
    Secured(Box<Secured>),
}

/// TLS below other TLS. Its peer is the proxy, so how it ends says nothing of how the stream in it has ended.
pub struct Secured {
    below: Wire,
    channel: Channel,
}

impl Wire {
    /// The same below TLS whose handshake is over.
    pub fn secured(self, channel: Channel) -> Self {
        Self::Secured(Box::new(Secured { below: self, channel }))
    }

    /// Puts bytes at the front of the room; 0 at the end. Some of the room may be needed to decrypt.
    pub fn receive(&mut self, room: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Socket(socket) => socket.receive(room),
            Self::Secured(secured) => {
                let (target, scratch) = room.split_at_mut(room.len() / 2);
                secured.receive(target, scratch)
            }
        }
    }

    /// A read that came back short has emptied it.
    pub fn is_emptied_by(&self, count: usize, room: usize) -> bool {
        matches!(self, Self::Socket(_)) && count < room
    }

    /// As many of the bytes as it takes now.
    pub fn send_one(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Socket(socket) => socket.send_one(bytes),
            Self::Secured(secured) => secured.send(bytes),
        }
    }

    /// As many of the bytes as it takes now.
    pub fn send(&mut self, parts: &[IoSlice<'_>]) -> io::Result<usize> {
        match self {
            Self::Socket(socket) => socket.send(parts),
            Self::Secured(secured) => {
                parts.iter().find(|part| !part.is_empty()).map_or(Ok(0), |part| secured.send(part))
            }
        }
    }

    /// It has taken what has not reached the socket yet.
    pub fn has_unsent(&self) -> bool {
        match self {
            Self::Socket(_) => false,
            Self::Secured(secured) => secured.channel.has_output() || secured.below.has_unsent(),
        }
    }

    /// Says that nothing more comes, and tells the peer below.
    pub fn end_writing(&mut self) {
        self.close_notify();
        match self {
            Self::Socket(socket) => socket.end_writing(),
            Self::Secured(secured) => secured.below.end_writing(),
        }
    }

    /// Ends TLS in order. What the socket does not take of that now is missed by nobody.
    pub fn close_notify(&mut self) {
        if let Self::Secured(secured) = self {
            secured.channel.close_notify();
            let _ = secured.push();
            secured.below.close_notify();
        }
    }

    /// Gives memory back that only much data needs.
    pub fn shrink(&mut self) {
        if let Self::Secured(secured) = self {
            secured.channel.shrink();
            secured.below.shrink();
        }
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.send_one(bytes)
    }

    /// Gives the socket what it takes now; `has_unsent` says whether that was all.
    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Socket(_) => Ok(()),
            Self::Secured(secured) => secured.push(),
        }
    }
}

impl Secured {
    fn receive(&mut self, target: &mut [u8], scratch: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.channel.read(target) {
                ReadOutcome::Bytes(count) => return Ok(count),
                ReadOutcome::Closed | ReadOutcome::Truncated => return Ok(0),
                ReadOutcome::Fault(fault) => return Err(io::Error::other(fault)),
                ReadOutcome::Nothing => {}
            }
            match self.below.receive(scratch)? {
                0 => self.channel.end_of_wire(),
                count => {
                    if self.channel.receive(&mut scratch[..count]).is_err() {
                        // The alert that tells the proxy why; the fault is what is read next.
                        let _ = self.push();
                    }
                }
            }
        }
    }

    /// Takes all of the bytes. Who asks whether they have left is not led to give it more.
    fn send(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.channel.write(bytes);
        self.push()?;
        Ok(bytes.len())
    }

    fn push(&mut self) -> io::Result<()> {
        while self.channel.has_output() {
            match self.channel.send_output(&mut self.below) {
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error),
            }
        }
        self.below.flush()
    }
}
