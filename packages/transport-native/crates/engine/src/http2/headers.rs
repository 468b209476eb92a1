use super::frames::{FrameHead, flags, without_padding};
use super::receiving::Whose;
use super::response::{BlockKind, FieldReader};
use super::session::Session;
use super::settings::FRAME_SIZE;
use super::stream::StreamId;
use super::{Fault, Head};

/// A field block that goes on in CONTINUATION frames.
pub(super) struct OpenBlock {
    pub stream: StreamId,
    ends_stream: bool,
    bytes: Vec<u8>,
    frames: usize,
}

// Enough for every honest server; more is a flood.
const MOST_INFORMATIONAL: u32 = 64 * 1024;
// Above what the largest head needs in frames of full size. RFC 9113 §10.5.1.
const MOST_CONTINUATIONS: usize = 64;

/// How heads and trailers are read.
impl Session {
    pub(super) fn hear_headers(&mut self, head: FrameHead, content: &[u8]) -> Result<(), Fault> {
        if head.stream == 0 {
            return Err(Fault::protocol("a head on the connection's own stream"));
        }
        let too_long = Fault::protocol("a head with more padding than it is long");
        let mut content = without_padding(head, content).ok_or(too_long)?;
        if head.has(flags::PRIORITY) {
            content = content.get(5..).ok_or(Fault::size("a head that is too short for its priority"))?;
        }
        self.whose(head.stream)?;
        let ends_stream = head.has(flags::END_STREAM);
        if head.has(flags::END_HEADERS) {
            return self.block_came(head.stream, ends_stream, content);
        }
        self.block = Some(OpenBlock { stream: head.stream, ends_stream, bytes: content.to_vec(), frames: 0 });
        Ok(())
    }

    pub(super) fn hear_continuation(&mut self, head: FrameHead, content: &[u8]) -> Result<(), Fault> {
        let Some(mut block) = self.block.take().filter(|block| block.stream == head.stream) else {
            return Err(Fault::protocol("a CONTINUATION of nothing"));
        };
        block.bytes.extend_from_slice(content);
        block.frames += 1;
        if block.frames > MOST_CONTINUATIONS || block.bytes.len() > self.limits.size + FRAME_SIZE {
            return Err(Fault::flood("a head that does not end"));
        }
        if head.has(flags::END_HEADERS) {
            return self.block_came(block.stream, block.ends_stream, &block.bytes);
        }
        self.block = Some(block);
        Ok(())
    }

    fn block_came(&mut self, id: StreamId, ends_stream: bool, block: &[u8]) -> Result<(), Fault> {
        let kind = match self.whose(id)? {
            Whose::Nobodys => BlockKind::Nobody,
            Whose::Somebodys if self.streams[&id].has_head => BlockKind::Trailers,
            Whose::Somebodys => BlockKind::Head(id),
        };
        // What nobody reads is decoded all the same: the tables of both ends must stay alike.
        let limits = self.limits;
        let mut reader = FieldReader::new(kind, &limits);
        self.decoder.decode(block, |name, value| reader.add(name, value))?;
        let result = reader.finish().and_then(|read| match kind {
            BlockKind::Nobody => Ok(()),
            BlockKind::Head(_) => self.head_came(id, read, ends_stream),
            BlockKind::Trailers => self.trailers_came(id, read, ends_stream),
        });
        if let Err(fault) = result {
            self.break_stream(id, fault);
        }
        Ok(())
    }

    fn head_came(&mut self, id: StreamId, head: Head, ends_stream: bool) -> Result<(), Fault> {
        let Some(stream) = self.streams.get_mut(&id) else { return Ok(()) };
        if head.status < 200 {
            stream.informational += 1;
            if ends_stream {
                return Err(Fault::protocol("an interim head that ends the stream"));
            }
            if stream.informational > MOST_INFORMATIONAL {
                return Err(Fault::flood("more interim heads than anybody needs"));
            }
            return Ok(());
        }
        stream.may_have_body = !stream.is_head_request && !matches!(head.status, 204 | 304);
        stream.length = head.length;
        if ends_stream && !stream.has_right_length() {
            return Err(WRONG_LENGTH);
        }
        stream.has_head = true;
        stream.head = Some(head);
        if ends_stream {
            self.finish(id)
        } else {
            self.touch(id)
        }
        Ok(())
    }

    fn trailers_came(&mut self, id: StreamId, trailers: Head, ends_stream: bool) -> Result<(), Fault> {
        let Some(stream) = self.streams.get_mut(&id) else { return Ok(()) };
        if !ends_stream {
            return Err(Fault::protocol("a second head, or trailers that do not end the stream"));
        }
        if !stream.has_right_length() {
            return Err(WRONG_LENGTH);
        }
        stream.trailers = Some(trailers.text).filter(|text| !text.is_empty());
        self.finish(id);
        Ok(())
    }
}

pub(super) const WRONG_LENGTH: Fault =
    Fault { code: super::ErrorCode::PROTOCOL_ERROR, reason: "a body that has not the length of its Content-Length" };
