use crate::reactor::Reactor;
use crate::records::{self, Texts};
use crate::settings::KeyLines;
use crate::shared::Shared;
use napi::sys;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};
use trunkline_engine::{Engine, Event, FailedEvent, Slot, Times};

// The arena has three parts: what the engine receives, texts of records, texts of the record that read() leaves.
const TEXT_ROOM: usize = 288 * 1024;
// Timers and other sockets wait meanwhile.
const LONGEST_TURN: Duration = Duration::from_millis(1);

/// An engine with its memory, its reactor and whom it tells.
// Rule: no borrow is held while JavaScript runs, because it calls back in.
pub struct Host {
    pub env: sys::napi_env,
    pub deliver: sys::napi_ref,
    pub engine: RefCell<Engine>,
    pub shared: RefCell<Shared>,
    pub events: RefCell<VecDeque<Event>>,
    pub reactor: RefCell<Reactor>,
    pub key_lines: KeyLines,
    pub armed: Cell<Option<Instant>>,
    pub is_closed: Cell<bool>,
    batch: RefCell<Vec<Event>>,
}

/// How JavaScript is called: from the loop itself, or from within a callback that Node has prepared.
#[derive(Clone, Copy)]
pub enum Call {
    FromLoop,
    FromCallback,
}

impl Host {
    pub fn new(env: sys::napi_env, deliver: sys::napi_ref, engine: Engine, shared: Shared, reactor: Reactor) -> Self {
        Self {
            env,
            deliver,
            engine: RefCell::new(engine),
            shared: RefCell::new(shared),
            events: RefCell::new(VecDeque::new()),
            reactor: RefCell::new(reactor),
            key_lines: KeyLines::default(),
            armed: Cell::new(None),
            is_closed: Cell::new(false),
            batch: RefCell::new(Vec::new()),
        }
    }

    /// Does what is ready and tells JavaScript, until there is nothing left.
    pub fn turn(&self, call: Call) {
        if self.is_closed.get() {
            return;
        }
        self.reactor.borrow_mut().collect(None, &mut self.engine.borrow_mut());
        let start = Instant::now();
        self.do_what_is_ready(call);
        // An answer often brings the next request, whose answer is soon there, too. The loop has others to serve, though.
        while !self.is_closed.get() && start.elapsed() < LONGEST_TURN && self.look() {
            self.engine.borrow_mut().end_turn();
            self.do_what_is_ready(call);
        }
        let mut engine = self.engine.borrow_mut();
        engine.end_turn();
        self.keep_alive(&engine);
    }

    /// Looks for an answer for a while instead of sleeping, where that is wanted. Answers whether there was one.
    pub fn look(&self) -> bool {
        let mut engine = self.engine.borrow_mut();
        let mut reactor = self.reactor.borrow_mut();
        if !reactor.can_look() || !self.events.borrow().is_empty() {
            return false;
        }
        let Some(until) = engine.look_until() else { return false };
        while !engine.has_news() && Instant::now() < until {
            reactor.collect(Some(Duration::ZERO), &mut engine);
        }
        engine.looked()
    }

    fn do_what_is_ready(&self, call: Call) {
        loop {
            let more = self.process();
            // Before JavaScript runs, which looks at the time for its timer.
            if self.settle() && self.events.borrow().is_empty() {
                self.tell(0, call);
            }
            loop {
                let count = self.write_records();
                if count == 0 {
                    break;
                }
                self.tell(count as i32, call);
                if self.is_closed.get() {
                    return;
                }
            }
            if !more {
                break;
            }
        }
        // What was kept to be sent together goes now, which may start a limit.
        self.engine.borrow_mut().send_kept();
        if self.settle() {
            self.tell(0, call);
        }
    }

    /// One step of the engine. A panic must not cross into Node: it breaks this engine, and nothing else.
    pub fn process(&self) -> bool {
        let step = || {
            let mut shared = self.shared.borrow_mut();
            let mut batch = self.batch.borrow_mut();
            // SAFETY: nobody else writes to the arena while this runs, as JavaScript does not run.
            let memory = unsafe { shared.arena.as_mut() };
            let room = memory.len() - 2 * TEXT_ROOM;
            let more = self.engine.borrow_mut().process(&mut memory[..room], &mut batch);
            self.events.borrow_mut().extend(batch.drain(..));
            more
        };
        catch_unwind(AssertUnwindSafe(step)).unwrap_or_else(|_| {
            self.is_closed.set(true);
            self.tell(-1, Call::FromCallback);
            false
        })
    }

