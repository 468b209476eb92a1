use std::time::Instant;

use super::frames::{FrameHead, HEAD_LENGTH, flags, number, put_frame, types, without_padding};
use super::headers::WRONG_LENGTH;
use super::session::Session;
use super::settings::{self, FRAME_SIZE};
use super::stream::{Ending, StreamId};
use super::{ErrorCode, Fault};
use crate::failure::{Failure, FailureKind};

// What a peer that takes nothing may have this side say.
const MOST_OUTPUT: usize = 4 * 1024 * 1024;

/// Whom a frame is for.
pub(super) enum Whose {
    Somebodys,
    /// Of those who gave it up.
    Nobodys,
}

/// How frames are heard. An error is one of the connection.
impl Session {
    /// Takes what has come, in pieces of any size.
    pub fn receive(&mut self, mut bytes: &[u8], now: Instant) -> Result<(), Fault> {
        while !self.begun.is_empty() {
            let mut begun = std::mem::take(&mut self.begun);
            let missing = frame_length(&begun)?.unwrap_or(HEAD_LENGTH) - begun.len();
            let (piece, rest) = bytes.split_at(missing.min(bytes.len()));
            begun.extend_from_slice(piece);
            bytes = rest;
            let is_whole = frame_length(&begun)? == Some(begun.len());
            let heard = if is_whole { self.hear_frame(&begun, now) } else { Ok(()) };
            if is_whole {
                begun.clear();
            }
            self.begun = begun;
            heard?;
            if bytes.is_empty() {
                return Ok(());
            }
        }
        while let Some(length) = frame_length(bytes)?
            && let Some((frame, rest)) = bytes.split_at_checked(length)
        {
            bytes = rest;
            self.hear_frame(frame, now)?;
        }
        self.begun.extend_from_slice(bytes);
        Ok(())
    }

    fn hear_frame(&mut self, frame: &[u8], now: Instant) -> Result<(), Fault> {
        let Some(head) = FrameHead::read(frame) else { return Ok(()) };
        let content = &frame[HEAD_LENGTH..];
        if !self.has_settings && (head.kind != types::SETTINGS || head.has(flags::ACK)) {
            return Err(Fault::protocol("something else than SETTINGS at the beginning"));
        }
        if self.block.is_some() && head.kind != types::CONTINUATION {
            return Err(Fault::protocol("another frame in the middle of a head"));
        }
        match head.kind {
            types::DATA => self.hear_data(head, content, now)?,
            types::HEADERS => self.hear_headers(head, content)?,
            types::CONTINUATION => self.hear_continuation(head, content)?,
            types::WINDOW_UPDATE => self.hear_window_update(head, content)?,
            types::SETTINGS => self.hear_settings(head, content, now)?,
            types::PING => self.hear_ping(head, content, now)?,
            types::RESET => self.hear_reset(head, content, now)?,
            types::GO_AWAY => self.hear_go_away(head, content)?,
            types::PUSH_PROMISE => return Err(Fault::protocol("PUSH_PROMISE although push is disabled")),
            types::PRIORITY if head.stream == 0 => {
                return Err(Fault::protocol("a priority of the connection's own stream"));
            }
            types::PRIORITY if content.len() != 5 => return Err(Fault::size("a priority that is not five bytes long")),
            _ => self.floods.add(now)?,
        }
        if self.output.len() > MOST_OUTPUT {
            return Err(Fault::flood("frames that have to be answered, and took no answers"));
        }
        Ok(())
    }

    /// Whether anybody waits for what comes on a stream on which something may come.
    pub(super) fn whose(&self, id: StreamId) -> Result<Whose, Fault> {
        if self.is_idle(id) {
            return Err(Fault::protocol("a frame on a stream that nobody has opened"));
        }
        match self.streams.get(&id) {
            Some(stream) if stream.is_open() => Ok(Whose::Somebodys),
            Some(stream) if stream.ending.is_some() => Ok(Whose::Nobodys),
            _ if self.was_given_up(id) => Ok(Whose::Nobodys),
            _ => Err(Fault::closed("a frame on a stream that it had ended")),
        }
    }

    pub(super) fn is_idle(&self, id: StreamId) -> bool {
        id.is_multiple_of(2) || id >= self.next
    }

    fn hear_data(&mut self, head: FrameHead, content: &[u8], now: Instant) -> Result<(), Fault> {
        if head.stream == 0 {
            return Err(Fault::protocol("a body on the connection's own stream"));
        }
        let body = without_padding(head, content).ok_or(Fault::protocol("more padding than its frame is long"))?;
        if !self.receive_window.take(content.len()) {
            return Err(Fault::flow("more than the connection's window allows"));
        }
        let ends_stream = head.has(flags::END_STREAM);
        if body.is_empty() && !ends_stream {
            self.floods.add(now)?;
        }
        match self.whose(head.stream)? {
            Whose::Nobodys => self.release(content.len()),
            Whose::Somebodys => {
                self.release(content.len() - body.len());
                if let Err(fault) = self.body_came(head.stream, body, content.len(), ends_stream) {
                    self.release(body.len());
                    self.break_stream(head.stream, fault);
                }
            }
        }
        Ok(())
    }

