use crate::plan::{Expectation, Framing, Method, Mishap, Plan, token};
use crate::random::Random;

/// What the server writes for an exchange.
pub fn answer(plan: &Plan, random: &mut Random) -> Vec<u8> {
    let mut wire = Vec::new();
    for _ in 0..plan.interim {
        wire.extend_from_slice(
            random.of(&["HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", "HTTP/1.1 102 \r\n\r\n"]).as_bytes(),
        );
    }
    let body = plan.body();
    match plan.method {
        Method::Upgrade => {
            wire.extend_from_slice(
                b"HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: torture\r\n\r\n",
            );
            wire.extend_from_slice(&body);
        }
        method => framed(&mut wire, plan, if method == Method::Head { None } else { Some(&body) }, random),
    }
    match plan.mishap {
        Mishap::Mutated => random.mutate(&mut wire),
        Mishap::Cut { .. } | Mishap::Stalled => wire.truncate(random.below(wire.len())),
        Mishap::Excess if !plan.lasts_until_end() => wire.extend_from_slice(&body[..body.len().min(random.below(40))]),
        _ => {}
    }
    wire
}

/// Whether the server closes the connection behind it.
pub fn ends_connection(plan: &Plan) -> bool {
    plan.framing == Framing::UntilClose
        || plan.expectation == Expectation::AnsweredUnasked
        || plan.is_last
        || matches!(plan.mishap, Mishap::Mutated | Mishap::Cut { .. } | Mishap::Closed)
}

fn framed(wire: &mut Vec<u8>, plan: &Plan, body: Option<&[u8]>, random: &mut Random) {
    let status =
        if plan.framing == Framing::Nothing { random.of(&["204 No Content", "304 Not Modified"]) } else { "200 OK" };
    let token = token(plan.number);
    wire.extend_from_slice(format!("HTTP/1.1 {status}\r\nX-Exchange: {token}\r\n").as_bytes());
    match plan.framing {
        Framing::Length => wire.extend_from_slice(format!("Content-Length: {}\r\n\r\n", plan.body_length).as_bytes()),
        Framing::Chunked => wire.extend_from_slice(b"Transfer-Encoding: chunked\r\n\r\n"),
        Framing::UntilClose | Framing::Nothing => wire.extend_from_slice(b"\r\n"),
    }
    let Some(mut rest) = body.filter(|_| plan.framing != Framing::Nothing) else { return };
    if plan.framing != Framing::Chunked {
        return wire.extend_from_slice(rest);
    }
    while !rest.is_empty() {
        let (chunk, others) = rest.split_at((1 + random.below(5000)).min(rest.len()));
        let extension = random.of(&["", "", ";a", ";a=\"b\""]);
        wire.extend_from_slice(format!("{:x}{extension}\r\n", chunk.len()).as_bytes());
        wire.extend_from_slice(chunk);
        wire.extend_from_slice(b"\r\n");
        rest = others;
    }
    wire.extend_from_slice(b"0\r\n");
    if random.is_one_in(3) {
        wire.extend_from_slice(format!("X-Trailer: {token}\r\n").as_bytes());
    }
    wire.extend_from_slice(b"\r\n");
}