    /// Moves what happened into the records; answers how many there are.
    pub fn write_records(&self) -> usize {
        let mut events = self.events.borrow_mut();
        let has_lines = self.key_lines.lock().is_ok_and(|lines| !lines.is_empty());
        if events.is_empty() && !has_lines {
            return 0;
        }
        let mut shared = self.shared.borrow_mut();
        let Shared { arena, records, times } = &mut *shared;
        // SAFETY: as above, for all three.
        let (memory, records, times) = unsafe { (arena.as_mut(), records.as_mut(), times.as_mut()) };
        let from = memory.len() - 2 * TEXT_ROOM;
        let mut texts = Texts { memory, from, to: from + TEXT_ROOM };
        if has_lines {
            return records::write_key_lines(&self.key_lines, records, &mut texts);
        }
        records::write(&mut events, records, times, &mut texts)
    }

    /// Takes back the failure of an exchange that was not told yet.
    pub fn untold_failure(&self, slot: Slot) -> Option<FailedEvent> {
        let mut events = self.events.borrow_mut();
        let at = events.iter().position(|event| matches!(event, Event::Failed(failed, _) if *failed == slot))?;
        match events.remove(at) {
            Some(Event::Failed(_, failed)) => Some(failed),
            _ => None,
        }
    }

    /// Takes back all of an exchange that was not told yet.
    pub fn take_back(&self, slot: Slot) {
        self.events.borrow_mut().retain(|event| event.slot() != Some(slot));
    }

    /// Gives `write` the record that read() leaves.
    pub fn leave(&self, phases: &Times, write: impl FnOnce(&mut [i32], &mut Texts<'_>)) {
        let mut shared = self.shared.borrow_mut();
        let Shared { arena, records, times } = &mut *shared;
        // SAFETY: as above, for all three.
        let (memory, records, times) = unsafe { (arena.as_mut(), records.as_mut(), times.as_mut()) };
        let to = memory.len();
        let mut texts = Texts { memory, from: to - TEXT_ROOM, to };
        let last = records.len() - records::LENGTH;
        records[last..].fill(0);
        records::write_times(phases, &mut times[last + records::LENGTH..][..records::LENGTH]);
        write(&mut records[last..], &mut texts);
    }

    /// To be called after whatever may have begun or ended exchanges: keeps the loop alive, and has the timer set.
    /// Answers whether it must be set earlier than it was.
    pub fn settle(&self) -> bool {
        let engine = self.engine.borrow();
        self.keep_alive(&engine);
        let due = engine.next_due();
        let is_earlier = due.is_some_and(|due| self.armed.get().is_none_or(|armed| due < armed));
        if is_earlier && let Some(due) = due {
            self.armed.set(Some(due));
            let wanted = due.saturating_duration_since(Instant::now()).as_secs_f64() * 1000.0;
            let times = &mut self.shared.borrow_mut().times;
            // SAFETY: JavaScript does not run. It is JavaScript, too, that puts -1 there when it has set its timer.
            unsafe { times.as_mut()[0] = wanted };
        }
        is_earlier
    }

    fn keep_alive(&self, engine: &Engine) {
        let is_needed = engine.is_busy() || !self.events.borrow().is_empty();
        self.reactor.borrow_mut().keep_alive(self.env, is_needed);
    }

    fn tell(&self, count: i32, call: Call) {
        let env = self.env;
        // SAFETY: this is the thread of `env`, and the caller has opened a scope for handles.
        unsafe {
            let mut function = std::ptr::null_mut();
            let mut argument = std::ptr::null_mut();
            let mut this = std::ptr::null_mut();
            let mut result = std::ptr::null_mut();
            if sys::napi_get_reference_value(env, self.deliver, &mut function) != 0
                || sys::napi_create_int32(env, count, &mut argument) != 0
                || sys::napi_get_global(env, &mut this) != 0
            {
                return;
            }
            let nothing = std::ptr::null_mut();
            let status = match call {
                Call::FromLoop => sys::napi_make_callback(env, nothing, this, function, 1, &argument, &mut result),
                Call::FromCallback => sys::napi_call_function(env, this, function, 1, &argument, &mut result),
            };
            if status == sys::Status::napi_pending_exception {
                // A thread that is being ended leaves one, too: it must be gone before hooks run that expect none.
                let mut exception = std::ptr::null_mut();
                if sys::napi_get_and_clear_last_exception(env, &mut exception) == 0 {
                    sys::napi_fatal_exception(env, exception);
                }
            }
        }
    }
}
