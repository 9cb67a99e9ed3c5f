//! Declares translations to be right for the text as it is.

use super::lock::lock;
use super::original::Original;
use super::table::Table;

/// What came of accepting.
#[derive(Debug, Clone, Default)]
pub struct Accepted {
    /// The table with the new locks.
    pub table: Table,
    /// The ids that have a translation, which is now current.
    pub accepted: Vec<String>,
    /// The ids that have none, or are not in the script.
    pub unknown: Vec<String>,
}

/// Locks the translations of these lines to the text as it is. Ids may lack their `line:`.
#[must_use]
pub fn accept(original: &Original, table: &Table, ids: &[String]) -> Accepted {
    let mut rows = table.rows.clone();
    let mut accepted = Accepted::default();
    for id in ids {
        let key = format!("line:{}", id.strip_prefix("line:").unwrap_or(id));
        let row = rows.iter_mut().find(|row| row.id == key && row.is_translated());
        if let (Some(row), Some(line)) = (row, original.line(&key)) {
            row.lock = lock(&line.words);
            accepted.accepted.push(key);
        } else {
            accepted.unknown.push(id.clone());
        }
    }
    accepted.table = table.with_rows(rows);
    accepted
}
