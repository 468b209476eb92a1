use std::time::Instant;
use trunkline_engine::http1::HeadLimits;
use trunkline_engine::http2::{Opening, Session, StreamId};

/// What a session has made of what its peer said.
#[derive(Debug, PartialEq)]
pub struct Heard {
    /// What it said in return.
    pub said: Vec<u8>,
    pub answers: Vec<Answer>,
    /// Why it gave the connection up.
    pub fault: Option<&'static str>,
}

#[derive(Debug, PartialEq)]
pub struct Answer {
    pub head: Option<String>,
    pub body: Vec<u8>,
    pub trailers: Option<Vec<u8>>,
    pub is_ended: bool,
    pub reason: Option<String>,
}

/// To three requests, one of which has a body that waits for its window. The preface and the head of the first request are not
/// part of what is said.
pub fn heard(pieces: &[&[u8]], now: Instant) -> Heard {
    let mut session = Session::new(HeadLimits::default(), now);
    let ids: Vec<StreamId> = (0..3)
        .map(|owner| {
            let head = b"POST / HTTP/1.1\r\nHost: localhost\r\n\r\n";
            let opening = Opening { owner, head, is_secure: false, is_head_request: owner == 2, has_body: owner == 1 };
            session.open(&opening).expect("a stream")
        })
        .collect();
    session.send(ids[1], &[7; 100_000], true);
    session.output.clear();
    let fault = pieces.iter().find_map(|piece| session.receive(piece, now).err());
    if let Some(fault) = fault {
        session.break_off(fault);
    }
    let answers = ids.iter().map(|&id| answer(&mut session, id)).collect();
    session.pump();
    Heard { said: std::mem::take(&mut session.output), answers, fault: fault.map(|fault| fault.reason) }
}

fn answer(session: &mut Session, id: StreamId) -> Answer {
    let mut body = Vec::new();
    let mut target = [0; 1000];
    loop {
        let count = session.read(id, &mut target);
        body.extend_from_slice(&target[..count]);
        if count == 0 {
            break;
        }
    }
    let stream = session.stream(id).expect("nobody has given it back");
    assert!(!stream.is_ended || stream.ending.is_none());
    Answer {
        head: stream.head.take().map(|head| String::from_utf8_lossy(&head.text).into_owned()),
        body,
        trailers: stream.trailers.take(),
        is_ended: stream.is_ended,
        reason: stream.ending.clone().map(|ending| ending.failure.reason.into_owned()),
    }
}
