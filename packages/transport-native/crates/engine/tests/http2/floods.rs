use crate::peer::{
    CONTINUATION, DATA, GO_AWAY, HEADERS, PING, RESET, SETTINGS, Said, frame, head, open, plain, said, setting,
};
use std::time::Instant;
use trunkline_engine::http2::{ErrorCode, Session};

/// After how many of these frames the session has had enough.
fn endured(session: &mut Session, next: impl Fn(usize) -> Vec<u8>) -> Option<usize> {
    let now = Instant::now();
    (0..20_000).find(|&count| match session.receive(&next(count), now) {
        Ok(()) => false,
        Err(fault) => {
            assert_eq!(fault.code, ErrorCode::ENHANCE_YOUR_CALM, "{}", fault.reason);
            session.break_off(fault);
            true
        }
    })
}

#[test]
fn a_head_that_never_ends_is_refused_early_however_small_its_pieces_are() {
    for piece in [&[][..], &[0x00, 0x01, b'a', 0x01, b'b']] {
        let mut session = plain();
        let id = open(&mut session, 0, false);
        session.receive(&frame(HEADERS, 0, id, &[0x88]), Instant::now()).expect("the beginning of a head");
        said(&mut session);

        assert_eq!(endured(&mut session, |_| frame(CONTINUATION, 0, id, piece)), Some(64));

        let last = said(&mut session).pop();
        assert_eq!(last, Some(Said { kind: GO_AWAY, flags: 0, stream: 0, content: vec![0, 0, 0, 0, 0, 0, 0, 11] }));
        assert!(session.stream(id).expect("a stream").ending.is_some());
    }
}

#[test]
fn frames_that_have_to_be_answered_and_say_nothing_are_refused() {
    let floods: [fn(u32) -> Vec<u8>; 4] = [
        |_| frame(PING, 0, 0, &[0; 8]),
        |_| setting(3, 100),
        |_| frame(0xbe, 0, 0, b"what"),
        |id| frame(DATA, 0, id, &[]),
    ];
    for flood in floods {
        let mut session = plain();
        let id = open(&mut session, 0, false);
        session.receive(&head(id), Instant::now()).expect("a head");

        assert!(endured(&mut session, |_| flood(id)).is_some_and(|count| count <= 1000));
    }
}

#[test]
fn streams_reset_over_and_over_are_a_flood_as_well() {
    let mut session = plain();
    let id = open(&mut session, 0, false);

    // The first one ends the stream, the others nothing; the SETTINGS at the beginning count, too.
    assert_eq!(endured(&mut session, |_| frame(RESET, 0, id, &[0, 0, 0, 8])), Some(1000));
}

// The attack of CVE-2023-44487 the other way round: whoever opens streams is reset each time.
#[test]
fn a_peer_that_resets_every_stream_at_once_leaves_nothing_behind() {
    let mut session = plain();
    for owner in 0..20_000 {
        let id = open(&mut session, owner, true);
        session.send(id, b"body", true);
        session.receive(&frame(RESET, 0, id, &[0, 0, 0, 7]), Instant::now()).expect("a reset");
        assert!(session.remove(id).is_some_and(|stream| stream.ending.is_some_and(|ending| ending.is_unseen)));
        session.output.clear();
    }

    assert!(session.is_unused());
    let mut touched = Vec::new();
    session.take_touched(&mut touched);
    assert!(session.room() > 1000);
}

#[test]
fn a_peer_that_takes_no_answers_is_not_answered_for_ever() {
    let mut session = plain();
    // Slowly enough that no count for a second is reached.
    let start = Instant::now();
    let fault = (0..1_000_000).find_map(|count| {
        let now = start + std::time::Duration::from_millis(2 * count);
        session.receive(&frame(PING, 0, 0, &[0; 8]), now).err()
    });

    assert_eq!(fault.map(|fault| fault.code), Some(ErrorCode::ENHANCE_YOUR_CALM));
    assert!(session.output.len() < 5 * 1024 * 1024);
}

#[test]
fn an_honest_amount_of_them_is_answered() {
    let mut session = plain();
    said(&mut session);

    for _ in 0..499 {
        session.receive(&frame(PING, 0, 0, b"12345678"), Instant::now()).expect("a ping");
        session.receive(&frame(SETTINGS, 0, 0, &[]), Instant::now()).expect("settings");
    }

    let answers = said(&mut session);
    assert_eq!(answers.iter().filter(|said| said.kind == PING && said.content == b"12345678").count(), 499);
    assert_eq!(answers.iter().filter(|said| said.kind == SETTINGS && said.flags == 1).count(), 499);
}
