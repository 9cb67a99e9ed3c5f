//! The course of a play, from the title to the debrief and back: intents go in, snapshots and
//! events come out. Both faces run this and nothing else, so they cannot differ.
//!
//! It has no clock: whoever runs it says what time it is, counted from any fixed moment.

mod again;
mod calls;
mod coming;
mod course;
mod debrief;
mod keepsake;
mod log;
mod map;
mod opening;
mod reword;
mod run;
mod saved;
mod screens;
mod seen;
mod snapshot;
mod stage;
mod stopwatch;
mod transcript;
mod words;

pub use course::Play;
pub use keepsake::{save_from_text, save_to_text};
