use crate::heard::heard;
use crate::peer::{DATA, END_HEADERS, END_STREAM, GO_AWAY, HEADERS, PING, RESET, SETTINGS, frame, head, window_update};
use crate::random::Random;
use std::time::Instant;

/// What a server might well say.
fn conversation() -> Vec<Vec<u8>> {
    vec![
        frame(SETTINGS, 0, 0, &[0, 3, 0, 0, 0, 10]),
        frame(HEADERS, END_HEADERS, 1, &[0x08, 3, b'1', b'0', b'3']),
        frame(HEADERS, END_HEADERS, 1, &[0x88, 0x0f, 0x0d, 2, b'1', b'0']),
        frame(DATA, 0, 1, b"hello"),
        frame(HEADERS, 0, 3, &[0x88, 0x40, 1, b'a', 1, b'b']),
        frame(9, END_HEADERS, 3, &[0xbe]),
        frame(PING, 0, 0, b"12345678"),
        frame(DATA, END_STREAM, 1, b"world"),
        window_update(0, 1000),
        window_update(3, 50_000),
        frame(DATA, 8, 3, &[2, b'x', 0, 0]),
        head(5),
        frame(DATA, END_STREAM, 5, &[]),
        frame(SETTINGS, 1, 0, &[]),
        frame(HEADERS, END_HEADERS | END_STREAM, 3, &[0x00, 1, b's', 1, b'1']),
        frame(GO_AWAY, 0, 0, &[0, 0, 0, 5, 0, 0, 0, 0]),
        frame(RESET, 0, 5, &[0, 0, 0, 0]),
    ]
}

#[test]
fn what_is_heard_in_pieces_means_the_same_as_at_once_however_it_is_spoilt() {
    let now = Instant::now();
    let whole = heard(&[&conversation().concat()], now);
    assert_eq!(whole.fault, None, "{whole:?}");
    assert!(whole.answers.iter().all(|answer| answer.is_ended), "{whole:?}");
    assert_eq!(whole.answers[0].body, b"helloworld");

    for seed in 0..4000 {
        let mut random = Random::new(seed);
        let mut frames = conversation();
        for _ in 0..random.below(4) {
            let at = random.below(frames.len());
            match random.below(5) {
                0 => drop(frames.remove(at)),
                1 => frames.insert(at, frames[random.below(frames.len())].clone()),
                2 if frames[at].len() > 4 => frames[at][3] = random.below(11) as u8,
                3 if frames[at].len() > 4 => frames[at][4] = random.below(256) as u8,
                _ => random.mutate(&mut frames[at]),
            }
        }
        let bytes = frames.concat();

        let pieces = random.pieces(&bytes);

        assert_eq!(heard(&pieces, now), heard(&[&bytes], now), "seed {seed}");
    }
}
