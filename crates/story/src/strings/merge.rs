//! Takes a translator's file into a string table.

use super::delivery::Delivery;
use super::extract::extract;
use super::fit::slips;
use super::notes::CONTEXT;
use super::original::Original;
use super::row::Row;
use super::state::State;
use super::table::Table;
use crate::diagnostic::Diagnostics;

/// A table that a translator's file was taken into, and what became of its lines.
#[derive(Debug, Clone, Default)]
pub struct Merged {
    /// The table.
    pub table: Table,
    /// Lines that have new words.
    pub taken: Vec<String>,
    /// Those of them whose text has changed since the translator saw it.
    pub stale: Vec<String>,
    /// Lines that keep their words: the translator saw an older text than who wrote them.
    pub kept: Vec<String>,
    /// Lines that are no longer in the script.
    pub gone: Vec<String>,
}

/// Takes a translator's file into a table, or says everything that is wrong with the file.
pub fn merge(
    original: &Original,
    table: &Table,
    delivery: &Delivery,
) -> Result<Merged, Diagnostics> {
    let mut wrong = Diagnostics::default();
    language(original, table, delivery, &mut wrong);
    let mut merged = Merged {
        table: extract(original, &delivery.locale, table, false).table,
        ..Merged::default()
    };
    for row in &delivery.rows {
        let Some(line) = original.line(&row.id) else {
            if original.is_retired(&row.id) || table.row(&row.id).is_some() {
                merged.gone.push(row.id.clone());
            } else {
                report(delivery, row, "unknown-string", "is not in the script", &mut wrong);
            }
            continue;
        };
        for slip in slips(&line.written, &row.text, &delivery.locale, &original.closed) {
            let message = format!("`{}`: {}", row.id, slip.message);
            let here = row.byte..row.byte;
            wrong.report(&delivery.source, here, slip.code, message, slip.help);
        }
        if let Some(into) = merged.table.rows.iter_mut().find(|into| into.id == row.id) {
            match take(into, row, &line.words) {
                Taken::No => {}
                Taken::Kept => merged.kept.push(row.id.clone()),
                Taken::Yes(State::Stale) => {
                    merged.stale.push(row.id.clone());
                    merged.taken.push(row.id.clone());
                }
                Taken::Yes(_) => merged.taken.push(row.id.clone()),
            }
        }
    }
    if wrong.is_empty() { Ok(merged) } else { Err(wrong) }
}

fn language(original: &Original, table: &Table, delivery: &Delivery, wrong: &mut Diagnostics) {
    let locale = &delivery.locale;
    let known = original.locales.contains(locale) || !table.rows.is_empty();
    if *locale == original.base || !known {
        let into: Vec<&str> = original.translations().map(protocol::Locale::as_str).collect();
        let message = format!("the file is in `{locale}`");
        let help = format!("{} is translated into {}", original.scenario, into.join(", "));
        wrong.report(&delivery.source, 0..0, "wrong-language", message, Some(help));
    }
}

/// What became of one translation.
enum Taken {
    /// It was there already.
    No,
    /// What is there was made for a newer text.
    Kept,
    /// It is in the table now.
    Yes(State),
}

fn take(into: &mut Row, row: &Row, words: &str) -> Taken {
    if !row.comment.is_empty() && !row.comment.starts_with(CONTEXT) {
        into.comment.clone_from(&row.comment);
    }
    let current = State::of(words, Some(into)) == State::Current;
    let same = into.text == row.text;
    match State::of(words, Some(row)) {
        State::Stale if current && same => Taken::No,
        State::Stale if current => Taken::Kept,
        _ if same && into.lock == row.lock => Taken::No,
        state => {
            into.text.clone_from(&row.text);
            into.lock.clone_from(&row.lock);
            Taken::Yes(state)
        }
    }
}

fn report(delivery: &Delivery, row: &Row, code: &'static str, what: &str, wrong: &mut Diagnostics) {
    let message = format!("`{}` {what}", row.id);
    wrong.report(&delivery.source, row.byte..row.byte, code, message, None);
}
