//! The terminal, or whatever stands in for it.

use std::io::{self, BufRead, IsTerminal, Write};

/// Writes what is to be read, and reads what is typed.
pub(super) struct Screen {
    /// Whether there is a terminal to write to, that takes bold and dim.
    styled: bool,
    /// Whether somebody types.
    pub(super) typed: bool,
    out: io::Stdout,
}

impl Screen {
    pub(super) fn new() -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let out = io::stdout();
        Self { styled: out.is_terminal() && !plain, typed: io::stdin().is_terminal(), out }
    }

    pub(super) fn line(&self, text: &str) -> io::Result<()> {
        writeln!(self.out.lock(), "{text}")
    }

    pub(super) fn heading(&self, text: &str) -> io::Result<()> {
        self.line(&format!("\n{}", self.bold(text)))
    }

    pub(super) fn aside(&self, text: &str) -> io::Result<()> {
        self.line(&self.dim(text))
    }

    pub(super) fn bold(&self, text: &str) -> String {
        self.wrapped(text, "1")
    }

    pub(super) fn dim(&self, text: &str) -> String {
        self.wrapped(text, "2")
    }

    fn wrapped(&self, text: &str, code: &str) -> String {
        if self.styled && !text.is_empty() {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }

    /// The next line that is typed; none where the input has ended.
    pub(super) fn read(&self) -> io::Result<Option<String>> {
        if self.typed {
            let mut out = self.out.lock();
            write!(out, "> ")?;
            out.flush()?;
        }
        let mut line = String::new();
        let read = io::stdin().lock().read_line(&mut line)?;
        Ok((read > 0).then(|| line.trim().to_owned()))
    }
}
