use super::Polled;
use crate::host::{Call, Host};
use libc::{c_int, c_void};
use napi::bindgen_prelude::{Error, Result};
use napi::sys;
use std::alloc::{Layout, alloc_zeroed, dealloc};
use std::ffi::CStr;
use std::os::fd::AsRawFd;
use std::ptr;
use std::rc::Rc;

// UV_POLL of uv_handle_type and UV_READABLE of uv_poll_event, which libuv keeps for a major version.
const POLL_HANDLE: c_int = 8;
const READABLE: c_int = 1;

type PollCallback = unsafe extern "C" fn(*mut c_void, c_int, c_int);
type CloseCallback = unsafe extern "C" fn(*mut c_void);

/// What is used of libuv. Looked up at run time: a runtime that lacks one of them could not load the engine at all.
struct Libuv {
    handle_size: unsafe extern "C" fn(c_int) -> usize,
    poll_init: unsafe extern "C" fn(*mut c_void, *mut c_void, c_int) -> c_int,
    poll_start: unsafe extern "C" fn(*mut c_void, c_int, PollCallback) -> c_int,
    poll_stop: unsafe extern "C" fn(*mut c_void) -> c_int,
    set_data: unsafe extern "C" fn(*mut c_void, *mut c_void),
    reference: unsafe extern "C" fn(*mut c_void),
    unreference: unsafe extern "C" fn(*mut c_void),
    close: unsafe extern "C" fn(*mut c_void, CloseCallback),
}

impl Libuv {
    fn find() -> Option<Self> {
        // SAFETY: the signatures are those of uv.h, unchanged since libuv 1.19.
        unsafe {
            Some(Self {
                handle_size: symbol(c"uv_handle_size")?,
                poll_init: symbol(c"uv_poll_init")?,
                poll_start: symbol(c"uv_poll_start")?,
                poll_stop: symbol(c"uv_poll_stop")?,
                set_data: symbol(c"uv_handle_set_data")?,
                reference: symbol(c"uv_ref")?,
                unreference: symbol(c"uv_unref")?,
                close: symbol(c"uv_close")?,
            })
        }
    }
}

/// The function of this name. `Function` must be the type it has.
unsafe fn symbol<Function: Copy>(name: &CStr) -> Option<Function> {
    const { assert!(size_of::<Function>() == size_of::<*mut c_void>()) };
    // SAFETY: the name ends in NUL; the caller answers for the type, which is as large as a pointer.
    unsafe {
        let found = libc::dlsym(libc::RTLD_DEFAULT, name.as_ptr());
        (!found.is_null()).then(|| std::mem::transmute_copy(&found))
    }
}

/// What the handle points to: shared by callbacks, freed when libuv has closed the handle.
struct Watch {
    libuv: Libuv,
    layout: Layout,
    host: Option<Rc<Host>>,
    on_closed: Option<Box<dyn FnOnce()>>,
}

/// The poller's descriptor, watched by the loop of Node.
pub struct UvPoll {
    env: sys::napi_env,
    handle: *mut c_void,
    is_kept_alive: bool,
}

impl UvPoll {
    pub fn new(env: sys::napi_env) -> Self {
        Self { env, handle: ptr::null_mut(), is_kept_alive: false }
    }

    pub fn start(&mut self, polled: &Polled, host: &Rc<Host>) -> Result<()> {
        let failure = |what: &str| Error::from_reason(format!("The loop of this runtime cannot be used: {what}."));
        let libuv = Libuv::find().ok_or_else(|| failure("it lacks a function"))?;
        let mut uv_loop = ptr::null_mut();
        // SAFETY: this is the thread of `env`; the handle is as large as libuv says, and lives until it is closed.
        unsafe {
            if sys::napi_get_uv_event_loop(self.env, &mut uv_loop) != 0 {
                return Err(failure("there is none"));
            }
            let layout = Layout::from_size_align((libuv.handle_size)(POLL_HANDLE), 16)
                .map_err(|_| failure("its handles have no size"))?;
            let handle: *mut c_void = alloc_zeroed(layout).cast();
            if (libuv.poll_init)(uv_loop.cast(), handle, polled.poll.as_raw_fd()) != 0 {
                dealloc(handle.cast(), layout);
                return Err(failure("it does not watch pollers"));
            }
            (libuv.poll_start)(handle, READABLE, on_ready);
            (libuv.unreference)(handle);
            let watch = Watch { libuv, layout, host: Some(Rc::clone(host)), on_closed: None };
            (watch.libuv.set_data)(handle, Box::into_raw(Box::new(watch)).cast());
            self.handle = handle;
        }
        Ok(())
    }

    pub fn keep_alive(&mut self, is_needed: bool) {
        if self.handle.is_null() || is_needed == self.is_kept_alive {
            return;
        }
        self.is_kept_alive = is_needed;
        // SAFETY: the handle is open, as `stop` forgets it.
        unsafe {
            let libuv = &(*watch_of(self.handle)).libuv;
            if is_needed { (libuv.reference)(self.handle) } else { (libuv.unreference)(self.handle) }
        }
    }

    pub fn stop(&mut self, done: Box<dyn FnOnce()>) {
        let handle = std::mem::replace(&mut self.handle, ptr::null_mut());
        if handle.is_null() {
            return done();
        }
        // SAFETY: the handle is open, and nobody else closes it.
        unsafe {
            let watch = watch_of(handle);
            (*watch).on_closed = Some(done);
            ((*watch).libuv.poll_stop)(handle);
            let close = (*watch).libuv.close;
            close(handle, on_closed);
        }
    }
}

/// Of a handle that has been started: `data` is the first field of every handle, a part of libuv's public interface.
unsafe fn watch_of(handle: *mut c_void) -> *mut Watch {
    // SAFETY: `start` has set it.
    unsafe { *handle.cast::<*mut Watch>() }
}

unsafe extern "C" fn on_ready(handle: *mut c_void, _status: c_int, _events: c_int) {
    // SAFETY: libuv calls with the handle that was started, on the thread of its loop.
    unsafe {
        let Some(host) = (*watch_of(handle)).host.clone() else { return };
        let mut scope = ptr::null_mut();
        if sys::napi_open_handle_scope(host.env, &mut scope) == 0 {
            host.turn(Call::FromLoop);
            sys::napi_close_handle_scope(host.env, scope);
        }
    }
}

unsafe extern "C" fn on_closed(handle: *mut c_void) {
    // SAFETY: libuv is done with the handle, whose memory and data are ours.
    unsafe {
        let watch = Box::from_raw(watch_of(handle));
        dealloc(handle.cast(), watch.layout);
        if let Some(done) = watch.on_closed {
            done();
        }
    }
}
