//! GETs by the system's sockets and nothing else: the least that a request can cost. See foreign-subject.ts for what it is
//! told and tells.

mod connection;
mod expected;
mod usage;

use std::env::args;
use std::error::Error;
use std::io::{Write as _, stdin, stdout};
use std::time::Instant;

use connection::Connection;

fn main() -> Result<(), Box<dyn Error>> {
    let told: Vec<String> = args().skip(1).collect();
    let [origin, in_flight] = told.as_slice() else {
        return Err("it takes an origin and a number of connections".into());
    };
    let rest = origin.strip_prefix("http://").ok_or("the origin is not http://")?;
    // What stands before every target may follow it.
    let (address, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let mut client = Client { connections: Vec::new(), next: 0 };
    for _ in 0..in_flight.parse()? {
        client.connections.push(Connection::new(address, path));
    }
    for line in stdin().lines() {
        let requests = line?.trim().parse()?;
        // Told to whoever started this.
        let said = client.turn(requests).unwrap_or_else(|error| error.to_string());
        writeln!(stdout(), "{said}")?;
    }
    Ok(())
}

struct Client {
    connections: Vec<Connection>,
    next: u32,
}

impl Client {
    /// One request on each connection at all times: the answer of the first is waited for while the others are on their way, so
    /// that nobody has to be asked which one is ready.
    fn turn(&mut self, requests: usize) -> Result<String, Box<dyn Error>> {
        let before = usage::cpu()?;
        let start = Instant::now();
        let mut latencies = Vec::with_capacity(requests);
        let mut sent = 0;
        while sent < requests.min(self.connections.len()) {
            self.send(sent)?;
            sent += 1;
        }
        for done in 0..requests {
            let at = done % self.connections.len();
            latencies.push(self.connections[at].receive()?.as_nanos() as f64 / 1e3);
            if sent < requests {
                self.send(at)?;
                sent += 1;
            }
        }
        let wall = start.elapsed().as_nanos() as f64 / 1e3;
        let cpu = (usage::cpu()? - before) as f64 / 1e3;
        let peak = usage::peak()?;
        let each: Vec<String> = latencies.iter().map(|latency| format!("{latency:.1}")).collect();
        Ok(format!(r#"{{"cpu":{cpu},"wall":{wall},"peak":{peak},"latencies":[{}]}}"#, each.join(",")))
    }

    fn send(&mut self, at: usize) -> Result<(), Box<dyn Error>> {
        let id = self.next % 1000;
        self.next += 1;
        self.connections[at].send(id)?;
        Ok(())
    }
}
