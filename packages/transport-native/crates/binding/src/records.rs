use crate::settings::KeyLines;
use std::collections::VecDeque;
use trunkline_engine::{Event, FailedEvent, HeadEvent, Slot, Times};

// The numbers of src/records.ts.
pub const LENGTH: usize = 8;
const OPENING: i32 = 1;
const OPENED: i32 = 2;
const SENT: i32 = 3;
const DRAINED: i32 = 4;
const HEAD: i32 = 5;
const READABLE: i32 = 6;
const TRAILERS: i32 = 7;
const FAILED: i32 = 8;
const LOOKUP: i32 = 9;
const KEYLOG: i32 = 10;
const INTRODUCTION: i32 = 11;

const COMPLETE: i32 = 1;
pub const REUSED: i32 = 2;
const HTTP10: i32 = 4;
const UPGRADED: i32 = 8;
const SET_COOKIE: i32 = 16;
const CONTENT_ENCODING: i32 = 32;
const HTTP2: i32 = 64;
pub const MAYBE_SENT: i32 = 256;
const AT_PROXY: i32 = 512;

/// Room for texts that are no part of what the engine received.
pub struct Texts<'a> {
    /// All of the memory that records point into.
    pub memory: &'a mut [u8],
    /// Where the next text goes.
    pub from: usize,
    /// Where the room ends.
    pub to: usize,
}

impl Texts<'_> {
    /// Offset and length of the text, cut off where it does not fit.
    fn put(&mut self, text: &[u8]) -> (i32, i32) {
        let from = self.from;
        let len = text.len().min(self.to - from);
        self.memory[from..from + len].copy_from_slice(&text[..len]);
        self.from += len;
        (from as i32, len as i32)
    }

    fn has_room_for(&self, text: &[u8]) -> bool {
        text.len() <= self.to - self.from
    }
}

/// Writes as many events as there is room for, and answers how many.
pub fn write(events: &mut VecDeque<Event>, records: &mut [i32], times: &mut [f64], texts: &mut Texts<'_>) -> usize {
    // The last record is read()'s, the first times are the timer's.
    let room = records.len() / LENGTH - 1;
    let mut count = 0;
    while count < room
        && let Some(event) = events.front()
    {
        if count > 0 && !text_of(event).is_none_or(|text| texts.has_room_for(text)) {
            break;
        }
        let record = &mut records[count * LENGTH..][..LENGTH];
        let phases = &mut times[(count + 1) * LENGTH..][..LENGTH];
        write_one(event, record, phases, texts);
        events.pop_front();
        count += 1;
    }
    count
}

fn text_of(event: &Event) -> Option<&[u8]> {
    match event {
        Event::Trailers(_, text) => Some(text),
        Event::Failed(_, failed) => Some(failed.failure.reason.as_bytes()),
        Event::Lookup { host, .. } => Some(host.as_bytes()),
        Event::Introduction(wanted) => Some(wanted.text.as_bytes()),
        _ => None,
    }
}

fn write_one(event: &Event, record: &mut [i32], phases: &mut [f64], texts: &mut Texts<'_>) {
    record.fill(0);
    match event {
        Event::Opening(slot) => begin(record, *slot, OPENING),
        Event::Opened(slot, times) => {
            begin(record, *slot, OPENED);
            write_times(times, phases);
        }
        Event::Sent(slot) => begin(record, *slot, SENT),
        Event::Drained(slot) => begin(record, *slot, DRAINED),
        Event::Readable(slot) => begin(record, *slot, READABLE),
        Event::Head(slot, head) => write_head(*slot, head, record, phases),
        Event::Trailers(slot, text) => write_trailers(*slot, text, record, texts),
        Event::Failed(slot, failed) => write_failed(*slot, failed, record, texts),
        Event::Lookup { client, ticket, host } => {
            record[0] = -1;
            record[1] = LOOKUP;
            record[2] = *ticket as i32;
            (record[3], record[4]) = texts.put(host.as_bytes());
            record[5] = *client as i32;
        }
        Event::Introduction(wanted) => {
            record[0] = -1;
            record[1] = INTRODUCTION;
            record[2] = wanted.ticket as i32;
            (record[3], record[4]) = texts.put(wanted.text.as_bytes());
            record[5] = wanted.client as i32;
            record[6] = wanted.mark as i32;
        }
    }
}

/// Of a body that has ended.
pub fn write_trailers(slot: Slot, text: &[u8], record: &mut [i32], texts: &mut Texts<'_>) {
    begin(record, slot, TRAILERS);
    (record[3], record[4]) = texts.put(text);
}

/// Of an exchange that is over.
pub fn write_failed(slot: Slot, failed: &FailedEvent, record: &mut [i32], texts: &mut Texts<'_>) {
    begin(record, slot, FAILED);
    record[2] = failed.failure.kind as i32;
    (record[3], record[4]) = texts.put(failed.failure.reason.as_bytes());
    (record[5], record[7]) = texts.put(failed.failure.code.as_bytes());
    record[6] =
        when(failed.is_reused, REUSED) | when(failed.is_sent, MAYBE_SENT) | when(failed.failure.is_at_proxy, AT_PROXY);
}

/// Moves lines of key logs into records; answers how many.
pub fn write_key_lines(lines: &KeyLines, records: &mut [i32], texts: &mut Texts<'_>) -> usize {
    let Ok(mut lines) = lines.lock() else { return 0 };
    let room = records.len() / LENGTH - 1;
    let now = lines.len().min(room);
    for (at, (client, line)) in lines.drain(..now).enumerate() {
        let record = &mut records[at * LENGTH..][..LENGTH];
        record.fill(0);
        record[0] = -1;
        record[1] = KEYLOG;
        record[2] = client as i32;
        (record[3], record[4]) = texts.put(line.as_bytes());
    }
    now
}

fn begin(record: &mut [i32], slot: Slot, kind: i32) {
    record[0] = slot as i32;
    record[1] = kind;
}

fn write_head(slot: Slot, head: &HeadEvent, record: &mut [i32], phases: &mut [f64]) {
    begin(record, slot, HEAD);
    record[2] = i32::from(head.status);
    record[3] = head.text.start as i32;
    record[4] = head.text.len() as i32;
    record[5] = head.body.start as i32;
    record[7] = head.body.len() as i32;
    record[6] = when(head.is_complete, COMPLETE)
        | when(head.is_reused, REUSED)
        | when(head.is_http10, HTTP10)
        | when(head.is_upgraded, UPGRADED)
        | when(head.has_set_cookie, SET_COOKIE)
        | when(head.has_content_encoding, CONTENT_ENCODING)
        | when(head.is_http2, HTTP2);
    write_times(&head.times, phases);
    phases[7] = head.length.map_or(-1.0, |length| length as f64);
}

/// Phases that did not happen are -1.
pub fn write_times(times: &Times, phases: &mut [f64]) {
    let all = [times.pool, times.dns, times.connect, times.tls, times.sent, times.first_byte, times.done];
    for (phase, time) in phases.iter_mut().zip(all) {
        *phase = time.unwrap_or(-1.0);
    }
}

fn when(is_set: bool, flag: i32) -> i32 {
    if is_set { flag } else { 0 }
}
