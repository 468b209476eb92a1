//! What a server of HTTP/2 says, or somebody in its place: it means the same in pieces as at once, and never more than it may.
#![no_main]

#[path = "../../crates/engine/tests/http2/heard.rs"]
mod heard;
#[allow(dead_code, reason = "the tests of the engine use the rest")]
#[path = "../../crates/engine/tests/http1_codec/random.rs"]
mod random;

use heard::heard;
use libfuzzer_sys::fuzz_target;
use random::Random;
use std::time::Instant;

fuzz_target!(|input: (u64, &[u8])| {
    let (seed, bytes) = input;
    let now = Instant::now();
    // Without SETTINGS nothing is heard at all.
    let bytes = [&[0, 0, 0, 4, 0, 0, 0, 0, 0], bytes].concat();
    assert_eq!(heard(&Random::new(seed).pieces(&bytes), now), heard(&[&bytes], now));
});
