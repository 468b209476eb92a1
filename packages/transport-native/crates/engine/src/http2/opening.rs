use super::Unsendable;
use super::frames::{flags, put_frame, types};
use super::request::put_request;
use super::session::Session;
use super::settings::FRAME_SIZE;
use super::stream::{Stream, StreamId};

/// What a stream is opened for.
pub struct Opening<'head> {
    /// Whom it belongs to.
    pub owner: u32,
    /// The request's head as HTTP/1.1 has it.
    pub head: &'head [u8],
    /// It came by TLS.
    pub is_secure: bool,
    /// The answer has no body.
    pub is_head_request: bool,
    /// Something follows the head.
    pub has_body: bool,
}

impl Session {
    /// Sends the head of a request. To be called where there is room for it.
    pub fn open(&mut self, opening: &Opening<'_>) -> Result<StreamId, Unsendable> {
        let mut block = std::mem::take(&mut self.scratch);
        block.clear();
        let written = self.put_block(opening, &mut block);
        if written.is_ok() {
            let end = if opening.has_body { 0 } else { flags::END_STREAM };
            put_block_frames(&mut self.output, self.next, &block, end);
        }
        self.scratch = block;
        written?;
        let id = self.next;
        self.next += 2;
        self.open += 1;
        let mut stream = Stream::new(opening.owner, self.peer.initial_window, opening.is_head_request);
        stream.is_last = !opening.has_body;
        stream.is_request_ended = !opening.has_body;
        self.streams.insert(id, stream);
        Ok(id)
    }

    fn put_block(&mut self, opening: &Opening<'_>, block: &mut Vec<u8>) -> Result<(), Unsendable> {
        if let Some(known) = self.blocks.find(opening.head, self.encoder.generation()) {
            block.extend_from_slice(known);
            return Ok(());
        }
        let before = self.encoder.generation();
        let beginning = put_request(opening.head, opening.is_secure, &mut self.encoder, block)?;
        // Once the table holds all of it that it will, it is written in the same way next time.
        if beginning == 0 && self.encoder.generation() == before {
            self.blocks.add(opening.head, block, before);
        }
        Ok(())
    }
}

fn put_block_frames(output: &mut Vec<u8>, id: StreamId, block: &[u8], end: u8) {
    let mut pieces = block.chunks(FRAME_SIZE).peekable();
    let mut kind = types::HEADERS;
    while let Some(piece) = pieces.next() {
        let last = if pieces.peek().is_none() { flags::END_HEADERS } else { 0 };
        let end = if kind == types::HEADERS { end } else { 0 };
        put_frame(output, kind, last | end, id, piece);
        kind = types::CONTINUATION;
    }
}
