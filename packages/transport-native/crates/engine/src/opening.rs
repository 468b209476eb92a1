use crate::address_race::Race;
use crate::event::Slot;
use crate::failure::Failure;
use crate::limits::LimitId;
use crate::proxy::Destination;

/// A connection on its way. It belongs to one exchange, whose connect limit, abort and failure it is.
pub struct Opening {
    pub serial: u32,
    pub slot: Slot,
    pub origin: usize,
    pub stage: Stage,
    pub head_start: Option<LimitId>,
    /// The peer that it is about now is the proxy, and not the server.
    pub is_at_proxy: bool,
    /// What a SOCKS proxy is told.
    pub destination: Option<Destination>,
    /// What an HTTP proxy is told.
    pub introduction: Option<Introduction>,
}

/// How a proxy is told who asks for a tunnel.
pub struct Introduction {
    /// Lines of fields, with their ends.
    pub fields: Vec<u8>,
    /// The owner's own note, which he is shown should the proxy ask for another.
    pub mark: u32,
}

/// How far an opening is.
pub enum Stage {
    /// Waits for the owner's introduction, without which this refusal stands.
    Introduction(Failure),
    /// Waits for the addresses of the host.
    Lookup,
    /// Addresses race, or there is but one way; the keys are those of the attempts.
    Race { race: Option<Race<Failure>>, attempts: Vec<usize> },
    /// Goes through what lies between the socket of this key and the server.
    Handshake(usize),
}
