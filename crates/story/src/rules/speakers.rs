//! Who speaks: names that look like slips of others.

use std::collections::BTreeMap;

use protocol::Locale;

use crate::compile::{WrittenLine, nearest};
use crate::diagnostic::Diagnostics;
use crate::manifest::Manifest;

/// More words than this are no name.
const LONGEST: usize = 4;

/// Reports speakers that are a slip of another, and words before a colon that are no name.
pub(super) fn check(texts: &[WrittenLine], manifest: &Manifest, diagnostics: &mut Diagnostics) {
    let mut spoken: BTreeMap<String, Vec<&WrittenLine>> = BTreeMap::new();
    for text in texts.iter().filter(|text| text.given.is_empty()) {
        if let Some(speaker) = &text.meant.speaker {
            spoken.entry(speaker.outline()).or_default().push(text);
        }
    }
    let cast = cast(manifest, &manifest.base);
    for (name, lines) in &spoken {
        let Some(line) = lines.first() else { continue };
        if is_no_name(name) {
            let message = format!("`{name}` is taken for the name of somebody who speaks");
            let help = "write \\: for a colon in the text".to_owned();
            let span = line.span.clone();
            diagnostics.report(&line.source, span, "odd-speaker", message, Some(help));
        } else if !cast.contains(&name.as_str())
            && let Some(near) = likely(name, lines.len(), &cast, &spoken)
        {
            let message = format!("`{name}` is nobody else here, and looks like `{near}`");
            let help = format!("write `{near}:`, or add [cast.…] with the name `{name}`");
            let span = line.span.clone();
            diagnostics.report(&line.source, span, "misspelt-speaker", message, Some(help));
        }
    }
}

/// The names of the cast in a language.
fn cast<'m>(manifest: &'m Manifest, locale: &Locale) -> Vec<&'m str> {
    manifest.cast.values().filter_map(|one| one.name.get(locale).map(String::as_str)).collect()
}

fn is_no_name(name: &str) -> bool {
    name.split_whitespace().count() > LONGEST
        || name.contains([',', ';', '!', '?', '“', '”', '…'])
        || !name.chars().any(char::is_alphabetic)
}

/// Whose name this is a slip of: of somebody of the cast who would else be silent, or, if it is
/// said once, of anybody who speaks more.
fn likely<'n>(
    name: &str,
    times: usize,
    cast: &[&'n str],
    spoken: &'n BTreeMap<String, Vec<&WrittenLine>>,
) -> Option<&'n str> {
    let silent = cast.iter().copied().filter(|one| !spoken.contains_key(*one));
    let others = spoken.iter().filter(|(_, lines)| lines.len() > 1).map(|(other, _)| other);
    let others = cast.iter().copied().chain(others.map(String::as_str));
    nearest(name, silent)
        .or_else(|| nearest(name, others.filter(|other| *other != name)).filter(|_| times == 1))
}
