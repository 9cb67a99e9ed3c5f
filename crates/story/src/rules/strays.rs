//! Lines that were meant to be something else.

use crate::compile::WrittenLine;
use crate::diagnostic::Diagnostics;

/// Reports lines that read like a command, a head of a node or half an address: the language shows
/// them to the reader as they are.
pub(super) fn check(texts: &[WrittenLine], diagnostics: &mut Diagnostics) {
    for text in texts {
        let Some((message, help)) = stray(&text.words) else { continue };
        let span = text.span.clone();
        diagnostics.report(&text.source, span, "stray-line", message, Some(help.to_owned()));
    }
}

fn stray(words: &str) -> Option<(&'static str, &'static str)> {
    if words.starts_with(['<', '«', '‹']) {
        return Some((
            "this line would be read out, and looks like a command",
            r"a command is written <<…>>; write \< if the sign is to be seen",
        ));
    }
    if words.starts_with("title:") || words.trim_matches('-').is_empty() {
        return Some((
            "this line would be read out, and looks like the head of a node",
            "close the node before it with === on a line of its own",
        ));
    }
    if words.ends_with("http:") || words.ends_with("https:") {
        return Some((
            "what follows here is a comment, and nobody would read it",
            r"write \/\/ in an address",
        ));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::stray;

    #[test]
    fn what_was_meant_otherwise_is_told_from_what_is_said() {
        for words in ["<mood ritu afraid>", "«jump Hub»", "title: Hub", "---", "See https:"] {
            assert!(stray(words).is_some(), "{words}");
        }
        for words in [r"\<3", "Title: she says", "- and then", "1 < 2", "“title: x”"] {
            assert!(stray(words).is_none(), "{words}");
        }
    }
}
