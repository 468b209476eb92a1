use trunkline_engine::http1::{HeadLimits, Malformed, RequestTraits, ResponseHead, head_end, read_head};

use crate::table::rows;

pub const GET: RequestTraits = RequestTraits { is_head: false, is_connect: false, asks_upgrade: false };

/// All that a head says, in words: `200 Empty`, `1.0 200 Length(3), kept for 5 s, cookie, encoded`.
fn told(head: ResponseHead) -> String {
    let version = if head.is_http10 { "1.0 " } else { "" };
    let mut words = format!("{version}{} {:?}", head.status, head.framing);
    words += if head.keeps_alive { ", kept" } else { "" };
    words += &head.keep_alive_timeout.map_or(String::new(), |seconds| format!(" for {seconds} s"));
    words += if head.has_set_cookie { ", cookie" } else { "" };
    words += if head.has_content_encoding { ", encoded" } else { "" };
    words
}

/// Reads each row's bytes between `before` and `behind`, alone and with something that follows.
pub fn check(request: RequestTraits, before: &str, behind: &str, table: &str) {
    let limits = HeadLimits::default();
    for (says, bytes, outcome) in rows(table) {
        let whole = [before.as_bytes(), &bytes, behind.as_bytes()].concat();
        let followed = [&whole, b"HTTP/1.1 500 \n\0".as_slice()].concat();
        for bytes in [&whole, &followed] {
            let read = read_head(bytes, &request, &limits);
            let words = match read {
                Ok(None) => "unended".to_owned(),
                Ok(Some(head)) => told(head),
                Err(reason) => format!("{reason:?}"),
            };
            assert_eq!(words, outcome, "{says}");
            assert!(!matches!(read, Ok(Some(head)) if head.len != whole.len()), "{says}: its length");
        }
    }
}

const OK: &str = "HTTP/1.1 200 OK\r\n";
const LENGTH: &str = "\r\nContent-Length: 0\r\n\r\n";

#[test]
fn a_line_ends_in_cr_and_lf_section_2_2() {
    check(
        GET,
        "HTTP/1.1 200",
        "",
        r"
        LF alone behind the status  | \nContent-Length: 0\r\n\r\n            | BareLineFeed
        LF alone behind a field     | \x20OK\r\nContent-Length: 0\n\r\n      | BareLineFeed
        LF alone at the end         | \x20OK\r\nContent-Length: 0\r\n\n      | BareLineFeed
        CR in a value               | \r\nA: b\rContent-Length: 0\r\n\r\n    | FieldValue
        CR twice                    | \r\nA: b\r\r\nContent-Length: 0\r\n\r\n | FieldValue
        CR in a name                | \r\nA\r: b\r\nContent-Length: 0\r\n\r\n | FieldName
        CR in the reason            | \x20O\rK\r\n\r\n                       | StatusLine
        a blank before the fields   | \r\n A: b\r\n\r\n                      | FoldedLine
        ",
    );
    check(GET, "\r\n", LENGTH, "an empty line first | HTTP/1.1 200 OK | NotHttp");
}

#[test]
fn the_version_is_1_0_or_1_1_section_2_3() {
    check(
        GET,
        "",
        "\r\n\r\n",
        r"
        1.1                | HTTP/1.1 200 OK          | 200 UntilClose
        1.0                | HTTP/1.0 200 OK          | 1.0 200 UntilClose
        1.2                | HTTP/1.2 200 OK          | Version
        3.1                | HTTP/3.1 200 OK          | Version
        0.9                | HTTP/0.9 200 OK          | Version
        two digits         | HTTP/1.10 200 OK         | StatusLine
        in small letters   | http/1.1 200 OK          | NotHttp
        another protocol   | RTSP/1.0 200 OK          | NotHttp
        no version         | Good day, sir            | NotHttp
        an alert of TLS    | \x15\x03\x03\x00\x02\x02 | NotHttp
        ",
    );
}

#[test]
fn what_is_not_http_is_refused_before_its_line_has_ended() {
    let read = |bytes: &[u8]| {
        let limits = HeadLimits::default();
        (read_head(bytes, &GET, &limits), head_end(bytes, 0, &limits))
    };

    assert_eq!(read(b""), (Ok(None), Ok(None)));
    assert_eq!(read(b"HTTP/1"), (Ok(None), Ok(None)));
    assert_eq!(read(b"HTTP/2"), (Err(Malformed::Version), Err(Malformed::Version)));
    assert_eq!(read(b"\x15"), (Err(Malformed::NotHttp), Err(Malformed::NotHttp)));
    assert_eq!(read(b"SSH-2.0"), (Err(Malformed::NotHttp), Err(Malformed::NotHttp)));
}

