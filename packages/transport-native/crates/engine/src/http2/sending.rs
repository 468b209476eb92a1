use super::Fault;
use super::frames::{FrameHead, flags, number, types};
use super::session::Session;
use super::stream::{Stream, StreamId};
use super::window::Window;

// What is put together for the socket at once.
const ENOUGH: usize = 128 * 1024;
// The largest frame that is made, where the peer allows it.
const LARGEST_FRAME: usize = 64 * 1024;

/// How bodies are sent, as far as the windows let them.
impl Session {
    /// Takes a piece of a body. What may not be sent now waits in the stream.
    pub fn send(&mut self, id: StreamId, mut bytes: &[u8], is_last: bool) {
        let most = self.peer.max_frame_size.min(LARGEST_FRAME);
        let Some(stream) = self.streams.get_mut(&id).filter(|stream| stream.is_open()) else { return };
        stream.is_last |= is_last;
        while !self.is_held && stream.outbox.is_empty() && self.output.len() < ENOUGH {
            let Some(count) = next_frame(stream, bytes.len(), most, &mut self.send_window) else { break };
            let (piece, rest) = bytes.split_at(count);
            bytes = rest;
            put_data(&mut self.output, stream, id, piece, bytes.is_empty());
        }
        if bytes.is_empty() && !stream.owes_end() {
            return;
        }
        stream.outbox.push(bytes);
        self.enqueue(id);
    }

    /// Sends what waits, one frame of each stream after the other.
    pub fn pump(&mut self) {
        let most = self.peer.max_frame_size.min(LARGEST_FRAME);
        while !self.is_held
            && self.output.len() < ENOUGH
            && let Some(id) = self.senders.pop_front()
        {
            let Some(stream) = self.streams.get_mut(&id).filter(|stream| stream.is_open()) else { continue };
            let waiting = stream.outbox.len();
            let Some(count) = next_frame(stream, waiting, most, &mut self.send_window) else {
                if self.send_window.room() == 0 && stream.send_window.room() > 0 {
                    self.senders.push_front(id);
                    return;
                }
                // Its own window will bring it back.
                stream.is_sending = false;
                continue;
            };
            let outbox = std::mem::take(&mut stream.outbox);
            put_data(&mut self.output, stream, id, &outbox.waiting()[..count], count == waiting);
            stream.outbox = outbox;
            stream.outbox.skip(count);
            stream.has_moved = true;
            stream.is_sending = stream.has_unsent();
            if stream.is_sending {
                self.senders.push_back(id);
            }
            self.touch(id);
        }
    }

    pub(super) fn hear_window_update(&mut self, head: FrameHead, content: &[u8]) -> Result<(), Fault> {
        let more = number(content.try_into().map_err(|_| Fault::size("an update that is not four bytes long"))?);
        if head.stream == 0 {
            if more == 0 {
                return Err(Fault::protocol("an update of the connection's window by nothing"));
            }
            let fits = self.send_window.enlarge(i64::from(more));
            return if fits {
                Ok(())
            } else {
                Err(Fault::flow("an update that makes the connection's window overflow"))
            };
        }
        if self.is_idle(head.stream) {
            return Err(Fault::protocol("an update for a stream that nobody has opened"));
        }
        let Some(stream) = self.streams.get_mut(&head.stream).filter(|stream| stream.is_open()) else { return Ok(()) };
        if more == 0 {
            self.break_stream(head.stream, Fault::protocol("an update of a stream's window by nothing"));
        } else if !stream.send_window.enlarge(i64::from(more)) {
            self.break_stream(head.stream, Fault::flow("an update that makes a stream's window overflow"));
        } else if stream.has_unsent() {
            self.enqueue(head.stream);
        }
        Ok(())
    }

    /// SETTINGS have changed what every stream may send. RFC 9113 §6.9.2.
    pub(super) fn change_windows(&mut self, by: i64) -> Result<(), Fault> {
        if by == 0 {
            return Ok(());
        }
        let mut ids: Vec<StreamId> = self.streams.keys().copied().collect();
        ids.sort_unstable();
        for id in ids {
            let Some(stream) = self.streams.get_mut(&id).filter(|stream| stream.is_open()) else { continue };
            if !stream.send_window.enlarge(by) {
                return Err(Fault::flow("SETTINGS that make a stream's window overflow"));
            }
            if stream.has_unsent() {
                self.enqueue(id);
            }
        }
        Ok(())
    }

    fn enqueue(&mut self, id: StreamId) {
        if let Some(stream) = self.streams.get_mut(&id)
            && !std::mem::replace(&mut stream.is_sending, true)
        {
            self.senders.push_back(id);
        }
    }
}

/// How much of what waits goes into the next frame: nothing is a frame only where it ends the request.
fn next_frame(stream: &mut Stream, waiting: usize, most: usize, connection: &mut Window) -> Option<usize> {
    let count = waiting.min(most).min(stream.send_window.room()).min(connection.room());
    if count == 0 && !(waiting == 0 && stream.owes_end()) {
        return None;
    }
    stream.send_window.take(count);
    connection.take(count);
    Some(count)
}

fn put_data(output: &mut Vec<u8>, stream: &mut Stream, id: StreamId, piece: &[u8], is_all: bool) {
    let ends = is_all && stream.is_last;
    let flags = if ends { flags::END_STREAM } else { 0 };
    output.extend_from_slice(&FrameHead { length: piece.len(), kind: types::DATA, flags, stream: id }.bytes());
    output.extend_from_slice(piece);
    stream.is_request_ended = ends;
    stream.has_sent_body |= !piece.is_empty();
}
