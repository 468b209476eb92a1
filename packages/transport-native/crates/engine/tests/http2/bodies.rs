use crate::peer::{
    DATA, END_STREAM, INITIAL_WINDOW, Said, WINDOW_UPDATE, body_of, frame, head, open, plain, said, session, setting,
    window_update,
};
use std::time::Instant;

const WINDOW: usize = 65_535;
const OWN_WINDOW: usize = 256 * 1024;

#[test]
fn a_body_goes_as_far_as_its_window_and_on_when_that_is_enlarged() {
    let mut session = plain();
    let id = open(&mut session, 0, true);

    session.send(id, &[7; 100_000], true);
    assert_eq!(body_of(&said(&mut session), id), (WINDOW, false));
    assert!(session.stream(id).expect("a stream").has_unsent());

    // The stream may, and the connection may not.
    session.receive(&window_update(id, 1_000_000), Instant::now()).expect("an update");
    assert_eq!(body_of(&said(&mut session), id), (0, false));
    session.receive(&window_update(0, 1_000_000), Instant::now()).expect("an update");
    assert_eq!(body_of(&said(&mut session), id), (100_000 - WINDOW, true));
    assert!(session.stream(id).expect("a stream").is_request_over());
}

#[test]
fn bodies_that_share_a_window_take_turns() {
    let mut session =
        session(&[setting(INITIAL_WINDOW, 1_000_000), window_update(0, 100_000 - WINDOW as u32)].concat());
    let ids = [open(&mut session, 0, true), open(&mut session, 1, true)];
    session.is_held = true;
    for id in ids {
        session.send(id, &[7; 200_000], true);
    }
    session.is_held = false;

    let frames = said(&mut session);

    let lengths: Vec<usize> = ids.iter().map(|&id| body_of(&frames, id).0).collect();
    assert_eq!(lengths.iter().sum::<usize>(), 100_000);
    assert!(lengths[0].abs_diff(lengths[1]) <= 16_384, "{lengths:?}");
}

#[test]
fn a_window_that_settings_have_made_negative_has_to_be_made_good_first() {
    let mut session = plain();
    let id = open(&mut session, 0, true);
    session.send(id, &[7; 80_000], true);
    said(&mut session);

    session
        .receive(
            &[setting(INITIAL_WINDOW, 0), window_update(id, 65_535), window_update(0, 65_535)].concat(),
            Instant::now(),
        )
        .expect("settings");
    assert_eq!(body_of(&said(&mut session), id), (0, false));
    session.receive(&window_update(id, 1), Instant::now()).expect("an update");
    assert_eq!(body_of(&said(&mut session), id), (1, false));
}

#[test]
fn while_the_socket_takes_nothing_no_body_is_put_together() {
    let mut session = plain();
    let id = open(&mut session, 0, true);
    session.is_held = true;

    session.send(id, &[7; 1000], true);
    assert_eq!(body_of(&said(&mut session), id), (0, false));
    session.is_held = false;
    assert_eq!(body_of(&said(&mut session), id), (1000, true));
}

#[test]
fn the_end_of_a_body_needs_no_window() {
    let mut session = session(&setting(INITIAL_WINDOW, 0));
    let id = open(&mut session, 0, true);

    session.send(id, &[], true);

    assert_eq!(body_of(&said(&mut session), id), (0, true));
    assert!(session.stream(id).expect("a stream").is_request_over());
}

#[test]
fn a_reader_who_waits_lets_the_peer_send_more_and_one_who_does_not_holds_it_back() {
    let mut session = plain();
    let id = open(&mut session, 0, false);
    said(&mut session);
    session.receive(&head(id), Instant::now()).expect("a head");
    for _ in 0..OWN_WINDOW / 16_384 {
        session.receive(&frame(DATA, 0, id, &[1; 16_384]), Instant::now()).expect("a body");
    }

    // All of the window is used, and nothing was read.
    assert_eq!(said(&mut session), []);
    let mut target = vec![0; OWN_WINDOW / 2];
    assert_eq!(session.read(id, &mut target), target.len());
    let update =
        |more: usize| Said { kind: WINDOW_UPDATE, flags: 0, stream: id, content: (more as u32).to_be_bytes().to_vec() };
    assert_eq!(said(&mut session), [update(OWN_WINDOW / 2)]);
    assert_eq!(session.read(id, &mut target), target.len());
    assert_eq!(said(&mut session), [update(OWN_WINDOW / 2)]);

    // Now he waits.
    assert_eq!(session.read(id, &mut target), 0);
    for _ in 0..OWN_WINDOW / 2 / 16_384 {
        session.receive(&frame(DATA, 0, id, &[1; 16_384]), Instant::now()).expect("a body");
    }
    assert_eq!(session.read(id, &mut target), target.len());
    assert_eq!(said(&mut session), [update(OWN_WINDOW / 2 + OWN_WINDOW)]);
}

#[test]
fn more_than_a_window_ends_the_stream_alone() {
    let mut session = plain();
    let (id, other) = (open(&mut session, 0, false), open(&mut session, 1, false));
    said(&mut session);
    session.receive(&[head(id), head(other)].concat(), Instant::now()).expect("heads");
    for _ in 0..OWN_WINDOW / 16_384 + 1 {
        session.receive(&frame(DATA, 0, id, &[1; 16_384]), Instant::now()).expect("a body");
    }

    let flow_control_error = Said { kind: 3, flags: 0, stream: id, content: vec![0, 0, 0, 3] };
    assert_eq!(said(&mut session)[0], flow_control_error);
    assert!(!session.stream(id).expect("a stream").is_open());
    session.receive(&frame(DATA, END_STREAM, other, b"whole"), Instant::now()).expect("a body");
    assert!(session.stream(other).expect("a stream").is_ended);
}

#[test]
fn bytes_may_come_one_by_one() {
    let mut session = plain();
    let id = open(&mut session, 0, false);
    let bytes = [head(id), frame(DATA, END_STREAM, id, b"hello")].concat();
    for byte in bytes {
        session.receive(&[byte], Instant::now()).expect("a byte");
    }

    let mut target = [0; 10];
    assert_eq!(session.read(id, &mut target), 5);
    assert_eq!(&target[..5], b"hello");
    assert!(session.stream(id).expect("a stream").is_ended);
}
