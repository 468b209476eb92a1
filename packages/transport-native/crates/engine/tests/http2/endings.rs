use crate::peer::{
    DATA, END_STREAM, GO_AWAY, HEADERS, MAX_CONCURRENT_STREAMS, PING, RESET, Said, frame, head, open, plain, said,
    session, setting,
};
use std::time::Instant;
use trunkline_engine::http2::{Opening, Unsendable};

fn go_away(last: u8) -> Vec<u8> {
    frame(GO_AWAY, 0, 0, &[0, 0, 0, last, 0, 0, 0, 0])
}

fn cancelled(stream: u32) -> Said {
    Said { kind: RESET, flags: 0, stream, content: vec![0, 0, 0, 8] }
}

fn ping() -> Said {
    Said { kind: PING, flags: 0, stream: 0, content: vec![0; 8] }
}

#[test]
fn the_place_of_a_stream_that_was_given_up_is_free_once_the_peer_has_heard_of_it() {
    let pong = frame(PING, 1, 0, &[0; 8]);
    let mut session = session(&setting(MAX_CONCURRENT_STREAMS, 3));
    let ids: Vec<u32> = (0..3).map(|owner| open(&mut session, owner, false)).collect();
    said(&mut session);

    session.remove(ids[0]);
    session.remove(ids[1]);
    assert_eq!((said(&mut session), session.room()), (vec![cancelled(ids[0]), ping(), cancelled(ids[1])], 0));

    // It was said before the second was given up, for which the peer is asked once more.
    session.receive(&pong, Instant::now()).expect("a pong");
    assert_eq!((said(&mut session), session.room()), (vec![ping()], 1));
    session.receive(&pong, Instant::now()).expect("a pong");
    assert_eq!((said(&mut session), session.room()), (vec![], 2));
}

#[test]
fn a_stream_that_is_given_up_is_cancelled_once_and_what_still_comes_for_it_is_looked_over() {
    let mut session = plain();
    let (id, other) = (open(&mut session, 0, false), open(&mut session, 1, false));
    said(&mut session);

    session.remove(id);
    assert_eq!(said(&mut session), [cancelled(id), ping()]);

    // A field that the tables of both ends remember from then on: the index 62 stands for it.
    let remembering = frame(HEADERS, 4, id, &[0x88, 0x40, 1, b'a', 1, b'b']);
    let late = [remembering, frame(DATA, END_STREAM, id, b"late"), frame(HEADERS, 5, other, &[0x88, 0xbe])];
    session.receive(&late.concat(), Instant::now()).expect("what was on its way");
    let head = session.stream(other).and_then(|stream| stream.head.take()).expect("a head");
    assert_eq!(String::from_utf8_lossy(&head.text), format!("HTTP/2 200 {other}\r\na: b\r\n"));
    assert_eq!(said(&mut session), []);
}

#[test]
fn what_a_peer_that_goes_away_has_not_looked_at_is_told_apart() {
    let mut session = plain();
    let ids: Vec<u32> = (0..3).map(|owner| open(&mut session, owner, false)).collect();

    session
        .receive(&[go_away(1), head(1), frame(DATA, END_STREAM, 1, b"one")].concat(), Instant::now())
        .expect("an end");

    let mut unseen = ids.iter().map(|&id| session.stream(id).and_then(|stream| stream.ending.clone()));
    assert!(unseen.next().is_some_and(|ending| ending.is_none()));
    assert!(unseen.all(|ending| ending.is_some_and(|ending| ending.is_unseen && ending.is_returned)));
    assert!(session.is_leaving());
    assert_eq!(session.room(), 0);
}

#[test]
fn a_body_that_nobody_has_begun_to_send_can_be_sent_elsewhere() {
    let mut session = plain();
    let (begun, held) = (open(&mut session, 0, true), open(&mut session, 1, true));
    session.send(begun, &[1; 70_000], true);
    session.send(held, b"held", true);

    session.receive(&go_away(0), Instant::now()).expect("an end");

    assert_eq!(session.stream(begun).and_then(|stream| stream.take_unsent_body()), None);
    assert_eq!(session.stream(held).and_then(|stream| stream.take_unsent_body()), Some(b"held".to_vec()));
}

#[test]
fn an_answer_that_ends_before_its_request_does_cancels_the_rest() {
    let mut session = plain();
    let id = open(&mut session, 0, true);
    session.send(id, b"first", false);
    said(&mut session);

    session.receive(&[head(id), frame(DATA, END_STREAM, id, b"enough")].concat(), Instant::now()).expect("an answer");

    assert_eq!(said(&mut session), [cancelled(id), ping()]);
    assert!(session.stream(id).expect("a stream").is_ended);
}

#[test]
fn requests_that_http2_has_no_place_for_are_refused_and_open_no_stream() {
    let mut session = plain();
    let refusal = |head: &[u8], session: &mut trunkline_engine::http2::Session| {
        let opening = Opening { owner: 0, head, is_secure: true, is_head_request: false, has_body: false };
        session.open(&opening).err().map(|Unsendable(reason)| reason.into_owned())
    };

    assert_eq!(
        refusal(b"CONNECT a.test:443 HTTP/1.1\r\nHost: a.test\r\n\r\n", &mut session),
        Some("CONNECT is spoken over HTTP/1.1 only; leave http2 out for it".into())
    );
    assert_eq!(
        refusal(b"GET http://a.test?q HTTP/1.1\r\nHost: a.test\r\n\r\n", &mut session),
        Some("its target \"http://a.test?q\" has no path, which HTTP/2 asks for".into())
    );
    assert!(session.is_unused());
    assert_eq!(open(&mut session, 0, false), 1);
}
