//! Sets up linking against Node-API.
fn main() {
    napi_build::setup();
    // A name may still be looked up by a thread when the worker that asked has ended: its code must not be unloaded.
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        println!("cargo:rustc-cdylib-link-arg=-Wl,-z,nodelete");
    }
}
