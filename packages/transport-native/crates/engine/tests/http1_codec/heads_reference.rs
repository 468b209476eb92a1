//! How a head is read where nothing matters but that it is plain to see. Text is latin-1.
use trunkline_engine::http1::{Framing, RequestTraits, ResponseHead};

pub fn latin1(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

/// Name and value of each line; `None` where one is no field.
pub fn fields(lines: &[&str]) -> Option<Vec<(String, String)>> {
    lines.iter().map(|line| field(line)).collect()
}

fn field(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once(':')?;
    let is_token = |char: char| char.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(char);
    let is_field = !name.is_empty() && name.chars().all(is_token) && is_text(value);
    is_field.then(|| (name.to_ascii_lowercase(), value.trim_matches([' ', '\t']).to_owned()))
}

pub fn is_text(text: &str) -> bool {
    text.chars().all(|char| char == '\t' || !char.is_ascii_control())
}

/// The head that is the whole of `bytes`; `None` where it is refused.
pub fn head(bytes: &[u8], request: &RequestTraits) -> Option<ResponseHead> {
    let text = latin1(bytes);
    let lines: Vec<&str> = text.strip_suffix("\r\n\r\n")?.split("\r\n").collect();
    let fields = fields(&lines[1..])?;
    let values = |name: &str| -> Vec<&str> {
        fields.iter().filter(|(other, _)| other == name).map(|(_, value)| value.as_str()).collect()
    };

    let mut words = lines[0].splitn(3, ' ');
    let is_http10 = match words.next()? {
        "HTTP/1.0" => true,
        "HTTP/1.1" => false,
        _ => return None,
    };
    let digits = words.next()?;
    let status: u16 = digits.parse().ok()?;
    if digits.len() != 3 || !(100..=999).contains(&status) || !is_text(words.next().unwrap_or("")) {
        return None;
    }

    let framing = framing(status, is_http10, &values("content-length"), &values("transfer-encoding"), request)?;
    let options = values("connection").join(",").to_ascii_lowercase();
    let has = |option| options.split(',').any(|other| other.trim_matches([' ', '\t']) == option);
    let lengths: Vec<u64> = values("content-length").iter().filter_map(|length| length.parse().ok()).collect();
    let announces = lengths.iter().any(|length| *length > 0) || !values("transfer-encoding").is_empty();
    let keeps_alive = match framing {
        Framing::UntilClose | Framing::Upgraded => false,
        _ if (status < 200 || status == 204) && announces => false,
        _ if has("close") => false,
        _ => !is_http10 || has("keep-alive"),
    };
    Some(ResponseHead {
        status,
        is_http10,
        len: bytes.len(),
        framing,
        keeps_alive,
        keep_alive_timeout: None,
        has_set_cookie: !values("set-cookie").is_empty(),
        has_content_encoding: !values("content-encoding").is_empty(),
    })
}

fn framing(
    status: u16,
    is_http10: bool,
    lengths: &[&str],
    codings: &[&str],
    request: &RequestTraits,
) -> Option<Framing> {
    if request.is_connect && status / 100 == 2 {
        return Some(Framing::Upgraded);
    }
    let codings: Vec<String> = codings.iter().map(|coding| coding.to_ascii_lowercase()).collect();
    let announced = match (lengths, codings.as_slice()) {
        ([], []) => Framing::UntilClose,
        ([], [coding]) if coding == "chunked" && !is_http10 => Framing::Chunked,
        ([digits], []) if digits.chars().all(|digit| digit.is_ascii_digit()) => match digits.parse::<u64>().ok()? {
            0 => Framing::Empty,
            length if length < 1 << 53 => Framing::Length(length),
            _ => return None,
        },
        _ => return None,
    };
    match status {
        101 => request.asks_upgrade.then_some(Framing::Upgraded),
        100..=199 | 204 | 304 => Some(Framing::Empty),
        _ if request.is_head => Some(Framing::Empty),
        _ => Some(announced),
    }
}
