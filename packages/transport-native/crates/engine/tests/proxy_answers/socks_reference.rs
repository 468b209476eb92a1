//! SOCKS read once more, slowly: all that the proxy says is here at once.

/// Whether the proxy leads to the server, and how many bytes it has said until that was known. `None`: not yet.
pub fn five(has_login: bool, bytes: &[u8]) -> Option<(bool, usize)> {
    let method = *said(bytes, 0, 5)?.ok()?;
    let reply = match (method, has_login) {
        (0, _) => 2,
        (2, true) if *bytes.get(3)? == 0 => 4,
        (2, true) => return Some((false, 4)),
        _ => return Some((false, 2)),
    };
    match said(bytes, reply, 5)? {
        Ok(0) => {}
        _ => return Some((false, reply + 2)),
    }
    let length = match (bytes.get(reply + 3)?, bytes.get(reply + 4)?) {
        (1, _) => 4,
        (4, _) => 16,
        (3, length) => 1 + usize::from(*length),
        _ => return Some((false, reply + 5)),
    };
    let end = reply + 4 + length + 2;
    (bytes.len() >= end).then_some((true, end))
}

/// The same of SOCKS 4.
pub fn four(bytes: &[u8]) -> Option<(bool, usize)> {
    match said(bytes, 0, 0)? {
        Ok(90) => (bytes.len() >= 8).then_some((true, 8)),
        _ => Some((false, 2)),
    }
}

/// What stands behind a version, or nothing where it is another one.
fn said(bytes: &[u8], at: usize, version: u8) -> Option<Result<&u8, ()>> {
    if *bytes.get(at)? != version {
        return Some(Err(()));
    }
    bytes.get(at + 1).map(Ok)
}
