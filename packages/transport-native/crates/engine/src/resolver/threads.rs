use super::LookupFault;
use std::collections::VecDeque;
use std::net::IpAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Looks one name up. May take as long as it likes.
pub type LookUp = dyn Fn(&str) -> Result<Vec<IpAddr>, LookupFault> + Send + Sync;

pub(super) struct Answer {
    pub(super) host: Arc<str>,
    pub(super) found: Result<Vec<IpAddr>, LookupFault>,
    pub(super) at: Instant,
}

/// Threads that look names up, begun when one is wanted, ended when none was for a while.
pub(super) struct LookupThreads {
    shared: Arc<Shared>,
    handles: Vec<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    look_up: Arc<LookUp>,
    notify: Arc<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct State {
    wanted: VecDeque<Arc<str>>,
    answers: Vec<Answer>,
    running: usize,
    idle: usize,
    is_closed: bool,
}

const MOST: usize = 4;
const IDLE_TIME: Duration = Duration::from_secs(10);

impl LookupThreads {
    pub(super) fn new(notify: Arc<dyn Fn() + Send + Sync>, look_up: Arc<LookUp>) -> Self {
        let (state, changed) = (Mutex::default(), Condvar::new());
        Self { shared: Arc::new(Shared { state, changed, look_up, notify }), handles: Vec::new() }
    }

    pub(super) fn look_up(&mut self, host: Arc<str>) {
        let mut state = self.shared.lock();
        state.wanted.push_back(Arc::clone(&host));
        if state.idle >= state.wanted.len() {
            return self.shared.changed.notify_one();
        }
        if state.running >= MOST {
            return;
        }
        let shared = Arc::clone(&self.shared);
        match thread::Builder::new().name("trunkline-dns".to_owned()).spawn(move || shared.run()) {
            Ok(handle) => {
                state.running += 1;
                self.handles.retain(|handle| !handle.is_finished());
                self.handles.push(handle);
            }
            Err(error) if state.running == 0 => {
                state.wanted.pop_back();
                let fault = LookupFault { message: format!("no thread to look it up ({error})"), code: "EAGAIN" };
                state.answers.push(Answer { host, found: Err(fault), at: Instant::now() });
                (self.shared.notify)();
            }
            // Those that run come to it.
            Err(_) => {}
        }
    }

    pub(super) fn answers(&mut self) -> Vec<Answer> {
        std::mem::take(&mut self.shared.lock().answers)
    }

    pub(super) fn join(mut self) {
        self.close();
        for handle in self.handles.drain(..) {
            // A panic has been told already.
            let _ = handle.join();
        }
    }

    fn close(&mut self) {
        self.shared.lock().is_closed = true;
        self.shared.changed.notify_all();
    }
}

// Not waited for: a lookup may take half a minute, and nobody wants it any more.
impl Drop for LookupThreads {
    fn drop(&mut self) {
        self.close();
    }
}

impl Shared {
    // What is locked is whole at every moment, so a panic elsewhere does no harm to it.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn run(&self) {
        while let Some(host) = self.next() {
            let found = catch_unwind(AssertUnwindSafe(|| (self.look_up)(&host))).unwrap_or_else(|_| {
                Err(LookupFault { message: "the system's lookup broke down".to_owned(), code: "EAI_FAIL" })
            });
            let mut state = self.lock();
            state.answers.push(Answer { host, found, at: Instant::now() });
            // Within the lock, so that nobody is notified who has closed.
            if !state.is_closed {
                (self.notify)();
            }
        }
    }

    /// `None` when the thread shall end.
    fn next(&self) -> Option<Arc<str>> {
        let mut state = self.lock();
        let mut was_long = false;
        while !state.is_closed {
            if let Some(host) = state.wanted.pop_front() {
                return Some(host);
            }
            if was_long {
                break;
            }
            state.idle += 1;
            let (woken, wait) = self.changed.wait_timeout(state, IDLE_TIME).unwrap_or_else(PoisonError::into_inner);
            state = woken;
            state.idle -= 1;
            was_long = wait.timed_out();
        }
        state.running -= 1;
        None
    }
}
