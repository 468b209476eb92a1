use trunkline_engine::http1::{HeadLimits, RequestTraits, head_end, read_head};

use crate::heads_reference;
use crate::random::Random;

const STATUS_LINES: [&str; 12] = [
    "HTTP/1.1 200 OK",
    "HTTP/1.1 200 OK",
    "HTTP/1.1 200",
    "HTTP/1.0 200 OK",
    "HTTP/1.1 100 Continue",
    "HTTP/1.1 101 Switching Protocols",
    "HTTP/1.1 204 No Content",
    "HTTP/1.1 304 Not Modified",
    "HTTP/1.1 404 Not here",
    "HTTP/1.1 999 caf\u{e9}",
    "HTTP/1.2 200 OK",
    "HTTP/1.1 99 OK",
];

const FIELDS: [&str; 24] = [
    "Content-Length: 3",
    "content-length:0",
    "CONTENT-LENGTH: 9007199254740991",
    "Content-Length: 9007199254740992",
    "Content-Length: 3, 3",
    "Transfer-Encoding: chunked",
    "transfer-encoding: CHUNKED",
    "Transfer-Encoding: gzip, chunked",
    "Connection: close",
    "Connection: keep-alive",
    "Connection: Upgrade, keep-alive",
    "Connection: x,\tCLOSE",
    "Set-Cookie: a=1; Path=/",
    "Content-Encoding: br",
    "Content-Type: text/html; charset=utf-8",
    "Date: Sun, 06 Nov 1994 08:49:37 GMT",
    "Server: x",
    "ETag: \"caf\u{e9}\"",
    "Empty:",
    "Upgrade: x",
    "Cache-Control: private, max-age=0",
    "X-Long: vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv",
    " folded: a",
    "blank : b",
];

fn some_head(random: &mut Random) -> Vec<u8> {
    let mut text = random.of(&STATUS_LINES).to_owned() + "\r\n";
    for _ in 0..random.below(6) {
        text += random.of(&FIELDS);
        text += if random.is_one_in(60) { "\n" } else { "\r\n" };
    }
    text += "\r\n";
    let mut head: Vec<u8> = text.chars().map(|char| char as u8).collect();
    if random.is_one_in(2) {
        random.mutate(&mut head);
    }
    head
}

fn some_request(random: &mut Random) -> RequestTraits {
    RequestTraits { is_head: random.is_one_in(4), is_connect: random.is_one_in(4), asks_upgrade: random.is_one_in(4) }
}

fn first_empty_line(bytes: &[u8]) -> Option<usize> {
    bytes.windows(4).position(|window| window == b"\r\n\r\n").map(|at| at + 4)
}

#[test]
fn heads_are_read_as_a_slow_reference_and_httparse_read_them() {
    let limits = HeadLimits::default();
    let [mut accepted, mut refused, mut unended] = [0; 3];
    for seed in 0..20_000 {
        let mut random = Random::new(seed);
        let bytes = some_head(&mut random);
        let request = some_request(&mut random);
        let told = format!("seed {seed}: {:?} for {request:?}", heads_reference::latin1(&bytes));

        let read = read_head(&bytes, &request, &limits);

        let Some(end) = first_empty_line(&bytes) else {
            assert!(matches!(read, Ok(None) | Err(_)), "{told}");
            unended += 1;
            continue;
        };
        assert_eq!(read.ok(), heads_reference::head(&bytes[..end], &request).map(Some), "{told}");
        let Ok(Some(head)) = read else {
            refused += 1;
            continue;
        };
        let mut fields = [httparse::EMPTY_HEADER; 64];
        let mut response = httparse::Response::new(&mut fields);
        assert_eq!(response.parse(&bytes), Ok(httparse::Status::Complete(head.len)), "{told}");
        assert_eq!((response.code, response.version), (Some(head.status), Some(u8::from(!head.is_http10))), "{told}");
        accepted += 1;
    }
    assert!(accepted > 4000 && refused > 4000 && unended > 400, "{accepted} {refused} {unended}");
}

#[test]
fn a_head_that_comes_in_pieces_is_the_head_that_comes_at_once() {
    let limits = HeadLimits::default();
    for seed in 0..5000 {
        let mut random = Random::new(seed);
        let bytes = some_head(&mut random);
        let request = some_request(&mut random);
        let told = format!("seed {seed}: {:?}", heads_reference::latin1(&bytes));
        let at_once = read_head(&bytes, &request, &limits);

        let mut seen = 0;
        for piece in random.pieces(&bytes) {
            let scanned = seen;
            seen += piece.len();
            let some = &bytes[..seen];
            let end = head_end(some, scanned, &limits);
            match read_head(some, &request, &limits) {
                Ok(None) => assert_eq!(end, Ok(None), "{told}"),
                Ok(head) => {
                    assert_eq!(end, Ok(head.map(|head| head.len)), "{told}");
                    assert_eq!(Ok(head), at_once, "{told}");
                    break;
                }
                Err(reason) => {
                    assert_ne!(end, Ok(None), "{told}: nobody would read it");
                    assert_eq!(at_once, Err(reason), "{told}");
                    break;
                }
            }
        }
    }
}

#[test]
fn bytes_that_were_looked_at_before_are_not_looked_at_again() {
    let limits = HeadLimits::default();
    let bytes = b"HTTP/1.1 200 OK\nA: b\r\n\r\n";

    assert!(head_end(bytes, 0, &limits).is_err());
    assert_eq!(head_end(bytes, 16, &limits), Ok(Some(bytes.len())));
    assert_eq!(head_end(bytes, bytes.len() - 1, &limits), Ok(Some(bytes.len())));
    assert_eq!(head_end(bytes, bytes.len(), &limits), Ok(None));
}

#[test]
fn no_bytes_make_the_reader_panic() {
    let limits = HeadLimits { size: 200, fields: 5 };
    for seed in 0..20_000 {
        let mut random = Random::new(seed);
        let mut bytes = if random.is_one_in(2) { b"HTTP/1.1 200 ".to_vec() } else { Vec::new() };
        bytes.extend((0..random.below(300)).map(|_| random.byte()).collect::<Vec<u8>>());

        let head = read_head(&bytes, &some_request(&mut random), &limits);
        let _ = head_end(&bytes, random.below(bytes.len() + 10), &limits);

        if let Ok(Some(head)) = head {
            assert!(head.len <= bytes.len().min(200));
        }
    }
}
