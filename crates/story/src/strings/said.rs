//! Who speaks and what they say.

use crate::scenario::Said;

/// Splits a line's words into who speaks and what they say.
pub(crate) fn said(words: &str) -> Said {
    let colon = words
        .match_indices(':')
        .map(|(at, _)| at)
        .find(|at| !words.get(..*at).unwrap_or_default().ends_with('\\'));
    let unescaped = |words: &str| words.replace("\\:", ":");
    match colon.and_then(|at| words.split_at_checked(at)) {
        Some((speaker, text)) if !speaker.is_empty() => Said {
            speaker: Some(unescaped(speaker.trim())),
            text: unescaped(text.trim_start_matches(':').trim()),
        },
        _ => Said { speaker: None, text: unescaped(words) },
    }
}
