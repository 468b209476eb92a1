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

// What is said in any case: the body of a request, and the frames around it.
const OWN: usize = 101_000;

fuzz_target!(|input: (u64, &[u8])| {
    let (seed, bytes) = input;
    let now = Instant::now();
    // Without SETTINGS nothing is heard at all.
    let bytes = [&[0, 0, 0, 4, 0, 0, 0, 0, 0], bytes].concat();
    let at_once = heard(&[&bytes], now);
    assert_eq!(heard(&Random::new(seed).pieces(&bytes), now), at_once);
    assert!(at_once.answers.iter().map(|answer| answer.body.len()).sum::<usize>() <= bytes.len());
    assert!(at_once.said.len() <= OWN + 3 * bytes.len());
});
