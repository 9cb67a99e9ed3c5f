//! Brackets that close nothing.

use crate::compile::WrittenLine;
use crate::diagnostic::Diagnostics;

/// Reports a `]` without its `[`: the language shows it to the reader, with what was to be markup.
pub(super) fn check(texts: &[WrittenLine], diagnostics: &mut Diagnostics) {
    for text in texts.iter().filter(|text| closes_nothing(&text.words)) {
        let message = "this line has a `]` without its `[`";
        let help = "write the `[` where the mark begins, or \\] for a bracket in the text";
        let span = text.span.clone();
        diagnostics.report(&text.source, span, "stray-mark", message, Some(help.to_owned()));
    }
}

fn closes_nothing(words: &str) -> bool {
    let (mut inside, mut quoted, mut escaped) = (false, false, false);
    for c in words.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' if inside => quoted = !quoted,
            '[' if !quoted => inside = true,
            ']' if !quoted && !inside => return !words.contains("[nomarkup]"),
            ']' if !quoted => inside = false,
            _ => {}
        }
    }
    false
}
