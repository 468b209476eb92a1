use std::borrow::Cow;
use std::io;

/// What became of an exchange that got no whole answer. The words and their order are those of the transport contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureKind {
    /// No connection came about.
    Connect,
    /// None came about in time.
    ConnectTimeout,
    /// No connection was free in time.
    PoolTimeout,
    /// The connection broke while the answer was awaited or read.
    Read,
    /// The answer, or more of it, did not come in time.
    ReadTimeout,
    /// The connection broke while the request was written.
    Write,
    /// The peer did not take more of the request in time.
    WriteTimeout,
    /// The transport was closed.
    Close,
    /// The request cannot be put on a wire.
    LocalProtocol,
    /// The answer is not HTTP, or not whole.
    RemoteProtocol,
    /// The way through a proxy failed.
    Proxy,
    /// No such protocol is spoken here.
    UnsupportedProtocol,
    /// The exchange as a whole took too long.
    TotalTimeout,
    /// Whoever sent the request does not want the answer any more.
    Aborted,
}

/// Why an exchange failed. The reason continues a sentence whose subject the caller knows.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The kind of failure.
    pub kind: FailureKind,
    /// In plain words, without the peer's name.
    pub reason: Cow<'static, str>,
    /// A word such as `ECONNREFUSED`, or nothing.
    pub code: Cow<'static, str>,
    /// The peer that it is about is the proxy, on the way to the server.
    pub is_at_proxy: bool,
}

impl Failure {
    /// A failure that has no code of its own.
    pub fn new(kind: FailureKind, reason: impl Into<Cow<'static, str>>) -> Self {
        Self { kind, reason: reason.into(), code: Cow::Borrowed(""), is_at_proxy: false }
    }

    /// The same failure with a code.
    pub fn with_code(mut self, code: impl Into<Cow<'static, str>>) -> Self {
        self.code = code.into();
        self
    }

    /// What the system said about a socket.
    pub fn from_io(kind: FailureKind, error: &io::Error) -> Self {
        let code = error_code(error);
        let is_late = kind == FailureKind::Connect && code == "ETIMEDOUT";
        let kind = if is_late { FailureKind::ConnectTimeout } else { kind };
        let reason = if code.is_empty() { Cow::Owned(error.to_string()) } else { Cow::Borrowed("") };
        Self { kind, reason, code: Cow::Borrowed(code), is_at_proxy: false }
    }
}

/// The system's name for an error, as Node spells it.
pub fn error_code(error: &io::Error) -> &'static str {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::ConnectionRefused => "ECONNREFUSED",
        Kind::ConnectionReset => "ECONNRESET",
        Kind::ConnectionAborted => "ECONNABORTED",
        Kind::BrokenPipe => "EPIPE",
        Kind::TimedOut => "ETIMEDOUT",
        Kind::HostUnreachable => "EHOSTUNREACH",
        Kind::NetworkUnreachable => "ENETUNREACH",
        Kind::AddrNotAvailable => "EADDRNOTAVAIL",
        Kind::AddrInUse => "EADDRINUSE",
        Kind::NotFound => "ENOENT",
        Kind::PermissionDenied => "EACCES",
        Kind::InvalidInput => "EINVAL",
        _ => by_number(error.raw_os_error()),
    }
}

#[cfg(unix)]
fn by_number(number: Option<i32>) -> &'static str {
    match number {
        Some(libc::EMFILE | libc::ENFILE) => "EMFILE",
        Some(libc::ENOBUFS) => "ENOBUFS",
        Some(libc::EPROTO) => "EPROTO",
        Some(libc::EAFNOSUPPORT) => "EAFNOSUPPORT",
        _ => "",
    }
}

#[cfg(not(unix))]
fn by_number(_number: Option<i32>) -> &'static str {
    ""
}
