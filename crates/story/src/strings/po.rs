//! PO files, for translators' tools.

use std::sync::Arc;

use ferrocat_po::{Header, MsgStr, PoFile, PoItem, SerializeOptions, parse_po, stringify_po};
use protocol::Locale;

use super::delivery::{Delivery, locale};
use super::lock::lock;
use super::notes::{CONTEXT, notes};
use super::original::{Original, OriginalLine};
use super::row::Row;
use super::state::State;
use super::table::Table;
use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// What gettext calls a translation that wants another look.
const FUZZY: &str = "fuzzy";
/// Gettext's name for `{0}` in a text; Yarn Spinner, where it comes from, is written in C#.
const VALUES: &str = "csharp-format";

/// A translation as a PO file: an entry for each line, with its id as the context.
#[must_use]
pub fn to_po(original: &Original, locale: &Locale, table: &Table) -> String {
    let header = |key: &str, value: &str| Header { key: key.to_owned(), value: value.to_owned() };
    let lines = original.lines.iter().enumerate();
    let file = PoFile {
        headers: vec![
            header("Project-Id-Version", original.scenario.as_str()),
            header("Language", locale.as_str()),
            header("MIME-Version", "1.0"),
            header("Content-Type", "text/plain; charset=UTF-8"),
            header("Content-Transfer-Encoding", "8bit"),
            header("X-Source-Language", original.base.as_str()),
        ],
        items: lines
            .map(|(at, line)| item(line, notes(original, at), table.row(&line.id)))
            .collect(),
        ..PoFile::default()
    };
    // Folded lines would be broken within escapes, which no reader takes.
    stringify_po(&file, &SerializeOptions::default().with_fold_length(0))
}

fn item(line: &OriginalLine, notes: Vec<String>, row: Option<&Row>) -> PoItem {
    let state = State::of(&line.words, row);
    let fuzzy = matches!(state, State::Stale | State::Unlocked).then_some(FUZZY);
    let flags = fuzzy.into_iter().chain((line.values() > 0).then_some(VALUES)).map(str::to_owned);
    let comment = row.map(|row| row.comment.as_str()).unwrap_or_default();
    let comment =
        Some(comment).filter(|comment| !comment.is_empty() && !comment.starts_with(CONTEXT));
    PoItem {
        msgid: line.words.clone(),
        msgctxt: Some(line.id.clone()),
        msgstr: MsgStr::Singular(row.map(|row| row.text.clone()).unwrap_or_default()),
        comments: comment.map(|comment| comment.replace(['\r', '\n'], " ")).into_iter().collect(),
        extracted_comments: notes.into(),
        references: [format!("{}:{}", line.file(), line.line_number)].into(),
        flags: flags.collect(),
        ..PoItem::default()
    }
}

/// Reads a PO file; entries without a translation are left out.
pub(super) fn read(source: &Arc<Source>, wrong: &mut Diagnostics) -> Option<Delivery> {
    let file = match parse_po(&source.text) {
        Ok(file) => file,
        Err(error) => {
            let at = error.position().map_or(0, ferrocat_po::ParsePosition::offset);
            wrong.report(source, at..at, "bad-po", error.to_string(), None);
            return None;
        }
    };
    let header = file.headers.iter().find(|header| header.key == "Language");
    let locale = locale(source, header.map_or("", |header| header.value.trim()), wrong)?;
    let mut delivery =
        Delivery { locale, rows: Vec::new(), unfinished: Vec::new(), source: Arc::clone(source) };
    for item in file.items.into_iter().filter(|item| !item.obsolete) {
        let fuzzy = item.flags.iter().any(|flag| flag == FUZZY);
        let row = row(item, &delivery.locale, source, wrong);
        match row.filter(Row::is_translated) {
            Some(row) if fuzzy => delivery.unfinished.push(row.id),
            Some(row) => delivery.rows.push(row),
            None => {}
        }
    }
    Some(delivery)
}

fn row(item: PoItem, locale: &Locale, source: &Source, wrong: &mut Diagnostics) -> Option<Row> {
    let context = item.msgctxt.unwrap_or_default();
    let byte = place(&source.text, &context, &item.msgid);
    if context.is_empty() || item.msgid_plural.is_some() {
        let (code, message) = if context.is_empty() {
            ("no-context", "this entry has lost its msgctxt, which says what line it is")
        } else {
            ("plural", "a line has one text, so its entry has no msgid_plural")
        };
        let source = Arc::new(source.clone());
        wrong.report(&source, byte..byte, code, message, None);
        return None;
    }
    Some(Row {
        language: locale.to_string(),
        id: context,
        text: item.msgstr.first().unwrap_or_default().to_owned(),
        lock: lock(&item.msgid),
        comment: item.comments.join(" "),
        byte,
        ..Row::default()
    })
}

/// Where an entry stands in its file; its reader does not say.
fn place(text: &str, context: &str, words: &str) -> usize {
    let needle = if context.is_empty() {
        format!("msgid \"{}", ferrocat_po::escape_string(words))
    } else {
        format!("msgctxt \"{context}\"")
    };
    text.find(&needle).unwrap_or(0)
}
