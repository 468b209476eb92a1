use crate::address_race::{Race, Step};
use crate::connection::Entry;
use crate::engine::{Engine, Readiness, token};
use crate::event::{Event, Slot};
use crate::exchange::{LimitedPhase, Place};
use crate::failure::{Failure, FailureKind};
use crate::limiting::Limited;
use crate::opening::{Opening, Stage};
use crate::resolver::Lookup;
use crate::socket::{Address, Socket};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Instant;

/// How connections come about: names, addresses, TCP, TLS.
impl Engine {
    /// An exchange without a connection opens one, or waits for one.
    pub(crate) fn place(&mut self, slot: Slot, now: Instant) {
        let at = self.exchange(slot).origin;
        if self.may_open(at) && self.origins[at].waiting == 0 {
            return self.open(slot, now);
        }
        self.queue(slot, now);
    }

    pub(crate) fn open(&mut self, slot: Slot, now: Instant) {
        let origin = self.exchange(slot).origin;
        let serial = self.serial();
        self.origins[origin].openings += 1;
        let key = self.openings.insert(Opening {
            serial,
            slot,
            origin,
            stage: Stage::Lookup,
            head_start: None,
            is_at_proxy: false,
            destination: None,
            introduction: None,
        });
        self.own(key, slot, now);
        match self.settings_of(origin).socket_path.clone() {
            Some(path) => self.begin_only((key, serial), Address::Unix(path), now),
            None => self.set_out((key, serial), now),
        }
    }

    /// Asks for the addresses of the peer that the opening is about.
    pub(crate) fn look_up(&mut self, opening: (usize, u32), now: Instant) {
        let (host, _) = self.peer_of(opening.0);
        let host = host.to_owned();
        let origin = self.openings[opening.0].origin;
        if self.settings_of(origin).has_own_lookup && host.parse::<IpAddr>().is_err() {
            self.next_ticket += 1;
            let (client, ticket) = (self.origins[origin].client, self.next_ticket);
            self.own_lookups.insert(ticket, opening);
            return self.tell(Event::Lookup { client, ticket, host });
        }
        match self.resolver.resolve(&host, now) {
            Lookup::Known(addresses) => self.addresses_known(opening, Ok(addresses), now),
            Lookup::Pending(ticket) => self.lookups.entry(ticket).or_default().push(opening),
        }
    }

    /// The opening is this exchange's from here on.
    fn own(&mut self, key: usize, slot: Slot, now: Instant) {
        let exchange = self.exchange(slot);
        exchange.place = Place::Opening(key);
        exchange.times.pool = exchange.since_start(now);
        self.enter(slot, LimitedPhase::Connect, now);
        if self.reports(slot) {
            self.tell(Event::Opening(slot));
        }
    }

    pub(crate) fn take_answers(&mut self) {
        for (ticket, answer) in self.resolver.answers() {
            let now = Instant::now();
            for opening in self.lookups.remove(&ticket).unwrap_or_default() {
                let answer = answer
                    .clone()
                    .map_err(|fault| Failure::new(FailureKind::Connect, fault.message).with_code(fault.code));
                self.addresses_known(opening, answer, now);
            }
        }
    }

    pub(crate) fn addresses_known(
        &mut self,
        opening: (usize, u32),
        answer: Result<Arc<[IpAddr]>, Failure>,
        now: Instant,
    ) {
        let Some(origin) = self.opening(opening).map(|opening| opening.origin) else { return };
        match answer {
            Err(failure) => self.not_opened(opening.0, failure, now),
            Ok(addresses) => {
                let head_start = self.settings_of(origin).address_head_start;
                let slot = self.openings[opening.0].slot;
                let host = self.peer_of(opening.0).0.to_owned();
                // Of an address nothing was looked up.
                if host.parse::<IpAddr>().is_err() {
                    let exchange = self.exchange(slot);
                    exchange.times.dns = exchange.since_start(now);
                }
                if self.is_for_proxy(opening.0) {
                    return self.tell_address(opening, &addresses, now);
                }
                let local = self.settings_of(origin).socket.local_address;
                let addresses: Vec<IpAddr> =
                    addresses.iter().copied().filter(|address| is_reachable(local, *address)).collect();
                if let (Some(local), true) = (local, addresses.is_empty()) {
                    return self.not_opened(opening.0, no_address_of(local.is_ipv6(), &host), now);
                }
                let race = Some(Race::new(&addresses, head_start));
                self.openings[opening.0].stage = Stage::Race { race, attempts: Vec::new() };
                self.next_attempt(opening, now);
            }
        }
    }

