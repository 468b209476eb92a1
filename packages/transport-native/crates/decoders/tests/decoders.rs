//! What a caller relies on, with pieces and room of every size. That the rules are core's own is shown in JavaScript.
use trunkline_decoders::{Begun, Coding, Decoder, Problem, begin};
use zlib_rs::{Deflate, DeflateFlush};
use zstd_safe::{CCtx, compress_bound};

const BROTLI: &[u8] = &[
    27, 179, 0, 248, 141, 212, 94, 179, 185, 16, 173, 18, 100, 134, 174, 99, 100, 202, 230, 132, 110, 193, 192, 242,
    30, 6,
];

fn text() -> Vec<u8> {
    "test 123 ".repeat(20).into_bytes()
}

fn deflated(plain: &[u8], is_wrapped: bool) -> Vec<u8> {
    let mut output = vec![0; plain.len() + 1000];
    let mut deflate = Deflate::new(6, is_wrapped, 15);
    deflate.compress(plain, &mut output, DeflateFlush::Finish).expect("there is room enough");
    output.truncate(deflate.total_out() as usize);
    output
}

fn gzipped(plain: &[u8]) -> Vec<u8> {
    let sum = zlib_rs::crc32::crc32(0, plain);
    let header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
    [&header[..], &deflated(plain, false), &sum.to_le_bytes(), &(plain.len() as u32).to_le_bytes()].concat()
}

fn zstandard(plain: &[u8]) -> Vec<u8> {
    let mut output = vec![0; compress_bound(plain.len())];
    let length = CCtx::create().compress(&mut output[..], plain, 3).expect("there is room enough");
    output.truncate(length);
    output
}

fn encodings(plain: &[u8]) -> Vec<(Coding, Vec<u8>)> {
    vec![
        (Coding::Gzip, gzipped(plain)),
        (Coding::Deflate, deflated(plain, true)),
        (Coding::Deflate, deflated(plain, false)),
        (Coding::Zstd, zstandard(plain)),
    ]
}

fn in_pieces(coding: Coding, bytes: &[u8], piece: usize, room: usize) -> Result<Vec<u8>, Problem> {
    let mut decoder = Decoder::new(coding);
    let mut made = Vec::new();
    let mut output = vec![0; room];
    for chunk in bytes.chunks(piece) {
        let mut at = 0;
        loop {
            let progress = decoder.push(&chunk[at..], &mut output)?;
            at += progress.taken;
            made.extend_from_slice(&output[..progress.made]);
            if at == chunk.len() && progress.made < room {
                break;
            }
        }
    }
    decoder.end()?;
    Ok(made)
}

fn whole(coding: Coding, bytes: &[u8], room: usize, limit: u64) -> Result<Option<Vec<u8>>, Problem> {
    let mut output = vec![0; room];
    match begin(coding, bytes, &mut output, limit)? {
        Begun::Done(made) => Ok(Some(output[..made].to_vec())),
        Begun::TooLarge => Ok(None),
        Begun::Unfinished(rest) => {
            let taken = rest.taken();
            rest.finish(&bytes[taken..])
        }
    }
}

#[test]
fn pieces_and_room_may_have_any_size() {
    let mut all = encodings(&text());
    all.push((Coding::Brotli, BROTLI.to_vec()));
    for (coding, bytes) in all {
        for piece in [1, 2, 7, 1000] {
            for room in [1, 2, 5, 64, 1000] {
                assert_eq!(in_pieces(coding, &bytes, piece, room), Ok(text()), "{coding:?} by {piece} into {room}");
            }
        }
    }
}

#[test]
fn a_whole_body_is_the_same_whether_it_fits_or_not() {
    let plain: Vec<u8> = (0..100_000_u32).flat_map(|number| (number / 7).to_le_bytes()).collect();
    for (coding, bytes) in encodings(&plain) {
        for room in [1, 1000, 256 * 1024, plain.len(), plain.len() + 1] {
            let made = whole(coding, &bytes, room, u64::MAX).expect("it is as it was encoded");
            assert!(made.as_ref() == Some(&plain), "{coding:?} into {room}");
        }
    }
}

#[test]
fn a_limit_is_kept_to_the_byte() {
    let zeros = vec![0; 600_000];
    for (coding, bytes) in encodings(&zeros) {
        for room in [10, 300_000, 900_000] {
            let lengths = [599_999, 600_000]
                .map(|limit| whole(coding, &bytes, room, limit).map(|made| made.map(|all| all.len())));
            assert_eq!(lengths, [Ok(None), Ok(Some(600_000))], "{coding:?} into {room}");
        }
    }
}

#[test]
fn nobody_holds_much_more_than_he_has() {
    // It begins with what becomes a thousand times as large, and goes on with what does not.
    let plain: Vec<u8> = std::iter::repeat_n(0, 500_000).chain((0..60_000_u32).map(|n| ((n * n) >> 5) as u8)).collect();
    for (coding, bytes) in encodings(&plain) {
        let made = whole(coding, &bytes, 256 * 1024, u64::MAX).expect("it is as it was encoded").expect("no limit");
        assert!(made.capacity() <= made.len() + made.len() / 4, "{coding:?}: {} for {}", made.capacity(), made.len());
    }
}

#[test]
fn what_was_cut_short_is_all_there_is_but_within_a_frame_of_zstd() {
    for (coding, bytes) in encodings(&text()) {
        let made = whole(coding, &bytes[..bytes.len() - 1], 1000, u64::MAX);
        match coding {
            Coding::Zstd => assert_eq!(made, Err(Problem("it ends within a frame".into()))),
            _ => assert_eq!(made, Ok(Some(text()))),
        }
    }
    assert!(text().starts_with(&in_pieces(Coding::Brotli, &BROTLI[..20], 3, 64).expect("it was cut short")));
}

#[test]
fn what_follows_is_ignored_or_refused() {
    for (coding, bytes) in encodings(&text()) {
        for piece in [1, 1000] {
            let made = in_pieces(coding, &[&bytes[..], b"garbage"].concat(), piece, 64);
            assert_eq!(made.is_err(), coding == Coding::Zstd, "{coding:?}: {made:?}");
        }
    }
    let made = in_pieces(Coding::Brotli, &[BROTLI, b"garbage"].concat(), 1000, 1000);
    assert_eq!(made, Err(Problem("it is no Brotli from here on".into())));
}

#[test]
fn random_bytes_are_survived() {
    let mut state = 20_261_121_u32;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let seeds: Vec<_> = encodings(&text()).into_iter().chain([(Coding::Brotli, BROTLI.to_vec())]).collect();
    for _ in 0..1000 {
        let (coding, good) = &seeds[random(seeds.len())];
        let mut bytes = good.clone();
        for _ in 0..=random(4) {
            let place = random(bytes.len());
            bytes[place] = random(256) as u8;
        }
        let (piece, room) = (1 + random(40), 1 + random(300));
        let pieces = in_pieces(*coding, &bytes, piece, room);
        let at_once = whole(*coding, &bytes, room, u64::MAX);
        // A problem may be met before or behind what can be handed out; that there is one does not depend on it.
        assert_eq!(
            pieces.clone().ok(),
            at_once.clone().ok().flatten(),
            "{coding:?} {bytes:?}: {pieces:?}, {at_once:?}"
        );
    }
}
