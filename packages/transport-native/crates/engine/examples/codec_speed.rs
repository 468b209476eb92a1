//! How fast the codec is, printed: `cargo run --release --package trunkline-engine --example codec_speed`.
use std::hint::black_box;
use std::time::Instant;

use trunkline_engine::http1::{ChunkedDecoder, HeadLimits, RequestTraits, head_end, read_head};

const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\n\
    Content-Type: application/json; charset=utf-8\r\n\
    Content-Length: 1234\r\n\
    Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n\
    Connection: keep-alive\r\n\
    Keep-Alive: timeout=5\r\n\
    ETag: W/\"4d2-1a2b3c4d5e6f\"\r\n\
    Cache-Control: private, max-age=0, must-revalidate\r\n\
    Vary: Accept-Encoding\r\n\r\n";

/// Nanoseconds of one call, the best of many rounds.
fn nanoseconds(calls: u32, mut call: impl FnMut()) -> f64 {
    let round = || {
        let start = Instant::now();
        (0..calls).for_each(|_| call());
        start.elapsed().as_secs_f64() * 1e9 / f64::from(calls)
    };
    std::iter::repeat_with(round).take(30).fold(f64::INFINITY, f64::min)
}

fn main() {
    let request = RequestTraits::default();
    let limits = HeadLimits::default();
    let whole = nanoseconds(10_000, || {
        let _ = black_box(read_head(black_box(HEAD), &request, &limits));
    });
    println!("head of 8 fields, {} bytes: {whole:.0} ns", HEAD.len());

    let by_bytes = nanoseconds(100, || {
        for len in 1..=HEAD.len() {
            let _ = black_box(head_end(black_box(&HEAD[..len]), len - 1, &limits));
        }
    });
    println!("its end, byte by byte: {by_bytes:.0} ns");

    for size in [16, 1024, 16 * 1024, 64 * 1024] {
        let chunk = [format!("{size:x}\r\n").into_bytes(), vec![b'x'; size], b"\r\n".to_vec()].concat();
        let body = chunk.repeat((1 << 20) / chunk.len());
        let mut read = vec![0; 64 * 1024];
        let time = nanoseconds(10, || {
            let mut decoder = ChunkedDecoder::new(limits);
            for bytes in body.chunks(read.len()) {
                // As a socket would fill it.
                read[..bytes.len()].copy_from_slice(bytes);
                let _ = black_box(decoder.decode(black_box(&mut read[..bytes.len()])));
            }
        });
        println!("chunks of {size} bytes, read by 64 KiB: {:.2} GB/s", body.len() as f64 / time);
    }
}
