//! What a command says once its work is done.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

/// How many ids a list names before it only counts.
const NAMED: usize = 10;

/// What a command says once its work is done.
#[derive(Default)]
pub(super) struct Report {
    sentences: Vec<String>,
    /// Whether something is left to do.
    wanting: bool,
}

impl Report {
    /// A report on what is left to do, or that nothing is.
    pub(super) fn wanting(wanting: bool) -> Self {
        Self { wanting, ..Self::default() }
    }

    /// One more sentence.
    pub(super) fn say(&mut self, sentence: impl Display) {
        self.sentences.push(sentence.to_string());
    }

    /// What happened to these lines, if there are any.
    pub(super) fn list(&mut self, ids: &[String], what: &str) {
        if ids.is_empty() {
            return;
        }
        self.say(format_args!("  {}: {what}", count(ids.len(), "line")));
        for id in ids.iter().take(NAMED) {
            self.say(format_args!("    {id}"));
        }
        if let Some(more) = ids.len().checked_sub(NAMED).filter(|more| *more > 0) {
            self.say(format_args!("    and {more} more"));
        }
    }

    /// Prints it all.
    pub(super) fn print(self) -> ExitCode {
        // Whoever reads may have stopped, as `head` does; the work is done all the same.
        drop(writeln!(io::stdout(), "{}", self.sentences.join("\n")));
        if self.wanting { ExitCode::from(1) } else { ExitCode::SUCCESS }
    }
}

/// `1 line`, `2 lines`.
pub(super) fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
