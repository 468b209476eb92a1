use super::super::Fault;

/// How many bits the code of each byte has. The codes follow from that: those of one length count up in the order of their
/// bytes, and the shorter come first. RFC 7541 §5.2 and appendix B.
#[rustfmt::skip]
const LENGTHS: [u8; 256] = [
    13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
    13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
    15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28,
    20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
    22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
    26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27,
    20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
];

const LONGEST: usize = 30;
// Codes up to this length are looked up at once.
const SHORT: usize = 9;

struct Codes {
    of_byte: [u32; 256],
    /// By length: the first code, and where its byte stands in `sorted`.
    first: [u32; LONGEST + 1],
    from: [usize; LONGEST + 2],
    sorted: [u8; 256],
    /// By the first bits: a byte and the length of its code, or 0 where the code is longer.
    short: [(u8, u8); 1 << SHORT],
}

static CODES: Codes = codes();

const fn codes() -> Codes {
    let mut codes = Codes {
        of_byte: [0; 256],
        first: [0; LONGEST + 1],
        from: [0; LONGEST + 2],
        sorted: [0; 256],
        short: [(0, 0); 1 << SHORT],
    };
    let (mut code, mut at, mut length) = (0_u32, 0, 1);
    while length <= LONGEST {
        code <<= 1;
        codes.first[length] = code;
        codes.from[length] = at;
        let mut byte = 0;
        while byte < 256 {
            if LENGTHS[byte] as usize == length {
                codes.of_byte[byte] = code;
                codes.sorted[at] = byte as u8;
                if length <= SHORT {
                    let mut tail = 0;
                    while tail < 1 << (SHORT - length) {
                        codes.short[(code as usize) << (SHORT - length) | tail] = (byte as u8, length as u8);
                        tail += 1;
                    }
                }
                code += 1;
                at += 1;
            }
            byte += 1;
        }
        length += 1;
    }
    codes.from[LONGEST + 1] = at;
    codes
}

/// Bytes that `bytes` take when they are coded.
pub(super) fn coded_length(bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| usize::from(LENGTHS[usize::from(byte)])).sum::<usize>().div_ceil(8)
}

pub(super) fn encode(bytes: &[u8], output: &mut Vec<u8>) {
    let (mut held, mut count) = (0_u64, 0);
    for &byte in bytes {
        let length = u32::from(LENGTHS[usize::from(byte)]);
        held = held << length | u64::from(CODES.of_byte[usize::from(byte)]);
        count += length;
        while count >= 8 {
            count -= 8;
            output.push((held >> count) as u8);
        }
    }
    if count > 0 {
        // The beginning of the longest code, which stands for no byte.
        output.push((held << (8 - count)) as u8 | 0xff >> count);
    }
}

/// Adds what `coded` stands for.
pub(super) fn decode(coded: &[u8], output: &mut Vec<u8>) -> Result<(), Fault> {
    let (mut held, mut count) = (0_u64, 0_u32);
    let mut rest = coded.iter();
    loop {
        while count <= 56
            && let Some(&byte) = rest.next()
        {
            held = held << 8 | u64::from(byte);
            count += 8;
        }
        // The next bits, with ones behind the last.
        let ahead = if count >= 32 {
            (held >> (count - 32)) as u32
        } else {
            ((held << (32 - count)) as u32) | (u64::MAX >> (32 + count)) as u32
        };
        match next(ahead) {
            Some((byte, length)) if u32::from(length) <= count => {
                output.push(byte);
                count -= u32::from(length);
            }
            None if count < 8 => return Ok(()),
            _ => return Err(Fault::compression("a text whose Huffman code does not end as it must")),
        }
    }
}

/// The byte at the front and the length of its code; nothing for the code that ends all strings.
fn next(ahead: u32) -> Option<(u8, u8)> {
    let (byte, length) = CODES.short[(ahead >> (32 - SHORT)) as usize];
    if length > 0 {
        return Some((byte, length));
    }
    (SHORT + 1..=LONGEST).find_map(|length| {
        let nth = (ahead >> (32 - length)).checked_sub(CODES.first[length])? as usize;
        let count = CODES.from[length + 1] - CODES.from[length];
        (nth < count).then(|| (CODES.sorted[CODES.from[length] + nth], length as u8))
    })
}

#[cfg(test)]
mod tests {
    use super::{coded_length, decode, encode};

    #[test]
    fn what_was_coded_is_decoded_again_whatever_it_is() {
        let mut state = 7_u32;
        for length in 0..400 {
            let bytes: Vec<u8> = (0..length)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 24) as u8
                })
                .collect();
            let (mut coded, mut decoded) = (Vec::new(), Vec::new());

            encode(&bytes, &mut coded);

            assert_eq!(decode(&coded, &mut decoded), Ok(()));
            assert_eq!(decoded, bytes);
            assert_eq!(coded.len(), coded_length(&bytes));
        }
    }

    // RFC 7541 C.4.1 and C.6.1.
    #[test]
    fn the_examples_of_the_rfc_are_coded_as_they_stand_there() {
        let examples: [(&str, &[u8]); 2] = [
            ("www.example.com", &[0xf1, 0xe3, 0xc2, 0xe5, 0xf2, 0x3a, 0x6b, 0xa0, 0xab, 0x90, 0xf4, 0xff]),
            ("private", &[0xae, 0xc3, 0x77, 0x1a, 0x4b]),
        ];
        for (text, expected) in examples {
            let mut coded = Vec::new();
            encode(text.as_bytes(), &mut coded);
            assert_eq!(coded, expected);
        }
    }

    #[test]
    fn padding_that_is_none_and_the_end_of_all_strings_are_refused() {
        // The letter a and three zeros; a whole byte of ones behind it; the end of all strings.
        for wrong in [&[0x18][..], &[0x1f, 0xff], &[0xff, 0xff, 0xff, 0xff]] {
            assert!(decode(wrong, &mut Vec::new()).is_err(), "{wrong:x?}");
        }
        let mut decoded = Vec::new();
        assert_eq!(decode(&[0x1f], &mut decoded), Ok(()));
        assert_eq!(decoded, b"a");
    }
}
