use trunkline_engine::http1::{BrokenChunks, ChunkedDecoder, Decoded, HeadLimits, Malformed};

use crate::table::rows;

/// All that came of a body in chunks.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub data: Vec<u8>,
    /// Bytes that belonged to the body.
    pub consumed: usize,
    pub is_ended: bool,
    pub reason: Option<Malformed>,
    pub trailers: Option<Vec<u8>>,
}

/// Decodes `pieces` one after another, as they would come from a socket.
pub fn decode<'pieces>(pieces: impl IntoIterator<Item = &'pieces [u8]>, limits: HeadLimits) -> Outcome {
    let mut decoder = ChunkedDecoder::new(limits);
    let mut outcome = Outcome::default();
    for piece in pieces {
        let mut bytes = piece.to_vec();
        match decoder.decode(&mut bytes) {
            Ok(Decoded { produced, consumed, is_ended }) => {
                assert!(is_ended || consumed == piece.len(), "what does not end is consumed");
                assert_eq!(bytes[consumed..], piece[consumed..], "what follows is not touched");
                outcome.data.extend_from_slice(&bytes[..produced]);
                outcome.consumed += consumed;
                outcome.is_ended = is_ended;
            }
            Err(BrokenChunks { produced, reason }) => {
                outcome.data.extend_from_slice(&bytes[..produced]);
                outcome.reason = Some(reason);
                break;
            }
        }
    }
    outcome.trailers = decoder.take_trailers();
    outcome
}

fn at_once(bytes: &[u8]) -> Outcome {
    decode([bytes], HeadLimits::default())
}

/// Decodes each row's bytes; what comes of them is said as `data, ended (trailers) before what follows`.
fn check(table: &str) {
    for (says, bytes, expected) in rows(table) {
        let Outcome { data, consumed, is_ended, reason, trailers } = at_once(&bytes);
        let state = match reason {
            Some(reason) => format!("{reason:?}"),
            None if is_ended => "ended".to_owned(),
            None => "unended".to_owned(),
        };
        let mut words = format!("{}, {state}", data.escape_ascii());
        if let Some(lines) = trailers {
            words += &format!(" ({})", lines.escape_ascii());
        }
        if is_ended && consumed < bytes.len() {
            words += &format!(" before {}", bytes[consumed..].escape_ascii());
        }
        assert_eq!(words.strip_prefix(", ").unwrap_or(&words), expected, "{says}");
    }
}

#[test]
fn a_size_and_as_many_bytes_section_7_1() {
    check(
        r"
        no data                   | 0\r\n\r\n                              | ended
        two chunks                | 3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n       | abcde, ended
        both cases                | a\r\n0123456789\r\nA\r\n0123456789\r\n | 01234567890123456789, unended
        zeros before the size     | 0000000000000003\r\nabc\r\n000\r\n\r\n | abc, ended
        line ends in the data     | 4\r\n\r\n0\n\r\n0\r\n\r\n              | \r\n0\n, ended
        an answer behind it       | 3\r\nabc\r\n0\r\n\r\nHTTP/1.1          | abc, ended before HTTP/1.1
        a second body behind it   | 0\r\n\r\n0\r\n\r\n                     | ended before 0\r\n\r\n
        0x                        | 0x3\r\nabc\r\n                         | ChunkSize
        a minus                   | -3\r\nabc\r\n                          | ChunkSize
        a plus                    | +3\r\nabc\r\n                          | ChunkSize
        a blank before the size   | \x203\r\nabc\r\n                       | ChunkSize
        a blank behind the size   | 3 \r\nabc\r\n                          | ChunkSize
        a tab behind the size     | 3\t\r\nabc\r\n                         | ChunkSize
        no size                   | \r\nabc\r\n                            | ChunkSize
        no size, but an extension | ;a\r\nabc\r\n                          | ChunkSize
        garbage                   | size: large\r\n                        | ChunkSize
        the largest size          | 1fffffffffffff\r\nabc                 | abc, unended
        2^53                      | 20000000000000\r\nabc                  | LengthTooLarge
        beyond 64 bits            | 10000000000000003\r\nabc\r\n           | LengthTooLarge
        zeros without end         | 00000000000000003\r\nabc\r\n           | ChunkSizeTooLong
        LF behind the size        | 3\nabc\n0\n\n                          | ChunkSize
        CR alone behind the size  | 3\rabc\r\n                             | BareReturn
        more data than the size   | 3\r\nabcde\r\n0\r\n\r\n                | abc, ChunkEnd
        LF behind the data        | 3\r\nabc\n0\r\n\r\n                    | abc, ChunkEnd
        CR alone behind the data  | 3\r\nabc\r0\r\n\r\n                    | abc, BareReturn
        a broken second chunk     | 3\r\nabc\r\nx\r\n                      | abc, ChunkSize
        ",
    );
}

