//! What a TLS server says first, or somebody in its place: it ends the same in pieces as at once.
#![no_main]

#[allow(dead_code, reason = "the tests of the engine use the rest")]
#[path = "../../crates/engine/tests/http1_codec/random.rs"]
mod random;

use libfuzzer_sys::fuzz_target;
use random::Random;
use std::sync::{Arc, LazyLock};
use trunkline_engine::tls::{Channel, ReadOutcome, TlsSettings, Verify, client_config, server_name};

static CONFIG: LazyLock<Arc<rustls::ClientConfig>> = LazyLock::new(|| {
    let settings =
        TlsSettings { verify: Verify::Nothing, identity: None, pins: Vec::new(), alpn: Vec::new(), keylog: None };
    client_config(&settings).expect("a config")
});

fuzz_target!(|input: (u64, &[u8])| {
    let (seed, bytes) = input;
    let at_once = outcome([bytes]);

    assert_eq!(outcome(Random::new(seed).pieces(bytes)), at_once);
});

fn outcome<'bytes>(pieces: impl IntoIterator<Item = &'bytes [u8]>) -> ReadOutcome {
    let name = server_name("localhost").expect("a name");
    let mut channel = Channel::new(Arc::clone(&CONFIG), name).expect("a channel");
    for piece in pieces {
        // The fault is told again by the next read.
        let _ = channel.receive(&mut piece.to_vec());
        while channel.has_output() {
            channel.send_output(&mut Vec::new()).expect("memory");
        }
    }
    channel.end_of_wire();
    channel.read(&mut [0; 1000])
}
