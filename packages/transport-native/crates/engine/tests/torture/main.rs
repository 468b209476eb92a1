//! The whole engine over real sockets, against a server that does whatever a seed says: it answers in pieces, late, wrongly,
//! half or not at all, while the client cancels, waits too briefly and reads when it likes.
//!
//! `TORTURE_SEEDS=5000..5200 cargo test --test torture` plays others, and one again that failed.
mod client;
mod owner;
mod plan;
#[path = "../http1_codec/random.rs"]
mod random;
mod server;
mod tally;
mod wire;

use client::play;
use std::ops::Range;
use tally::Tally;

const SEEDS: Range<u64> = 1..7;

#[test]
fn every_exchange_ends_once_with_bytes_of_its_own() {
    assert!(played(false).is_varied());
}

#[test]
fn every_exchange_ends_once_with_bytes_of_its_own_over_tls() {
    assert!(played(true).is_varied());
}

fn played(is_secure: bool) -> Tally {
    seeds().fold(Tally::default(), |tally, seed| {
        let played = play(seed, is_secure);
        // Seen where a test fails, or with --nocapture.
        println!("seed {seed}, TLS {is_secure}: {played:?}");
        tally + played
    })
}

fn seeds() -> Range<u64> {
    let Ok(text) = std::env::var("TORTURE_SEEDS") else { return SEEDS };
    let (start, end) = text.split_once("..").expect("a range such as 1..13");
    start.parse().expect("a number")..end.parse().expect("a number")
}
