//! A string table: the rows of one language.

use std::collections::BTreeSet;
use std::sync::Arc;

use csv::{Position, ReaderBuilder, StringRecord, Terminator, WriterBuilder};
use protocol::Locale;

use super::row::Row;
use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// The byte order mark that spreadsheets put first.
const MARK: char = '\u{feff}';

/// A string table of one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Its rows, in the order of the file.
    pub rows: Vec<Row>,
    /// Whether the file begins with a byte order mark; kept, since a spreadsheet may need it.
    marked: bool,
    /// Whether the lines of the file end in CR LF.
    crlf: bool,
}

/// A table that could not be written down.
#[derive(Debug, thiserror::Error)]
#[error("the string table could not be written: {0}")]
pub struct TableError(#[from] csv::Error);

impl Table {
    /// Reads a table, or says everything that is wrong with its form.
    pub fn read(source: &Arc<Source>, locale: &Locale) -> Result<Self, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let table = Self::from_source(source, Some(locale), &mut diagnostics);
        if diagnostics.is_empty() { Ok(table) } else { Err(diagnostics) }
    }

    /// Reads what can be read of a table. Without a locale the first row's language is the one.
    pub(super) fn from_source(
        source: &Arc<Source>,
        locale: Option<&Locale>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let text = source.text.trim_start_matches(MARK);
        let skipped = source.text.len() - text.len();
        let crlf = text.split_inclusive('\n').next().is_some_and(|line| line.ends_with("\r\n"));
        let mut table = Self { rows: Vec::new(), marked: skipped > 0, crlf };
        let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
        let headers = reader.headers().cloned().unwrap_or_default();
        if let Some((message, help)) = wrong_columns(&headers) {
            diagnostics.report(source, 0..0, "bad-table", message, Some(help));
            return table;
        }
        let byte = |place: Option<&Position>| {
            skipped + usize::try_from(place.map_or(0, Position::byte)).unwrap_or(0)
        };
        let mut ids = BTreeSet::new();
        for record in reader.records() {
            let row = record.and_then(|record| {
                let at = byte(record.position());
                Ok(Row { byte: at, ..record.deserialize(Some(&headers))? })
            });
            match row {
                Ok(row) => {
                    let expected = locale.map(Locale::as_str);
                    let first = table.rows.first().map(|row| row.language.clone());
                    let expected = expected.map(str::to_owned).or(first);
                    if let Some((code, message)) = wrong_row(&row, expected.as_deref(), &mut ids) {
                        diagnostics.report(source, row.byte..row.byte, code, message, None);
                    } else {
                        table.rows.push(row);
                    }
                }
                Err(error) => {
                    let at = byte(error.position());
                    let help = "a text with a comma, a quote or a line break stands in quotes, and a quote \
                                in it is written twice; a table editor does that by itself";
                    let help = Some(help.to_owned());
                    diagnostics.report(source, at..at, "bad-table", error.to_string(), help);
                }
            }
        }
        table
    }

    /// The row with this id.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The same file with other rows.
    pub(super) fn with_rows(&self, rows: Vec<Row>) -> Self {
        Self { rows, ..*self }
    }

    /// The table as a file.
    pub fn to_csv(&self) -> Result<String, TableError> {
        let terminator = if self.crlf { Terminator::CRLF } else { Terminator::Any(b'\n') };
        let mut writer =
            WriterBuilder::new().has_headers(false).terminator(terminator).from_writer(Vec::new());
        writer.write_record(Row::COLUMNS)?;
        for row in &self.rows {
            writer.serialize(row)?;
        }
        let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
        let text = String::from_utf8_lossy(&bytes);
        Ok(if self.marked { format!("{MARK}{text}") } else { text.into_owned() })
    }
}

fn wrong_columns(headers: &StringRecord) -> Option<(String, String)> {
    let columns = || Row::COLUMNS.join(",");
    for needed in ["language", "id", "text"] {
        if !headers.iter().any(|column| column == needed) {
            let message = format!("the table has no column `{needed}`");
            return Some((message, format!("its first line is {}, with commas", columns())));
        }
    }
    let unknown = headers.iter().find(|column| !Row::COLUMNS.contains(column))?;
    let message = format!("the table has a column `{unknown}` that Yarn’s string tables lack");
    Some((message, format!("take it out, so that its first line is {}", columns())))
}

fn wrong_row(
    row: &Row,
    expected: Option<&str>,
    ids: &mut BTreeSet<String>,
) -> Option<(&'static str, String)> {
    match expected {
        Some(expected) if row.language != expected => Some((
            "wrong-language",
            format!("this row is in `{}`, and the file is for `{expected}`", row.language),
        )),
        _ if !ids.insert(row.id.clone()) => {
            Some(("two-strings", format!("`{}` has a row already", row.id)))
        }
        _ => None,
    }
}
