use mio::event::Source;
use mio::net::TcpStream;
#[cfg(unix)]
use mio::net::UnixStream;
use mio::{Interest, Registry, Token};
use socket2::{Domain, Protocol, SockAddr, TcpKeepalive, Type};
use std::io::{self, IoSlice, Read, Write};
use std::net::{IpAddr, Shutdown, SocketAddr};
use std::time::Duration;

// Linux counts in whole seconds, and refuses 0 as well as what is more than this.
const LONGEST_KEEP_ALIVE: Duration = Duration::from_secs(32_767);

/// How sockets are set up.
#[derive(Clone, Debug)]
pub struct SocketOptions {
    /// Sends small packets at once.
    pub has_no_delay: bool,
    /// Time without traffic until the system probes the peer, in whole seconds of those that it takes.
    pub keep_alive: Option<Duration>,
    /// The address connections come from.
    pub local_address: Option<IpAddr>,
}

/// Where a connection leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A host's address and port.
    Tcp(SocketAddr),
    /// A path.
    Unix(String),
}

/// A socket that never blocks.
#[derive(Debug)]
pub enum Socket {
    /// TCP.
    Tcp(TcpStream),
    /// A unix socket.
    #[cfg(unix)]
    Unix(UnixStream),
}

impl Socket {
    /// Begins to connect. Whether it stands is known when the socket becomes writable.
    pub fn connect(address: &Address, options: &SocketOptions) -> io::Result<Self> {
        match address {
            Address::Tcp(address) => Self::connect_tcp(*address, options),
            #[cfg(unix)]
            Address::Unix(path) => Self::connect_unix(path),
            #[cfg(not(unix))]
            Address::Unix(_) => Err(io::Error::from(io::ErrorKind::Unsupported)),
        }
    }

    fn connect_tcp(address: SocketAddr, options: &SocketOptions) -> io::Result<Self> {
        let socket = socket2::Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
        socket.set_nonblocking(true)?;
        socket.set_tcp_nodelay(options.has_no_delay)?;
        if let Some(time) = options.keep_alive {
            let time = time.clamp(Duration::from_secs(1), LONGEST_KEEP_ALIVE);
            socket.set_tcp_keepalive(&TcpKeepalive::new().with_time(time))?;
        }
        if let Some(local) = options.local_address {
            socket.bind(&SocketAddr::new(local, 0).into())?;
        }
        begin(&socket, &address.into())?;
        Ok(Self::Tcp(TcpStream::from_std(socket.into())))
    }

    #[cfg(unix)]
    fn connect_unix(path: &str) -> io::Result<Self> {
        let socket = socket2::Socket::new(Domain::UNIX, Type::STREAM, None)?;
        socket.set_nonblocking(true)?;
        begin(&socket, &SockAddr::unix(path)?)?;
        Ok(Self::Unix(UnixStream::from_std(socket.into())))
    }

    /// `Ok(true)` once the connection stands, `Ok(false)` while it may still come.
    pub fn connected(&self) -> io::Result<bool> {
        let (error, peer) = match self {
            Self::Tcp(socket) => (socket.take_error()?, socket.peer_addr().map(|_| ())),
            #[cfg(unix)]
            Self::Unix(socket) => (socket.take_error()?, socket.peer_addr().map(|_| ())),
        };
        match (error, peer) {
            (Some(error), _) => Err(error),
            (None, Ok(())) => Ok(true),
            (None, Err(error)) if error.kind() == io::ErrorKind::NotConnected => Ok(false),
            (None, Err(error)) => Err(error),
        }
    }

    /// To be told of both directions, edge by edge.
    pub fn register(&mut self, registry: &Registry, token: Token) -> io::Result<()> {
        self.source().register(registry, token, Interest::READABLE | Interest::WRITABLE)
    }

    /// Up to `target.len()` bytes; `WouldBlock` where none are here.
    pub fn receive(&mut self, target: &mut [u8]) -> io::Result<usize> {
        again(|| match self {
            Self::Tcp(socket) => socket.read(target),
            #[cfg(unix)]
            Self::Unix(socket) => socket.read(target),
        })
    }

    /// As many of the bytes as the system takes. Cheaper than `send` of one part.
    pub fn send_one(&mut self, bytes: &[u8]) -> io::Result<usize> {
        again(|| match self {
            Self::Tcp(socket) => socket.write(bytes),
            #[cfg(unix)]
            Self::Unix(socket) => socket.write(bytes),
        })
    }

    /// As many of the bytes as the system takes.
    pub fn send(&mut self, parts: &[IoSlice<'_>]) -> io::Result<usize> {
        again(|| match self {
            Self::Tcp(socket) => socket.write_vectored(parts),
            #[cfg(unix)]
            Self::Unix(socket) => socket.write_vectored(parts),
        })
    }

    /// Tells the peer that nothing more comes.
    pub fn end_writing(&self) {
        // A socket that is broken already needs no end.
        let _ = match self {
            Self::Tcp(socket) => socket.shutdown(Shutdown::Write),
            #[cfg(unix)]
            Self::Unix(socket) => socket.shutdown(Shutdown::Write),
        };
    }

    fn source(&mut self) -> &mut dyn Source {
        match self {
            Self::Tcp(socket) => socket,
            #[cfg(unix)]
            Self::Unix(socket) => socket,
        }
    }
}

impl Write for Socket {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.send_one(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn begin(socket: &socket2::Socket, address: &SockAddr) -> io::Result<()> {
    match socket.connect(address) {
        Err(error) if is_in_progress(&error) => Ok(()),
        result => result,
    }
}

#[cfg(unix)]
fn is_in_progress(error: &io::Error) -> bool {
    // EAGAIN, of a unix socket whose listener's queue is full, is a failure: it would never become writable.
    error.raw_os_error() == Some(libc::EINPROGRESS)
}

#[cfg(not(unix))]
fn is_in_progress(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::WouldBlock
}

fn again<Value>(mut step: impl FnMut() -> io::Result<Value>) -> io::Result<Value> {
    loop {
        match step() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}
