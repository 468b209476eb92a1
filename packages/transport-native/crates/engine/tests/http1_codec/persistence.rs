use trunkline_engine::http1::{HeadLimits, read_head};

use crate::heads::{GET, check};

/// Whether the connection is kept, and for how many seconds.
fn kept(version: &str, fields: &str) -> (bool, Option<u32>) {
    let head = format!("HTTP/{version} 200 OK\r\nContent-Length: 0\r\n{fields}\r\n\r\n");
    let head = read_head(head.as_bytes(), &GET, &HeadLimits::default()).unwrap().unwrap();
    (head.keeps_alive, head.keep_alive_timeout)
}

#[test]
fn a_connection_is_kept_by_version_and_option_section_9_3() {
    let rows = [
        ("A: b", true, false),
        ("Connection: close", false, false),
        ("connection: CLOSE", false, false),
        ("Connection: keep-alive", true, true),
        ("Connection: KEEP-ALIVE", true, true),
        ("Connection: x, keep-alive ,\ty", true, true),
        ("Connection: x\r\nConnection: keep-alive", true, true),
        ("Connection: keep-alive, close", false, false),
        ("Connection: close, keep-alive", false, false),
        ("Connection: keep-alive\r\nConnection: close", false, false),
        ("Connection: x,close", false, false),
        ("Connection: closed", true, false),
        ("Connection: \"close\"", true, false),
        ("Connection:", true, false),
        ("Proxy-Connection: keep-alive", true, false),
        ("Keep-Alive: max=5", true, false),
    ];
    for (fields, in_11, in_10) in rows {
        let both = (kept("1.1", fields), kept("1.0", fields));
        assert_eq!(both, ((in_11, None), (in_10, None)), "{fields:?}");
    }
}

#[test]
fn the_peer_may_say_for_how_long_it_keeps_a_connection() {
    let rows = [
        ("timeout=5", Some(5)),
        ("timeout=5, max=1000", Some(5)),
        ("max=1000,\tTimeout=15", Some(15)),
        ("timeout=0", Some(0)),
        ("timeout=99999999999", Some(u32::MAX)),
        ("timeout=5, timeout=6", Some(5)),
        ("timeout=", None),
        ("timeout=-1", None),
        ("timeout=1.5", None),
        ("timeout", None),
        ("xtimeout=5", None),
        ("", None),
    ];
    for (value, timeout) in rows {
        assert_eq!(kept("1.1", &format!("Keep-Alive: {value}")), (true, timeout), "{value:?}");
    }
}

#[test]
fn a_body_that_ends_with_the_connection_ends_it() {
    let before = "HTTP/1.1 200 OK\r\n";
    check(GET, before, "\r\n\r\n", "no framing | Connection: keep-alive | 200 UntilClose");
}
