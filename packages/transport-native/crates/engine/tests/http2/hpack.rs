use trunkline_engine::http2::hpack::{Decoder, Encoder};

type Fields = Vec<(Vec<u8>, Vec<u8>)>;
type Example = (&'static [u8], &'static [(&'static str, &'static str)]);

fn decoded(decoder: &mut Decoder, block: &[u8]) -> Fields {
    let mut fields = Fields::new();
    decoder.decode(block, |name, value| fields.push((name.to_vec(), value.to_vec()))).expect("a block");
    fields
}

fn texts(fields: &[(&str, &str)]) -> Fields {
    fields.iter().map(|(name, value)| (name.as_bytes().to_vec(), value.as_bytes().to_vec())).collect()
}

// RFC 7541 C.4.
#[test]
fn the_blocks_of_the_rfc_are_read_as_they_are_meant() {
    let blocks: [Example; 3] = [
        (
            &[0x82, 0x86, 0x84, 0x41, 0x8c, 0xf1, 0xe3, 0xc2, 0xe5, 0xf2, 0x3a, 0x6b, 0xa0, 0xab, 0x90, 0xf4, 0xff],
            &[(":method", "GET"), (":scheme", "http"), (":path", "/"), (":authority", "www.example.com")],
        ),
        (
            &[0x82, 0x86, 0x84, 0xbe, 0x58, 0x86, 0xa8, 0xeb, 0x10, 0x64, 0x9c, 0xbf],
            &[
                (":method", "GET"),
                (":scheme", "http"),
                (":path", "/"),
                (":authority", "www.example.com"),
                ("cache-control", "no-cache"),
            ],
        ),
        (
            &[
                0x82, 0x87, 0x85, 0xbf, 0x40, 0x88, 0x25, 0xa8, 0x49, 0xe9, 0x5b, 0xa9, 0x7d, 0x7f, 0x89, 0x25, 0xa8,
                0x49, 0xe9, 0x5b, 0xb8, 0xe8, 0xb4, 0xbf,
            ],
            &[
                (":method", "GET"),
                (":scheme", "https"),
                (":path", "/index.html"),
                (":authority", "www.example.com"),
                ("custom-key", "custom-value"),
            ],
        ),
    ];
    let mut decoder = Decoder::new();
    for (block, fields) in blocks {
        assert_eq!(decoded(&mut decoder, block), texts(fields));
    }
}

#[test]
fn what_one_end_writes_the_other_reads_whatever_the_table_has_been_through() {
    let mut state = 1_u64;
    let mut below = |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % most
    };
    let (mut encoder, mut decoder) = (Encoder::new(), Decoder::new());
    let names = ["x-a", "accept", "authorization", "cookie", ":path", "x-a-rather-long-name-of-a-field", "etag"];
    for _ in 0..5000 {
        if below(20) == 0 {
            for _ in 0..below(3) {
                encoder.resize(below(6000));
            }
        }
        let mut block = Vec::new();
        encoder.begin(&mut block);
        let fields: Fields = (0..below(12))
            .map(|_| {
                let length = if below(50) == 0 { 5000 } else { below(40) };
                let seed = below(30);
                let value = (0..length).map(|at| 32 + ((at * 7 + seed) % 95) as u8).collect();
                (names[below(names.len())].as_bytes().to_vec(), value)
            })
            .collect();
        for (name, value) in &fields {
            encoder.put(&mut block, name, value);
        }

        assert_eq!(decoded(&mut decoder, &block), fields);
    }
}

#[test]
fn secrets_are_never_put_into_a_table_and_never_coded_by_one() {
    let mut encoder = Encoder::new();
    for secret in [(&b"authorization"[..], &b"Bearer x"[..]), (b"proxy-authorization", b"Basic x"), (b"cookie", b"a=1")]
    {
        let mut blocks = [Vec::new(), Vec::new()];
        for block in &mut blocks {
            encoder.put(block, secret.0, secret.1);
        }
        assert_eq!(blocks[0][0] & 0xf0, 0x10, "{blocks:x?}");
        assert_eq!(blocks[0], blocks[1]);
    }
}

#[test]
fn a_change_of_size_is_told_before_the_next_block_with_the_smallest_in_between() {
    let mut encoder = Encoder::new();
    let mut block = Vec::new();
    encoder.resize(0);
    encoder.resize(100);
    encoder.begin(&mut block);
    assert_eq!(block, [0x20, 0x3f, 69]);

    block.clear();
    encoder.resize(100);
    encoder.begin(&mut block);
    assert_eq!(block, []);
}

#[test]
fn a_block_that_cannot_be_read_says_why() {
    let cases: [(&[u8], &str); 5] = [
        (&[0x80], "a field with an index that nothing is at"),
        (&[0x88, 0x20], "a change of the table's size behind a field"),
        (&[0x3f, 0xe2, 0x1f], "a table larger than was allowed"),
        (&[0x00, 0x05, b'a'], "a text that is longer than its field block"),
        (&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff], "a field block with a number that is too large"),
    ];
    for (block, reason) in cases {
        let result = Decoder::new().decode(block, |_, _| {});
        assert_eq!(result.map_err(|fault| fault.reason), Err(reason));
    }
}
