use crate::owner::{Owner, PATIENCE, SLOT};
use crate::peer::{DATA, END_STREAM, HEADERS, PING, SETTINGS, frame, head};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;
use trunkline_engine::http2::{FrameHead, PREFACE};
use trunkline_engine::{Event, FailureKind, Protocols, RequestFlags, Submission, Timeouts};

// Under valgrind, beside other work, a peer needs half a second to answer at all.
const INTERVAL: Duration = Duration::from_secs(1);

/// A server that hears frames, and does to each what it is told.
fn server(hear: impl Fn(&mut TcpStream, FrameHead, &[u8]) + Send + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a listener");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        let (mut socket, _) = listener.accept().expect("a client");
        socket.write_all(&frame(SETTINGS, 0, 0, &[])).expect("a client");
        let mut preface = [0; PREFACE.len()];
        let mut bytes = [0; 9];
        let mut read = socket.read_exact(&mut preface);
        while read.is_ok() {
            read = socket.read_exact(&mut bytes);
            let Some(head) = FrameHead::read(&bytes).filter(|_| read.is_ok()) else { return };
            let mut content = vec![0; head.length];
            read = socket.read_exact(&mut content);
            hear(&mut socket, head, &content);
        }
    });
    address
}

fn asking(address: SocketAddr) -> Owner {
    let mut owner = Owner::speaking(address, Protocols::Http2, INTERVAL);
    owner.engine.submit(&Submission {
        slot: SLOT,
        origin: owner.origin,
        timeouts: Timeouts::default(),
        flags: RequestFlags(0),
        head: b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        body: &[],
    });
    owner
}

#[test]
fn a_peer_that_owes_an_answer_and_says_nothing_is_asked_and_given_up_where_it_is_silent() {
    let mut owner = asking(server(|_, _, _| {}));

    let is_given_up = |event: &Event| match event {
        Event::Failed(SLOT, failed) => failed.failure.kind == FailureKind::Read && failed.failure.code == "ETIMEDOUT",
        _ => false,
    };

    assert!(owner.wait_for(is_given_up));
    assert!(!owner.engine.is_busy());
    assert_eq!(owner.engine.stats(0)[0].active, 0);
}

#[test]
fn a_peer_that_shows_that_it_is_there_may_take_its_time() {
    let pings = std::sync::atomic::AtomicU32::new(0);
    let mut owner = asking(server(move |socket, FrameHead { kind, flags, .. }, content| {
        if kind != PING || flags != 0 {
            return;
        }
        let _ = socket.write_all(&frame(PING, 1, 0, content));
        // The first silence would have ended it when it was asked for the second time.
        if pings.fetch_add(1, std::sync::atomic::Ordering::Relaxed) == 2 {
            let _ = socket.write_all(&[head(1), frame(DATA, END_STREAM, 1, b"late")].concat());
        }
    }));

    assert!(
        owner.wait_for(|event| matches!(event, Event::Head(SLOT, head) if head.is_complete && head.body.len() == 4))
    );
}

#[test]
fn a_peer_that_answers_no_ping_is_there_as_long_as_it_says_anything() {
    let pings = std::sync::atomic::AtomicU32::new(0);
    let mut owner = asking(server(move |socket, FrameHead { kind, flags, .. }, _| {
        if kind == PING && flags == 0 {
            let said = match pings.fetch_add(1, std::sync::atomic::Ordering::Relaxed) {
                0 => [head(1), frame(DATA, 0, 1, b"one")].concat(),
                _ => frame(DATA, END_STREAM, 1, b"two"),
            };
            let _ = socket.write_all(&said);
        }
    }));

    assert!(owner.wait_for(|event| matches!(event, Event::Head(..))));
    assert_eq!(owner.read_to_failure(), None);
}

#[test]
fn a_peer_is_not_given_up_for_an_answer_that_lies_unread() {
    let (told, heard) = std::sync::mpsc::channel();
    let mut owner = asking(server(move |socket, FrameHead { kind, flags, .. }, content| {
        if kind == HEADERS {
            let _ = socket.write_all(&head(1));
        } else if kind == PING && flags == 0 {
            let _ = socket.write_all(&frame(PING, 1, 0, content));
            let _: Result<(), _> = told.send(());
        }
    }));
    assert!(owner.wait_for(|event| matches!(event, Event::Head(..))));
    // From here on nobody asks the poller, as between the calls of a thread that blocks.
    while heard.recv_timeout(Duration::from_millis(10)).is_err() {
        owner.engine.tick();
    }
    thread::sleep(INTERVAL);

    owner.engine.tick();

    assert_eq!(owner.events_left(), [""; 0]);
    assert_eq!(owner.engine.stats(owner.client)[0].active, 1);
}

#[test]
fn an_unused_connection_is_not_asked_and_ends_with_its_time() {
    let (told, heard) = std::sync::mpsc::channel();
    let is_answered = std::sync::atomic::AtomicBool::new(false);
    let mut owner = asking(server(move |socket, FrameHead { kind, .. }, _| {
        // One that is slow to answer is asked, and rightly.
        if kind != PING || is_answered.load(std::sync::atomic::Ordering::Relaxed) {
            let _: Result<(), _> = told.send(kind);
        }
        if kind == 1 {
            is_answered.store(true, std::sync::atomic::Ordering::Relaxed);
            let _ = socket.write_all(&[head(1), frame(DATA, END_STREAM, 1, b"done")].concat());
        }
    }));
    assert!(owner.wait_for(|event| matches!(event, Event::Head(..))));
    assert_eq!(owner.engine.stats(0)[0].idle, 1);

    owner.engine.close_client(0);

    let kinds: Vec<u8> = std::iter::from_fn(|| heard.recv_timeout(PATIENCE).ok()).collect();
    // SETTINGS, a window, the request, and the acknowledgement; then a goodbye.
    assert_eq!(kinds, [4, 8, 1, 4, 7]);
}
