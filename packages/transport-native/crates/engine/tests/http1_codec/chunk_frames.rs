use std::num::NonZeroUsize;

use trunkline_engine::http1::{CHUNK_END, ChunkedDecoder, HeadLimits, LAST_CHUNK, chunk_frame};

#[test]
fn the_line_before_a_chunk_is_its_size_in_hexadecimal() {
    let rows = [(1, "1\r\n"), (15, "f\r\n"), (65_536, "10000\r\n"), (u32::MAX as usize, "ffffffff\r\n")];
    for (len, line) in rows {
        assert_eq!(&*chunk_frame(NonZeroUsize::new(len).unwrap()), line.as_bytes());
    }
    assert_eq!(chunk_frame(NonZeroUsize::MAX).len(), 2 * size_of::<usize>() + 2);
}

#[test]
fn what_is_framed_for_an_upload_is_read_back() {
    let mut wire = Vec::new();
    for chunk in ["one,", "two,", "three"] {
        wire.extend_from_slice(&chunk_frame(NonZeroUsize::new(chunk.len()).unwrap()));
        wire.extend_from_slice(chunk.as_bytes());
        wire.extend_from_slice(CHUNK_END);
    }
    wire.extend_from_slice(LAST_CHUNK);

    let decoded = ChunkedDecoder::new(HeadLimits::default()).decode(&mut wire).unwrap();

    assert_eq!(
        (&wire[..decoded.produced], decoded.consumed, decoded.is_ended),
        (&b"one,two,three"[..], wire.len(), true)
    );
}
