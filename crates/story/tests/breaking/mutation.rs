//! One change to one line of a file.

use std::fmt;

/// A change of a line.
#[derive(Debug, Clone)]
pub(crate) struct Mutation {
    /// What kind of change, such as `mood dropped`.
    pub(crate) kind: String,
    /// The line's number, from 0.
    pub(crate) line: usize,
    /// What stands there instead; none if nothing does.
    pub(crate) after: Option<String>,
}

impl Mutation {
    pub(crate) fn new(kind: impl Into<String>, line: usize, after: impl Into<String>) -> Self {
        Self { kind: kind.into(), line, after: Some(after.into()) }
    }

    pub(crate) fn dropped(what: &str, line: usize) -> Self {
        Self { kind: format!("{what} dropped"), line, after: None }
    }

    /// The text with this change.
    pub(crate) fn apply(&self, text: &str) -> String {
        let mut changed = String::with_capacity(text.len() + 80);
        for (number, line) in text.split_inclusive('\n').enumerate() {
            if number != self.line {
                changed.push_str(line);
            } else if let Some(after) = &self.after {
                changed.push_str(after);
                changed.push('\n');
            }
        }
        changed
    }
}

impl fmt::Display for Mutation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let after = self.after.as_deref().unwrap_or("nothing");
        write!(f, "{} at {}: {after}", self.kind, self.line + 1)
    }
}

/// Each place of a word in a line, with the line without that word put as `replace` says.
pub(crate) fn each<'l>(
    line: &'l str,
    word: &'l str,
    replace: &'l str,
) -> impl Iterator<Item = String> + 'l {
    line.match_indices(word).map(move |(at, found)| {
        let (before, after) = (line.get(..at).unwrap(), line.get(at + found.len()..).unwrap());
        format!("{before}{replace}{after}")
    })
}

/// The same, of the signs that stand outside of quotes.
pub(crate) fn each_unquoted<'l>(line: &'l str, sign: &'l str) -> impl Iterator<Item = String> + 'l {
    let unquoted = |at: &usize| line.get(..*at).unwrap().matches('"').count() % 2 == 0;
    let places = line.match_indices(sign).map(|(at, _)| at).filter(unquoted);
    places.map(move |at| {
        format!("{}{}", line.get(..at).unwrap(), line.get(at + sign.len()..).unwrap())
    })
}

/// A word with a slip of the finger: its second letter is lost, or it has one too many.
pub(crate) fn misspelt(word: &str) -> String {
    let mut letters = word.chars();
    match (letters.next(), letters.next(), letters.as_str()) {
        (Some(first), Some(_), rest) if !rest.is_empty() => format!("{first}{rest}"),
        _ => format!("{word}q"),
    }
}

/// At most this many of each kind, spread evenly.
pub(crate) fn thinned(mutations: Vec<Mutation>, most: usize) -> Vec<Mutation> {
    let mut kinds: std::collections::BTreeMap<String, Vec<Mutation>> =
        std::collections::BTreeMap::new();
    for mutation in mutations {
        kinds.entry(mutation.kind.clone()).or_default().push(mutation);
    }
    let spread = |all: Vec<Mutation>| {
        let step = all.len().div_ceil(most).max(1);
        all.into_iter().step_by(step)
    };
    kinds.into_values().flat_map(spread).collect()
}
