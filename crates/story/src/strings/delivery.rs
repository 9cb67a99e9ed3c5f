//! What a translator sends back.

use std::sync::Arc;

use protocol::Locale;

use super::po;
use super::row::Row;
use super::scripts::ends_in;
use super::table::Table;
use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// A translator's file: a string table or a PO file.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// The language it is in.
    pub locale: Locale,
    /// Its translations. Each lock tells which text the translator saw.
    pub rows: Vec<Row>,
    /// Lines that the translator marked as unfinished (`fuzzy` in PO files).
    pub unfinished: Vec<String>,
    /// The file.
    pub(super) source: Arc<Source>,
}

impl Delivery {
    /// Reads a translator's file, `.po` or `.csv` by its name.
    pub fn read(source: Source) -> Result<Self, Diagnostics> {
        let source = Arc::new(source);
        let mut wrong = Diagnostics::default();
        let delivery = if ends_in(&source, "po") {
            po::read(&source, &mut wrong)
        } else if ends_in(&source, "csv") {
            table(&source, &mut wrong)
        } else {
            let message = "this is neither a .po nor a .csv file";
            wrong.report(&source, 0..0, "unknown-format", message, None);
            None
        };
        delivery.filter(|_| wrong.is_empty()).ok_or(wrong)
    }
}

fn table(source: &Arc<Source>, wrong: &mut Diagnostics) -> Option<Delivery> {
    let table = Table::from_source(source, None, wrong);
    let language = table.rows.first().map(|row| row.language.clone()).unwrap_or_default();
    let locale = locale(source, &language, wrong)?;
    let rows: Vec<Row> = table.rows.into_iter().filter(Row::is_translated).collect();
    for row in rows.iter().filter(|row| row.lock.is_empty()) {
        let message = format!("`{}` has no lock: nobody can tell which text it translates", row.id);
        let help = "copy the column `lock` from the table that the translator was given";
        wrong.report(source, row.byte..row.byte, "no-lock", message, Some(help.into()));
    }
    Some(Delivery { locale, rows, unfinished: Vec::new(), source: Arc::clone(source) })
}

/// The language that a file says it is in.
pub(super) fn locale(
    source: &Arc<Source>,
    language: &str,
    wrong: &mut Diagnostics,
) -> Option<Locale> {
    // Gettext joins language and country with an underscore.
    let locale = Locale::new(&language.replace('_', "-")).ok();
    if locale.is_none() && wrong.is_empty() {
        let message = "the file does not say which language it is in";
        let help = "a table says it in its first column, a PO file in its header: `Language: hi`";
        wrong.report(source, 0..0, "no-language", message, Some(help.into()));
    }
    locale
}
