//! Cuts JavaScript into just enough tokens to find its imports: a word in a comment, a string, a
//! template or a regular expression is none.

use std::ops::Range;

/// A token that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A name or keyword.
    Word(Range<usize>),
    /// A quoted string, its quotes left out.
    Text(Range<usize>),
    /// Any other single character.
    Mark(u8),
}

/// Cuts a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut cutter = Cutter { bytes: text.as_bytes(), at: 0, found: Vec::new(), holes: Vec::new() };
    while cutter.at < cutter.bytes.len() {
        cutter.cut();
    }
    cutter.found
}

struct Cutter<'a> {
    bytes: &'a [u8],
    at: usize,
    found: Vec<Token>,
    /// Open braces inside each `${` that is still open.
    holes: Vec<usize>,
}

impl Cutter<'_> {
    fn cut(&mut self) {
        let byte = self.bytes[self.at];
        match byte {
            b'/' if self.next_is(b'/') => self.skip_until(b"\n"),
            b'/' if self.next_is(b'*') => self.skip_until(b"*/"),
            b'/' if self.a_value_may_begin() => self.regular_expression(),
            b'"' | b'\'' => {
                let start = self.at + 1;
                self.skip_quoted(byte);
                self.found.push(Token::Text(start..self.at.saturating_sub(1).max(start)));
            }
            b'`' => self.template(),
            b'}' if self.holes.last() == Some(&0) => {
                self.holes.pop();
                self.template();
            }
            _ if is_word(byte) => {
                let start = self.at;
                while self.bytes.get(self.at).is_some_and(|byte| is_word(*byte)) {
                    self.at += 1;
                }
                self.found.push(Token::Word(start..self.at));
            }
            _ => {
                if let Some(open) = self.holes.last_mut() {
                    match byte {
                        b'{' => *open += 1,
                        b'}' => *open -= 1,
                        _ => {}
                    }
                }
                if !byte.is_ascii_whitespace() {
                    self.found.push(Token::Mark(byte));
                }
                self.at += 1;
            }
        }
    }

    fn next_is(&self, byte: u8) -> bool {
        self.bytes.get(self.at + 1) == Some(&byte)
    }

    fn skip_until(&mut self, end: &[u8]) {
        let rest = &self.bytes[self.at..];
        // From the third byte on, so that `/*/` does not end itself.
        let from = 2.min(rest.len());
        let found = rest[from..].windows(end.len()).position(|window| window == end);
        self.at += found.map_or(rest.len(), |found| from + found + end.len());
    }

    /// From an opening quote to behind the closing one, or to the line's end.
    fn skip_quoted(&mut self, quote: u8) {
        self.at += 1;
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == quote || byte == b'\n' {
                break;
            }
        }
        self.at = self.at.min(self.bytes.len());
    }

    /// From a backtick, or the brace that closes a hole, to behind the next backtick or `${`.
    fn template(&mut self) {
        self.at += 1;
        while let Some(&byte) = self.bytes.get(self.at) {
            if byte == b'$' && self.next_is(b'{') {
                self.at += 2;
                self.holes.push(0);
                return;
            }
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'`' {
                // What follows a finished template continues a value, as after a word.
                self.found.push(Token::Word(self.at..self.at));
                break;
            }
        }
        self.at = self.at.min(self.bytes.len());
    }

    fn regular_expression(&mut self) {
        let mut in_class = false;
        self.at += 1;
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += if byte == b'\\' { 2 } else { 1 };
            match byte {
                b'[' => in_class = true,
                b']' => in_class = false,
                b'/' if !in_class => break,
                b'\n' => break,
                _ => {}
            }
        }
        self.at = self.at.min(self.bytes.len());
    }

    /// A slash divides after a value and begins a regular expression elsewhere.
    fn a_value_may_begin(&self) -> bool {
        match self.found.last() {
            None => true,
            Some(Token::Text(_)) => false,
            Some(Token::Mark(mark)) => !matches!(mark, b')' | b']' | b'}'),
            Some(Token::Word(at)) => {
                matches!(&self.bytes[at.clone()], b"return" | b"typeof" | b"case" | b"in" | b"of")
            }
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte == b'#' || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text)
            .into_iter()
            .filter_map(|token| match token {
                Token::Word(at) if !at.is_empty() => Some(&text[at]),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn comments_strings_templates_and_expressions_hide_their_words() {
        let text =
            "a // no\n/* no */ b 'no' \"no\\\"no\" `no ${c + `no ${d}`} no`; /no['\"/]no/g.e";
        assert_eq!(words(text), ["a", "b", "c", "d", "g", "e"]);
    }

    #[test]
    fn division_is_no_regular_expression() {
        assert_eq!(
            words("a / b / c; (d) / e / f; return /no/.test(g)"),
            ["a", "b", "c", "d", "e", "f", "return", "test", "g"]
        );
        assert_eq!(words("`x` / a / b"), ["a", "b"]);
    }

    #[test]
    fn a_hole_may_hold_braces() {
        assert_eq!(words("`${ {a: 1}.a } no` b"), ["a", "1", "a", "b"]);
    }

    #[test]
    fn cut_off_text_ends_quietly() {
        for text in ["'abc", "`a${", "/abc", "/*", "\"\\", "`\\", "//", "/*/"] {
            tokens(text);
        }
    }
}
