//! The official Yarn Spinner engine is the oracle: the same script and the same choices give the
//! same lines, speakers, tags, options and commands under both engines. Where they differ on
//! purpose, `exceptions` says why.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod corpus;
mod exceptions;
mod generate;
mod generated;
mod official;
mod ours;
mod pair;
mod quiet;
mod shipped;
mod step;
