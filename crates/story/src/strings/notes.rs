//! What a translator should know of a line.

use super::original::{Original, OriginalLine};

/// How a comment begins that the tools wrote; people's comments are left alone.
pub(super) const CONTEXT: &str = "Context: ";

/// A line's context, a sentence each.
pub(super) fn notes(original: &Original, at: usize) -> Vec<String> {
    let Some(line) = original.lines.get(at) else { return Vec::new() };
    let speaker = line.written.meant.speaker.as_ref();
    let speaker = speaker.map(|speaker| speaker.say(&[], &original.base));
    let mut notes = Vec::new();
    match (&line.act, speaker) {
        (Some(act), _) => notes.push(format!("An option to choose (act: {act}).")),
        (None, _) if line.option => notes.push("An option to choose.".to_owned()),
        (None, Some(speaker)) => notes.push(format!("{speaker} speaks.")),
        (None, None) => notes.push("Narration.".to_owned()),
    }
    if line.values() > 0 {
        let values: Vec<String> = (0..line.values()).map(|value| format!("{{{value}}}")).collect();
        let values = values.join(", ");
        notes.push(format!("Keep {values} as written: the game puts something in its place."));
    }
    if let Some(before) = before(original, at, line) {
        notes.push(format!("It follows “{}”", before.words));
    }
    notes
}

/// The same as a comment in a table, which has no column for the original.
pub(super) fn comment(original: &Original, at: usize) -> String {
    let words = original.lines.get(at).map_or("", |line| line.words.as_str());
    let notes = notes(original, at).join(" ");
    format!("{CONTEXT}In `{}`: “{words}” {notes}", original.base)
}

/// What the player read last: no option beside it and nothing that follows from one.
fn before<'o>(original: &'o Original, at: usize, line: &OriginalLine) -> Option<&'o OriginalLine> {
    let earlier = original.lines.get(..at)?.iter().rev();
    let mut same_node =
        earlier.take_while(|one| one.node == line.node && one.file() == line.file());
    same_node.find(|one| one.indent < line.indent || (one.indent == line.indent && !one.option))
}
