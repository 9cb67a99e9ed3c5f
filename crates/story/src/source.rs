//! A text file as the author sees it: lines and columns.

use std::ops::Range;

/// A text file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its path, as shown in diagnostics.
    pub name: String,
    /// Its contents.
    pub text: String,
}

impl Source {
    /// A file with these contents.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into() }
    }

    /// The line and column of a byte, both from 1, columns in characters.
    #[must_use]
    pub fn position(&self, byte: usize) -> (usize, usize) {
        let byte = self.boundary(byte);
        let before = self.text.get(..byte).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let column = before.get(start..).unwrap_or_default().chars().count() + 1;
        (before.matches('\n').count() + 1, column)
    }

    /// The byte of a line and a column, both from 1, columns in bytes: as readers of JSON tell them.
    #[must_use]
    pub fn byte(&self, line: usize, column: usize) -> usize {
        let before = self.text.split_inclusive('\n').take(line.saturating_sub(1));
        before.map(str::len).sum::<usize>() + column.saturating_sub(1)
    }

    /// Where a text first stands in double quotes, quotes included; the start where it does not.
    #[must_use]
    pub fn quoted(&self, text: &str) -> Range<usize> {
        let quoted = format!("\"{text}\"");
        self.text.find(&quoted).map_or(0..0, |at| at..at + quoted.len())
    }

    /// The last byte up to this one where a character begins, or the end.
    pub(crate) fn boundary(&self, byte: usize) -> usize {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        byte
    }

    /// Each line's bytes in the text, its line break left out.
    pub(crate) fn lines(&self) -> impl Iterator<Item = Range<usize>> {
        let mut start = 0;
        self.text.split_inclusive('\n').map(move |line| {
            let range = start..start + line.trim_end_matches(['\n', '\r']).len();
            start += line.len();
            range
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_by_line_and_by_what_is_quoted() {
        let source = Source::new("a.json", "{\n  \"name\": \"नाम\"\n}");
        assert_eq!(source.byte(1, 1), 0);
        assert_eq!(&source.text[source.byte(2, 3)..][..6], "\"name\"");
        assert_eq!(source.text.get(source.quoted("नाम")), Some("\"नाम\""));
        assert_eq!(source.quoted("nam"), 0..0);
    }
}
