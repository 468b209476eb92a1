use std::collections::{HashMap, VecDeque};
use std::time::Instant;

use super::floods::Floods;
use super::frames::{PREFACE, put_frame, types};
use super::headers::OpenBlock;
use super::hpack::{Decoder, Encoder};
use super::request::RememberedBlocks;
use super::settings::{self, PeerSettings};
use super::stream::{Ending, Stream, StreamId};
use super::window::Window;
use super::{ErrorCode, Fault};
use crate::failure::{Failure, FailureKind};
use crate::http1::HeadLimits;

// Streams hold their readers' peers back each by itself; the connection as a whole holds nobody back, so that an answer which
// nobody reads is in nobody's way.
const CONNECTION_WINDOW: u32 = 1 << 30;
// Bytes that an idle connection may keep of each of its buffers.
const KEPT: usize = 4096;

/// A connection that many exchanges share, as what it says and hears.
pub struct Session {
    /// What is to be sent.
    pub output: Vec<u8>,
    /// The socket has not taken what it was given: no bodies are added to it.
    pub is_held: bool,
    pub(super) streams: HashMap<StreamId, Stream>,
    pub(super) touched: Vec<StreamId>,
    pub(super) next: StreamId,
    pub(super) open: usize,
    pub(super) peer: PeerSettings,
    pub(super) has_settings: bool,
    /// SETTINGS of ours that the peer has not acknowledged.
    pub(super) unacknowledged: u32,
    pub(super) send_window: Window,
    pub(super) receive_window: Window,
    pub(super) unreleased: u32,
    pub(super) senders: VecDeque<StreamId>,
    pub(super) encoder: Encoder,
    pub(super) blocks: RememberedBlocks,
    pub(super) scratch: Vec<u8>,
    pub(super) decoder: Decoder,
    /// A frame that has not come whole.
    pub(super) begun: Vec<u8>,
    pub(super) block: Option<OpenBlock>,
    pub(super) floods: Floods,
    pub(super) limits: HeadLimits,
    /// The last stream that the peer looks at, once it takes no more.
    pub(super) last: Option<StreamId>,
    pub(super) given_up: VecDeque<StreamId>,
    pub(super) has_forgotten: bool,
    pub(super) pings: u32,
    pub(super) has_pong: bool,
    /// Streams that this side has reset, and the peer may not have closed yet.
    pub(super) resetting: usize,
    /// Those among them that were reset after the last PING.
    pub(super) reset_since: usize,
}

impl Session {
    /// Its first words are to be sent.
    pub fn new(limits: HeadLimits, now: Instant) -> Self {
        let mut output = PREFACE.to_vec();
        settings::put_own(&mut output, limits.size);
        let peer = PeerSettings::new();
        put_window_update(&mut output, 0, CONNECTION_WINDOW - peer.initial_window);
        Self {
            output,
            is_held: false,
            streams: HashMap::new(),
            touched: Vec::new(),
            next: 1,
            open: 0,
            peer,
            has_settings: false,
            unacknowledged: 1,
            send_window: Window::new(peer.initial_window),
            receive_window: Window::new(CONNECTION_WINDOW),
            unreleased: 0,
            senders: VecDeque::new(),
            encoder: Encoder::new(),
            blocks: RememberedBlocks::default(),
            scratch: Vec::new(),
            decoder: Decoder::new(),
            begun: Vec::new(),
            block: None,
            floods: Floods::new(now),
            limits,
            last: None,
            given_up: VecDeque::new(),
            has_forgotten: false,
            pings: 0,
            has_pong: false,
            resetting: 0,
            reset_since: 0,
        }
    }

    /// How many more streams the peer takes now. Until it has said how many, one is all that is dared.
    pub fn room(&self) -> usize {
        if self.last.is_some() || self.next > 0x7fff_ffff {
            return 0;
        }
        let most = if self.has_settings { self.peer.max_concurrent_streams as usize } else { 1 };
        most.saturating_sub(self.open + self.resetting)
    }

    /// The peer has not said yet how many streams it takes.
    pub fn is_settling(&self) -> bool {
        !self.has_settings
    }

