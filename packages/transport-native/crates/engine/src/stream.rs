use crate::socket::Socket;
use crate::tls::{Channel, ReadOutcome, TlsFault};
use crate::wire::Wire;
use std::io::{self, IoSlice, Write};

/// What a stream had for its reader.
#[derive(Debug)]
pub enum Received {
    /// So many bytes were put at the front of the target.
    Bytes(usize),
    /// Nothing is here now.
    Nothing,
    /// The peer has ended the stream in order.
    End,
    /// The socket ended below TLS, which may mean that somebody cut it off.
    Truncated,
    /// The socket broke.
    Broken(io::Error),
    /// TLS broke.
    Fault(TlsFault),
}

// Of one call of `send`: the line, data and end of a chunk, and the end of the body.
const MOST_PARTS: usize = 4;
// Bytes that an idle connection may keep.
const KEPT: usize = 4096;

/// A connection, with or without TLS, and what is known of its readiness.
pub struct Stream {
    wire: Wire,
    tls: Option<Box<Channel>>,
    is_readable: bool,
    is_read_closed: bool,
    // Plaintext that the socket has not taken yet. What TLS has not got rid of stays in its channel.
    unsent: Vec<u8>,
    unsent_from: usize,
    taken: u64,
}

impl Stream {
    /// A stream over a socket that stands.
    pub fn new(socket: Socket) -> Self {
        Self {
            wire: Wire::Socket(socket),
            tls: None,
            is_readable: false,
            is_read_closed: false,
            taken: 0,
            unsent: Vec::new(),
            unsent_from: 0,
        }
    }

    /// The same with TLS on it, around the TLS that it may have. All that was sent before has to have left.
    pub fn secured(self, channel: Channel) -> Self {
        let wire = match self.tls {
            None => self.wire,
            Some(below) => self.wire.secured(*below),
        };
        // What the edge told of may have been taken in by the TLS below.
        Self { wire, tls: Some(Box::new(channel)), is_readable: true, ..self }
    }

    /// The TLS connection on it.
    pub fn tls(&mut self) -> Option<&mut Channel> {
        self.tls.as_deref_mut()
    }

    /// The poller says that there is something to read. With edges, the end of the stream is said once and must be kept.
    pub fn mark_readable(&mut self, is_read_closed: bool) {
        self.is_readable = true;
        self.is_read_closed |= is_read_closed;
    }

    /// There may be something to read.
    pub fn may_have_more(&self) -> bool {
        self.is_readable || self.tls.as_ref().is_some_and(|channel| channel.has_received())
    }

    /// How many bytes the socket has taken since it stands.
    pub fn taken(&self) -> u64 {
        self.taken
    }

    /// Reads without waiting. `wire` is room for what TLS decrypts.
    pub fn receive(&mut self, target: &mut [u8], wire: &mut [u8]) -> Received {
        match self.tls {
            None => self.receive_plain(target),
            Some(_) => self.receive_decrypted(target, wire),
        }
    }

    fn receive_plain(&mut self, target: &mut [u8]) -> Received {
        if !self.is_readable {
            return Received::Nothing;
        }
        match self.wire.receive(target) {
            Ok(0) => Received::End,
            Ok(count) => {
                self.note_count(count, target.len());
                Received::Bytes(count)
            }
            Err(error) => self.note_error(error),
        }
    }

    fn receive_decrypted(&mut self, target: &mut [u8], wire: &mut [u8]) -> Received {
        loop {
            let Some(channel) = self.tls.as_deref_mut() else { return Received::Nothing };
            match channel.read(target) {
                ReadOutcome::Bytes(count) => return Received::Bytes(count),
                ReadOutcome::Closed => return Received::End,
                ReadOutcome::Truncated => return Received::Truncated,
                ReadOutcome::Fault(fault) => return Received::Fault(fault),
                ReadOutcome::Nothing => {}
            }
            if !self.is_readable {
                return Received::Nothing;
            }
            match self.wire.receive(wire) {
                Ok(0) => {
                    channel.end_of_wire();
                    self.is_readable = false;
                }
                Ok(count) => {
                    let result = channel.receive(&mut wire[..count]);
                    self.note_count(count, wire.len());
                    if let Err(fault) = result {
                        // The alert that tells the peer why.
                        let _ = self.flush();
                        return Received::Fault(fault);
                    }
                }
                Err(error) => return self.note_error(error),
            }
        }
    }

