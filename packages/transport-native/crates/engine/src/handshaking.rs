use crate::connection::{Connection, Entry};
use crate::engine::{Engine, Readiness};
use crate::event::Event;
use crate::failure::{Failure, FailureKind};
use crate::opening::{Opening, Stage};
use crate::origin::Protocols;
use crate::passage::{Passage, Progress, tls_failure};
use crate::proxy::{ConnectAnswer, ProxyProtocol, connect_head, conversation_with};
use crate::shared::SharedConnection;
use crate::stream::Stream;
use crate::tls::{Channel, TlsFault, server_name};
use rustls::ClientConfig;
use std::sync::Arc;
use std::time::Instant;

// The advice that a 407 alone is given.
const ADVICE: &str = "; give the proxy's URL a user and password it accepts";

/// How a socket that stands becomes a connection: through TLS, or a proxy, or both.
impl Engine {
    pub(crate) fn attempt_won(&mut self, key: usize, at: usize, readiness: Readiness, now: Instant) {
        let opening = &mut self.openings[at];
        let head_start = opening.head_start.take();
        let slot = opening.slot;
        let stage = std::mem::replace(&mut opening.stage, Stage::Handshake(key));
        self.stop(head_start);
        if let Stage::Race { attempts, .. } = stage {
            for loser in attempts.into_iter().filter(|&attempt| attempt != key) {
                self.entries.try_remove(loser);
            }
        }
        let exchange = self.exchange(slot);
        exchange.times.connect = exchange.since_start(now);
        let Entry::Attempt { serial, socket, .. } = self.entries.remove(key) else { return };
        let mut stream = Stream::new(socket);
        if readiness.is_readable {
            // The edge will not come again.
            stream.mark_readable(readiness.is_read_closed);
        }
        self.go_on(key, serial, at, (stream, None), Vec::new(), now);
    }

    /// The token names this key, which was freed just now and so is the one given out next.
    fn put_back(&mut self, key: usize, entry: Entry) {
        let same = self.entries.insert(entry);
        debug_assert_eq!(same, key);
    }

    pub(crate) fn handshake_ready(&mut self, key: usize, readiness: Readiness) {
        let Entry::Handshake { stream, .. } = &mut self.entries[key] else { return };
        if readiness.is_readable {
            stream.mark_readable(readiness.is_read_closed);
        }
        self.pass(key, Instant::now());
    }

    fn pass(&mut self, key: usize, now: Instant) {
        let Entry::Handshake { opening, stream, passage, .. } = &mut self.entries[key] else { return };
        let opening = *opening;
        match passage.advance(stream, &mut self.wire) {
            Ok(Progress::Waiting) => {}
            Ok(Progress::Through(early)) => {
                let Entry::Handshake { serial, stream, passage, .. } = self.entries.remove(key) else { return };
                self.go_on(key, serial, opening, (stream, Some(passage)), early, now);
            }
            Ok(Progress::Refused(status, reason, challenges)) => {
                self.entries.remove(key);
                self.refused(opening, status, &reason, &challenges, now);
            }
            Err(failure) => self.not_opened(opening, failure, now),
        }
    }

    /// Behind a passage, or on a socket that stands where there was none. The entry of the key has been taken out.
    fn go_on(
        &mut self,
        key: usize,
        serial: u32,
        opening: usize,
        (stream, passed): (Stream, Option<Passage>),
        early: Vec<u8>,
        now: Instant,
    ) {
        if let Some(Passage::Tls) = passed {
            let slot = self.openings[opening].slot;
            let exchange = self.exchange(slot);
            exchange.times.tls = exchange.since_start(now);
        }
        match self.next_passage(opening, stream, passed.as_ref(), early) {
            Ok((stream, Some(passage))) => {
                self.put_back(key, Entry::Handshake { serial, opening, stream, passage });
                self.pass(key, now);
            }
            Ok((stream, None)) => self.opened(opening, key, serial, stream, now),
            Err(failure) => self.not_opened(opening, failure, now),
        }
    }

