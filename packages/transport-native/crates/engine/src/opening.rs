use crate::address_race::Race;
use crate::event::Slot;
use crate::failure::Failure;
use crate::limits::LimitId;

/// A connection on its way. It belongs to one exchange, whose connect limit, abort and failure it is.
pub struct Opening {
    pub serial: u32,
    pub slot: Slot,
    pub origin: usize,
    pub stage: Stage,
    pub head_start: Option<LimitId>,
}

/// How far an opening is.
pub enum Stage {
    /// Waits for the addresses of the host.
    Lookup,
    /// Addresses race, or there is but one way; the keys are those of the attempts.
    Race { race: Option<Race<Failure>>, attempts: Vec<usize> },
    /// Waits for TLS on the connection of this key.
    Handshake(usize),
}
