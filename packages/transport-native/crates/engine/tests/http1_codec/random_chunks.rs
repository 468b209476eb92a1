use trunkline_engine::http1::HeadLimits;

use crate::chunks::decode;
use crate::chunks_reference::{End, body};
use crate::heads_reference::latin1;
use crate::random::Random;

struct Wire {
    bytes: Vec<u8>,
    data: Vec<u8>,
    trailers: Option<Vec<u8>>,
    /// Bytes behind the body.
    behind: usize,
}

/// A sound body in chunks, written in one of the many ways there are.
fn some_body(random: &mut Random) -> Wire {
    let mut wire = Wire { bytes: Vec::new(), data: Vec::new(), trailers: None, behind: random.below(20) };
    for _ in 0..random.below(6) {
        let most = random.of(&[2, 20, 300]);
        let data: Vec<u8> = (0..=random.below(most)).map(|_| random.byte()).collect();
        wire.bytes.extend(size_line(random, data.len()));
        wire.bytes.extend_from_slice(&data);
        wire.bytes.extend_from_slice(b"\r\n");
        wire.data.extend(data);
    }
    wire.bytes.extend(size_line(random, 0));
    let trailers = ["A: b\r\n", "X-Sum:7\r\nX-Sum: \t8\r\n", "!:\r\n"];
    if random.is_one_in(2) {
        let trailers = random.of(&trailers);
        wire.bytes.extend_from_slice(trailers.as_bytes());
        wire.trailers = Some(trailers.as_bytes().to_vec());
    }
    wire.bytes.extend_from_slice(b"\r\n");
    wire.bytes.extend((0..wire.behind).map(|_| random.byte()));
    wire
}

fn size_line(random: &mut Random, size: usize) -> Vec<u8> {
    let zeros = "0".repeat(random.below(4));
    let size = if random.is_one_in(2) { format!("{size:x}") } else { format!("{size:X}") };
    let extension = random.of(&["", "", "", ";a", ";a=b; c=\"d\"", ";\t"]);
    format!("{zeros}{size}{extension}\r\n").into_bytes()
}

#[test]
fn a_body_is_the_same_however_its_chunks_are_cut_into_reads() {
    for seed in 0..5000 {
        let mut random = Random::new(seed);
        let wire = some_body(&mut random);

        let outcome = decode(random.pieces(&wire.bytes), HeadLimits::default());

        let told = format!("seed {seed}: {:?}", latin1(&wire.bytes));
        assert_eq!(latin1(&outcome.data), latin1(&wire.data), "{told}");
        assert_eq!(outcome.consumed, wire.bytes.len() - wire.behind, "{told}");
        assert_eq!((outcome.is_ended, outcome.reason, outcome.trailers), (true, None, wire.trailers), "{told}");
    }
}

#[test]
fn mutated_chunks_are_read_as_a_slow_reference_reads_them() {
    let [mut ended, mut refused, mut unended] = [0; 3];
    for seed in 0..10_000 {
        let mut random = Random::new(seed);
        let mut bytes = some_body(&mut random).bytes;
        random.mutate(&mut bytes);
        let (data, end) = body(&bytes);

        let outcome = decode(random.pieces(&bytes), HeadLimits::default());

        let told = format!("seed {seed}: {:?}", latin1(&bytes));
        assert_eq!(latin1(&outcome.data), latin1(&data), "{told}");
        match end {
            End::Ended(len, trailers) => {
                let expected = (true, len, None, trailers);
                assert_eq!((outcome.is_ended, outcome.consumed, outcome.reason, outcome.trailers), expected, "{told}");
                ended += 1;
            }
            End::Refused => {
                assert_eq!(
                    (outcome.is_ended, outcome.reason.is_some(), outcome.trailers),
                    (false, true, None),
                    "{told}"
                );
                refused += 1;
            }
            End::Unended => {
                let expected = (false, bytes.len(), None, None);
                assert_eq!((outcome.is_ended, outcome.consumed, outcome.reason, outcome.trailers), expected, "{told}");
                unended += 1;
            }
        }
    }
    assert!(ended > 1000 && refused > 1000 && unended > 100, "{ended} {refused} {unended}");
}

#[test]
fn no_bytes_make_the_decoder_panic() {
    for seed in 0..10_000 {
        let mut random = Random::new(seed);
        let bytes: Vec<u8> = (0..random.below(200)).map(|_| random.byte()).collect();

        let outcome = decode(random.pieces(&bytes), HeadLimits { size: 20, fields: 2 });

        assert!(outcome.data.len() <= bytes.len());
    }
}
