//! How a line's translation stands to its text.

use serde::Serialize;

use super::lock::lock;
use super::row::Row;

/// How a line's translation stands to its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It was made for the text as it is.
    Current,
    /// There is none.
    Missing,
    /// The text has changed since it was made.
    Stale,
    /// Nobody wrote down which text it was made for.
    Unlocked,
}

impl State {
    /// How a row stands to a line with these words.
    #[must_use]
    pub fn of(words: &str, row: Option<&Row>) -> Self {
        match row {
            Some(row) if !row.is_translated() => Self::Missing,
            Some(row) if row.lock.is_empty() => Self::Unlocked,
            Some(row) if row.lock == lock(words) => Self::Current,
            Some(_) => Self::Stale,
            None => Self::Missing,
        }
    }
}
