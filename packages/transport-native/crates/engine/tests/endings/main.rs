//! Exchanges that end while their request is still being sent.
mod owner;
mod tunnels;

use owner::{Owner, PATIENCE, SLOT, UPLOAD};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;
use trunkline_engine::{Event, FailureKind};

#[test]
fn a_body_until_the_end_is_not_whole_where_a_write_was_told_of_the_reset() {
    let ((answered, told), (resetting, reset)) = (channel::<()>(), channel());
    let address = server(move |mut socket| {
        socket.write_all(b"HTTP/1.1 200 OK\r\n\r\nhalf").expect("a client");
        let _: Result<(), _> = told.recv();
        socket2::SockRef::from(&socket).set_linger(Some(Duration::ZERO)).expect("a socket");
        drop(socket);
        resetting.send(()).expect("a test");
    });
    let mut owner = Owner::new(address);
    owner.submit_upload();

    owner.wait_for(|event| matches!(event, Event::Head(..)));
    answered.send(()).expect("a server");
    reset.recv_timeout(PATIENCE).expect("a reset");
    // The system tells of the reset once: now, and the read that follows sees no more than an end.
    owner.engine.write(SLOT, &[b'x'; 1000], false);

    assert_eq!((owner.read_to_failure(), owner.engine.is_busy()), (Some(FailureKind::Read), false));
}

#[test]
fn nothing_is_told_of_an_exchange_whose_last_byte_was_read_while_it_still_sent() {
    let (come, told) = channel::<()>();
    let address = server(move |mut socket| {
        socket.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n").expect("a client");
        let _: Result<(), _> = told.recv();
        socket.write_all(b"done").expect("a client");
        let _ = std::io::copy(&mut socket, &mut std::io::sink());
    });
    let mut owner = Owner::new(address);
    owner.submit_upload();
    owner.wait_for(|event| matches!(event, Event::Head(..)));
    owner.waits_to_read();
    come.send(()).expect("a server");
    owner.wait_for(|event| matches!(event, Event::Readable(_)));

    // A burst has to let others have their turn: that more may be written is told later.
    let mut is_free = true;
    for _ in 0..6 {
        while !is_free {
            is_free = owner.wait_for(|event| matches!(event, Event::Drained(_)));
        }
        is_free = owner.engine.write(SLOT, &[b'x'; 50_000], false) == Some(true);
    }
    assert_eq!(owner.read_to_failure(), None);

    assert_eq!((owner.events_left(), owner.engine.is_busy()), (Vec::<String>::new(), false));
}

/// Reads the head of a request, and goes on like this.
fn server(go_on: impl FnOnce(TcpStream) + Send + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        let (mut socket, _) = listener.accept().expect("a client");
        let mut head = vec![0; UPLOAD.len()];
        socket.read_exact(&mut head).expect("a head");
        go_on(socket);
    });
    address
}
