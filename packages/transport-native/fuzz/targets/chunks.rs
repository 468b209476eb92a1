//! Bodies in chunks, cut into reads anyhow: decoded as the slow reference decodes them.
#![no_main]

#[path = "../../crates/engine/tests/http1_codec/chunks_reference.rs"]
mod chunks_reference;
#[allow(dead_code, reason = "the tests of the engine use the rest")]
#[path = "../../crates/engine/tests/http1_codec/heads_reference.rs"]
mod heads_reference;
#[allow(dead_code, reason = "the tests of the engine use the rest")]
#[path = "../../crates/engine/tests/http1_codec/random.rs"]
mod random;

use chunks_reference::{End, body};
use libfuzzer_sys::fuzz_target;
use random::Random;
use trunkline_engine::http1::{ChunkedDecoder, HeadLimits};

fuzz_target!(|input: (u64, &[u8])| {
    let (seed, bytes) = input;
    let (expected, end) = body(bytes);
    let mut decoder = ChunkedDecoder::new(HeadLimits::default());
    let (mut data, mut consumed, mut is_ended, mut is_refused) = (Vec::new(), 0, false, false);
    for piece in Random::new(seed).pieces(bytes) {
        let mut piece = piece.to_vec();
        match decoder.decode(&mut piece) {
            Ok(decoded) => {
                data.extend_from_slice(&piece[..decoded.produced]);
                consumed += decoded.consumed;
                is_ended = decoded.is_ended;
            }
            Err(broken) => {
                data.extend_from_slice(&piece[..broken.produced]);
                is_refused = true;
                break;
            }
        }
    }

    assert_eq!(data, expected);
    match end {
        End::Ended(length, trailers) => {
            assert_eq!((is_ended, is_refused, consumed), (true, false, length));
            assert_eq!(decoder.take_trailers(), trailers);
        }
        End::Refused => assert_eq!((is_ended, is_refused), (false, true)),
        End::Unended => assert_eq!((is_ended, is_refused, consumed), (false, false, bytes.len())),
    }
});
