//! The server over real SQLite files, asked through its router.

mod batches;
mod disk;
mod fixture;
mod page;
mod privacy;
mod random;
mod results;
mod site;
mod verdicts;
