//! Whether people keep their names in a translation.

use std::collections::BTreeMap;
use std::sync::Arc;

use protocol::Locale;

use crate::compile::{WrittenLine, nearest};
use crate::diagnostic::Diagnostics;
use crate::manifest::Manifest;
use crate::scenario::Saying;
use crate::source::Source;

/// Reports lines of a table that somebody speaks under another name than in scenario.toml, or
/// under what looks like a slip of their name in the other lines.
pub(crate) fn check(
    (table, locale): (&Arc<Source>, &Locale),
    texts: &[WrittenLine],
    said: &[Saying],
    manifest: &Manifest,
    diagnostics: &mut Diagnostics,
) {
    let mut known: BTreeMap<String, BTreeMap<String, Vec<&WrittenLine>>> = BTreeMap::new();
    // A line that has no translation stands as it was written, and is told of as that.
    let translated = texts.iter().zip(said).filter(|(text, saying)| text.meant != **saying);
    for (text, saying) in translated.filter(|(text, _)| text.given.is_empty()) {
        if let (Some(before), Some(after)) = (&text.meant.speaker, &saying.speaker) {
            let names = known.entry(before.outline()).or_default();
            names.entry(after.outline()).or_default().push(text);
        }
    }
    for (before, names) in &known {
        let mut members = manifest.cast.values();
        let cast = members.find(|one| one.name.get(&manifest.base) == Some(before));
        let cast = cast.and_then(|one| one.name.get(locale));
        for (name, lines) in names {
            let others = names.iter().filter(|(other, more)| *other != name && more.len() > 1);
            let near = nearest(name, others.map(|(other, _)| other.as_str()));
            let right = match cast {
                Some(cast) => Some(cast.as_str()).filter(|cast| cast != name),
                None => near.filter(|_| lines.len() == 1),
            };
            for (line, right) in lines.iter().zip(std::iter::repeat(right)) {
                let (Some(right), Some(id)) = (right, &line.id) else { continue };
                let at = table.text.find(&format!("line:{id},")).unwrap_or(0);
                let message =
                    format!("`{before}` is `{name}` in this line, and `{right}` elsewhere");
                let help = Some(format!("begin the line with `{right}:`"));
                diagnostics.report(table, at..at, "misspelt-speaker", message, help);
            }
        }
    }
}
