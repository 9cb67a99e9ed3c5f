//! Translations: Yarn's string tables, and the interface's own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use protocol::Locale;
use serde::Deserialize;

use crate::compile::{Closed, WrittenLine, check_forms, marks};
use crate::diagnostic::Diagnostics;
use crate::library::Wordbook;
use crate::scenario::Saying;
use crate::source::Source;
use crate::yarn::{Slip, meaning};

/// A row of a string table, in Yarn's columns.
#[derive(Debug, Deserialize)]
struct Row {
    language: String,
    id: String,
    text: String,
}

/// A script's lines in the words of a string table.
pub(crate) fn translate(
    table: &Arc<Source>,
    locale: &Locale,
    lines: &[WrittenLine],
    closed: &Closed,
    diagnostics: &mut Diagnostics,
) -> Vec<Saying> {
    let rows = rows(table, locale, diagnostics);
    let known: BTreeSet<String> =
        lines.iter().filter_map(|line| line.id.as_ref()).map(|id| format!("line:{id}")).collect();
    for (id, (_, byte)) in &rows {
        if !known.contains(id) {
            let message = format!("`{id}` is not in the script");
            let help = Some("take the row out, or list its id as retired in scenario.toml".into());
            diagnostics.report(table, *byte..*byte, "stale-string", message, help);
        }
    }
    lines
        .iter()
        .map(|line| {
            let id = line.id.as_ref().map(|id| format!("line:{id}")).unwrap_or_default();
            let Some((text, byte)) = rows.get(&id).filter(|(text, _)| !text.trim().is_empty())
            else {
                let end = table.text.len();
                let message = format!("`{id}` has no words in `{locale}`: “{}”", line.words);
                diagnostics.report(table, end..end, "missing-string", message, None);
                return line.meant.clone();
            };
            for slip in slips(line, text, locale, closed) {
                let message = format!("`{id}`: {}", slip.message);
                diagnostics.report(table, *byte..*byte, slip.code, message, slip.help);
            }
            meaning(text, line.given.len()).unwrap_or_default()
        })
        .collect()
}

/// What is wrong with a translation of a line.
fn slips(line: &WrittenLine, text: &str, locale: &Locale, closed: &Closed) -> Vec<Slip> {
    let translated = match meaning(text, line.given.len()) {
        Ok(translated) => translated,
        Err(slip) => return vec![slip],
    };
    let mut slips = check_forms(&translated, &line.given, locale, closed);
    let slip = |code, message: String, help: &str| Slip { code, message, help: Some(help.into()) };
    if translated.speaker.is_some() != line.meant.speaker.is_some() {
        let message = "there is a speaker in one language and none in the other".into();
        slips.push(slip("lost-speaker", message, "both begin with `Name: `, or neither"));
    }
    for value in 0..line.given.len() {
        let place = format!("{{{value}}}");
        if !text.contains(&place) {
            let message = format!("the value {place} is lost");
            slips.push(slip("lost-value", message, "write it where the value belongs"));
        }
    }
    let (mut before, mut after) = (marks(&line.meant.text), marks(&translated.text));
    before.sort_unstable();
    after.sort_unstable();
    if before != after {
        let message =
            format!("the marks are [{}], and were [{}]", after.join("], ["), before.join("], ["));
        slips.push(slip("lost-mark", message, "mark the same stretches as the original does"));
    }
    slips
}

/// Every row of this language by id, with its byte in the file.
fn rows(
    table: &Arc<Source>,
    locale: &Locale,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, (String, usize)> {
    let mut rows = BTreeMap::new();
    let mut reader = csv::Reader::from_reader(table.text.trim_start_matches('\u{feff}').as_bytes());
    let headers = reader.headers().cloned().unwrap_or_default();
    for record in reader.records() {
        let read = record
            .map_err(|error| (error.position().map_or(0, csv::Position::byte), error.to_string()));
        let row = read.and_then(|record| {
            let byte = record.position().map_or(0, csv::Position::byte);
            let row = record.deserialize::<Row>(Some(&headers)).map_err(|e| (byte, e.to_string()));
            row.map(|row| (row, byte))
        });
        match row {
            Ok((row, byte)) => {
                let byte = usize::try_from(byte).unwrap_or(0);
                if row.language != locale.as_str() {
                    let message = format!(
                        "this row is in `{}`, and the file is for `{locale}`",
                        row.language
                    );
                    diagnostics.report(table, byte..byte, "wrong-language", message, None);
                } else if rows.insert(row.id.clone(), (row.text, byte)).is_some() {
                    let message = format!("`{}` has a row already", row.id);
                    diagnostics.report(table, byte..byte, "two-strings", message, None);
                }
            }
            Err((byte, message)) => {
                let byte = usize::try_from(byte).unwrap_or(0);
                diagnostics.report(table, byte..byte, "bad-table", message, None);
            }
        }
    }
    rows
}

/// Reads the interface's words: a table with the columns `id`, `comment` and one a language.
pub fn wordbook(source: Source) -> Result<Wordbook, Diagnostics> {
    let source = Arc::new(source);
    let mut diagnostics = Diagnostics::default();
    let mut words = Wordbook::new();
    let mut reader = csv::Reader::from_reader(source.text.as_bytes());
    let headers = reader.headers().cloned().unwrap_or_default();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let byte = error.position().map_or(0, csv::Position::byte);
                let byte = usize::try_from(byte).unwrap_or(0);
                diagnostics.report(&source, byte..byte, "bad-table", error.to_string(), None);
                continue;
            }
        };
        let byte = usize::try_from(record.position().map_or(0, csv::Position::byte)).unwrap_or(0);
        let id = record.get(0).unwrap_or_default().to_owned();
        for (column, text) in headers.iter().zip(record.iter()) {
            let Some(locale) = Some(column).filter(|c| !matches!(*c, "id" | "comment")) else {
                continue;
            };
            let Ok(locale) = Locale::new(locale) else { continue };
            if text.trim().is_empty() {
                let message = format!("`{id}` has no words in `{locale}`");
                diagnostics.report(&source, byte..byte, "missing-string", message, None);
            }
            if words.entry(locale).or_default().insert(id.clone(), text.to_owned()).is_some() {
                let message = format!("`{id}` has a row already");
                diagnostics.report(&source, byte..byte, "two-strings", message, None);
            }
        }
    }
    if diagnostics.is_empty() { Ok(words) } else { Err(diagnostics) }
}
