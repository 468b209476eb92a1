use std::error::Error;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::expected;

const END_OF_HEAD: &[u8] = b"\r\n\r\n";

/// One that is kept as long as the server keeps it, with at most one request on its way.
pub struct Connection {
    stream: Option<TcpStream>,
    address: String,
    path: String,
    request: Vec<u8>,
    answer: Vec<u8>,
    asked: u32,
    sent: Instant,
}

impl Connection {
    pub fn new(address: &str, path: &str) -> Self {
        let (address, path) = (address.to_owned(), path.to_owned());
        let (request, answer) = (Vec::new(), Vec::new());
        Self { stream: None, address, path, request, answer, asked: 0, sent: Instant::now() }
    }

    pub fn send(&mut self, id: u32) -> io::Result<()> {
        let (path, host) = (&self.path, &self.address);
        self.request.clear();
        write!(
            self.request,
            "GET {path}/users/{id} HTTP/1.1\r\nhost: {host}\r\naccept: */*\r\nuser-agent: bench\r\n\r\n"
        )?;
        self.asked = id;
        self.sent = Instant::now();
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => opened(host)?,
        };
        stream.write_all(&self.request)?;
        self.stream = Some(stream);
        Ok(())
    }

    /// How long the answer took, once all of it is here and is the right one.
    pub fn receive(&mut self) -> Result<Duration, Box<dyn Error>> {
        let mut stream = self.stream.take().ok_or("nothing was asked")?;
        self.answer.clear();
        let mut chunk = [0; 16 * 1024];
        loop {
            let count = stream.read(&mut chunk)?;
            if count == 0 {
                return Err("the server hung up".into());
            }
            self.answer.extend_from_slice(&chunk[..count]);
            let Some(end) = self.answer.windows(END_OF_HEAD.len()).position(|four| four == END_OF_HEAD) else {
                continue;
            };
            let (head, body) = (&self.answer[..end], &self.answer[end + END_OF_HEAD.len()..]);
            let head = str::from_utf8(head)?;
            let length: usize = field(head, "content-length").ok_or("the answer has no length")?.parse()?;
            if body.len() < length {
                continue;
            }
            let is_right = head.starts_with("HTTP/1.1 200 ")
                && field(head, "etag") == Some(expected::etag(self.asked).as_str())
                && body == expected::body(self.asked).as_bytes();
            if !is_right {
                return Err(
                    format!("the answer to GET /users/{} is not complete and correct: {head}", self.asked).into()
                );
            }
            let is_last = field(head, "connection").is_some_and(|word| word.eq_ignore_ascii_case("close"));
            self.stream = (!is_last).then_some(stream);
            return Ok(self.sent.elapsed());
        }
    }
}

fn opened(address: &str) -> io::Result<TcpStream> {
    let stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

fn field<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.split("\r\n").skip(1).find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}
