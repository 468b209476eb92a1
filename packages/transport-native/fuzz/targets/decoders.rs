//! Bodies cut anyhow: whole and in pieces they come to the same, or both are refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trunkline_decoders::{Begun, Coding, Decoder, begin};

// What a few bytes become may be much; more of it finds nothing new.
const LIMIT: usize = 1 << 20;

fuzz_target!(|input: (u8, u8, u16, &[u8])| {
    let (kind, piece, room, bytes) = input;
    let coding = [Coding::Gzip, Coding::Deflate, Coding::Brotli, Coding::Zstd][usize::from(kind % 4)];
    let (piece, room) = (usize::from(piece) + 1, usize::from(room) + 1);
    let (Some(pieces), Some(whole)) = (in_pieces(coding, bytes, piece, room), whole(coding, bytes, room)) else {
        return;
    };
    assert_eq!(pieces, whole);
});

/// `None` beyond the limit; the inner one is a refusal.
fn in_pieces(coding: Coding, bytes: &[u8], piece: usize, room: usize) -> Option<Option<Vec<u8>>> {
    let mut decoder = Decoder::new(coding);
    let mut output = vec![0; room];
    let mut made = Vec::new();
    for chunk in bytes.chunks(piece) {
        let mut at = 0;
        loop {
            let Ok(progress) = decoder.push(&chunk[at..], &mut output) else { return Some(None) };
            at += progress.taken;
            made.extend_from_slice(&output[..progress.made]);
            if made.len() > LIMIT {
                return None;
            }
            if at == chunk.len() && progress.made < room {
                break;
            }
        }
    }
    Some(decoder.end().is_ok().then_some(made))
}

fn whole(coding: Coding, bytes: &[u8], room: usize) -> Option<Option<Vec<u8>>> {
    let mut output = vec![0; room];
    match begin(coding, bytes, &mut output, LIMIT as u64) {
        Err(_) => Some(None),
        Ok(Begun::TooLarge) => None,
        Ok(Begun::Done(made)) => Some(Some(output[..made].to_vec())),
        Ok(Begun::Unfinished(rest)) => {
            let taken = rest.taken();
            rest.finish(&bytes[taken..]).map_or(Some(None), |made| made.map(Some))
        }
    }
}
