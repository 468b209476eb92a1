use crate::owner::{Owner, SLOT};
use rustls::crypto::ring::default_provider;
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, Stream};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use trunkline_engine::proxy::{ProxyProtocol, ProxySettings};
use trunkline_engine::tls::{TlsSettings, Verify, client_config};
use trunkline_engine::{Event, FailureKind, RequestFlags, Submission, Timeouts};

#[test]
fn a_tunnel_that_ends_in_the_packet_that_opens_it_is_known_to_have_ended() {
    let (ending, ended) = channel::<()>();
    let mut owner = Owner::behind(proxy_that_hangs_up(ended));
    owner.engine.submit(&Submission {
        slot: SLOT,
        origin: owner.origin,
        timeouts: Timeouts::default(),
        flags: RequestFlags::default(),
        head: b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        body: &[],
    });
    let ticket = owner.wait_to_hear(|event| match event {
        Event::Introduction(asked) => Some(asked.ticket),
        _ => None,
    });
    owner.engine.introduce(ticket, Some((Vec::new(), 1)));

    let failure = owner.wait_to_hear(|event| match event {
        Event::Failed(_, failed) => Some(failed.failure.clone()),
        _ => None,
    });

    drop(ending);
    assert_eq!((failure.kind, failure.code.as_ref()), (FailureKind::Connect, "ECONNRESET"));
}

/// Opens a tunnel and ends its TLS at once, but leaves the socket as it is: no edge tells of that end.
fn proxy_that_hangs_up(ended: Receiver<()>) -> ProxySettings {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    thread::spawn(move || {
        let (mut socket, _) = listener.accept().expect("a client");
        let mut tls = ServerConnection::new(server_config()).expect("a server");
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            Stream::new(&mut tls, &mut socket).read_exact(&mut byte).expect("a head");
            head.push(byte[0]);
        }
        tls.writer().write_all(b"HTTP/1.1 200 OK\r\n\r\n").expect("room");
        tls.send_close_notify();
        // All that is there goes out by one call.
        while tls.wants_write() {
            tls.write_tls(&mut socket).expect("a client");
        }
        let _ = ended.recv();
    });
    let anyone =
        TlsSettings { verify: Verify::Nothing, identity: None, pins: Vec::new(), alpn: Vec::new(), keylog: None };
    let tls = Some(client_config(&anyone).expect("a config"));
    ProxySettings { host: "127.0.0.1".to_owned(), port, protocol: ProxyProtocol::Http { tls } }
}

fn server_config() -> Arc<ServerConfig> {
    let identity = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let key = PrivateKeyDer::try_from(identity.signing_key.serialize_der()).expect("a key of PKCS #8");
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![identity.cert.der().clone()], key)
        .expect("a certificate with its key");
    Arc::new(config)
}
