//! Heads of answers: read as the slow reference reads them, and the same in pieces as at once.
#![no_main]

#[allow(dead_code, reason = "the tests of the engine use the rest")]
#[path = "../../crates/engine/tests/http1_codec/heads_reference.rs"]
mod heads_reference;
#[allow(dead_code, reason = "the tests of the engine use the rest")]
#[path = "../../crates/engine/tests/http1_codec/random.rs"]
mod random;

use libfuzzer_sys::fuzz_target;
use random::Random;
use trunkline_engine::http1::{HeadLimits, RequestTraits, head_end, read_head};

// The reference knows no limits.
const UNLIMITED: HeadLimits = HeadLimits { size: usize::MAX / 2, fields: usize::MAX / 2 };

fuzz_target!(|input: (u64, &[u8])| {
    let (seed, bytes) = input;
    let mut random = Random::new(seed);
    let request = RequestTraits {
        is_head: random.is_one_in(4),
        is_connect: random.is_one_in(4),
        asks_upgrade: random.is_one_in(4),
    };
    let at_once = read_head(bytes, &request, &UNLIMITED);
    if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
        let expected = heads_reference::head(&bytes[..at + 4], &request);
        assert_eq!(at_once.ok(), expected.map(Some));
    } else {
        assert!(matches!(at_once, Ok(None) | Err(_)));
    }

    let mut seen = 0;
    for piece in random.pieces(bytes) {
        let scanned = seen;
        seen += piece.len();
        let some = &bytes[..seen];
        match read_head(some, &request, &UNLIMITED) {
            Ok(None) => assert_eq!(head_end(some, scanned, &UNLIMITED), Ok(None)),
            settled => {
                // Otherwise it is not read again until more has come.
                assert_ne!(head_end(some, scanned, &UNLIMITED), Ok(None));
                return assert_eq!(settled, at_once);
            }
        }
    }
});
