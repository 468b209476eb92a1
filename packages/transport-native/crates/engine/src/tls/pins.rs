const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// A pin as it is written in options: `sha256/` and base64 (RFC 4648 §4).
pub(super) fn text(pin: &[u8; 32]) -> String {
    let mut text = String::from("sha256/");
    for group in pin.chunks(3) {
        let bits = group.iter().fold(0, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place)) as usize & 63];
            text.push(if place > group.len() { '=' } else { digit as char });
        }
    }
    text
}
