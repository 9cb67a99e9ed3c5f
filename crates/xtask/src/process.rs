//! Runs a program, shows its newest line while it runs and keeps all it said.

use std::io::{BufReader, Read};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;

use anyhow::{Context, Result, bail};

use crate::child;

/// What a program said, in the order it said it, and how it ended.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) status: ExitStatus,
    pub(crate) text: String,
}

impl Finished {
    /// Itself, or an error that shows all it said.
    pub(crate) fn well(self, what: &str) -> Result<Self> {
        if self.status.success() {
            return Ok(self);
        }
        bail!("{what} failed ({})\n\n{}", self.status, self.text.trim_end())
    }
}

/// Runs a command to its end; `on_line` sees each line as it comes.
pub(crate) fn run(command: &mut Command, mut on_line: impl FnMut(&str)) -> Result<Finished> {
    let child =
        child::spawn(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()))?;
    let (send, lines) = mpsc::channel();
    if let Some(pipe) = child.take_stdout() {
        listen(pipe, send.clone());
    }
    if let Some(pipe) = child.take_stderr() {
        listen(pipe, send);
    }
    let mut text = String::new();
    for line in lines {
        on_line(&line);
        text.push_str(&line);
        text.push('\n');
    }
    let status = child.wait().context("cannot wait for a program's end")?;
    Ok(Finished { status, text })
}

fn listen(pipe: impl Read + Send + 'static, send: mpsc::Sender<String>) {
    std::thread::spawn(move || {
        for line in lines(pipe) {
            if send.send(line).is_err() {
                return;
            }
        }
    });
}

/// A stream's lines as they come; a carriage return ends one too, as live progress is drawn with it.
pub(crate) fn lines(pipe: impl Read) -> impl Iterator<Item = String> {
    let mut bytes = BufReader::new(pipe).bytes().map_while(Result::ok);
    let mut after_return = false;
    std::iter::from_fn(move || {
        let mut line = Vec::new();
        loop {
            match bytes.next() {
                Some(b'\n') if after_return && line.is_empty() => after_return = false,
                Some(end @ (b'\n' | b'\r')) => {
                    after_return = end == b'\r';
                    break;
                }
                Some(byte) => line.push(byte),
                None if line.is_empty() => return None,
                None => break,
            }
        }
        Some(String::from_utf8_lossy(&line).into_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_carriage_return_ends_a_line_too() {
        let seen: Vec<_> = lines(&b"one\rtwo\r\n\nthree"[..]).collect();
        assert_eq!(seen, ["one", "two", "", "three"]);
    }

    #[test]
    fn a_program_is_heard_on_both_its_channels() {
        let mut rustc = Command::new("rustc");
        let said = run(rustc.arg("--version"), |_| ()).unwrap().well("rustc").unwrap();
        assert!(said.text.starts_with("rustc "), "{}", said.text);
        let trouble = run(Command::new("rustc").arg("--no-such-flag"), |_| ())
            .unwrap()
            .well("rustc")
            .unwrap_err();
        assert!(trouble.to_string().contains("no-such-flag"), "{trouble}");
    }
}