    /// It is the next address's turn, if there is one.
    pub(crate) fn next_attempt(&mut self, opening: (usize, u32), now: Instant) {
        loop {
            let Some(Opening { stage: Stage::Race { race: Some(race), .. }, .. }) = self.opening(opening) else {
                return;
            };
            match race.next(now) {
                Step::Start(address) => {
                    let address = SocketAddr::new(address, self.peer_of(opening.0).1);
                    self.attempt(opening, Address::Tcp(address), now);
                }
                Step::WaitUntil(turn) => {
                    let head_start = Limited::HeadStart { opening: opening.0, serial: opening.1 };
                    let id = self.limits.start(turn.saturating_duration_since(now), head_start, now);
                    let before = self.openings[opening.0].head_start.replace(id);
                    return self.stop(before);
                }
                Step::Nothing if race.is_lost() => {
                    let Stage::Race { race, .. } = &mut self.openings[opening.0].stage else { return };
                    let nowhere = Failure::new(FailureKind::Connect, "").with_code("ENOTFOUND");
                    let failure = race.take().and_then(Race::into_error).unwrap_or(nowhere);
                    return self.not_opened(opening.0, failure, now);
                }
                Step::Nothing => return,
            }
        }
    }

    fn begin_only(&mut self, opening: (usize, u32), address: Address, now: Instant) {
        self.openings[opening.0].stage = Stage::Race { race: None, attempts: Vec::new() };
        self.attempt(opening, address, now);
    }

    fn attempt(&mut self, opening: (usize, u32), address: Address, now: Instant) {
        let options = &self.settings_of(self.openings[opening.0].origin).socket;
        let serial = self.next_serial.wrapping_add(1);
        let begun = Socket::connect(&address, options).and_then(|mut socket| {
            let key = self.entries.vacant_key();
            socket.register(&self.registry, token(key, serial))?;
            Ok((key, socket))
        });
        match begun {
            Ok((key, socket)) => {
                self.next_serial = serial;
                self.entries.insert(Entry::Attempt { serial, opening: opening.0, address, socket });
                if let Stage::Race { attempts, .. } = &mut self.openings[opening.0].stage {
                    attempts.push(key);
                }
            }
            Err(error) => self.attempt_failed(opening, &address, &error, now),
        }
    }

    fn attempt_failed(&mut self, opening: (usize, u32), address: &Address, error: &std::io::Error, now: Instant) {
        let failure = Failure::from_io(FailureKind::Connect, error);
        let Some(Opening { stage: Stage::Race { race, .. }, .. }) = self.opening(opening) else { return };
        match (race, address) {
            (Some(race), Address::Tcp(address)) => race.failed(address.ip(), failure, now),
            _ => self.not_opened(opening.0, failure, now),
        }
    }

    pub(crate) fn attempt_ready(&mut self, key: usize, readiness: Readiness) {
        let Entry::Attempt { socket, opening, .. } = &self.entries[key] else { return };
        let opening = *opening;
        let now = Instant::now();
        match socket.connected() {
            Ok(false) => {}
            Ok(true) => self.attempt_won(key, opening, readiness, now),
            Err(error) => {
                let Entry::Attempt { address, .. } = self.entries.remove(key) else { return };
                let serial = self.openings[opening].serial;
                if let Stage::Race { attempts, .. } = &mut self.openings[opening].stage {
                    attempts.retain(|&attempt| attempt != key);
                }
                self.attempt_failed((opening, serial), &address, &error, now);
                self.next_attempt((opening, serial), now);
            }
        }
    }

    pub(crate) fn not_opened(&mut self, key: usize, mut failure: Failure, now: Instant) {
        failure.is_at_proxy = self.openings[key].is_at_proxy;
        let slot = self.openings[key].slot;
        let origin = self.openings[key].origin;
        self.drop_opening(key);
        self.exchange(slot).place = Place::Queued;
        self.origins[origin].waiting += 1;
        self.fail(slot, failure, now);
        self.freed.push_back(origin);
    }

    /// The exchange that owned it has gone: who waits gets it, or it ends.
    pub(crate) fn disown(&mut self, key: usize, now: Instant) {
        let origin = self.openings[key].origin;
        match self.next_waiting(origin) {
            Some(heir) => {
                self.openings[key].slot = heir;
                self.own(key, heir, now);
            }
            None => {
                self.drop_opening(key);
                self.freed.push_back(origin);
            }
        }
    }

    fn drop_opening(&mut self, key: usize) {
        let opening = self.openings.remove(key);
        self.stop(opening.head_start);
        self.origins[opening.origin].openings -= 1;
        // Of a name that is looked up elsewhere the answer may never come.
        self.own_lookups.retain(|_, asked| asked.0 != key);
        self.introductions.retain(|_, asked| asked.0 != key);
        match opening.stage {
            Stage::Lookup | Stage::Introduction(_) => {}
            Stage::Race { attempts, .. } => attempts.into_iter().for_each(|key| drop(self.entries.try_remove(key))),
            Stage::Handshake(key) => drop(self.entries.try_remove(key)),
        }
    }

    /// Unless it has ended and another has its key.
    pub(crate) fn opening(&mut self, (key, serial): (usize, u32)) -> Option<&mut Opening> {
        self.openings.get_mut(key).filter(|opening| opening.serial == serial)
    }
}

pub(crate) fn no_address_of(is_ipv6: bool, host: &str) -> Failure {
    let family = if is_ipv6 { "IPv6" } else { "IPv4" };
    Failure::new(FailureKind::Connect, format!("{host} has no address of {family}"))
}

fn is_reachable(local: Option<IpAddr>, address: IpAddr) -> bool {
    local.is_none_or(|local| local.is_ipv6() == address.is_ipv6())
}
