use super::{Conversation, Socks5};
use crate::proxy::Destination;

fn address(text: &str) -> Destination {
    Destination::Address(text.parse().expect("an address"))
}

fn named(name: &str) -> Destination {
    Destination::Name(name.to_owned())
}

fn user() -> (String, String) {
    ("me".into(), "p@ss".into())
}

#[derive(Debug, Default, PartialEq)]
struct Heard {
    /// All that was said to the proxy after the greeting.
    said: Vec<u8>,
    /// Bytes that were taken of what it said.
    used: usize,
    failure: Option<(String, String)>,
    is_over: bool,
}

/// A conversation with a proxy that says all this, so many bytes at a time.
fn heard(has_login: bool, proxy: &[u8], at_once: usize) -> Heard {
    let login = has_login.then(user);
    let (mut conversation, _) = Socks5::begin(&named("a.test"), 443, login.as_ref()).expect("a request");
    let mut heard = Heard::default();
    while conversation.wanted() > 0 && heard.used < proxy.len() {
        let count = conversation.wanted().min(at_once).min(proxy.len() - heard.used);
        let piece = &proxy[heard.used..heard.used + count];
        heard.used += count;
        if let Err(failure) = conversation.hear(piece, &mut heard.said) {
            heard.failure = Some((failure.reason.into(), failure.code.into()));
            return heard;
        }
    }
    heard.is_over = conversation.wanted() == 0;
    heard
}

const REQUEST: &[u8] = b"\x05\x01\x00\x03\x06a.test\x01\xbb";
const LOGIN: &[u8] = b"\x01\x02me\x04p@ss";

#[test]
fn a_login_is_offered_where_there_is_one_and_the_destination_is_told_as_it_is() {
    let begun = |destination: &Destination, login: Option<&(String, String)>| {
        let (conversation, greeting) = Socks5::begin(destination, 0x1234, login).expect("a request");
        (greeting, conversation.request)
    };

    let four = b"\x05\x01\x00\x01\x0a\x00\x00\x09\x12\x34".to_vec();
    assert_eq!(begun(&address("10.0.0.9"), None), (vec![5, 1, 0], four.clone()));
    assert_eq!(begun(&address("10.0.0.9"), Some(&user())), (vec![5, 2, 0, 2], four));
    let six = [b"\x05\x01\x00\x04", &[0; 15][..], b"\x01\x12\x34"].concat();
    assert_eq!(begun(&address("::1"), None), (vec![5, 1, 0], six));
    assert_eq!(begun(&named("a.test"), None).1, b"\x05\x01\x00\x03\x06a.test\x12\x34");
}

#[test]
fn nothing_is_said_of_user_and_password_to_whom_does_not_ask() {
    for at_once in [1, 2, 100] {
        let open = heard(true, b"\x05\x00\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00behind", at_once);
        assert_eq!(open, Heard { said: REQUEST.to_vec(), used: 12, failure: None, is_over: true });
    }
}

#[test]
fn user_and_password_go_to_whom_asks_and_what_comes_behind_the_reply_is_left_to_the_server() {
    for at_once in [1, 3, 100] {
        for bound in [&b"\x01\x7f\x00\x00\x01"[..], b"\x03\x04name", b"\x03\x00", &[&[4], &[7; 16][..]].concat()] {
            let reply = [b"\x05\x02\x01\x00\x05\x00\x00", bound, b"\x00\x50"].concat();
            let asked = heard(true, &[&reply[..], b"behind"].concat(), at_once);
            let said = [LOGIN, REQUEST].concat();
            assert_eq!(asked, Heard { said, used: reply.len(), failure: None, is_over: true });
        }
    }
}

#[test]
fn whom_the_proxy_does_not_accept_hears_so() {
    let reason = "it did not accept user and password; give its URL those it accepts".to_owned();
    for (has_login, proxy) in [
        (false, &b"\x05\xff"[..]),
        (true, b"\x05\xff"),
        (false, b"\x05\x02"),
        (true, b"\x05\x01"),
        (true, b"\x05\x02\x01\x01"),
    ] {
        assert_eq!(heard(has_login, proxy, 1).failure, Some((reason.clone(), String::new())), "{proxy:?}");
    }
}

#[test]
fn a_login_whose_answer_has_another_version_is_one_all_the_same() {
    let reply = b"\x05\x02\x05\x00\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00";

    assert!(heard(true, reply, 100).is_over);
}

#[test]
fn a_refusal_is_known_by_its_second_byte_and_has_a_name() {
    let names = [
        (1, "Failure"),
        (2, "NotAllowed"),
        (3, "NetworkUnreachable"),
        (4, "HostUnreachable"),
        (5, "ConnectionRefused"),
        (6, "TTLExpired"),
        (7, "CommandNotSupported"),
        (8, "AddressNotSupported"),
        (9, ""),
        (255, ""),
    ];
    for (code, name) in names {
        let refused = heard(false, &[5, 0, 5, code, 0], 1);
        assert_eq!((refused.used, refused.failure.expect("a refusal").1), (4, name.to_owned()));
    }
    assert_eq!(
        heard(false, &[5, 0, 5, 9], 1).failure.expect("a refusal").0,
        "its reply is 9, which SOCKS does not know"
    );
}

#[test]
fn another_protocol_is_known_by_its_first_byte() {
    let stranger = |what: &str| Some((format!("it does not speak this SOCKS ({what})"), String::new()));

    assert_eq!(heard(false, b"HTTP/1.1", 1).failure, stranger("its answer begins with 72, and not with 5"));
    assert_eq!(heard(false, b"\x05\x00\x04", 1).failure, stranger("its answer begins with 4, and not with 5"));
    assert_eq!(
        heard(false, b"\x05\x00\x05\x00\x00\x02\x00", 1).failure,
        stranger("its reply has an address of the kind 2")
    );
}

#[test]
fn what_is_longer_than_a_byte_can_count_is_not_said() {
    let long = "x".repeat(256);
    let too_long = |destination: &Destination, login: Option<&(String, String)>| {
        Socks5::begin(destination, 80, login).err().map(|failure| failure.reason.into_owned())
    };
    let refused = Some("SOCKS says no name of more than 255 bytes".to_owned());

    assert_eq!(too_long(&named(&long), None), refused);
    assert_eq!(too_long(&named("a"), Some(&(long.clone(), String::new()))), refused);
    assert_eq!(too_long(&named("a"), Some(&(String::new(), long))), refused);
    assert_eq!(too_long(&named(&"x".repeat(255)), None), None);
}