    /// Nothing has come, and the peer has not ended it: an idle connection may be used.
    pub fn is_silent(&mut self, wire: &mut [u8]) -> bool {
        self.is_readable = true;
        matches!(self.receive(&mut [0], wire), Received::Nothing)
    }

    /// Feeds TLS with what is here, as long as it shakes hands.
    pub fn shake_hands(&mut self, wire: &mut [u8]) -> Received {
        while let Some(channel) = self.tls.as_deref_mut()
            && channel.is_handshaking()
            && self.is_readable
        {
            match self.wire.receive(wire) {
                Ok(0) => return Received::End,
                Ok(count) => {
                    let result = channel.receive(&mut wire[..count]);
                    self.note_count(count, wire.len());
                    if let Err(fault) = result {
                        let _ = self.flush();
                        return Received::Fault(fault);
                    }
                }
                Err(error) => return self.note_error(error),
            }
        }
        Received::Nothing
    }

    fn note_count(&mut self, count: usize, room: usize) {
        // What did not fill its room has emptied the socket; only an end that was announced is still to come.
        if self.wire.is_emptied_by(count, room) && !self.is_read_closed {
            self.is_readable = false;
        }
    }

    fn note_error(&mut self, error: io::Error) -> Received {
        if error.kind() != io::ErrorKind::WouldBlock {
            return Received::Broken(error);
        }
        self.is_readable = false;
        Received::Nothing
    }

    /// Sends the parts one after the other, or keeps what the socket does not take now.
    pub fn send(&mut self, parts: &[&[u8]]) -> io::Result<()> {
        if let Some(channel) = self.tls.as_deref_mut() {
            for part in parts {
                channel.write(part);
            }
            return self.flush();
        }
        let mut sent = if self.has_unsent() { 0 } else { self.send_now(parts)? };
        for part in parts {
            let here = sent.min(part.len());
            sent -= here;
            self.unsent.extend_from_slice(&part[here..]);
        }
        Ok(())
    }

    fn send_now(&mut self, parts: &[&[u8]]) -> io::Result<usize> {
        let sent = match parts {
            [only] | [only, []] => self.wire.send_one(only),
            _ => {
                let mut slices = [IoSlice::new(&[]); MOST_PARTS];
                for (slice, part) in slices.iter_mut().zip(parts) {
                    *slice = IoSlice::new(part);
                }
                self.wire.send(&slices[..parts.len().min(MOST_PARTS)])
            }
        };
        match sent {
            Ok(count) => {
                self.taken += count as u64;
                Ok(count)
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(0),
            Err(error) => Err(error),
        }
    }

    /// Sends what was kept, as far as the socket takes it now. Answers how many bytes it took.
    pub fn flush(&mut self) -> io::Result<()> {
        if let Some(channel) = self.tls.as_deref_mut() {
            while channel.has_output() {
                match channel.send_output(&mut self.wire) {
                    Ok(count) => self.taken += count as u64,
                    Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                    Err(error) => return Err(error),
                }
            }
            return self.wire.flush();
        }
        while self.has_unsent() {
            match self.wire.write(&self.unsent[self.unsent_from..]) {
                Ok(count) => {
                    self.unsent_from += count;
                    self.taken += count as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error),
            }
        }
        self.unsent.clear();
        self.unsent_from = 0;
        Ok(())
    }

    /// Tells the peer that nothing more comes.
    pub fn end_writing(&mut self) {
        self.close_notify();
        self.wire.end_writing();
    }

    /// Ends TLS in order. What the socket does not take of that now is missed by nobody.
    pub fn close_notify(&mut self) {
        if let Some(channel) = self.tls.as_deref_mut() {
            channel.close_notify();
            let _ = self.flush();
            self.wire.close_notify();
        }
    }

    /// Gives memory back that only much data needs.
    pub fn shrink(&mut self) {
        self.unsent.shrink_to(KEPT);
        self.wire.shrink();
        if let Some(channel) = self.tls.as_deref_mut() {
            channel.shrink();
        }
    }

    /// Something waits for the socket to take more.
    pub fn has_unsent(&self) -> bool {
        match &self.tls {
            Some(channel) => channel.has_output() || self.wire.has_unsent(),
            None => self.unsent_from < self.unsent.len(),
        }
    }
}
