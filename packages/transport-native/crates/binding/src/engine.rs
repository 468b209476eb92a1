use crate::host::Host;
#[cfg(unix)]
use crate::reactor::UvPoll;
use crate::reactor::{Polled, Reactor, WaitingThread};
use crate::records;
use crate::settings::{EngineSettings, milliseconds};
use crate::shared::Shared;
use napi::bindgen_prelude::{Error, Float64Array, FnArgs, Function, Int32Array, Result, Uint8Array, Uint8ArraySlice};
use napi::{Env, JsString, JsValue, sys};
use napi_derive::napi;
use std::cell::RefCell;
use std::net::IpAddr;
use std::ptr;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Instant;
use trunkline_engine::{Engine, Failure, FailureKind, ReadResult, RequestFlags, Submission, Timeouts, Times};

const HEAD_SCRATCH: usize = 64 * 1024;

/// All sockets of one kind in one thread. Nothing is thrown for what happens on the network.
#[napi(js_name = "Engine")]
pub struct EngineClass {
    host: Rc<Host>,
    limits: RefCell<Vec<Option<Timeouts>>>,
    head: RefCell<Vec<u8>>,
    is_blocking: bool,
}

#[napi]
impl EngineClass {
    /// `arena`, `records` and `times` belong to the engine from here on; `deliver` is told how many records there are.
    /// The reactor is "uv", "thread" or "none".
    #[napi(constructor)]
    pub fn new(
        env: Env,
        arena: Uint8Array,
        records: Int32Array,
        times: Float64Array,
        deliver: Function<FnArgs<(i32,)>, ()>,
        reactor: String,
    ) -> Result<Self> {
        let shared = Shared::keep(env.raw(), arena, records, times)?;
        let mut reference = ptr::null_mut();
        // SAFETY: the function is a value of this call's scope.
        if unsafe { sys::napi_create_reference(env.raw(), deliver.raw(), 1, &mut reference) } != 0 {
            return Err(Error::from_reason("No reference to the function `deliver`."));
        }
        let polled = Polled::new().map_err(io_error)?;
        let registry = polled.poll.registry().try_clone().map_err(io_error)?;
        let engine = Engine::new(registry).map_err(io_error)?;
        let is_blocking = reactor == "none";
        let reactor = match reactor.as_str() {
            #[cfg(unix)]
            "uv" => Reactor::Uv(UvPoll::new(env.raw()), polled),
            "none" => Reactor::Blocking(polled),
            _ => Reactor::Thread(WaitingThread::new(env.raw(), polled.poll, engine.waker())),
        };
        let host = Rc::new(Host::new(env.raw(), reference, engine, shared, reactor));
        host.reactor.borrow_mut().start(&host)?;
        end_with_environment(env.raw(), &host);
        Ok(Self { host, limits: RefCell::default(), head: RefCell::new(vec![0; HEAD_SCRATCH]), is_blocking })
    }

    /// Throws where a text is no PEM, an address none, a pin none.
    #[napi(catch_unwind)]
    pub fn add_client(&self, settings: EngineSettings) -> Result<u32> {
        let mut engine = self.host.engine.borrow_mut();
        let client = engine.next_client();
        let settings = settings.to_client(client, &self.host.key_lines)?;
        Ok(engine.add_client(settings) as u32)
    }

    /// Idle connections end now, busy ones when they have carried what they carry and what waits.
    #[napi(catch_unwind)]
    pub fn close_client(&self, client: u32) {
        self.host.engine.borrow_mut().close_client(client as usize);
        self.host.settle();
    }

    /// The number of the origin, for `submit`.
    #[napi(catch_unwind)]
    pub fn add_origin(
        &self,
        client: u32,
        is_secure: bool,
        host: String,
        port: u16,
        server_name: Option<String>,
    ) -> u32 {
        self.host.engine.borrow_mut().add_origin(client as usize, is_secure, host, port, server_name) as u32
    }

    /// Idle connections end now; the origin is forgotten when it holds nothing.
    #[napi(catch_unwind)]
    pub fn drop_origin(&self, origin: u32) {
        self.host.engine.borrow_mut().drop_origin(origin as usize);
    }

    /// The number of these limits, in milliseconds, for `submit`; -1 is for ever.
    #[napi]
    pub fn add_limits(&self, pool: f64, connect: f64, write: f64, read: f64, total: f64) -> u32 {
        let timeouts = Timeouts {
            pool: milliseconds(pool),
            connect: milliseconds(connect),
            write: milliseconds(write),
            read: milliseconds(read),
            total: milliseconds(total),
        };
        let mut all = self.limits.borrow_mut();
        let free = all.iter().position(Option::is_none).unwrap_or(all.len());
        if free == all.len() {
            all.push(None);
        }
        all[free] = Some(timeouts);
        free as u32
    }