    fn body_came(&mut self, id: StreamId, body: &[u8], taken: usize, ends_stream: bool) -> Result<(), Fault> {
        let Some(stream) = self.streams.get_mut(&id) else { return Ok(()) };
        if !stream.receive_window.take(taken) {
            return Err(Fault::flow("more than the stream's window allows"));
        }
        if !stream.has_head {
            return Err(Fault::protocol("a body before its head"));
        }
        if !stream.may_have_body && !body.is_empty() {
            return Err(Fault::protocol("a body where there is none"));
        }
        stream.received += body.len() as u64;
        if stream.length.is_some_and(|length| stream.received > length) || ends_stream && !stream.has_right_length() {
            return Err(WRONG_LENGTH);
        }
        stream.inbox.push(body);
        let padding = taken - body.len();
        if padding > 0
            && let Some(more) = stream.receive_window.release(padding)
        {
            super::session::put_window_update(&mut self.output, id, more);
        }
        if ends_stream {
            self.finish(id)
        } else {
            self.touch(id)
        }
        Ok(())
    }

    fn hear_settings(&mut self, head: FrameHead, content: &[u8], now: Instant) -> Result<(), Fault> {
        if head.stream != 0 {
            return Err(Fault::protocol("SETTINGS on a stream"));
        }
        if head.has(flags::ACK) {
            if !content.is_empty() {
                return Err(Fault::size("SETTINGS that acknowledge and set at once"));
            }
            let unacknowledged = self.unacknowledged.checked_sub(1);
            self.unacknowledged = unacknowledged.ok_or(Fault::protocol("an acknowledgement of no SETTINGS"))?;
            return Ok(());
        }
        let (pairs, []) = content.as_chunks::<6>() else {
            return Err(Fault::size("SETTINGS that are no whole number of settings"));
        };
        self.floods.add(now)?;
        for &[a, b, c, d, e, f] in pairs {
            let before = i64::from(self.peer.initial_window);
            self.peer.set(u16::from_be_bytes([a, b]), u32::from_be_bytes([c, d, e, f]))?;
            self.encoder.resize(self.peer.header_table_size as usize);
            self.change_windows(i64::from(self.peer.initial_window) - before)?;
        }
        self.has_settings = true;
        settings::put_acknowledgement(&mut self.output);
        Ok(())
    }

    fn hear_ping(&mut self, head: FrameHead, content: &[u8], now: Instant) -> Result<(), Fault> {
        if head.stream != 0 {
            return Err(Fault::protocol("a PING on a stream"));
        }
        if content.len() != 8 {
            return Err(Fault::size("a PING that is not eight bytes long"));
        }
        if head.has(flags::ACK) {
            let pings = self.pings.checked_sub(1);
            self.pings = pings.ok_or(Fault::protocol("the answer to a PING that nobody sent"))?;
            self.after_pong();
            return Ok(());
        }
        self.floods.add(now)?;
        put_frame(&mut self.output, types::PING, flags::ACK, 0, content);
        Ok(())
    }

    fn hear_reset(&mut self, head: FrameHead, content: &[u8], now: Instant) -> Result<(), Fault> {
        let code = content.try_into().map_err(|_| Fault::size("a reset that is not four bytes long"))?;
        if self.is_idle(head.stream) {
            return Err(Fault::protocol("a reset of a stream that nobody has opened"));
        }
        let code = ErrorCode(u32::from_be_bytes(code));
        let Some(stream) = self.streams.get(&head.stream).filter(|stream| stream.is_open()) else {
            return self.floods.add(now);
        };
        let is_unseen = code == ErrorCode::REFUSED_STREAM && !stream.has_head;
        let native = if is_unseen { "REFUSED_STREAM" } else { "ERR_HTTP2_STREAM_ERROR" };
        let failure = Failure::new(FailureKind::RemoteProtocol, code.name()).with_code(native);
        self.fail(head.stream, Ending { failure, is_unseen, is_returned: false });
        Ok(())
    }

    fn hear_go_away(&mut self, head: FrameHead, content: &[u8]) -> Result<(), Fault> {
        if head.stream != 0 {
            return Err(Fault::protocol("GOAWAY on a stream"));
        }
        let &[a, b, c, d, e, f, g, h, ..] = content else {
            return Err(Fault::size("GOAWAY that is too short"));
        };
        let (last, code) = (number([a, b, c, d]), ErrorCode(u32::from_be_bytes([e, f, g, h])));
        if self.last.is_some_and(|before| last > before) {
            return Err(Fault::protocol("GOAWAY with a later stream than the one before"));
        }
        self.last = Some(last);
        let said = Failure::new(FailureKind::RemoteProtocol, code.name()).with_code("ERR_HTTP2_SESSION_ERROR");
        let mut open: Vec<StreamId> =
            self.streams.iter().filter(|(_, stream)| stream.is_open()).map(|(&id, _)| id).collect();
        open.sort_unstable();
        for id in open {
            let is_above = id > last;
            if !is_above && code == ErrorCode::NO_ERROR {
                continue;
            }
            let is_unseen = is_above && !self.streams[&id].has_head;
            let failure = if is_unseen { said.clone().with_code("GOAWAY") } else { said.clone() };
            self.give_up(id);
            self.fail(id, Ending { failure, is_unseen, is_returned: is_unseen });
        }
        Ok(())
    }
}

/// Bytes of the frame at the front with its head; `None` where its head is not whole.
fn frame_length(bytes: &[u8]) -> Result<Option<usize>, Fault> {
    let Some(head) = FrameHead::read(bytes) else { return Ok(None) };
    if head.length > FRAME_SIZE {
        return Err(Fault::size("a frame larger than was allowed, or no HTTP/2"));
    }
    Ok(Some(HEAD_LENGTH + head.length))
}
