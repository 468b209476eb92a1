//! The engine for Node-API: it converts, and decides nothing.
mod decoding;
mod engine;
mod host;
mod reactor;
mod records;
mod settings;
mod shared;
