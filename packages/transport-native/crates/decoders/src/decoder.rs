use crate::brotli::BrotliDecoder;
use crate::deflate::DeflateDecoder;
use crate::gzip::GzipDecoder;
use crate::zstd::ZstdDecoder;
use std::borrow::Cow;

/// What a Content-Encoding may be made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// RFC 1952.
    Gzip,
    /// RFC 1950, or RFC 1951 without the wrapper, as some servers send it.
    Deflate,
    /// RFC 7932.
    Brotli,
    /// RFC 8878.
    Zstd,
}

/// What is wrong with the data, to continue "the body cannot be decoded: ".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem(pub Cow<'static, str>);

impl From<&'static str> for Problem {
    fn from(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

/// Bytes taken of the input, and bytes put into the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Of the input.
    pub taken: usize,
    /// In the output.
    pub made: usize,
}

/// Undoes one coding of one body.
pub struct Decoder(Kind);

enum Kind {
    Gzip(GzipDecoder),
    Deflate(DeflateDecoder),
    Brotli(Box<BrotliDecoder>),
    Zstd(ZstdDecoder),
}

impl Decoder {
    /// For the start of a body.
    pub fn new(coding: Coding) -> Self {
        Self(match coding {
            Coding::Gzip => Kind::Gzip(GzipDecoder::new()),
            Coding::Deflate => Kind::Deflate(DeflateDecoder::new()),
            Coding::Brotli => Kind::Brotli(Box::new(BrotliDecoder::new())),
            Coding::Zstd => Kind::Zstd(ZstdDecoder::new()),
        })
    }

    /// To be called again with what was not taken; and, where the output is full, even if that is nothing. After a problem
    /// the decoder is of no use.
    pub fn push(&mut self, input: &[u8], output: &mut [u8]) -> Result<Progress, Problem> {
        match &mut self.0 {
            Kind::Gzip(decoder) => decoder.push(input, output),
            Kind::Deflate(decoder) => decoder.push(input, output),
            Kind::Brotli(decoder) => decoder.push(input, output),
            Kind::Zstd(decoder) => decoder.push(input, output),
        }
    }

    /// Whether the data can end where they do.
    pub fn end(&self) -> Result<(), Problem> {
        match &self.0 {
            Kind::Zstd(decoder) => decoder.end(),
            _ => Ok(()),
        }
    }
}
