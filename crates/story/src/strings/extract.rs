//! Brings a string table up to date with its script.

use std::collections::BTreeSet;

use protocol::Locale;

use super::lock::lock;
use super::notes::{CONTEXT, comment};
use super::original::Original;
use super::row::Row;
use super::state::State;
use super::table::Table;

/// A table that is up to date, and what was done to it.
#[derive(Debug, Clone, Default)]
pub struct Extracted {
    /// The table.
    pub table: Table,
    /// Lines that had no row.
    pub added: Vec<String>,
    /// Translations that had no lock and are now taken to be of the text as it is.
    pub locked: Vec<String>,
    /// Rows that no line of the script belongs to; they stand at the end of the table.
    pub orphaned: Vec<String>,
    /// Rows that were taken out.
    pub dropped: Vec<String>,
}

/// Brings a table up to date: a row for each line in the order of the script, translations and
/// people's comments kept by id. Rows of lines that are gone are taken out if they are retired or
/// if `prune` says so.
#[must_use]
pub fn extract(original: &Original, locale: &Locale, table: &Table, prune: bool) -> Extracted {
    let mut extracted = Extracted::default();
    let mut rows = Vec::new();
    for (at, line) in original.lines.iter().enumerate() {
        let old = table.row(&line.id);
        let mut row = old.cloned().unwrap_or_default();
        match State::of(&line.words, old) {
            // A new translation will be made from the text as it is now.
            State::Missing => row.lock = lock(&line.words),
            State::Unlocked => {
                row.lock = lock(&line.words);
                extracted.locked.push(line.id.clone());
            }
            State::Current | State::Stale => {}
        }
        if old.is_none() {
            extracted.added.push(line.id.clone());
        }
        if old.is_none() || row.comment.starts_with(CONTEXT) {
            row.comment = comment(original, at);
        }
        locale.as_str().clone_into(&mut row.language);
        row.id.clone_from(&line.id);
        line.file().clone_into(&mut row.file);
        row.node.clone_from(&line.node);
        row.line_number = line.line_number.to_string();
        rows.push(row);
    }
    let known: BTreeSet<&str> = original.lines.iter().map(|line| line.id.as_str()).collect();
    for row in table.rows.iter().filter(|row| !known.contains(row.id.as_str())) {
        if prune || original.is_retired(&row.id) {
            extracted.dropped.push(row.id.clone());
        } else {
            extracted.orphaned.push(row.id.clone());
            rows.push(row.clone());
        }
    }
    // Where the rows stood in the old file says nothing of the new one.
    let rows = rows.into_iter().map(|row| Row { byte: 0, ..row }).collect();
    extracted.table = table.with_rows(rows);
    extracted
}
