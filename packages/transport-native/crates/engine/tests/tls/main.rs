//! TLS as the engine meets it, against a server in memory.
mod certificates;
mod channels;
mod faults;
mod mutual;
mod peers;
mod platform;
mod sessions;
mod settings;
mod trust;
