//! What proxies answer, in whatever pieces it comes.
mod heard;
#[path = "../http1_codec/random.rs"]
#[allow(dead_code, reason = "the tests of the codec use the rest")]
mod random;
mod socks_reference;

use heard::{End, Heard, connect, socks};
use random::Random;
use trunkline_engine::proxy::SocksVersion;

const ROUNDS: u64 = 20_000;

const ANSWERS: [&str; 6] = [
    "HTTP/1.1 200 OK\r\n\r\n",
    "HTTP/1.0 200 Connection established\r\nVia: 1.1 a\r\nContent-Length: 5\r\n\r\n",
    "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
    "HTTP/1.1 407 Who\r\nProxy-Authenticate: Digest realm=\"a\", nonce=\"b\"\r\nContent-Length: 2\r\n\r\n",
    "HTTP/1.1 502 Bad Gateway\r\nTransfer-Encoding: chunked\r\n\r\n",
    "HTTP/1.1 101 Switching Protocols\r\n\r\n",
];

#[test]
fn an_answer_to_connect_means_the_same_in_pieces_as_at_once_and_loses_no_byte_of_the_server() {
    for seed in 0..ROUNDS {
        let mut random = Random::new(seed);
        let mut answer = random.of(&ANSWERS).as_bytes().to_vec();
        random.mutate(&mut answer);
        let length = answer.len();
        answer.extend((0..random.below(20)).map(|_| random.byte()));

        let at_once = connect(&[&answer]);
        assert_eq!(connect(&random.pieces(&answer)), at_once, "seed {seed}");
        if let Heard { left, end: End::Way, .. } = at_once {
            assert!(left.len() <= answer.len() && answer.ends_with(&left), "seed {seed}");
            assert!(answer[..answer.len() - left.len()].ends_with(b"\r\n\r\n") || length == 0, "seed {seed}");
        }
    }
}

#[test]
fn a_socks_proxy_is_heard_as_the_reference_hears_it_and_to_the_byte() {
    for seed in 0..ROUNDS {
        let mut random = Random::new(seed);
        let has_login = random.is_one_in(2);
        let version = if random.is_one_in(3) { SocksVersion::Four } else { SocksVersion::Five };
        let mut said = sound_reply(&mut random, version, has_login);
        random.mutate(&mut said);
        said.extend((0..random.below(20)).map(|_| random.byte()));

        let expected = match version {
            SocksVersion::Four => socks_reference::four(&said),
            SocksVersion::Five => socks_reference::five(has_login, &said),
        };
        let most = random.of(&[1, 2, 7, 300]);
        let heard = socks(version, has_login, &said, || random.below(most) + 1);
        match expected {
            Some((true, used)) => assert_eq!((&heard.end, &heard.left[..]), (&End::Way, &said[used..]), "seed {seed}"),
            Some((false, _)) => assert!(matches!(heard.end, End::Failed(..)), "seed {seed}: {heard:?}"),
            // Another version is known by its first byte, whose second one the reference waits for.
            None => assert!(!matches!(heard.end, End::Way), "seed {seed}: {heard:?}"),
        }
        assert_eq!(socks(version, has_login, &said, || usize::MAX), heard, "seed {seed}");
    }
}

fn sound_reply(random: &mut Random, version: SocksVersion, has_login: bool) -> Vec<u8> {
    if version == SocksVersion::Four {
        return vec![0, 90, 1, 2, 3, 4, 5, 6];
    }
    let mut said = if has_login && random.is_one_in(2) { vec![5, 2, 1, 0] } else { vec![5, 0] };
    said.extend_from_slice(&[5, 0, 0]);
    let length = random.below(256);
    match random.below(3) {
        0 => said.extend_from_slice(&[1, 127, 0, 0, 1]),
        1 => said.extend([4].into_iter().chain([7; 16])),
        _ => said.extend([3, length as u8].into_iter().chain((0..length).map(|at| at as u8))),
    }
    said.extend_from_slice(&[0, 80]);
    said
}
