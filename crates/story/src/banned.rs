//! Phrases that the house never uses, per language, with what to write instead.

use std::ops::Range;
use std::sync::{Arc, LazyLock};

use protocol::Locale;
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// The list, a part of the house rules: one phrase a line.
const LIST: &str = include_str!("../data/banned.csv");

/// A phrase.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Banned {
    language: String,
    phrase: String,
    instead: String,
    why: String,
}

static PHRASES: LazyLock<Vec<Banned>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(LIST.as_bytes());
    reader.deserialize::<Banned>().filter_map(Result::ok).collect()
});

/// The first phrase of a language in a text that the house never uses.
fn find(text: &str, locale: &Locale) -> Option<&'static Banned> {
    let language = locale.as_str().split('-').next().unwrap_or_default();
    let text = plain(text);
    PHRASES
        .iter()
        .filter(|banned| banned.language == language)
        .find(|banned| stands_in(&text, &plain(&banned.phrase)).is_some())
}

/// What the house never says, in words that stand at these bytes of a file.
#[must_use]
pub fn banned_phrase(
    text: &str,
    locale: &Locale,
    source: &Arc<Source>,
    span: &Range<usize>,
) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    report(text, locale, (source, span), &mut diagnostics);
    diagnostics
}

/// Reports the first phrase of a language in a text that the house never uses.
pub(crate) fn report(
    text: &str,
    locale: &Locale,
    (source, span): (&Arc<Source>, &Range<usize>),
    diagnostics: &mut Diagnostics,
) {
    if let Some(Banned { phrase, instead, why, .. }) = find(text, locale) {
        let message = format!("“{phrase}” is not said here: {why}");
        let help = Some(format!("write of “{instead}”"));
        diagnostics.report(source, span.clone(), "banned-phrase", message, help);
    }
}

/// Small letters, straight apostrophes, single spaces, composed alike.
fn plain(text: &str) -> String {
    let alike = text.nfc().map(|c| match c {
        '’' | '‘' => '\'',
        '‑' | '–' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    });
    let words: String = alike.collect::<String>().to_lowercase();
    words.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Where a phrase stands in a text as words of their own.
fn stands_in(text: &str, phrase: &str) -> Option<Range<usize>> {
    text.match_indices(phrase).map(|(at, found)| at..at + found.len()).find(|range| {
        let before = text.get(..range.start).and_then(|before| before.chars().next_back());
        // Devanagari inflects at the end; Latin words end where letters do.
        let after = text.get(range.end..).and_then(|after| after.chars().next());
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        !before.is_some_and(char::is_alphanumeric) && !latin(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, locale: &str) -> Option<&'static str> {
        find(text, &Locale::new(locale).unwrap()).map(|banned| banned.phrase.as_str())
    }

    #[test]
    fn the_list_is_read_whole() {
        assert_eq!(PHRASES.len(), LIST.lines().count() - 1);
        let speaks = |locale: &str| PHRASES.iter().any(|banned| banned.language == locale);
        assert!(speaks("en") && speaks("hi"));
    }

    #[test]
    fn phrases_are_found_however_they_are_written() {
        assert_eq!(found("They call it Eve-Teasing here.", "en"), Some("eve-teasing"));
        assert_eq!(found("She  should\u{a0}have left.", "en"), Some("she should have"));
        assert_eq!(found("Why didn’t she say so?", "en"), Some("why didn't she"));
        assert_eq!(found("वह छेड़छाड़ नहीं थी।", "hi"), Some("छेड़छाड़"));
        assert_eq!(found("Ashe should have rain.", "en"), None);
        assert_eq!(found("she should haven", "en"), None);
        assert_eq!(found("eve-teasing", "hi"), None);
    }
}
