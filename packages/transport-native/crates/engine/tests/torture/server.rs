use crate::plan::{Expectation, Mishap, Plan, Upload, tokens};
use crate::random::Random;
use crate::wire::{answer, ends_connection};
use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(20);

/// Answers each request as the number in its target says.
pub struct Server {
    pub address: SocketAddr,
    open: Arc<Count>,
    panics: Arc<AtomicUsize>,
}

impl Server {
    pub fn start(is_secure: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let open = Arc::new(Count::default());
        let tls = is_secure.then(tls_config);
        let panics = Arc::new(AtomicUsize::new(0));
        let counters = (Arc::clone(&open), Arc::clone(&panics));
        thread::spawn(move || {
            for socket in listener.incoming() {
                let Ok(socket) = socket else { return };
                counters.0.change(|open| *open += 1);
                let (tls, (open, panics)) = (tls.clone(), counters.clone());
                thread::spawn(move || {
                    // A client that leaves is an error here, and what this is about.
                    let served = catch_unwind(AssertUnwindSafe(|| serve(socket, tls)));
                    panics.fetch_add(usize::from(served.is_err()), Ordering::SeqCst);
                    open.change(|open| *open -= 1);
                });
            }
        });
        Self { address, open, panics }
    }

    /// Waits until the client has left everywhere; answers how many connections it has kept nevertheless.
    pub fn kept_connections(&self) -> usize {
        self.open.left_after(PATIENCE)
    }

    /// Requests that came otherwise than they were sent.
    pub fn panics(&self) -> usize {
        self.panics.load(Ordering::SeqCst)
    }
}

/// A number that others wait for.
#[derive(Default)]
struct Count {
    number: Mutex<usize>,
    changed: Condvar,
}

impl Count {
    fn change(&self, change: impl FnOnce(&mut usize)) {
        change(&mut self.number.lock().expect("no panic"));
        self.changed.notify_all();
    }

    /// What it is when it is zero, or when the time is over.
    fn left_after(&self, time: Duration) -> usize {
        let number = self.number.lock().expect("no panic");
        *self.changed.wait_timeout_while(number, time, |number| *number > 0).expect("no panic").0
    }
}

trait Stream: Read + Write {
    fn socket(&self) -> &TcpStream;
    /// Says that nothing more comes.
    fn finish(&mut self) -> io::Result<()>;
}

impl Stream for TcpStream {
    fn socket(&self) -> &TcpStream {
        self
    }

    fn finish(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Stream for StreamOwned<ServerConnection, TcpStream> {
    fn socket(&self) -> &TcpStream {
        &self.sock
    }

    fn finish(&mut self) -> io::Result<()> {
        self.conn.send_close_notify();
        self.flush()
    }
}

fn serve(socket: TcpStream, tls: Option<Arc<ServerConfig>>) -> io::Result<()> {
    socket.set_read_timeout(Some(PATIENCE))?;
    socket.set_write_timeout(Some(PATIENCE))?;
    socket.set_nodelay(true)?;
    match tls {
        None => converse(socket),
        Some(config) => {
            let connection = ServerConnection::new(config).map_err(io::Error::other)?;
            converse(StreamOwned::new(connection, socket))
        }
    }
}

fn converse(mut stream: impl Stream) -> io::Result<()> {
    loop {
        let Some(plan) = read_head(&mut stream)? else { return Ok(()) };
        let mut random = Random::new(plan.number ^ 0xa5);
        if plan.expectation == Expectation::Asked {
            stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?;
        }
        if plan.mishap != Mishap::Early && plan.expectation != Expectation::AnsweredUnasked {
            read_upload(&mut stream, &plan)?;
        }
        let wire = answer(&plan, &mut random);
        write_in_pieces(&mut stream, &wire, &mut random)?;
        match plan.mishap {
            Mishap::Stalled => return wait_for_end(&mut stream),
            Mishap::Cut { is_reset: true } => {
                return socket2::SockRef::from(stream.socket()).set_linger(Some(Duration::ZERO));
            }
            // Whoever reuses the connection before all of the request was sent, mixes two of them.
            Mishap::Early if !ends_connection(&plan) => read_upload(&mut stream, &plan)?,
            _ if ends_connection(&plan) => return stream.finish(),
            _ => {}
        }
    }
}

fn write_in_pieces(stream: &mut impl Stream, wire: &[u8], random: &mut Random) -> io::Result<()> {
    // Enough pieces to meet the reader in every state; what is left goes at once.
    let (front, rest) = wire.split_at(wire.len().min(1500));
    for piece in random.pieces(front).into_iter().chain([rest]) {
        stream.write_all(piece)?;
        stream.flush()?;
        if random.is_one_in(20) {
            thread::sleep(Duration::from_micros(random.below(1500) as u64));
        }
    }
    Ok(())
}

/// The plan that the target of the next request names, or nothing where the client has left.
fn read_head(stream: &mut impl Stream) -> io::Result<Option<Plan>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        if stream.read(&mut byte)? == 0 {
            return Ok(None);
        }
        head.push(byte[0]);
    }
    let text = String::from_utf8(head).expect("a head of ours");
    let number = text.split(' ').nth(1).and_then(|target| target.strip_prefix('/')).expect("a target of ours");
    Ok(Some(Plan::of(number.parse().expect("a number of ours"))))
}

/// Reads what the plan says that the client sends, which must be that to the last byte.
fn read_upload(stream: &mut impl Stream, plan: &Plan) -> io::Result<()> {
    let mut body = Vec::new();
    match plan.upload {
        Upload::None => return Ok(()),
        Upload::WithHead | Upload::Length => read_exactly(stream, plan.upload_length(), &mut body)?,
        Upload::Chunked => loop {
            let length = usize::from_str_radix(&read_line(stream)?, 16).expect("a length of a chunk");
            read_exactly(stream, length, &mut body)?;
            assert_eq!(read_line(stream)?, "");
            if length == 0 {
                break;
            }
        },
    }
    assert!(
        body == tokens(plan.number, plan.upload_length()),
        "the request {} came otherwise than it was sent",
        plan.number
    );
    Ok(())
}

fn read_exactly(stream: &mut impl Stream, length: usize, body: &mut Vec<u8>) -> io::Result<()> {
    let start = body.len();
    body.resize(start + length, 0);
    stream.read_exact(&mut body[start..])
}

fn read_line(stream: &mut impl Stream) -> io::Result<String> {
    let mut line = Vec::new();
    while !line.ends_with(b"\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        line.push(byte[0]);
    }
    line.truncate(line.len() - 2);
    Ok(String::from_utf8(line).expect("a line of ours"))
}

fn wait_for_end(stream: &mut impl Stream) -> io::Result<()> {
    let mut bytes = [0; 4096];
    while stream.read(&mut bytes)? > 0 {}
    Ok(())
}

fn tls_config() -> Arc<ServerConfig> {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(vec!["localhost".to_owned()]).expect("a certificate");
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(signing_key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)
        .expect("a certificate and its key");
    Arc::new(config)
}
