//! Stands in for the `regex` crate, which the engine reads its shaders with: [`regex_lite`] does the same
//! without the tables of Unicode and without the automata, which were a tenth of what is fetched before
//! the game's first picture, and were built anew each time it started.
//!
//! It is slower where it has to look, so it does not look where nothing can be found: most lines of a
//! shader lack what every match holds (`needed.rs`).
//!
//! What differs: `\w`, `\d`, `\s` and `(?i)` know ASCII alone. Shaders are written in nothing else.

mod needed;

use std::borrow::Cow;
use std::ops::Deref;

pub use regex_lite::{CaptureMatches, Captures, Error, Match, Matches, Replacer, escape};

use needed::Needed;

/// A regular expression.
#[derive(Clone, Debug)]
pub struct Regex {
    machine: regex_lite::Regex,
    needed: Needed,
}

/// What is not asked for here is asked of the machine.
impl Deref for Regex {
    type Target = regex_lite::Regex;

    fn deref(&self) -> &Self::Target {
        &self.machine
    }
}

impl Regex {
    /// Reads a pattern; an error says what is wrong with it.
    pub fn new(pattern: &str) -> Result<Self, Error> {
        Ok(Self { machine: regex_lite::Regex::new(pattern)?, needed: Needed::by(pattern) })
    }

    /// The text, or one without anything to find where nothing can be found in it.
    fn worth<'h>(&self, text: &'h str) -> &'h str {
        if self.needed.may_be_in(text) { text } else { "" }
    }

    /// Is there a match?
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        self.needed.may_be_in(text) && self.machine.is_match(text)
    }

    /// The first match.
    #[must_use]
    pub fn find<'h>(&self, text: &'h str) -> Option<Match<'h>> {
        self.needed.may_be_in(text).then(|| self.machine.find(text)).flatten()
    }

    /// All matches, one after the other.
    #[must_use]
    pub fn find_iter<'r, 'h>(&'r self, text: &'h str) -> Matches<'r, 'h> {
        self.machine.find_iter(self.worth(text))
    }

    /// The groups of the first match.
    #[must_use]
    pub fn captures<'h>(&self, text: &'h str) -> Option<Captures<'h>> {
        self.needed.may_be_in(text).then(|| self.machine.captures(text)).flatten()
    }

    /// The groups of all matches.
    #[must_use]
    pub fn captures_iter<'r, 'h>(&'r self, text: &'h str) -> CaptureMatches<'r, 'h> {
        self.machine.captures_iter(self.worth(text))
    }

    /// The text with something else for the first match.
    #[must_use]
    pub fn replace<'h, R: Replacer>(&self, text: &'h str, by: R) -> Cow<'h, str> {
        self.replacen(text, 1, by)
    }

    /// The text with something else for all matches.
    #[must_use]
    pub fn replace_all<'h, R: Replacer>(&self, text: &'h str, by: R) -> Cow<'h, str> {
        self.replacen(text, 0, by)
    }

    /// The text with something else for the first `limit` matches; for all where it is 0.
    #[must_use]
    pub fn replacen<'h, R: Replacer>(&self, text: &'h str, limit: usize, by: R) -> Cow<'h, str> {
        if self.needed.may_be_in(text) {
            self.machine.replacen(text, limit, by)
        } else {
            Cow::Borrowed(text)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What the engine asks for (`naga_oil`), as it writes it, and some that it does not.
    const PATTERNS: &[&str] = &[
        r"^\s*#version\s+([0-9]+)",
        r"^\s*#\s*(else\s+)?\s*ifdef\s+([\w|\d|_]+)",
        r"^\s*#\s*(else\s+)?\s*if\s+([\w|\d|_]+)\s*([=!<>]*)\s*([-\w|\d]+)",
        r"#\s*([\w|\d|_]+)",
        r"#\s*\{([\w|\d|_]+)\}",
        r"^\s*#\s*define_import_path\s+([^\s]+)",
        r"^\s*enable\s+([^;]+)\s*;",
        r"^\s*diagnostic\s*\(\s*([^,]+)\s*,\s*([^)]+)\s*\)\s*;",
        r#"(//|/\*|\")"#,
        r"(/\*|\*/)",
        r"@binding\(auto\)",
        r"(?P<lead>[\s]*virtual\s+fn\s+)(?P<function>[^\s]+)(?P<trail>\s*)\(",
        r"(override\s+fn\s+)((?:\w+::)+)(\w+)(\s*)\(",
        r"(?i)IF",
        r"a*b?c{0,2}",
        r"ab*#|[#]c+",
        r"\[\s*\/\s*(b)?\s*\]",
    ];

    proptest! {
        #[test]
        fn what_is_not_looked_at_holds_nothing(
            which in 0..PATTERNS.len(),
            words in prop::collection::vec(
                prop::sample::select(vec![
                    "#", "ifdef", "if", "else", " ", "version", "440", "{", "}", "(", ")", "//", "/*", "*/", "\"",
                    "@binding(auto)", "virtual", "override", "fn", "a::b", "enable f16;", "IF", "define_import_path",
                    "a", "b", "c", "==", "diagnostic", ",", ";", "[", "]", "/", "é",
                ]),
                0..12,
            ),
        ) {
            let text = words.concat();
            let ours = Regex::new(PATTERNS[which])?;
            let theirs = regex_lite::Regex::new(PATTERNS[which])?;
            prop_assert_eq!(ours.is_match(&text), theirs.is_match(&text));
            let spans = |found: Captures<'_>| -> Vec<_> { found.iter().map(|one| one.map(|one| one.range())).collect() };
            prop_assert_eq!(ours.captures(&text).map(spans), theirs.captures(&text).map(spans));
            let all = |found: Matches<'_, '_>| -> Vec<_> { found.map(|one| one.range()).collect() };
            // A match of nothing is one that needs nothing.
            prop_assert_eq!(all(ours.find_iter(&text)), all(theirs.find_iter(&text)));
            prop_assert_eq!(ours.captures_iter(&text).count(), theirs.captures_iter(&text).count());
            prop_assert_eq!(ours.replace(&text, "<$0>"), theirs.replace(&text, "<$0>"));
            prop_assert_eq!(ours.replace_all(&text, "<$0>"), theirs.replace_all(&text, "<$0>"));
        }
    }
}
