use super::readiness;
use crate::host::{Call, Host};
use libc::c_void;
use mio::{Events, Poll, Waker};
use napi::bindgen_prelude::{Error, Result};
use napi::sys;
use std::ptr;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{Builder, JoinHandle};
use trunkline_engine::{Engine, Readiness};

const EVENTS_AT_ONCE: usize = 256;

/// What both threads see.
#[derive(Default)]
struct Board {
    ready: Mutex<Vec<Readiness>>,
    is_signalled: AtomicBool,
    is_stopped: AtomicBool,
}

/// A thread that does nothing but wait for sockets: for runtimes whose loop cannot watch a poller.
pub struct WaitingThread {
    env: sys::napi_env,
    poll: Option<Poll>,
    waker: Arc<Waker>,
    board: Arc<Board>,
    signal: sys::napi_threadsafe_function,
    context: *mut Host,
    thread: Option<JoinHandle<()>>,
    is_kept_alive: bool,
}

struct Signal(sys::napi_threadsafe_function);
// SAFETY: to be called from any thread is what a thread-safe function is for.
unsafe impl Send for Signal {}

impl WaitingThread {
    pub fn new(env: sys::napi_env, poll: Poll, waker: Arc<Waker>) -> Self {
        Self {
            env,
            poll: Some(poll),
            waker,
            board: Arc::default(),
            signal: ptr::null_mut(),
            context: ptr::null_mut(),
            thread: None,
            is_kept_alive: true,
        }
    }

    pub fn start(&mut self, host: &Rc<Host>) -> Result<()> {
        let Some(poll) = self.poll.take() else { return Ok(()) };
        self.context = Rc::into_raw(Rc::clone(host)).cast_mut();
        // SAFETY: this is the thread of `env`; the context lives until `stop`.
        let status = unsafe {
            let mut name = ptr::null_mut();
            let text = c"trunkline";
            sys::napi_create_string_utf8(self.env, text.as_ptr(), 9, &mut name);
            sys::napi_create_threadsafe_function(
                self.env,
                ptr::null_mut(),
                ptr::null_mut(),
                name,
                0,
                1,
                ptr::null_mut(),
                None,
                self.context.cast(),
                Some(on_signal),
                &mut self.signal,
            )
        };
        if status != 0 {
            return Err(Error::from_reason("This runtime takes no signals from other threads."));
        }
        let board = Arc::clone(&self.board);
        let signal = Signal(self.signal);
        let wait = move || wait(poll, &board, &signal);
        let thread = Builder::new().name("trunkline-wait".to_owned()).spawn(wait);
        self.thread = Some(thread.map_err(|error| Error::from_reason(error.to_string()))?);
        self.keep_alive(self.env, false);
        Ok(())
    }

    pub fn collect(&mut self, engine: &mut Engine) {
        self.board.is_signalled.store(false, Ordering::Release);
        if let Ok(mut ready) = self.board.ready.lock() {
            ready.drain(..).for_each(|readiness| engine.note(readiness));
        }
    }

    pub fn keep_alive(&mut self, env: sys::napi_env, is_needed: bool) {
        if self.signal.is_null() || is_needed == self.is_kept_alive {
            return;
        }
        self.is_kept_alive = is_needed;
        // SAFETY: this is the thread of `env`, and the function is released only by `stop`.
        unsafe {
            if is_needed {
                sys::napi_ref_threadsafe_function(env, self.signal);
            } else {
                sys::napi_unref_threadsafe_function(env, self.signal);
            }
        }
    }

    pub fn stop(&mut self) {
        self.board.is_stopped.store(true, Ordering::Release);
        let _ = self.waker.wake();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        let signal = std::mem::replace(&mut self.signal, ptr::null_mut());
        let context = std::mem::replace(&mut self.context, ptr::null_mut());
        if signal.is_null() {
            return;
        }
        // SAFETY: the thread that called it has ended, and an aborted function calls nothing more.
        unsafe {
            sys::napi_release_threadsafe_function(signal, 1);
            drop(Rc::from_raw(context));
        }
    }
}

fn wait(mut poll: Poll, board: &Board, signal: &Signal) {
    let mut events = Events::with_capacity(EVENTS_AT_ONCE);
    while !board.is_stopped.load(Ordering::Acquire) {
        if poll.poll(&mut events, None).is_err() {
            continue;
        }
        if let Ok(mut ready) = board.ready.lock() {
            ready.extend(events.iter().map(readiness));
        }
        if !board.is_signalled.swap(true, Ordering::AcqRel) && !board.is_stopped.load(Ordering::Acquire) {
            // SAFETY: the function is released only after this thread has ended.
            unsafe { sys::napi_call_threadsafe_function(signal.0, ptr::null_mut(), 0) };
        }
    }
}

unsafe extern "C" fn on_signal(
    env: sys::napi_env,
    _function: sys::napi_value,
    context: *mut c_void,
    _data: *mut c_void,
) {
    if env.is_null() || context.is_null() {
        return;
    }
    // SAFETY: the context is the host of `start`, kept until `stop`.
    let host = unsafe {
        let host: *const Host = context.cast();
        Rc::increment_strong_count(host);
        Rc::from_raw(host)
    };
    host.turn(Call::FromCallback);
}
