use crate::certificates::Authority;
use crate::peers::{Numbers, Pair, VERSIONS, read_all, server_config, settings, trusting};
use rustls::{ClientConfig, ServerConfig, SupportedProtocolVersion};
use std::io;
use std::sync::Arc;
use trunkline_engine::tls::{ReadOutcome, TlsFault, TlsSettings, Verify, client_config};

fn configs(version: &'static SupportedProtocolVersion) -> (Arc<ClientConfig>, ServerConfig) {
    let authority = Authority::named("authority");
    (trusting(&authority.pem), server_config(authority.issue(&["localhost"]).shown(), version))
}

fn pair(version: &'static SupportedProtocolVersion) -> Pair {
    let (client, server) = configs(version);
    Pair::new(&client, &Arc::new(server), "localhost")
}

fn connected(version: &'static SupportedProtocolVersion) -> Pair {
    let mut pair = pair(version);
    pair.settle().expect("a handshake");
    pair
}

#[test]
fn bytes_come_through_whatever_pieces_the_wire_makes_of_them() {
    let mut numbers = Numbers(7);
    let mut sizes: Vec<Box<dyn FnMut() -> usize>> = vec![Box::new(|| usize::MAX), Box::new(|| 16_401)];
    for size in 1..=12 {
        sizes.push(Box::new(move || size));
    }
    for seed in 1..=20 {
        let mut random = Numbers(seed);
        sizes.push(Box::new(move || 1 + random.below(40_000)));
    }
    for (at, size) in sizes.iter_mut().enumerate() {
        let mut pair = pair(VERSIONS[at % 2]);
        pair.settle_in_pieces(&mut *size).expect("a handshake");
        for length in [1, 100, 16_384, 16_385, 50_000] {
            let (up, down) = (numbers.bytes(length), numbers.bytes(length));
            pair.channel.write(&up);
            pair.server_writes(&down);
            pair.settle_in_pieces(&mut *size).expect("a connection");

            assert_eq!(read_all(&mut pair.channel), (down, ReadOutcome::Nothing));
            assert_eq!(pair.read_by_server(), up);
        }
    }
}

#[test]
fn a_handshake_may_come_in_many_small_records() {
    for version in VERSIONS {
        for size in [1, 7, 300, usize::MAX] {
            let (client, mut server) = configs(version);
            server.max_fragment_size = Some(32);
            let mut pair = Pair::new(&client, &Arc::new(server), "localhost");
            pair.settle_in_pieces(|| size).expect("a handshake");
            pair.server_writes(b"in small records, all of it, however long the sentence is");
            pair.settle_in_pieces(|| size).expect("a connection");

            let (read, _) = read_all(&mut pair.channel);
            assert_eq!(read, b"in small records, all of it, however long the sentence is");
        }
    }
}

#[test]
fn what_is_written_before_the_handshake_is_over_goes_out_after_it() {
    for version in VERSIONS {
        let mut pair = pair(version);
        pair.channel.write(b"early ");
        pair.channel.write(b"words");
        assert!(pair.channel.is_handshaking());
        pair.settle().expect("a handshake");

        assert_eq!(pair.read_by_server(), b"early words");
    }
}

#[test]
fn an_end_that_was_told_is_another_than_one_that_was_not() {
    for version in VERSIONS {
        for is_told in [true, false] {
            let mut pair = connected(version);
            pair.server_writes(b"the last words");
            if is_told {
                pair.server.send_close_notify();
            }
            pair.settle().expect("a connection");
            pair.channel.end_of_wire();

            let end = if is_told { ReadOutcome::Closed } else { ReadOutcome::Truncated };
            assert_eq!(read_all(&mut pair.channel), (b"the last words".to_vec(), end.clone()));
            assert_eq!(pair.channel.read(&mut [0; 9]), end);
        }
    }
}

#[test]
fn what_follows_the_end_is_not_looked_at_and_one_can_still_write() {
    for version in VERSIONS {
        let mut pair = connected(version);
        pair.server.send_close_notify();
        pair.settle().expect("a connection");

        assert_eq!(pair.channel.receive(&mut b"HTTP/1.1 200 OK\r\n\r\n".to_owned()), Ok(()));
        pair.channel.write(b"goodbye");
        pair.settle().expect("a connection");
        assert_eq!(pair.channel.read(&mut [0; 9]), ReadOutcome::Closed);
        assert_eq!(pair.read_by_server(), b"goodbye");
    }
}

#[test]
fn after_close_notify_nothing_is_written_and_all_is_read() {
    for version in VERSIONS {
        let mut pair = connected(version);
        pair.channel.write(b"goodbye");
        pair.channel.close_notify();
        pair.channel.close_notify();
        pair.channel.write(b"too late");
        pair.settle().expect("a connection");
        let state = pair.server.process_new_packets().expect("a connection");
        assert_eq!((pair.read_by_server(), state.peer_has_closed()), (b"goodbye".to_vec(), true));

        pair.server_writes(b"still here");
        pair.settle().expect("a connection");
        assert_eq!(read_all(&mut pair.channel), (b"still here".to_vec(), ReadOutcome::Nothing));
    }
}