    /// `None`: the stream leads to whom the request is sent to.
    fn next_passage(
        &mut self,
        at: usize,
        mut stream: Stream,
        passed: Option<&Passage>,
        early: Vec<u8>,
    ) -> Result<(Stream, Option<Passage>), Failure> {
        let is_secure = self.origins[self.openings[at].origin].is_secure;
        let proxy = self.proxy_of(at).filter(|_| self.openings[at].is_at_proxy);
        match (passed, proxy.map(|proxy| &proxy.protocol)) {
            (None, None) | (Some(Passage::Tunnel(_) | Passage::Socks(_)), _) => self.toward_server(at, stream, early),
            (None, Some(ProxyProtocol::Http { tls: Some(config) })) => {
                let host = proxy.map_or("", |proxy| &proxy.host);
                let channel = channel(config, host).map_err(tls_failure)?;
                Ok((stream.secured(channel), Some(Passage::Tls)))
            }
            (_, Some(ProxyProtocol::Http { .. })) if is_secure => {
                let fields = self.openings[at].introduction.as_ref().map_or(&[][..], |told| &told.fields);
                let head = connect_head(&self.authority_of(at), fields);
                let passage = Passage::Tunnel(ConnectAnswer::default());
                stream.send(&[&head]).map_err(|error| passage.broken(&error))?;
                Ok((stream, Some(passage)))
            }
            (_, Some(ProxyProtocol::Socks(socks))) => {
                let opening = &self.openings[at];
                let destination = opening.destination.as_ref().expect("it was found out before the socket was opened");
                let port = self.origins[opening.origin].port;
                let (conversation, greeting) = conversation_with(socks, destination, port)?;
                let passage = Passage::Socks(conversation);
                stream.send(&[&greeting]).map_err(|error| passage.broken(&error))?;
                Ok((stream, Some(passage)))
            }
            // TLS with the server, or a proxy that forwards.
            _ => Ok((stream, None)),
        }
    }

    /// What follows is said to the server itself, whose first bytes may have come already.
    fn toward_server(
        &mut self,
        at: usize,
        stream: Stream,
        mut early: Vec<u8>,
    ) -> Result<(Stream, Option<Passage>), Failure> {
        self.openings[at].is_at_proxy = false;
        let origin = &self.origins[self.openings[at].origin];
        if !origin.is_secure {
            return Ok((stream, None));
        }
        let name = origin.server_name.as_deref().unwrap_or(&origin.host);
        let mut channel = channel(&self.clients[origin.client].settings.tls, name).map_err(tls_failure)?;
        channel.receive(&mut early).map_err(tls_failure)?;
        Ok((stream.secured(channel), Some(Passage::Tls)))
    }

    /// The proxy opens no tunnel. Where it wants to know who asks, the owner may have another answer for it.
    fn refused(&mut self, at: usize, status: u16, reason: &str, challenges: &[String], now: Instant) {
        let advice = if status == 407 { ADVICE } else { "" };
        let answer = format!("it answered {status} {reason}");
        let failure =
            Failure::new(FailureKind::Proxy, format!("{}{advice}", answer.trim_end())).with_code(status.to_string());
        let opening = &mut self.openings[at];
        let serial = opening.serial;
        match opening.introduction.take() {
            Some(told) if status == 407 => self.ask_introduction((at, serial), told.mark, challenges, failure),
            _ => self.not_opened(at, failure, now),
        }
    }

    fn opened(&mut self, opening: usize, key: usize, serial: u32, mut stream: Stream, now: Instant) {
        let at = self.openings[opening].origin;
        let protocols = self.settings_of(at).protocols;
        let is_shared = match stream.tls() {
            Some(channel) if self.origins[at].is_secure => channel.alpn() == Some(b"h2"),
            _ => protocols == Protocols::Http2,
        };
        if protocols == Protocols::Http2 && !is_shared {
            let failure = Failure::new(FailureKind::Connect, "it does not speak HTTP/2, and http1 is false");
            return self.not_opened(opening, failure, now);
        }
        let may_have_more = stream.may_have_more();
        self.origins[at].may_be_http2 = is_shared;
        let entry = if is_shared {
            self.origins[at].shared.push(key);
            Entry::Shared(Box::new(SharedConnection::new(serial, at, stream, self.head_limits, now)))
        } else {
            Entry::Connection(Box::new(Connection::new(serial, at, stream, now)))
        };
        self.put_back(key, entry);
        let Opening { slot, origin, .. } = self.openings.remove(opening);
        self.origins[origin].openings -= 1;
        self.origins[origin].connections += 1;
        self.leave(slot);
        if self.reports(slot) {
            let times = self.exchange(slot).times;
            self.tell(Event::Opened(slot, times));
        }
        let exchange = self.exchange(slot);
        let (head, body) = (std::mem::take(&mut exchange.held_head), std::mem::take(&mut exchange.held_body));
        self.carry(slot, key, &head, &body, now);
        self.decide(at, now);
        if may_have_more {
            // A server that spoke, or hung up, before it was asked.
            self.look_again(key);
        }
    }
}

fn channel(config: &Arc<ClientConfig>, name: &str) -> Result<Channel, TlsFault> {
    let name = server_name(name).map_err(|message| TlsFault { message, code: String::new() })?;
    Channel::new(Arc::clone(config), name)
}
