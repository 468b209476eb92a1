//! Tables in text: one row a line, its columns apart by ` | `. Bytes are written as in `b""`; blanks around them do not
//! belong to them.

/// What each row says, its bytes, and what is to come of them.
pub fn rows(table: &str) -> impl Iterator<Item = (&str, Vec<u8>, &str)> {
    let lines = table.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| {
        let columns: Vec<&str> = line.split(" | ").map(str::trim).collect();
        let [says, bytes, outcome] = columns[..] else { panic!("not three columns: {line}") };
        (says, unescaped(bytes), outcome)
    })
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.chars();
    while let Some(char) = rest.next() {
        let byte = match (char, char == '\\') {
            (_, false) => u8::try_from(char).expect("bytes beyond ASCII are written in hexadecimal"),
            _ => match rest.next() {
                Some('r') => b'\r',
                Some('n') => b'\n',
                Some('t') => b'\t',
                Some('x') => {
                    let digits: String = rest.by_ref().take(2).collect();
                    u8::from_str_radix(&digits, 16).expect("two digits")
                }
                other => panic!("no such escape: {other:?}"),
            },
        };
        bytes.push(byte);
    }
    bytes
}