#[test]
fn a_body_that_is_cut_short_has_not_ended_section_8() {
    let whole = b"3;a=b\r\nabc\r\n0\r\nA: b\r\n\r\n";
    for len in 0..whole.len() {
        let data = whole[7.min(len)..10.min(len)].to_vec();
        let expected = Outcome { data, consumed: len, ..Outcome::default() };
        assert_eq!(at_once(&whole[..len]), expected, "{len} bytes");
    }
}

#[test]
fn extensions_are_skipped_section_7_1_1() {
    check(
        r"
        a name                 | 3;a\r\nabc\r\n0;last\r\n\r\n             | abc, ended
        a value                | 3;a=b;c='d; e'\r\nabc\r\n0\r\n\r\n       | abc, ended
        a blank before it      | 3; a\r\nabc\r\n0\r\n\r\n                 | abc, ended
        beyond ASCII           | 3;\xe9\r\nabc\r\n0\r\n\r\n               | abc, ended
        LF                     | 3;a\nabc\r\n0\r\n\r\n                    | ChunkExtension
        CR                     | 3;a\rb\r\nabc\r\n0\r\n\r\n               | BareReturn
        NUL                    | 3;a\x00\r\nabc\r\n0\r\n\r\n              | ChunkExtension
        a blank before the ;   | 3 ;a\r\nabc\r\n0\r\n\r\n                 | ChunkSize
        ",
    );
}

#[test]
fn extensions_may_not_outweigh_the_data_by_16_kib_section_7_1_1() {
    let extended = |len: usize| format!("1;{}\r\nx\r\n", "e".repeat(len)).into_bytes();
    let came_of = |bytes: &[u8]| {
        let Outcome { data, reason, .. } = at_once(bytes);
        (data.len(), reason)
    };
    let megabyte = 1 << 20;
    let data = format!("{megabyte:x}\r\n{}\r\n", "x".repeat(megabyte)).into_bytes();
    let too_large = Some(Malformed::ChunkExtensionsTooLarge);

    assert_eq!(came_of(&extended(16_384)), (1, None));
    assert_eq!(came_of(&extended(16_385)), (0, too_large));
    assert_eq!(came_of(&extended(200).repeat(100)), (82, too_large));
    assert_eq!(came_of(&[data, extended(megabyte)].concat()), (megabyte + 1, None));
}

#[test]
fn trailers_are_kept_aside_section_7_1_2() {
    check(
        r"
        one                      | 2;a=b\r\nhi\r\n0\r\nX: y\r\n\r\n | hi, ended (X: y\r\n)
        two, and an answer       | 0\r\nA: \xe9\r\na:\r\n\r\nHTTP   | ended (A: \xe9\r\na:\r\n) before HTTP
        no colon                 | 1\r\nx\r\n0\r\nno colon\r\n\r\n  | x, FieldName
        a blank before the colon | 0\r\nA : b\r\n\r\n               | FieldName
        a folded line            | 0\r\nA: b\r\n c\r\n\r\n          | FoldedLine
        a line of blanks         | 0\r\n \r\n\r\n                   | FoldedLine
        NUL                      | 0\r\nA: \x00\r\n\r\n             | FieldValue
        CR                       | 0\r\nA: b\rc\r\n\r\n             | FieldValue
        LF behind a trailer      | 0\r\nA: b\n\r\n                  | BareLineFeed
        LF at the end            | 0\r\n\n                          | BareLineFeed
        ",
    );
}

#[test]
fn trailers_have_the_limits_of_a_head() {
    let bytes = b"0\r\nA: 1\r\nB: 2\r\n\r\n";
    let reason = |size, fields| decode([bytes.as_slice()], HeadLimits { size, fields }).reason;
    let flood = [b"0\r\nA: ".as_slice(), &[b'a'; 300]].concat();

    let flooded = decode(flood.chunks(1), HeadLimits { size: 256, fields: 9 });

    assert_eq!(reason(14, 2), None);
    assert_eq!(reason(13, 2), Some(Malformed::HeadTooLarge { limit: 13 }));
    assert_eq!(reason(14, 1), Some(Malformed::TooManyFields { limit: 1 }));
    let too_large = Some(Malformed::HeadTooLarge { limit: 256 });
    assert_eq!((flooded.consumed, flooded.reason), (3 + 255, too_large));
}

#[test]
fn nothing_more_is_taken_once_a_body_has_ended() {
    let mut decoder = ChunkedDecoder::new(HeadLimits::default());
    decoder.decode(&mut b"0\r\nA: b\r\n\r\n".to_vec()).unwrap();
    let mut behind = b"3\r\nabc\r\n".to_vec();

    let decoded = decoder.decode(&mut behind);

    assert_eq!(decoded, Ok(Decoded { produced: 0, consumed: 0, is_ended: true }));
    assert_eq!(behind, b"3\r\nabc\r\n");
    assert_eq!(decoder.take_trailers(), Some(b"A: b\r\n".to_vec()));
    assert_eq!(decoder.take_trailers(), None);
}
