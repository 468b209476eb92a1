use super::fault::TlsFault;
use super::queue::Queue;
use rustls::client::{ClientConnectionData, UnbufferedClientConnection};
use rustls::pki_types::ServerName;
use rustls::unbuffered::{
    ConnectionState, EncodeError, EncodeTlsData, EncryptError, InsufficientSizeError, UnbufferedStatus, WriteTraffic,
};
use rustls::{ClientConfig, Error};
use std::sync::Arc;

/// How a session has ended.
pub(super) enum End {
    /// In order, by the peer.
    Closed,
    Fault(TlsFault),
}

/// The state machine of rustls between three queues.
pub(super) struct Session {
    pub(super) connection: UnbufferedClientConnection,
    /// Plaintext for the reader.
    pub(super) received: Queue,
    /// Ciphertext for the wire.
    pub(super) output: Queue,
    pub(super) end: Option<End>,
    /// What was written before it could be encrypted.
    early: Vec<u8>,
    closing: Closing,
}

#[derive(PartialEq)]
enum Closing {
    No,
    Wanted,
    Told,
}

impl Session {
    pub(super) fn new(config: Arc<ClientConfig>, name: ServerName<'static>) -> Result<Self, Error> {
        let mut session = Self {
            connection: UnbufferedClientConnection::new(config, name)?,
            received: Queue::default(),
            output: Queue::default(),
            end: None,
            early: Vec::new(),
            closing: Closing::No,
        };
        session.process(&mut []);
        Ok(session)
    }

    /// Takes what is whole of `wire` and answers how many bytes that was. The others are to be shown again, with more.
    pub(super) fn process(&mut self, wire: &mut [u8]) -> usize {
        self.exchange(wire, &[])
    }

    /// Encrypts `plain` now or when the handshake is over. `wire` is what `process` has left; the answer is as there.
    pub(super) fn write(&mut self, wire: &mut [u8], plain: &[u8]) -> usize {
        if self.is_write_over() { 0 } else { self.exchange(wire, plain) }
    }

    /// Says that no more is written.
    pub(super) fn close(&mut self, wire: &mut [u8]) -> usize {
        if self.is_write_over() {
            return 0;
        }
        self.closing = Closing::Wanted;
        self.exchange(wire, &[])
    }

    fn is_write_over(&self) -> bool {
        self.closing != Closing::No || matches!(self.end, Some(End::Fault(_)))
    }

    fn exchange(&mut self, wire: &mut [u8], plain: &[u8]) -> usize {
        let mut used = 0;
        loop {
            let UnbufferedStatus { mut discard, state } = self.connection.process_tls_records(&mut wire[used..]);
            let is_over = match state {
                Ok(ConnectionState::ReadTraffic(mut traffic)) => {
                    let mut failure = None;
                    while let Some(record) = traffic.next_record() {
                        match record {
                            Ok(record) => {
                                discard += record.discard;
                                self.received.push(record.payload);
                            }
                            Err(error) => failure = Some(End::Fault(TlsFault::from_rustls(error, false))),
                        }
                    }
                    let is_over = failure.is_some();
                    self.end = failure.or(self.end.take());
                    is_over
                }
                Ok(ConnectionState::EncodeTlsData(mut data)) => {
                    encode(&mut data, &mut self.output);
                    false
                }
                Ok(ConnectionState::TransmitTlsData(data)) => {
                    data.done();
                    false
                }
                Ok(ConnectionState::PeerClosed) => {
                    self.end = Some(End::Closed);
                    false
                }
                Ok(ConnectionState::WriteTraffic(traffic)) => {
                    let result = send(traffic, &[&self.early, plain], &mut self.closing, &mut self.output);
                    self.early = Vec::new();
                    if let Err(fault) = result {
                        self.end = Some(End::Fault(fault));
                    }
                    return used + discard;
                }
                // What is written while the handshake goes on waits for its end.
                Ok(_) => {
                    self.early.extend_from_slice(plain);
                    true
                }
                Err(error) => {
                    let is_opening = self.connection.protocol_version().is_none();
                    self.end = Some(End::Fault(TlsFault::from_rustls(error, is_opening)));
                    self.tell_why(&mut wire[used + discard..]);
                    true
                }
            };
            used += discard;
            if is_over {
                return used;
            }
        }
    }

    /// Takes the alert along that a failure has left. Asked for more than that, rustls would fail once more.
    fn tell_why(&mut self, wire: &mut [u8]) {
        while self.connection.wants_write() {
            let UnbufferedStatus { state: Ok(ConnectionState::EncodeTlsData(mut data)), .. } =
                self.connection.process_tls_records(wire)
            else {
                return;
            };
            encode(&mut data, &mut self.output);
        }
    }
}

fn encode(data: &mut EncodeTlsData<'_, ClientConnectionData>, output: &mut Queue) {
    // The way to ask how much room it takes.
    if let Err(EncodeError::InsufficientSize(InsufficientSizeError { required_size })) = data.encode(&mut []) {
        let _ = output.fill(required_size, |room| data.encode(room));
    }
}

fn send(
    mut traffic: WriteTraffic<'_, ClientConnectionData>,
    parts: &[&[u8]],
    closing: &mut Closing,
    output: &mut Queue,
) -> Result<(), TlsFault> {
    for part in parts.iter().filter(|part| !part.is_empty()) {
        // Record headers, tags and nonces; the real need is asked for where this is not enough.
        let guess = part.len() + 64 * (part.len() / 16_384 + 1);
        fitting(guess, |room| output.fill(room, |room| traffic.encrypt(part, room)))?;
    }
    if *closing == Closing::Wanted {
        *closing = Closing::Told;
        fitting(64, |room| output.fill(room, |room| traffic.queue_close_notify(room)))?;
    }
    Ok(())
}

fn fitting(guess: usize, mut write: impl FnMut(usize) -> Result<usize, EncryptError>) -> Result<(), TlsFault> {
    let written = match write(guess) {
        Err(EncryptError::InsufficientSize(InsufficientSizeError { required_size })) => write(required_size),
        written => written,
    };
    match written {
        Ok(_) => Ok(()),
        Err(_) => Err(TlsFault::new(
            "ERR_SSL_TOO_MANY_RECORDS",
            "as much was sent over this TLS connection as its keys allow",
        )),
    }
}
