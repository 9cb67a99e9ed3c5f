//! `places strings` as a process, on folders of its own.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy.toml reaches test functions, not their helpers"
)]

mod exchange;
mod extract;
mod home;
mod tag;
