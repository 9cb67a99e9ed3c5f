//! What a text must hold for a pattern to match in it.

use std::iter::Peekable;
use std::str::Chars;

/// One of these, or, where there are none, nothing in particular.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Needed(Vec<String>);

/// What one way through a pattern, or a part of it, is sure to hold; empty where that is not known.
type Way = Vec<String>;

impl Needed {
    /// Reads it off a pattern that is known to be good. What it does not understand it takes for something
    /// that needs nothing.
    pub(crate) fn by(pattern: &str) -> Self {
        // With flags, letters may stand for others, and blanks for nothing.
        let flagged = pattern
            .match_indices("(?")
            .any(|(at, _)| !matches!(pattern[at + 2..].chars().next(), Some(':' | 'P' | '<')));
        if flagged {
            return Self(Vec::new());
        }
        Self(any_of(&mut pattern.chars().peekable()))
    }

    pub(crate) fn may_be_in(&self, text: &str) -> bool {
        self.0.is_empty() || self.0.iter().any(|needed| text.contains(needed.as_str()))
    }
}

/// What one of must be there, up to the end of the group or pattern.
fn any_of(rest: &mut Peekable<Chars<'_>>) -> Way {
    let mut all = Vec::new();
    let mut unsure = false;
    loop {
        let (branch, ended) = branch(rest);
        unsure |= branch.is_empty();
        all.extend(branch);
        if ended {
            return if unsure { Vec::new() } else { all };
        }
    }
}

/// What one of must be there on one way, and whether it was the last.
fn branch(rest: &mut Peekable<Chars<'_>>) -> (Way, bool) {
    let mut best = Vec::new();
    let mut run = String::new();
    let ended = loop {
        let Some(next) = rest.next() else { break true };
        match next {
            '|' => break false,
            ')' => break true,
            '(' => {
                take(&mut best, &mut run);
                name(rest);
                let inside = any_of(rest);
                if !optional(rest) {
                    better(&mut best, inside);
                }
            }
            '[' => {
                take(&mut best, &mut run);
                class(rest);
                optional(rest);
            }
            '.' | '^' | '$' => {
                take(&mut best, &mut run);
                optional(rest);
            }
            '\\' => match rest.next() {
                Some(literal) if literal.is_ascii_punctuation() => {
                    push(literal, &mut run, &mut best, rest);
                }
                // A class or a place, or a letter by its number.
                Some(letter) => {
                    take(&mut best, &mut run);
                    if matches!(letter, 'x' | 'u' | 'U' | 'p' | 'P') {
                        number(rest);
                    }
                    optional(rest);
                }
                None => break true,
            },
            literal => push(literal, &mut run, &mut best, rest),
        }
    };
    take(&mut best, &mut run);
    (best, ended)
}

/// A character that stands for itself.
fn push(literal: char, run: &mut String, best: &mut Way, rest: &mut Peekable<Chars<'_>>) {
    match rest.peek() {
        Some('*' | '?' | '{') => {
            take(best, run);
            optional(rest);
        }
        Some('+') => {
            run.push(literal);
            take(best, run);
            optional(rest);
        }
        _ => run.push(literal),
    }
}

/// What was read so far, if it says more than what is known.
fn take(best: &mut Way, run: &mut String) {
    if !run.is_empty() {
        better(best, vec![std::mem::take(run)]);
    }
}

/// The one that is found in fewer texts, as far as lengths tell.
fn better(best: &mut Way, other: Way) {
    let shortest = |way: &Way| way.iter().map(String::len).min().unwrap_or(0);
    if shortest(&other) > shortest(best) {
        *best = other;
    }
}

/// Reads how often something is to be there; may it not be there at all?
fn optional(rest: &mut Peekable<Chars<'_>>) -> bool {
    let mut none = false;
    while let Some(often) = rest.next_if(|next| matches!(next, '*' | '?' | '+' | '{')) {
        none |= often != '+';
        if often == '{' {
            rest.find(|next| *next == '}');
        }
    }
    none
}

/// Reads what a group is called.
fn name(rest: &mut Peekable<Chars<'_>>) {
    if rest.next_if_eq(&'?').is_some() && rest.next_if_eq(&':').is_none() {
        rest.find(|next| *next == '>');
    }
}

/// Reads a class, up to its end.
fn class(rest: &mut Peekable<Chars<'_>>) {
    rest.next_if_eq(&'^');
    // First in it, its end stands for itself.
    rest.next_if_eq(&']');
    let mut deep = 1;
    while deep > 0 {
        match rest.next() {
            Some('\\') => _ = rest.next(),
            Some('[') => deep += 1,
            Some(']') => deep -= 1,
            Some(_) => {}
            None => return,
        }
    }
}

/// Reads the number of a letter, or the name of a class, in braces or without.
fn number(rest: &mut Peekable<Chars<'_>>) {
    if rest.next_if_eq(&'{').is_some() {
        rest.find(|next| *next == '}');
    } else {
        while rest.next_if(char::is_ascii_hexdigit).is_some() {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pattern: &str) -> Vec<String> {
        Needed::by(pattern).0
    }

    #[test]
    fn the_longest_piece_is_needed() {
        assert_eq!(of(r"^\s*#\s*(else\s+)?\s*ifdef\s+([\w|\d|_]+)"), ["ifdef"]);
        assert_eq!(of(r"#\s*\{([\w|\d|_]+)\}"), ["#"]);
        assert_eq!(of(r"@binding\(auto\)"), ["@binding(auto)"]);
        assert_eq!(of(r"(?P<lead>\s*virtual\s+fn\s+)(?P<name>[^\s]+)\("), ["virtual"]);
    }

    #[test]
    fn of_several_ways_one_is_needed() {
        assert_eq!(of(r#"(//|/\*|\")"#), ["//", "/*", "\""]);
        assert_eq!(of("one|two"), ["one", "two"]);
    }

    #[test]
    fn what_may_be_missing_is_not_needed() {
        for pattern in ["a*", "(abc)?", "a{0,3}", "", "[abc]", "one|", "(?i)abc", r"\x41", r"\w+"] {
            assert!(of(pattern).is_empty(), "{pattern}");
        }
        assert_eq!(of("ab?c"), ["a"]);
        assert_eq!(of("[^]]x"), ["x"]);
    }
}
