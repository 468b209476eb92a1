use napi::bindgen_prelude::{Error, Float64Array, Int32Array, Result, Uint8Array};
use napi::sys;
use std::ptr;

/// Memory of one typed array, which JavaScript and the engine share. Nothing else writes to it.
// The reference is a bare one: what napi-rs keeps asks the environment for errors when it is dropped, which may be after its end.
pub struct Memory<Element> {
    data: *mut Element,
    length: usize,
}

impl<Element> Memory<Element> {
    /// To be used while JavaScript does not run, and before the environment has ended.
    pub unsafe fn as_mut(&mut self) -> &mut [Element] {
        // SAFETY: the array is kept by a reference; a caller that obeys is alone with it.
        unsafe { std::slice::from_raw_parts_mut(self.data, self.length) }
    }
}

/// The three that the engine is made with.
pub struct Shared {
    /// Bytes that records point to.
    pub arena: Memory<u8>,
    /// What happened.
    pub records: Memory<i32>,
    /// When.
    pub times: Memory<f64>,
}

impl Shared {
    /// Keeps the arrays for as long as the environment lasts.
    pub fn keep(
        env: sys::napi_env,
        mut arena: Uint8Array,
        mut records: Int32Array,
        mut times: Float64Array,
    ) -> Result<Self> {
        // SAFETY: only where they lie is asked for.
        let shared = unsafe {
            Self {
                arena: Memory { data: arena.as_mut().as_mut_ptr(), length: arena.len() },
                records: Memory { data: records.as_mut().as_mut_ptr(), length: records.len() },
                times: Memory { data: times.as_mut().as_mut_ptr(), length: times.len() },
            }
        };
        hold(env, arena)?;
        hold(env, records)?;
        hold(env, times)?;
        Ok(shared)
    }
}

fn hold(env: sys::napi_env, array: impl napi::bindgen_prelude::ToNapiValue) -> Result<()> {
    let mut reference = ptr::null_mut();
    // SAFETY: the array is a value of the scope this is called in.
    let status = unsafe {
        let value = napi::bindgen_prelude::ToNapiValue::to_napi_value(env, array)?;
        sys::napi_create_reference(env, value, 1, &mut reference)
    };
    if status == 0 { Ok(()) } else { Err(Error::from_reason("No reference to an array of the engine.")) }
}
