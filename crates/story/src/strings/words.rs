//! The words of the interface.

use std::sync::Arc;

use protocol::Locale;

use crate::banned;
use crate::diagnostic::Diagnostics;
use crate::library::Wordbook;
use crate::source::Source;

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
            banned::report(text, &locale, (&source, &(byte..byte)), &mut diagnostics);
            if words.entry(locale).or_default().insert(id.clone(), text.to_owned()).is_some() {
                let message = format!("`{id}` has a row already");
                diagnostics.report(&source, byte..byte, "two-strings", message, None);
            }
        }
    }
    if diagnostics.is_empty() { Ok(words) } else { Err(diagnostics) }
}
