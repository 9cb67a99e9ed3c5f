//! Gives an id to every line and option that has none, and changes nothing else.

use std::collections::BTreeSet;
use std::sync::Arc;

use protocol::LineId;

use super::ending::content_end;
use super::number::Numbers;
use super::scripts::{Scripts, ends_in};
use super::table::Table;
use crate::compile::{ScenarioSources, WrittenLine};
use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// A script that was given ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tagged {
    /// The script with its new ids; its name is the one it was read by.
    pub source: Source,
    /// The new ids, each with the number of its line, from 1.
    pub ids: Vec<(LineId, usize)>,
}

/// New ids with the bytes of the script to put them at.
type Places = Vec<(usize, LineId)>;

/// Gives every line and option an id, or says why the script cannot be read. Scripts where every
/// line has one are left out.
pub fn tag(sources: &ScenarioSources) -> Result<Vec<Tagged>, Diagnostics> {
    let script = Scripts::read(sources)?;
    let mut numbers = numbers(sources, &script);
    let mut wrong = Diagnostics::default();
    let mut scripts: Vec<(Arc<Source>, Places)> = Vec::new();
    for line in script.lines.iter().filter(|line| own(line).is_none()) {
        let Some(id) = numbers.next(&line.node, line.option) else {
            let message = "there is no id left for this line: write one by hand";
            wrong.report(&line.source, line.span.clone(), "no-id", message, None);
            continue;
        };
        let end = content_end(&line.source.text, line.span.start);
        match scripts.iter_mut().find(|(source, _)| *source == line.source) {
            Some((_, ids)) => ids.push((end, id)),
            None => scripts.push((Arc::clone(&line.source), vec![(end, id)])),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok(scripts.into_iter().map(|(source, ids)| tagged(&source, ids)).collect())
}

/// A line's id as written, whether it is one or not.
fn own(line: &WrittenLine) -> Option<&str> {
    line.tags.iter().find_map(|(tag, _)| tag.strip_prefix("line:"))
}

/// What was ever an id counts as taken, so that no old translation gets a new line.
fn numbers(sources: &ScenarioSources, script: &Scripts) -> Numbers {
    let own: Vec<String> = script.lines.iter().filter_map(own).map(str::to_owned).collect();
    let mut taken: BTreeSet<String> = own.iter().cloned().collect();
    taken.extend(script.manifest.retired.iter().map(ToString::to_string));
    for file in sources.files.iter().filter(|file| ends_in(file, "csv")) {
        let file = Arc::new(file.clone());
        let table = Table::from_source(&file, None, &mut Diagnostics::default());
        let ids = table.rows.iter().filter_map(|row| row.id.strip_prefix("line:"));
        taken.extend(ids.map(str::to_owned));
    }
    Numbers::new(script.manifest.id.as_str(), &own, &taken)
}

fn tagged(source: &Source, mut ids: Places) -> Tagged {
    ids.sort();
    let mut text = String::with_capacity(source.text.len() + 32 * ids.len());
    let mut from = 0;
    for (at, id) in &ids {
        text.push_str(source.text.get(from..*at).unwrap_or_default());
        text.extend([" #line:", id.as_str()]);
        let rest = source.text.get(*at..).unwrap_or_default();
        if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
            text.push(' ');
        }
        from = *at;
    }
    text.push_str(source.text.get(from..).unwrap_or_default());
    let ids = ids.into_iter().map(|(at, id)| (id, source.position(at).0)).collect();
    Tagged { source: Source::new(source.name.clone(), text), ids }
}
