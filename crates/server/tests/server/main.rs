//! The server over real SQLite files, asked through its router.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy.toml reaches test functions, not their helpers"
)]

mod batches;
mod campaigns;
mod chosen;
mod disk;
mod fixture;
mod oembed;
mod page;
mod pages;
mod privacy;
mod random;
mod results;
mod site;
mod verdicts;
