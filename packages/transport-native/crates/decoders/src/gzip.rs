use crate::decoder::{Problem, Progress};
use crate::gzip_header::GzipHeader;
use crate::inflater::Inflater;
use zlib_rs::crc32::crc32;

/// The first member of a gzip body; what follows it is ignored.
pub struct GzipDecoder {
    header: GzipHeader,
    inflater: Inflater,
    sum: u32,
    /// Modulo 2^32, as in the trailer.
    length: u32,
    trailer: Vec<u8>,
}

const TRAILER: usize = 8;

impl GzipDecoder {
    pub fn new() -> Self {
        let inflater = Inflater::new(false);
        Self { header: GzipHeader::new(), inflater, sum: 0, length: 0, trailer: Vec::new() }
    }

    pub fn push(&mut self, input: &[u8], output: &mut [u8]) -> Result<Progress, Problem> {
        let mut at = 0;
        while !self.header.has_ended() && at < input.len() {
            self.header.push(input[at])?;
            at += 1;
        }
        if self.inflater.has_ended() {
            self.check(&input[at..])?;
            return Ok(Progress { taken: input.len(), made: 0 });
        }
        let Progress { taken, made } = self.inflater.push(&input[at..], output)?;
        self.sum = crc32(self.sum, &output[..made]);
        self.length = self.length.wrapping_add(made as u32);
        // Before the trailer is judged, what was made is handed out.
        Ok(Progress { taken: at + taken, made })
    }

    fn check(&mut self, bytes: &[u8]) -> Result<(), Problem> {
        let missing = TRAILER - self.trailer.len();
        self.trailer.extend_from_slice(&bytes[..bytes.len().min(missing)]);
        let Ok(trailer) = <[u8; TRAILER]>::try_from(&self.trailer[..]) else { return Ok(()) };
        if trailer[..4] != self.sum.to_le_bytes() {
            return Err("its check sum is another".into());
        }
        if trailer[4..] != self.length.to_le_bytes() {
            return Err("its length is another".into());
        }
        Ok(())
    }
}
