//! TLS without I/O: what it is told of the peer, whom it trusts, and connections that turn bytes into bytes.

mod alerts;
mod certificate;
mod channel;
mod fault;
mod keylog;
mod pins;
mod queue;
mod roots;
mod session;
mod settings;
mod verifier;

pub use channel::{Channel, ReadOutcome};
pub use fault::TlsFault;
pub use settings::{KeyLogger, TlsSettings, Verify, client_config, server_name};