#[test]
fn close_notify_before_the_handshake_is_over_follows_what_was_written() {
    for version in VERSIONS {
        let mut pair = pair(version);
        pair.channel.write(b"hello and goodbye");
        pair.channel.close_notify();
        pair.settle().expect("a handshake");

        let state = pair.server.process_new_packets().expect("a connection");
        assert_eq!((pair.read_by_server(), state.peer_has_closed()), (b"hello and goodbye".to_vec(), true));
    }
}

#[test]
fn keys_may_be_renewed_at_any_time() {
    let mut pair = connected(VERSIONS[1]);
    for round in 0..20_u8 {
        pair.server.refresh_traffic_keys().expect("TLS 1.3");
        pair.server_writes(&[round; 100]);
        pair.channel.write(&[round; 50]);
        pair.settle().expect("a connection");
        pair.channel.write(&[round; 50]);
        pair.settle().expect("a connection");

        assert_eq!(read_all(&mut pair.channel), (vec![round; 100], ReadOutcome::Nothing));
        assert_eq!(pair.read_by_server(), [round; 100]);
    }
}

#[test]
fn what_came_before_a_fault_is_read_before_it_is_told() {
    for version in VERSIONS {
        let mut pair = connected(version);
        pair.server_writes(b"good bytes");
        let mut wire = pair.sent_by_server();
        wire.extend_from_slice(&[23, 3, 3, 0, 40]);
        wire.extend_from_slice(&[9; 40]);

        assert_eq!(pair.channel.receive(&mut wire), Ok(()));
        let fault = TlsFault {
            message: "what it sent over TLS was altered on the way".to_owned(),
            code: "ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC".to_owned(),
        };
        assert_eq!(read_all(&mut pair.channel), (b"good bytes".to_vec(), ReadOutcome::Fault(fault.clone())));
        assert_eq!(pair.channel.receive(&mut [1, 2, 3]), Err(fault));
        assert!(pair.channel.has_output(), "an alert that says why");
    }
}

#[test]
fn a_socket_that_is_full_gets_the_rest_later() {
    struct Narrow(Vec<u8>);
    impl io::Write for Narrow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.0.len() % 4000 == 3999 {
                self.0.push(bytes[0]);
                return Ok(1);
            }
            let room = 3999 - self.0.len() % 4000;
            let taken = room.min(bytes.len());
            self.0.extend_from_slice(&bytes[..taken]);
            Ok(taken)
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    struct Full;
    impl io::Write for Full {
        fn write(&mut self, _bytes: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::WouldBlock.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut pair = connected(VERSIONS[1]);
    let sent = Numbers(3).bytes(100_000);
    pair.channel.write(&sent);
    let (length, mut narrow, mut calls) = (pair.channel.output_length(), Narrow(Vec::new()), 0);

    let refused = pair.channel.send_output(&mut Full).expect_err("a full socket");
    assert_eq!((refused.kind(), pair.channel.output_length()), (io::ErrorKind::WouldBlock, length));
    while pair.channel.has_output() {
        pair.channel.send_output(&mut narrow).expect("room");
        calls += 1;
    }
    assert_eq!((narrow.0.len(), pair.channel.output_length()), (length, 0));
    assert!(calls > 40);
    let (mut wire, mut received) = (narrow.0.as_slice(), Vec::new());
    while !wire.is_empty() {
        pair.server.read_tls(&mut wire).expect("room");
        pair.server.process_new_packets().expect("a connection");
        received.extend(pair.read_by_server());
    }
    assert_eq!(received, sent);
}

#[test]
fn the_server_chooses_among_the_protocols_offered() {
    let offered = |alpn: &[&[u8]]| {
        let alpn = alpn.iter().map(|name| name.to_vec()).collect();
        client_config(&TlsSettings { alpn, ..settings(Verify::Nothing) }).expect("a config")
    };
    for version in VERSIONS {
        let (_, mut server) = configs(version);
        server.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let server = Arc::new(server);
        let chosen = |client: Arc<ClientConfig>| {
            let mut pair = Pair::new(&client, &server, "localhost");
            pair.settle().map(|()| pair.channel.alpn().map(<[u8]>::to_vec)).map_err(|fault| fault.code)
        };

        assert_eq!(chosen(offered(&[b"http/1.1"])), Ok(Some(b"http/1.1".to_vec())));
        assert_eq!(chosen(offered(&[])), Ok(None));
        assert_eq!(chosen(offered(&[b"spdy"])), Err("ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL".to_owned()));
    }
}
