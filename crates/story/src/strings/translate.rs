//! A script's lines in the words of a string table.

use std::collections::BTreeSet;
use std::sync::Arc;

use protocol::Locale;

use super::fit::slips;
use super::row::Row;
use super::state::State;
use super::table::Table;
use crate::banned;
use crate::compile::{Closed, WrittenLine};
use crate::diagnostic::Diagnostics;
use crate::scenario::Saying;
use crate::source::Source;
use crate::yarn::meaning;

/// A script's lines in the words of a string table.
pub(crate) fn translate(
    source: &Arc<Source>,
    locale: &Locale,
    lines: &[WrittenLine],
    closed: &Closed,
    diagnostics: &mut Diagnostics,
) -> Vec<Saying> {
    let table = Table::from_source(source, Some(locale), diagnostics);
    let keys: BTreeSet<String> =
        lines.iter().filter_map(|line| Some(format!("line:{}", line.id.as_ref()?))).collect();
    for row in table.rows.iter().filter(|row| !keys.contains(&row.id)) {
        let message = format!("`{}` is not in the script", row.id);
        let help = "list its id as retired in scenario.toml and run `places strings extract`, or \
                    run it with --prune to take the row out";
        report(source, row, "stale-string", message, Some(help.into()), diagnostics);
    }
    let translated = lines.iter().map(|line| {
        let Some(id) = &line.id else { return line.meant.clone() };
        let id = format!("line:{id}");
        let row = table.row(&id);
        state(source, locale, (&id, &line.words), row, diagnostics);
        let Some(row) = row.filter(|row| row.is_translated()) else { return line.meant.clone() };
        for slip in slips(line, &row.text, locale, closed) {
            let message = format!("`{id}`: {}", slip.message);
            report(source, row, slip.code, message, slip.help, diagnostics);
        }
        banned::report(&row.text, locale, (source, &(row.byte..row.byte)), diagnostics);
        meaning(&row.text, line.given.len()).unwrap_or_default()
    });
    translated.collect()
}

/// Reports a translation that is missing, stale or without a lock.
fn state(
    source: &Arc<Source>,
    locale: &Locale,
    (id, words): (&str, &str),
    row: Option<&Row>,
    diagnostics: &mut Diagnostics,
) {
    let end = Row { byte: source.text.len(), ..Row::default() };
    let row_or_end = row.unwrap_or(&end);
    let (code, message, help) = match State::of(words, row) {
        State::Current => return,
        State::Missing => {
            let message = format!("`{id}` has no words in `{locale}`: “{words}”");
            let help = row.is_none().then(|| "run `places strings extract` for its row".to_owned());
            ("missing-string", message, help)
        }
        State::Stale => {
            let message = format!("`{id}` was translated before its text changed to “{words}”");
            let name = id.trim_start_matches("line:");
            let help = format!(
                "mend the translation if it needs it, then run `places strings accept --locale \
                 {locale} {name}`"
            );
            ("stale-translation", message, Some(help))
        }
        State::Unlocked => {
            let message = format!("nobody can tell which text `{id}` was translated from");
            let help = "if it fits the script as it is, run `places strings extract` to lock it";
            ("no-lock", message, Some(help.to_owned()))
        }
    };
    report(source, row_or_end, code, message, help, diagnostics);
}

fn report(
    source: &Arc<Source>,
    row: &Row,
    code: &'static str,
    message: String,
    help: Option<String>,
    diagnostics: &mut Diagnostics,
) {
    diagnostics.report(source, row.byte..row.byte, code, message, help);
}