    /// It will never take another stream.
    pub fn is_leaving(&self) -> bool {
        self.last.is_some() || self.next > 0x7fff_ffff
    }

    /// Nobody holds a stream of it, whether to send or to read.
    pub fn is_unused(&self) -> bool {
        self.streams.is_empty()
    }

    /// A stream that somebody holds.
    pub fn stream(&mut self, id: StreamId) -> Option<&mut Stream> {
        self.streams.get_mut(&id)
    }

    /// There was no room to tell what is new of it.
    pub fn touch_again(&mut self, id: StreamId) {
        self.touch(id);
    }

    /// Streams of which there is something new, each once.
    pub fn take_touched(&mut self, into: &mut Vec<StreamId>) {
        into.append(&mut self.touched);
        for id in into.iter() {
            if let Some(stream) = self.streams.get_mut(id) {
                stream.is_touched = false;
            }
        }
    }

    /// Reads what is here of a body.
    pub fn read(&mut self, id: StreamId, target: &mut [u8]) -> usize {
        let Some(stream) = self.streams.get_mut(&id) else { return 0 };
        let count = stream.inbox.take(target);
        if count == 0 {
            stream.receive_window.starve();
            return 0;
        }
        if let Some(more) = stream.receive_window.release(count)
            && stream.is_open()
        {
            put_window_update(&mut self.output, id, more);
        }
        self.release(count);
        count
    }

    /// Asks for a sign of life.
    pub fn ping(&mut self) {
        self.pings += 1;
        self.reset_since = 0;
        put_frame(&mut self.output, types::PING, 0, 0, &[0; 8]);
    }

    /// Gives memory back that only much data needs.
    pub fn shrink(&mut self) {
        self.output.shrink_to(KEPT);
        self.scratch.shrink_to(KEPT);
        self.begun.shrink_to(KEPT);
    }

    /// The peer has given a sign of life since this was asked.
    pub fn take_pong(&mut self) -> bool {
        std::mem::take(&mut self.has_pong)
    }

    /// Tells the peer that this side ends the connection.
    pub fn say_goodbye(&mut self, code: ErrorCode) {
        let mut content = [0; 8];
        content[4..].copy_from_slice(&code.0.to_be_bytes());
        put_frame(&mut self.output, types::GO_AWAY, 0, 0, &content);
    }

    /// The peer has broken a rule that the connection stands on: it is told, and all streams have failed.
    pub fn break_off(&mut self, fault: Fault) {
        self.say_goodbye(fault.code);
        self.fail_all(&broken(fault));
    }

    /// Nothing more comes, for this reason.
    pub fn fail_all(&mut self, failure: &Failure) {
        self.last = Some(0);
        for id in self.streams.keys().copied().collect::<Vec<_>>() {
            self.fail(id, Ending { failure: failure.clone(), is_unseen: false, is_returned: false });
        }
    }

    pub(super) fn fail(&mut self, id: StreamId, ending: Ending) {
        let Some(stream) = self.streams.get_mut(&id).filter(|stream| stream.is_open()) else { return };
        stream.ending = Some(ending);
        self.open -= 1;
        self.touch(id);
    }

    pub(super) fn touch(&mut self, id: StreamId) {
        if let Some(stream) = self.streams.get_mut(&id)
            && !std::mem::replace(&mut stream.is_touched, true)
        {
            self.touched.push(id);
        }
    }

    /// Bytes were taken out of the connection's window and are held by nobody any more.
    pub(super) fn release(&mut self, count: usize) {
        self.unreleased += count as u32;
        if self.unreleased >= CONNECTION_WINDOW / 2 {
            let more = std::mem::take(&mut self.unreleased);
            self.receive_window.enlarge(i64::from(more));
            put_window_update(&mut self.output, 0, more);
        }
    }
}

pub(super) fn put_window_update(output: &mut Vec<u8>, id: StreamId, more: u32) {
    put_frame(output, types::WINDOW_UPDATE, 0, id, &more.to_be_bytes());
}

pub(super) fn broken(fault: Fault) -> Failure {
    Failure::new(FailureKind::RemoteProtocol, fault.reason).with_code("ERR_HTTP2_ERROR")
}