    /// The number may be given to others.
    #[napi]
    pub fn drop_limits(&self, limits: u32) {
        if let Some(dropped) = self.limits.borrow_mut().get_mut(limits as usize) {
            *dropped = None;
        }
    }

    /// Takes a request: its head is Latin-1 and whole, its body not longer than 64 KiB.
    #[napi(catch_unwind)]
    pub fn submit(
        &self,
        slot: u32,
        origin: u32,
        limits: u32,
        flags: u32,
        head: JsString,
        body: Option<Uint8ArraySlice>,
    ) -> Result<()> {
        let mut scratch = self.head.borrow_mut();
        let length = latin1(&head, &mut scratch)?;
        let submission = Submission {
            slot,
            origin: origin as usize,
            timeouts: self.limits.borrow().get(limits as usize).copied().flatten().unwrap_or_default(),
            flags: RequestFlags(flags),
            head: &scratch[..length],
            body: body.as_deref().unwrap_or_default(),
        };
        let mut engine = self.host.engine.borrow_mut();
        if self.is_blocking {
            // Nobody asked the poller since the answer before was read.
            engine.end_turn();
        }
        engine.submit(&submission);
        drop(engine);
        self.host.settle();
        Ok(())
    }

    /// 1: go on. 0: taken, and the next after a record DRAINED. -1: the exchange is over.
    #[napi(catch_unwind)]
    pub fn write(&self, slot: u32, chunk: Uint8ArraySlice, is_last: bool) -> i32 {
        let taken = self.host.engine.borrow_mut().write(slot, &chunk, is_last);
        self.host.settle();
        taken.map_or(-1, i32::from)
    }

    /// Bytes put into the target. 0: a record says when there are more. -1: the end, and trailers in the last record,
    /// if there were any. -2: failed, as the last record says.
    #[napi(catch_unwind)]
    pub fn read(&self, slot: u32, mut target: Uint8ArraySlice, from: u32) -> i32 {
        // SAFETY: JavaScript does not run while the target is written to.
        let target = unsafe { target.as_mut() };
        let from = (from as usize).min(target.len());
        let result = match self.host.untold_failure(slot) {
            Some(failed) => ReadResult::Failed(failed),
            None => self.host.engine.borrow_mut().read(slot, &mut target[from..]),
        };
        if matches!(result, ReadResult::End { .. } | ReadResult::Failed(_)) {
            // The slot may be another's by the time it would be told.
            self.host.take_back(slot);
        }
        self.host.settle();
        match result {
            ReadResult::Bytes(count) => count as i32,
            ReadResult::Wait => 0,
            ReadResult::End { trailers, times } => {
                self.host.leave(&times, |record, texts| {
                    if let Some(trailers) = trailers {
                        records::write_trailers(slot, &trailers, record, texts);
                    }
                });
                -1
            }
            ReadResult::Failed(failed) => {
                self.host.leave(&Times::default(), |record, texts| records::write_failed(slot, &failed, record, texts));
                -2
            }
        }
    }

    /// Ends the exchange with its connection, without a record. Answers the flags that a failure would have had.
    #[napi(catch_unwind)]
    pub fn cancel(&self, slot: u32) -> i32 {
        let untold = self.host.untold_failure(slot).map(|failed| (failed.is_sent, failed.is_reused));
        self.host.take_back(slot);
        let ended = self.host.engine.borrow_mut().cancel(slot);
        self.host.settle();
        let Some((is_sent, is_reused)) = ended.or(untold) else { return 0 };
        i32::from(is_sent) * records::MAYBE_SENT + i32::from(is_reused) * records::REUSED
    }

    /// The answer to a record LOOKUP.
    #[napi(catch_unwind)]
    pub fn resolved(&self, ticket: u32, addresses: Option<Vec<String>>, message: String) {
        let answer = match addresses {
            None => Err(Failure::new(FailureKind::Connect, message)),
            Some(addresses) => parsed(&addresses),
        };
        self.host.engine.borrow_mut().resolved(u64::from(ticket), answer);
        self.host.settle();
    }

    /// The answer to a record INTRODUCTION: lines of fields in Latin-1, each with its end, and a note on them.
    #[napi(catch_unwind)]
    pub fn introduce(&self, ticket: u32, fields: Option<JsString>, mark: u32) -> Result<()> {
        let mut scratch = self.head.borrow_mut();
        let introduction = match &fields {
            None => None,
            Some(fields) => {
                let length = latin1(fields, &mut scratch)?;
                Some((scratch[..length].to_vec(), mark))
            }
        };
        self.host.engine.borrow_mut().introduce(u64::from(ticket), introduction);
        self.host.settle();
        Ok(())
    }