#[test]
fn the_status_has_three_digits_section_4() {
    check(
        GET,
        "HTTP/1.",
        "\r\n\r\n",
        r"
        a reason                          | 1 404 Not here, not there | 404 UntilClose
        an empty reason                   | 1 200\x20                 | 200 UntilClose
        no blank before no reason         | 1 200                     | 200 UntilClose
        a reason beyond ASCII             | 1 200 caf\xe9\t\xff       | 200 UntilClose
        a reason that begins with a blank | 1 200  OK                 | 200 UntilClose
        a status no RFC knows             | 1 999 ?                   | 999 UntilClose
        a status below 100                | 1 099 ?                   | StatusLine
        two digits                        | 1 20 OK                   | StatusLine
        four digits                       | 1 2000 OK                 | StatusLine
        a letter                          | 1 2x0 OK                  | StatusLine
        a sign                            | 1 +20 OK                  | StatusLine
        two blanks before it              | 1  200 OK                 | StatusLine
        a tab before it                   | 1\t200 OK                 | StatusLine
        a tab behind it                   | 1 200\tOK                 | StatusLine
        NUL in the reason                 | 1 200 O\x00K              | StatusLine
        nothing behind the version        | 1                         | StatusLine
        nothing behind the dot            |                           | StatusLine
        ",
    );
}

#[test]
fn a_field_is_a_name_a_colon_and_a_value_section_5() {
    check(
        GET,
        OK,
        "\r\n\r\n",
        r"
        blanks around a value    | Content-Length: \t 0 \t    | 200 Empty, kept
        no blank before it       | Content-Length:0           | 200 Empty, kept
        a name in another case   | cOnTeNt-LeNgTh: 0          | 200 Empty, kept
        a blank before the colon | Content-Length : 0         | FieldName
        a tab before the colon   | Content-Length\t: 0        | FieldName
        a folded line            | Content-Length:\r\n 0      | FoldedLine
        ",
    );
    check(
        GET,
        OK,
        LENGTH,
        r"
        empty values          | A:\r\nB:\x20                | 200 Empty, kept
        a value beyond ASCII  | A: \x80\xff                 | 200 Empty, kept
        colons in a value     | A: b:c: d                   | 200 Empty, kept
        a name of signs       | !#$%&'*+-.^_`|~: b          | 200 Empty, kept
        a blank in a name     | X Bad: 1                    | FieldName
        no name               | : 0                         | FieldName
        no colon              | no-colon                    | FieldName
        a name beyond ASCII   | \xe4: 0                     | FieldName
        one folded by a tab   | A: b\r\n\tc: d              | FoldedLine
        a line of blanks      | A: b\r\n\x20                | FoldedLine
        a cookie              | set-cookie: a\r\nSet-Cookie: | 200 Empty, kept, cookie
        an encoding           | CONTENT-ENCODING: gzip      | 200 Empty, kept, encoded
        names like these      | set_cookie: a\r\nencoding: b | 200 Empty, kept
        ",
    );
}

#[test]
fn which_bytes_a_name_and_a_value_may_have_section_5() {
    for byte in 0..=255u8 {
        let read = |before: &[u8], behind: &[u8]| {
            let bytes = [OK.as_bytes(), before, &[byte], behind].concat();
            read_head(&bytes, &GET, &HeadLimits::default()).map(|head| head.is_some())
        };

        let is_name = byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~:".contains(&byte);
        let of_name = if byte == b'\n' { Malformed::BareLineFeed } else { Malformed::FieldName };
        let expected = if is_name { Ok(true) } else { Err(of_name) };
        assert_eq!(read(b"a", b"a: b\r\n\r\n"), expected, "{byte:#04x} in a name");
        let is_value = byte == b'\t' || byte >= b' ' && byte != 0x7f;
        let of_value = if byte == b'\n' { Malformed::BareLineFeed } else { Malformed::FieldValue };
        let expected = if is_value { Ok(true) } else { Err(of_value) };
        assert_eq!(read(b"a: b", b"b\r\n\r\n"), expected, "{byte:#04x} in a value");
    }
}

#[test]
fn reasons_say_which_rule_was_broken() {
    let reasons = [Malformed::LengthAndCoding, Malformed::HeadTooLarge { limit: 16 }];

    let told = reasons.map(|reason| reason.to_string());

    let both = "both Content-Length and Transfer-Encoding (RFC 9112 §6.3)";
    assert_eq!(told, [both, "a head larger than 16 bytes"]);
}
