//! Reads words letter by letter.

/// The words from where they have been read to.
pub(super) struct Reader<'w> {
    rest: &'w str,
}

impl<'w> Reader<'w> {
    pub(super) fn new(words: &'w str) -> Self {
        Self { rest: words }
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.rest = self.rest.get(next.len_utf8()..).unwrap_or_default();
        Some(next)
    }

    /// Whether this comes next; if so it is read.
    pub(super) fn eat(&mut self, c: char) -> bool {
        let comes = self.peek() == Some(c);
        if comes {
            self.next();
        }
        comes
    }

    /// What a backslash before this protects, if anything.
    pub(super) fn escaped(&mut self) -> Option<char> {
        self.peek().filter(|c| r#"\<>{}#/[]:""#.contains(*c))?;
        self.next()
    }

    pub(super) fn take_while(&mut self, holds: impl Fn(char) -> bool) -> &'w str {
        let end = self.rest.find(|c| !holds(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    pub(super) fn skip_whitespace(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// What stands before `[/name]` or `[/]`, which is read too.
    pub(super) fn up_to_close(&mut self, name: &str) -> Option<&'w str> {
        let mut from = 0;
        loop {
            let at = from + self.rest.get(from..)?.find('[')?;
            let inside = self.rest.get(at + 1..)?;
            let tag = inside.get(..inside.find(']')?)?;
            let closes = tag.trim().strip_prefix('/').map(str::trim);
            if closes.is_some_and(|closes| closes.is_empty() || closes == name) {
                let raw = self.rest.get(..at)?;
                self.rest = inside.get(tag.len() + 1..)?;
                return Some(raw);
            }
            from = at + 1;
        }
    }
}
