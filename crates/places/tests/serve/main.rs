//! `places serve` as a process: how it starts, how it stops, and what a kill cannot undo.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy.toml reaches test functions, not their helpers"
)]

mod kill;
mod process;
mod start;
