use crate::certificates::Authority;
use crate::peers::{Numbers, Pair, VERSIONS, server_config, trusting};
use rustls::{ClientConfig, ServerConfig};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, LazyLock};
use trunkline_engine::tls::{Channel, ReadOutcome, server_name};

struct Configs {
    client: Arc<ClientConfig>,
    servers: [Arc<ServerConfig>; 2],
}

// Keys are slow to make, and here nothing depends on whose they are.
static CONFIGS: LazyLock<Configs> = LazyLock::new(|| {
    let authority = Authority::named("authority");
    let shown = authority.issue(&["localhost"]).shown();
    let servers = VERSIONS.map(|version| Arc::new(server_config(Arc::clone(&shown), version)));
    Configs { client: trusting(&authority.pem), servers }
});

fn pair(version: usize) -> Pair {
    Pair::new(&CONFIGS.client, &CONFIGS.servers[version % 2], "localhost")
}

fn fresh() -> Channel {
    Channel::new(Arc::clone(&CONFIGS.client), server_name("localhost").expect("a name")).expect("a channel")
}

#[test]
fn an_answer_in_plain_text_is_told_from_tls() {
    let answers: [&[u8]; 4] = [
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"not TLS at all\r\n",
        b"220 smtp.example.test ESMTP\r\n",
        b"SSH-2.0-OpenSSH_9.9\r\n",
    ];
    for answer in answers {
        for size in [1, 6, 100] {
            let mut channel = fresh();
            let mut wire = answer.to_vec();
            let result: Result<Vec<()>, _> = wire.chunks_mut(size).map(|piece| channel.receive(piece)).collect();

            let fault = result.expect_err("a fault");
            assert_eq!(fault.code, "ERR_SSL_WRONG_VERSION_NUMBER");
            assert_eq!(fault.message, "the peer does not speak TLS; use http: or another port");
        }
    }
}

#[test]
fn alerts_are_named_as_node_names_them() {
    let cases = [
        (10, "ERR_SSL_SSLV3_ALERT_UNEXPECTED_MESSAGE", "\"unexpected message\""),
        (
            40,
            "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
            "\"handshake failure\"; it shares no version or cipher of TLS with this client, or wants a client certificate",
        ),
        (
            42,
            "ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE",
            "\"bad certificate\"; it does not accept the client certificate, or wants one: pass it as `cert`",
        ),
        (
            70,
            "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
            "\"protocol version\"; it shares no version or cipher of TLS with this client",
        ),
        (80, "ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR", "\"internal error\""),
        (109, "ERR_SSL_TLSV13_ALERT_MISSING_EXTENSION", "\"missing extension\""),
        (112, "ERR_SSL_TLSV1_ALERT_UNRECOGNIZED_NAME", "\"unrecognized name\"; it serves no host of that name"),
        (200, "ERR_SSL_TLSV1_ALERT_UNKNOWN", "200"),
    ];
    for (alert, code, told) in cases {
        let fault = fresh().receive(&mut [21, 3, 3, 0, 2, 2, alert]).expect_err("a fault");

        assert_eq!((fault.code.as_str(), fault.message), (code, format!("it ended TLS with the alert {told}")));
    }
}

#[test]
fn a_wire_that_ends_within_the_handshake_is_cut_off() {
    for version in 0..2 {
        let mut pair = pair(version);
        let hello = pair.sent_by_client();
        pair.server.read_tls(&mut hello.as_slice()).expect("memory");
        pair.server.process_new_packets().expect("a handshake");
        let mut wire = pair.sent_by_server();
        let half = wire.len() / 2;
        pair.channel.receive(&mut wire[..half]).expect("a handshake");
        assert_eq!(pair.channel.read(&mut [0; 9]), ReadOutcome::Nothing);
        pair.channel.end_of_wire();

        assert_eq!(pair.channel.read(&mut [0; 9]), ReadOutcome::Truncated);
    }
}

