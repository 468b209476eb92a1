use trunkline_engine::proxy::{
    ConnectAnswer, ConnectOutcome, Destination, SocksSettings, SocksVersion, conversation_with,
};

/// What became of bytes that a proxy said.
#[derive(Debug, PartialEq)]
pub struct Heard {
    /// What was said in return, greeting included.
    pub said: Vec<u8>,
    /// Bytes that were not taken: they are the server's.
    pub left: Vec<u8>,
    pub end: End,
}

#[derive(Debug, PartialEq)]
pub enum End {
    Way,
    Waiting,
    Refused(u16, String, Vec<String>),
    Failed(String, String),
}

/// The answer to CONNECT, in these pieces.
pub fn connect(pieces: &[&[u8]]) -> Heard {
    let mut answer = ConnectAnswer::default();
    let heard = |left: Vec<u8>, end| Heard { said: Vec::new(), left, end };
    for (at, piece) in pieces.iter().enumerate() {
        let behind = || pieces[at + 1..].concat();
        match answer.hear(piece) {
            Ok(None) => {}
            Ok(Some(ConnectOutcome::Tunnel(early))) => return heard([early, behind()].concat(), End::Way),
            Ok(Some(ConnectOutcome::Refused { status, reason, challenges })) => {
                return heard(Vec::new(), End::Refused(status, reason, challenges));
            }
            // Of several rules that were broken, which is named depends on the pieces.
            Err(_) => return heard(Vec::new(), End::Failed(String::new(), String::new())),
        }
    }
    heard(Vec::new(), End::Waiting)
}

/// A conversation with a SOCKS proxy that says this, of which at most so many bytes are read at once.
pub fn socks(version: SocksVersion, has_login: bool, mut bytes: &[u8], mut at_once: impl FnMut() -> usize) -> Heard {
    let credentials = has_login.then(|| ("me".to_owned(), "secret".to_owned()));
    let settings = SocksSettings { version, resolves_names: true, credentials };
    let destination = Destination::Name("a.test".into());
    let (mut conversation, mut said) = conversation_with(&settings, &destination, 443).expect("what can be said");
    while conversation.wanted() > 0 && !bytes.is_empty() {
        let (piece, rest) = bytes.split_at(conversation.wanted().min(at_once()).min(bytes.len()));
        bytes = rest;
        if let Err(failure) = conversation.hear(piece, &mut said) {
            return Heard { said, left: Vec::new(), end: End::Failed(failure.reason.into(), failure.code.into()) };
        }
    }
    let end = if conversation.wanted() == 0 { End::Way } else { End::Waiting };
    Heard { said, left: bytes.to_vec(), end }
}
