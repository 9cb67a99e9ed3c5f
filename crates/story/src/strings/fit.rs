//! Whether a translation keeps what its line must keep: the speaker, the values, the markup.

use std::collections::BTreeSet;

use super::markup::Tags;
use super::said::said;

/// Tags that pick a form of a word: which of them a sentence needs is for its language to say.
const FORMS: [&str; 3] = ["select", "plural", "ordinal"];

/// What a translation has lost or made up.
#[derive(Debug)]
pub(super) struct Misfit {
    pub(super) code: &'static str,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

/// Everything that does not fit in the translation `text` of the line `base`.
pub(super) fn misfits(id: &str, base: &str, values: usize, text: &str) -> Vec<Misfit> {
    let mut wrong = Vec::new();
    let mut misfit = |code, message, help: Option<&str>| {
        wrong.push(Misfit { code, message, help: help.map(str::to_owned) });
    };
    if said(text).speaker.is_some() != said(base).speaker.is_some() {
        let message = format!("`{id}` names a speaker in one language and none in the other");
        misfit("lost-speaker", message, Some("both begin with `Name: `, or neither"));
    }
    let found = placeholders(text);
    for value in (0..values).filter(|value| !found.contains(value)) {
        misfit("lost-value", format!("`{id}` has lost its value {{{value}}}"), None);
    }
    for value in found.iter().filter(|value| **value >= values) {
        let message = format!("`{id}` has no value {{{value}}}");
        misfit("unknown-value", message, Some("write \\{ for a brace in the text"));
    }
    let (ours, theirs) = (Tags::of(base), Tags::of(text));
    let binding = |tag: &&String| !FORMS.contains(&tag.as_str());
    for tag in ours.names.difference(&theirs.names).filter(binding) {
        misfit("lost-markup", format!("`{id}` has lost its tag [{tag}]"), None);
    }
    for tag in theirs.names.difference(&ours.names).filter(binding) {
        let message = format!("`{id}` has a tag [{tag}] that the original lacks");
        misfit("unknown-markup", message, Some("write \\[ for a bracket in the text"));
    }
    if let Some(tag) = theirs.unpaired.filter(|_| ours.unpaired.is_none()) {
        misfit("open-markup", format!("`{id}` leaves {tag} without its other half"), None);
    }
    wrong
}

/// The numbers in braces; what a backslash escapes is none.
fn placeholders(text: &str) -> BTreeSet<usize> {
    let braces = text.match_indices('{').filter(|(at, _)| {
        let before = text.get(..*at).unwrap_or_default();
        (before.len() - before.trim_end_matches('\\').len()).is_multiple_of(2)
    });
    braces.filter_map(|(at, _)| text.get(at + 1..)?.split_once('}')?.0.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(base: &str, values: usize, text: &str) -> Vec<&'static str> {
        misfits("line:x", base, values, text).iter().map(|one| one.code).collect()
    }

    #[test]
    fn a_translation_keeps_speaker_values_and_markup() {
        assert!(codes("Ritu: Hi {0}, [b]now[/b].", 1, "ऋतु: [b]अभी[/b], {0}।").is_empty());
        assert_eq!(codes("Ritu: Hi {0}.", 1, "नमस्ते।"), ["lost-speaker", "lost-value"]);
        assert_eq!(codes("Hi {0}.", 1, "{0} {1} \\{7}"), ["unknown-value"]);
        assert_eq!(codes("[b]Hi[/b]", 0, "नमस्ते"), ["lost-markup"]);
        assert_eq!(codes("[b]Hi[/b]", 0, "[b]नमस्ते"), ["open-markup"]);
        assert_eq!(codes("Hi", 0, "[i]नमस्ते[/i]"), ["unknown-markup"]);
    }

    #[test]
    fn forms_may_differ() {
        let base = "[plural value={0} one=\"% seat\" other=\"% seats\" /]";
        assert!(codes(base, 1, "[plural value={0} one=\"% सीट\" few=\"% सीटें\" /]").is_empty());
        assert!(codes(base, 1, "{0} 席").is_empty());
        assert_eq!(codes(base, 1, "席"), ["lost-value"]);
    }
}