#[test]
fn a_handshake_that_does_not_end_is_given_up() {
    let mut channel = fresh();
    // The first of a message of 65 000 bytes, over and over, in records of one byte.
    let mut sent = vec![22, 3, 3, 0, 4, 2, 0, 0xfd, 0xe8];
    channel.receive(&mut sent.clone()).expect("a beginning");
    let mut rounds = 0;
    let fault = loop {
        sent = [22, 3, 3, 0, 1, 0].repeat(1000);
        rounds += 1;
        assert!(rounds < 100, "it is kept for ever");
        if let Err(fault) = channel.receive(&mut sent) {
            break fault;
        }
    };

    assert_eq!(fault.code, "ERR_SSL_EXCESSIVE_MESSAGE_SIZE");
}

#[test]
fn whatever_comes_it_neither_panics_nor_takes_altered_bytes_for_good_ones() {
    let plain = b"what the server has said and nobody may alter".repeat(5);
    let mut outcomes = [0; 2];
    for seed in 1..=600 {
        let mut numbers = Numbers(seed);
        let mut pair = pair(seed as usize);
        let in_handshake = numbers.below(2) == 0;
        if in_handshake {
            let hello = pair.sent_by_client();
            pair.server.read_tls(&mut hello.as_slice()).expect("memory");
            pair.server.process_new_packets().expect("a handshake");
        } else {
            pair.settle().expect("a handshake");
            pair.server_writes(&plain);
        }
        let mut wire = pair.sent_by_server();
        alter(&mut wire, &mut numbers);
        let result = catch_unwind(AssertUnwindSafe(|| {
            let mut rest = wire.as_mut_slice();
            while !rest.is_empty() {
                let (piece, after) = rest.split_at_mut(1 + numbers.below(rest.len()));
                let _ = pair.channel.receive(piece);
                pair.channel.write(b"x");
                rest = after;
            }
            pair.channel.close_notify();
            pair.channel.end_of_wire();
            let mut target = [0; 1000];
            let mut read = Vec::new();
            while let ReadOutcome::Bytes(count) = pair.channel.read(&mut target) {
                read.extend_from_slice(&target[..count]);
            }
            (read, pair.channel.read(&mut target))
        }));
        let Ok((read, end)) = result else { panic!("it panics with seed {seed}") };
        assert!(plain.starts_with(&read), "seed {seed}: {read:?}");
        assert!(!matches!(end, ReadOutcome::Nothing | ReadOutcome::Bytes(_)), "seed {seed}: {end:?}");
        outcomes[usize::from(matches!(end, ReadOutcome::Fault(_)))] += 1;
    }
    assert!(outcomes.iter().all(|&count| count > 100), "{outcomes:?}");
}

fn alter(wire: &mut Vec<u8>, numbers: &mut Numbers) {
    for _ in 0..=numbers.below(3) {
        let at = numbers.below(wire.len());
        match numbers.below(5) {
            0 => wire[at] ^= 1 << numbers.below(8),
            1 => wire[at] = numbers.below(256) as u8,
            2 => wire.truncate(at + 1),
            3 => drop(wire.splice(at..at, numbers.bytes(7))),
            _ => drop(wire.drain(at..(at + 5).min(wire.len()))),
        }
        if wire.is_empty() {
            wire.push(0);
        }
    }
}

#[test]
fn noise_does_no_harm() {
    for seed in 1..=1000 {
        let mut numbers = Numbers(seed);
        let mut channel = fresh();
        let mut wire = numbers.bytes(300);
        // Often enough it looks like records.
        if seed % 2 == 0 {
            let kind = 20 + numbers.below(5) as u8;
            let length = numbers.below(60) as u8;
            wire.splice(0..5, [kind, 3, 3, 0, length]);
            wire.splice(5..9, [numbers.below(25) as u8, 0, 0, numbers.below(60) as u8]);
        }
        let result =
            catch_unwind(AssertUnwindSafe(|| wire.chunks_mut(50).for_each(|piece| drop(channel.receive(piece)))));

        assert!(result.is_ok(), "it panics with seed {seed}");
    }
}
