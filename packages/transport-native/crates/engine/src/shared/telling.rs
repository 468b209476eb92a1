use super::carrying::StreamPlace;
use crate::connection::Entry;
use crate::engine::{Arena, Engine, HEAD_ROOM};
use crate::event::{Event, HeadEvent, Slot};
use crate::http2::Head;
use std::time::Instant;

// What of a body comes along with its head; the reader asks for the rest.
const BODY_ROOM: usize = 64 * 1024;

/// How those who share a connection are told what it brought them.
impl Engine {
    /// Without an arena heads wait for the next call that has one.
    pub(crate) fn tell_shared(&mut self, key: usize, mut arena: Option<&mut Arena<'_>>, now: Instant) {
        let mut touched = std::mem::take(&mut self.touched);
        if let Some(Entry::Shared(connection)) = self.entries.get_mut(key) {
            connection.session.take_touched(&mut touched);
        }
        let mut is_late = false;
        for id in touched.drain(..) {
            is_late |= !self.tell_stream((key, id), arena.as_deref_mut(), now);
        }
        self.touched = touched;
        if is_late {
            self.look_again(key);
        }
        // Windows that what was told has made room in.
        if let Some(Entry::Shared(connection)) = self.entries.get_mut(key)
            && !connection.session.output.is_empty()
        {
            connection.flush();
        }
    }

    /// `false`: there was no room for the head, which has to be told later.
    fn tell_stream(&mut self, place: StreamPlace, arena: Option<&mut Arena<'_>>, now: Instant) -> bool {
        let (key, id) = place;
        let Some(Entry::Shared(connection)) = self.entries.get_mut(key) else { return true };
        let origin = connection.origin;
        let Some(stream) = connection.session.stream(id) else { return true };
        let slot = stream.owner;
        if !stream.is_open() {
            self.freed.push_back(origin);
        }
        if stream.head.is_some() {
            let Some(arena) = arena.filter(|arena| arena.bytes.len() - arena.used >= HEAD_ROOM) else {
                connection.session.touch_again(id);
                return false;
            };
            if let Some(head) = stream.head.take() {
                self.shared_head_came(slot, place, &head, arena, now);
            }
            return true;
        }
        let has_moved = stream.take_move();
        let has_news = stream.has_body() || !stream.is_open();
        let ending = stream.ending.clone();
        if has_moved {
            self.stream_moved(slot, place, now);
        }
        match ending {
            Some(ending) if !self.exchange(slot).has_head => self.stream_failed(slot, place, ending, now),
            _ if has_news => self.wake_reader(slot),
            _ => {}
        }
        true
    }

    fn shared_head_came(
        &mut self,
        slot: Slot,
        (key, id): StreamPlace,
        head: &Head,
        arena: &mut Arena<'_>,
        now: Instant,
    ) {
        self.leave(slot);
        let Entry::Shared(connection) = &mut self.entries[key] else { return };
        let start = arena.used;
        let body_start = start + head.text.len();
        arena.bytes[start..body_start].copy_from_slice(&head.text);
        let Some(stream) = connection.session.stream(id) else { return };
        let (has_body, length) = (stream.has_body(), stream.body_length());
        let here = if has_body {
            connection.session.read(id, &mut arena.bytes[body_start..body_start + BODY_ROOM])
        } else {
            0
        };
        arena.used = body_start + here;
        let Some(stream) = connection.session.stream(id) else { return };
        let is_complete = stream.is_ended && !stream.has_body();
        let trailers = if is_complete { stream.trailers.take() } else { None };
        let exchange = self.exchanges[slot as usize].as_deref_mut().expect("the slot is in use");
        exchange.has_head = true;
        exchange.held_head = Vec::new();
        exchange.times.first_byte = exchange.since_start(now);
        if is_complete {
            exchange.times.done = exchange.times.first_byte;
        }
        let event = HeadEvent {
            status: head.status,
            text: start..body_start,
            body: body_start..body_start + here,
            is_complete,
            is_reused: exchange.is_reused,
            is_http10: false,
            is_http2: true,
            is_upgraded: false,
            has_set_cookie: head.has_set_cookie,
            has_content_encoding: head.has_content_encoding,
            length,
            times: exchange.times,
        };
        if let Some(trailers) = trailers {
            self.tell(Event::Trailers(slot, trailers));
        }
        self.tell(Event::Head(slot, Box::new(event)));
        if is_complete {
            let exchange = self.remove(slot);
            self.spare(exchange);
            self.leave_shared(key, id, now);
        }
    }
}
