//! `places serve` as a process: how it starts, how it stops, and what a kill cannot undo.

mod kill;
mod process;
mod start;
