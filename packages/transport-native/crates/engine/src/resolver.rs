//! Names to addresses by the system's own lookup, which blocks and therefore runs on threads of its own.

mod system;
mod threads;

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use threads::LookupThreads;

pub use threads::LookUp;

/// Names a lookup that is under way.
pub type Ticket = u64;

/// What is known of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// Its addresses, at least one.
    Known(Arc<[IpAddr]>),
    /// `answers` will tell. Who asks for the same name meanwhile is given the same ticket.
    Pending(Ticket),
}

/// Why a name has no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookupFault {
    /// In plain words.
    pub message: String,
    /// `ENOTFOUND`, or the system's name for what else it is.
    pub code: &'static str,
}

/// What a lookup has found.
pub type Found = Result<Arc<[IpAddr]>, LookupFault>;

const NAMES_KEPT: usize = 256;
const TIME_KEPT: Duration = Duration::from_secs(10);

struct Known {
    addresses: Arc<[IpAddr]>,
    until: Instant,
}

/// Looks names up and remembers for a short time what it found. Dropping it forgets what is under way.
pub struct Resolver {
    threads: LookupThreads,
    pending: HashMap<Arc<str>, Ticket>,
    known: HashMap<Arc<str>, Known>,
    last_ticket: Ticket,
}

impl Resolver {
    /// `notify` is called, on another thread, when `answers` has something. It must not call the resolver.
    pub fn new(notify: Arc<dyn Fn() + Send + Sync>) -> Self {
        Self::with_lookup(notify, Arc::new(system::addresses))
    }

    /// Looks names up by another way than the system's.
    pub fn with_lookup(notify: Arc<dyn Fn() + Send + Sync>, look_up: Arc<LookUp>) -> Self {
        Self {
            threads: LookupThreads::new(notify, look_up),
            pending: HashMap::new(),
            known: HashMap::new(),
            last_ticket: 0,
        }
    }

    /// The addresses of a host, which may be one itself: at once where they are known, else by `answers`.
    pub fn resolve(&mut self, host: &str, now: Instant) -> Lookup {
        if let Ok(address) = host.parse() {
            return Lookup::Known(Arc::new([address]));
        }
        if let Some(&ticket) = self.pending.get(host) {
            return Lookup::Pending(ticket);
        }
        if let Some(known) = self.known.get(host).filter(|known| known.until > now) {
            return Lookup::Known(Arc::clone(&known.addresses));
        }
        self.last_ticket += 1;
        let ticket = self.last_ticket;
        let host: Arc<str> = host.into();
        self.pending.insert(Arc::clone(&host), ticket);
        self.threads.look_up(host);
        Lookup::Pending(ticket)
    }

    /// What has been found since the last call.
    pub fn answers(&mut self) -> Vec<(Ticket, Found)> {
        let answers = self.threads.answers();
        answers.into_iter().filter_map(|answer| self.noted(answer.host, answer.found, answer.at)).collect()
    }

    /// Waits for its threads, each of which ends with the lookup it is at.
    pub fn join(self) {
        self.threads.join();
    }

    fn noted(
        &mut self,
        host: Arc<str>,
        found: Result<Vec<IpAddr>, LookupFault>,
        at: Instant,
    ) -> Option<(Ticket, Found)> {
        let ticket = self.pending.remove(&host)?;
        let addresses: Arc<[IpAddr]> = match found {
            Ok(addresses) if addresses.is_empty() => return Some((ticket, Err(system::not_found()))),
            Ok(addresses) => addresses.into(),
            Err(fault) => return Some((ticket, Err(fault))),
        };
        if self.known.len() >= NAMES_KEPT {
            self.forget(at);
        }
        let known = Known { addresses: Arc::clone(&addresses), until: at + TIME_KEPT };
        self.known.insert(host, known);
        Some((ticket, Ok(addresses)))
    }

    /// Makes room for one name.
    fn forget(&mut self, now: Instant) {
        self.known.retain(|_, known| known.until > now);
        if self.known.len() < NAMES_KEPT {
            return;
        }
        let oldest = self.known.iter().min_by_key(|(_, known)| known.until).map(|(host, _)| Arc::clone(host));
        if let Some(host) = oldest {
            self.known.remove(&host);
        }
    }
}
