//! How the engine learns that a socket is ready.
mod blocking;
mod thread;
#[cfg(unix)]
mod uv;

use crate::host::Host;
use napi::sys;
use std::rc::Rc;
use std::time::Duration;
use trunkline_engine::{Engine, Readiness};

pub use blocking::Polled;
pub use thread::WaitingThread;
#[cfg(unix)]
pub use uv::UvPoll;

/// One of the ways to wait.
pub enum Reactor {
    /// Node's loop watches the poller; this thread reads from it.
    #[cfg(unix)]
    Uv(UvPoll, Polled),
    /// Another thread waits and signals.
    Thread(WaitingThread),
    /// This thread waits when it is told to.
    Blocking(Polled),
}

impl Reactor {
    /// Notes what is ready. Only the blocking one waits, and only as long as it is told.
    pub fn collect(&mut self, wait: Option<Duration>, engine: &mut Engine) {
        match self {
            #[cfg(unix)]
            Self::Uv(_, polled) => polled.collect(Some(Duration::ZERO), engine),
            Self::Thread(thread) => thread.collect(engine),
            Self::Blocking(polled) => polled.collect(wait, engine),
        }
    }

    /// `collect` asks the poller itself, so that asking again may find something.
    pub fn can_look(&self) -> bool {
        !matches!(self, Self::Thread(_))
    }

    /// Begins to call the host. It must stay where it is until `stop`.
    pub fn start(&mut self, host: &Rc<Host>) -> napi::Result<()> {
        match self {
            #[cfg(unix)]
            Self::Uv(uv, polled) => uv.start(polled, host),
            Self::Thread(thread) => thread.start(host),
            Self::Blocking(_) => Ok(()),
        }
    }

    /// The loop holds a handle, which takes a turn of the loop to close.
    pub fn is_in_loop(&self) -> bool {
        match self {
            #[cfg(unix)]
            Self::Uv(..) => true,
            _ => false,
        }
    }

    /// The loop waits as long as something is in flight.
    pub fn keep_alive(&mut self, env: sys::napi_env, is_needed: bool) {
        match self {
            #[cfg(unix)]
            Self::Uv(uv, _) => uv.keep_alive(is_needed),
            Self::Thread(thread) => thread.keep_alive(env, is_needed),
            Self::Blocking(_) => {}
        }
    }

    /// Calls the host no more; `done` is called when nothing of it is left in the loop.
    pub fn stop(&mut self, done: Box<dyn FnOnce()>) {
        match self {
            #[cfg(unix)]
            Self::Uv(uv, _) => uv.stop(done),
            Self::Thread(thread) => {
                thread.stop();
                done();
            }
            Self::Blocking(_) => done(),
        }
    }
}

fn readiness(event: &mio::event::Event) -> Readiness {
    let has_ended = event.is_error() || event.is_read_closed();
    Readiness {
        token: event.token(),
        is_readable: event.is_readable() || has_ended,
        is_writable: event.is_writable() || event.is_error() || event.is_write_closed(),
        is_read_closed: has_ended,
    }
}
