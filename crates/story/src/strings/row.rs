//! One row of a string table.

use serde::{Deserialize, Serialize};

/// A row of a string table, in Yarn's columns.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The language of `text`.
    pub language: String,
    /// Which line, as tagged: `line:lb_start_01`.
    pub id: String,
    /// The translation; empty where there is none yet.
    pub text: String,
    /// The script's file name.
    #[serde(default)]
    pub file: String,
    /// The node that the line stands in.
    #[serde(default)]
    pub node: String,
    /// Where the line stands in its file, from 1.
    #[serde(default)]
    pub line_number: String,
    /// Which text was translated, as [`lock`](super::lock()) has it.
    #[serde(default)]
    pub lock: String,
    /// What translators tell each other, or are told by the script's author.
    #[serde(default)]
    pub comment: String,
    /// Where the row begins in its file.
    #[serde(skip)]
    pub(super) byte: usize,
}

impl Row {
    /// The columns, in Yarn's order.
    pub(super) const COLUMNS: [&str; 8] =
        ["language", "id", "text", "file", "node", "lineNumber", "lock", "comment"];

    /// Whether it holds a translation.
    #[must_use]
    pub fn is_translated(&self) -> bool {
        !self.text.trim().is_empty()
    }
}
