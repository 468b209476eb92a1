use crate::dialing::no_address_of;
use crate::engine::Engine;
use crate::event::{Event, IntroductionEvent};
use crate::failure::{Failure, FailureKind};
use crate::opening::{Introduction, Stage};
use crate::proxy::{Destination, ProxyProtocol, ProxySettings, SocksVersion};
use std::net::IpAddr;
use std::time::Instant;

/// Which way an opening takes: straight, or by the proxy, and what that has to know beforehand.
impl Engine {
    pub(crate) fn set_out(&mut self, opening: (usize, u32), now: Instant) {
        let origin = self.openings[opening.0].origin;
        let Some(proxy) = &self.settings_of(origin).proxy else { return self.look_up(opening, now) };
        let host = &self.origins[origin].host;
        match &proxy.protocol {
            ProxyProtocol::Http { .. } if self.origins[origin].is_secure => {
                let unasked = Failure::new(FailureKind::Proxy, "nobody says who asks for it");
                self.openings[opening.0].is_at_proxy = true;
                return self.ask_introduction(opening, 0, &[], unasked);
            }
            ProxyProtocol::Http { .. } => {}
            // The server's address, which the proxy is told, comes first.
            ProxyProtocol::Socks(socks) if !socks.resolves_names || host.parse::<IpAddr>().is_ok() => {
                return self.look_up(opening, now);
            }
            ProxyProtocol::Socks(_) => {
                self.openings[opening.0].destination = Some(Destination::Name(host.clone()));
            }
        }
        self.openings[opening.0].is_at_proxy = true;
        self.look_up(opening, now);
    }

    /// Host and port that the opening is about at present.
    pub(crate) fn peer_of(&self, key: usize) -> (&str, u16) {
        let opening = &self.openings[key];
        let origin = &self.origins[opening.origin];
        match self.proxy_of(key) {
            Some(proxy) if opening.is_at_proxy => (&proxy.host, proxy.port),
            _ => (&origin.host, origin.port),
        }
    }

    pub(crate) fn proxy_of(&self, key: usize) -> Option<&ProxySettings> {
        self.settings_of(self.openings[key].origin).proxy.as_ref()
    }

    /// The addresses that are asked for are not connected to, but told to the proxy.
    pub(crate) fn is_for_proxy(&self, key: usize) -> bool {
        !self.openings[key].is_at_proxy && self.proxy_of(key).is_some()
    }

    pub(crate) fn tell_address(&mut self, opening: (usize, u32), addresses: &[IpAddr], now: Instant) {
        let knows_four_alone = self.proxy_of(opening.0).is_some_and(
            |proxy| matches!(&proxy.protocol, ProxyProtocol::Socks(socks) if socks.version == SocksVersion::Four),
        );
        let Some(&address) = addresses.iter().find(|address| address.is_ipv4() || !knows_four_alone) else {
            let nowhere = Failure::new(FailureKind::Connect, "").with_code("ENOTFOUND");
            let is_found = !addresses.is_empty();
            let failure = if is_found { no_address_of(false, self.peer_of(opening.0).0) } else { nowhere };
            return self.not_opened(opening.0, failure, now);
        };
        let told = &mut self.openings[opening.0];
        told.destination = Some(Destination::Address(address));
        told.is_at_proxy = true;
        self.look_up(opening, now);
    }

    /// The owner is asked how the proxy is told who asks. Should he not say, the refusal stands.
    pub(crate) fn ask_introduction(
        &mut self,
        opening: (usize, u32),
        mark: u32,
        challenges: &[String],
        refusal: Failure,
    ) {
        let client = self.origins[self.openings[opening.0].origin].client;
        let mut text = self.authority_of(opening.0);
        for challenge in challenges {
            text.push('\n');
            text.push_str(challenge);
        }
        self.openings[opening.0].stage = Stage::Introduction(refusal);
        self.next_ticket += 1;
        let ticket = self.next_ticket;
        self.introductions.insert(ticket, opening);
        self.tell(Event::Introduction(Box::new(IntroductionEvent { client, ticket, mark, text })));
    }

    /// The owner's answer to `Event::Introduction`: lines of fields, and a note on them, which must not be 0.
    pub fn introduce(&mut self, ticket: u64, introduction: Option<(Vec<u8>, u32)>) {
        let Some(key) = self.introductions.remove(&ticket) else { return };
        let Some(opening) = self.opening(key) else { return };
        let Stage::Introduction(refusal) = std::mem::replace(&mut opening.stage, Stage::Lookup) else { return };
        let now = Instant::now();
        match introduction {
            Some((fields, mark)) => {
                opening.introduction = Some(Introduction { fields, mark });
                self.look_up(key, now);
            }
            None => self.not_opened(key.0, refusal, now),
        }
        self.serve_freed(now);
    }

    /// Host and port of the server, as a proxy is told them.
    pub(crate) fn authority_of(&self, key: usize) -> String {
        let origin = &self.origins[self.openings[key].origin];
        let (host, port) = (&origin.host, origin.port);
        if host.contains(':') { format!("[{host}]:{port}") } else { format!("{host}:{port}") }
    }
}