    /// Limits that are due expire.
    #[napi(catch_unwind)]
    pub fn tick(&self) {
        self.host.armed.set(None);
        self.host.engine.borrow_mut().tick();
        self.host.settle();
    }

    /// Origin, active, idle, waiting; and so on.
    #[napi(catch_unwind)]
    pub fn stats(&self, client: u32) -> Vec<u32> {
        let stats = self.host.engine.borrow().stats(client as usize);
        stats
            .iter()
            .flat_map(|pool| [pool.origin, pool.active, pool.idle, pool.waiting].map(|count| count as u32))
            .collect()
    }

    /// Blocks until there are records, and answers how many. Without a reactor only.
    #[napi(catch_unwind)]
    pub fn wait(&self) -> u32 {
        while !self.host.is_closed.get() {
            let count = self.host.write_records();
            if count > 0 {
                self.host.settle();
                self.host.engine.borrow_mut().end_turn();
                return count as u32;
            }
            if self.host.process() {
                continue;
            }
            if !self.host.events.borrow().is_empty() {
                continue;
            }
            if self.host.look() {
                continue;
            }
            let mut engine = self.host.engine.borrow_mut();
            let now = Instant::now();
            let due = engine.next_due();
            if due.is_some_and(|due| due <= now) {
                engine.tick();
                continue;
            }
            let wait = due.map(|due| due.saturating_duration_since(now));
            self.host.reactor.borrow_mut().collect(wait, &mut engine);
        }
        0
    }

    /// Everything ends, and `deliver` is not called again.
    #[napi]
    pub fn close(&self) {
        end(&self.host, Box::new(|| {}));
    }
}

fn end(host: &Rc<Host>, done: Box<dyn FnOnce()>) {
    host.is_closed.set(true);
    host.engine.borrow_mut().end();
    host.reactor.borrow_mut().stop(done);
}

/// A loop that ends with open handles in it takes the process down; a thread must not outlive whom it signals.
fn end_with_environment(env: sys::napi_env, host: &Rc<Host>) {
    let is_in_loop = host.reactor.borrow().is_in_loop();
    let data = Rc::into_raw(Rc::clone(host)).cast_mut().cast();
    // SAFETY: either hook is called once, on this thread, and takes back what `into_raw` gave.
    unsafe {
        if is_in_loop {
            sys::napi_add_async_cleanup_hook(env, Some(on_environment_end), data, ptr::null_mut());
        } else {
            sys::napi_add_env_cleanup_hook(env, Some(on_environment_end_at_once), data);
        }
    }
}

unsafe extern "C" fn on_environment_end_at_once(data: *mut std::ffi::c_void) {
    // SAFETY: as registered above.
    let host: Rc<Host> = unsafe { Rc::from_raw(data.cast()) };
    end(&host, Box::new(|| {}));
}

unsafe extern "C" fn on_environment_end(handle: sys::napi_async_cleanup_hook_handle, data: *mut std::ffi::c_void) {
    // SAFETY: as registered above.
    let host: Rc<Host> = unsafe { Rc::from_raw(data.cast()) };
    end(
        &host,
        Box::new(move || {
            // SAFETY: the hook is done, and is removed once.
            unsafe { sys::napi_remove_async_cleanup_hook(handle) };
        }),
    );
}

fn latin1(text: &JsString, scratch: &mut Vec<u8>) -> Result<usize> {
    let value = text.value();
    loop {
        let mut length = 0;
        let room = scratch.len();
        // SAFETY: the buffer is as long as is said; one byte of it is for a NUL.
        let status = unsafe {
            sys::napi_get_value_string_latin1(value.env, value.value, scratch.as_mut_ptr().cast(), room, &mut length)
        };
        if status != 0 {
            return Err(Error::from_reason("The head is no string."));
        }
        if length < room - 1 {
            return Ok(length);
        }
        scratch.resize(room * 2, 0);
    }
}

fn parsed(addresses: &[String]) -> std::result::Result<Arc<[IpAddr]>, Failure> {
    let parse = |text: &String| {
        let refusal = || Failure::new(FailureKind::Connect, format!("`lookup` answered {text:?}, which is no address"));
        text.parse().map_err(|_| refusal())
    };
    addresses.iter().map(parse).collect()
}

fn io_error(error: std::io::Error) -> Error {
    Error::from_reason(format!("The system gives the engine no poller: {error}."))
}
