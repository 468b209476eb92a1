//! Proxies as bytes: what they are told, and what their answers mean. Nothing here does I/O.
mod connect;
mod conversation;
mod settings;
mod socks4;
mod socks5;

pub use connect::{ConnectAnswer, ConnectOutcome, connect_head};
pub use conversation::{Conversation, Destination, conversation_with};
pub use settings::{ProxyProtocol, ProxySettings, SocksSettings, SocksVersion};
pub use socks4::Socks4;
pub use socks5::Socks5;
