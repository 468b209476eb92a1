//! What a proxy says first, or somebody in its place: it means the same in pieces as at once, and SOCKS is read to the byte.
#![no_main]

#[path = "../../crates/engine/tests/proxy_answers/heard.rs"]
mod heard;
#[allow(dead_code, reason = "the tests of the engine use the rest")]
#[path = "../../crates/engine/tests/http1_codec/random.rs"]
mod random;
#[path = "../../crates/engine/tests/proxy_answers/socks_reference.rs"]
mod socks_reference;

use heard::{End, connect, socks};
use libfuzzer_sys::fuzz_target;
use random::Random;
use trunkline_engine::proxy::SocksVersion::{Five, Four};

fuzz_target!(|input: (u64, bool, &[u8])| {
    let (seed, has_login, bytes) = input;
    let mut random = Random::new(seed);
    assert_eq!(connect(&random.pieces(bytes)), connect(&[bytes]));
    let most = random.of(&[1, 2, 7, 300]);
    for (version, expected) in [(Four, socks_reference::four(bytes)), (Five, socks_reference::five(has_login, bytes))] {
        let heard = socks(version, has_login, bytes, || random.below(most) + 1);
        match expected {
            Some((true, used)) => assert_eq!((&heard.end, &heard.left[..]), (&End::Way, &bytes[used..])),
            Some((false, _)) => assert!(matches!(heard.end, End::Failed(..))),
            None => assert!(heard.end != End::Way),
        }
    }
});
