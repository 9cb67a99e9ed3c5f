//! What the words of a line or option mean: who speaks, where values go, markup, escapes.

mod marker;
mod reader;

use unicode_normalization::UnicodeNormalization;

use crate::phrase::{Part, Phrase};
use crate::scenario::Saying;
use marker::{Marker, marker};
use reader::Reader;

/// Something wrong in a line's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slip {
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

impl Slip {
    fn new(code: &'static str, message: impl Into<String>, help: &str) -> Self {
        Self { code, message: message.into(), help: Some(help.to_owned()) }
    }
}

/// Reads words with `{0}` … for as many values, as scripts and string tables hold them.
pub(crate) fn meaning(words: &str, values: usize) -> Result<Saying, Slip> {
    let words: String = words.nfc().collect();
    let mut said = Draft::default();
    let mut reader = Reader::new(&words);
    let mut before = None;
    while let Some(c) = reader.next() {
        match c {
            '\\' => said.push(reader.escaped().unwrap_or('\\')),
            '{' => said.parts.push(Part::Value(value(&mut reader, values)?)),
            '[' => {
                let marker = marker(&mut reader, values)?;
                let trims = marker.trims(before);
                said.mark(marker, &mut reader)?;
                if trims && reader.peek().is_some_and(char::is_whitespace) {
                    reader.next();
                }
            }
            ':' if said.speaker.is_none() && said.names_somebody() => {
                said.speak();
                reader.skip_whitespace();
            }
            _ => said.push(c),
        }
        before = Some(c);
    }
    said.finish()
}

/// The number of a value, its opening brace read.
fn value(reader: &mut Reader<'_>, values: usize) -> Result<u8, Slip> {
    let digits = reader.take_while(|c| c.is_ascii_digit());
    let number = digits.parse::<u8>().ok().filter(|number| usize::from(*number) < values);
    match number.filter(|_| reader.next() == Some('}')) {
        Some(number) => Ok(number),
        None => Err(Slip::new(
            "no-such-value",
            format!("there is no value `{{{digits}}}` here: the line has {values}"),
            r"write \{ for a brace in the text",
        )),
    }
}

/// A line while it is read.
#[derive(Default)]
struct Draft {
    speaker: Option<Phrase>,
    parts: Vec<Part>,
    open: Vec<String>,
}

impl Draft {
    fn push(&mut self, c: char) {
        if let Some(Part::Text(text)) = self.parts.last_mut() {
            text.push(c);
        } else {
            self.parts.push(Part::Text(c.into()));
        }
    }

    fn names_somebody(&self) -> bool {
        self.parts.iter().any(|part| match part {
            Part::Text(text) => !text.trim().is_empty(),
            Part::Value(_) | Part::Forms(_) => true,
            Part::Open(_) | Part::Close(_) => false,
        })
    }

    /// What was read so far is who speaks.
    fn speak(&mut self) {
        let is_mark = |part: &Part| matches!(part, Part::Open(_) | Part::Close(_));
        let (mut name, marks): (Vec<Part>, Vec<Part>) =
            std::mem::take(&mut self.parts).into_iter().partition(|part| !is_mark(part));
        if let Some(Part::Text(text)) = name.last_mut() {
            text.truncate(text.trim_end().len());
        }
        self.speaker = Some(Phrase(name));
        // A stretch that was opened before the colon goes on behind it.
        self.parts = marks
            .into_iter()
            .filter(|mark| matches!(mark, Part::Open(name) if self.open.contains(name)))
            .collect();
    }

    fn mark(&mut self, marker: Marker, reader: &mut Reader<'_>) -> Result<(), Slip> {
        match marker {
            Marker::Open { name, .. } if name == "nomarkup" => {
                let raw = reader.up_to_close("nomarkup").ok_or_else(|| unclosed("nomarkup"))?;
                raw.chars().for_each(|c| self.push(c));
            }
            Marker::Open { name, .. } => {
                self.open.push(name.clone());
                self.parts.push(Part::Open(name));
            }
            Marker::Close(name) => {
                let Some(at) = self.open.iter().rposition(|open| *open == name) else {
                    let message = format!("`[/{name}]` closes what was never opened");
                    let help = r"open it before, or write \[ for a bracket in the text";
                    return Err(Slip::new("stray-mark", message, help));
                };
                self.open.remove(at);
                self.parts.push(Part::Close(name));
            }
            Marker::CloseAll => {
                let all = std::mem::take(&mut self.open);
                self.parts.extend(all.into_iter().rev().map(Part::Close));
            }
            Marker::Alone { name, .. } => {
                self.parts.push(Part::Open(name.clone()));
                self.parts.push(Part::Close(name));
            }
            Marker::Forms(forms) => self.parts.push(Part::Forms(forms)),
        }
        Ok(())
    }

    fn finish(self) -> Result<Saying, Slip> {
        match self.open.last() {
            Some(name) => Err(unclosed(name)),
            None => Ok(Saying { speaker: self.speaker, text: Phrase(self.parts) }),
        }
    }
}

fn unclosed(name: &str) -> Slip {
    let message = format!("`[{name}]` is never closed");
    Slip::new("open-mark", message, &format!("close it with [/{name}] or [/]"))
}

#[cfg(test)]
mod tests {
    use protocol::Locale;

    use super::*;
    use crate::value::Value;

    fn said(words: &str) -> String {
        let values = [Value::Number(2.0), Value::Text("[b]x[/b]".into())];
        match meaning(words, values.len()) {
            Err(slip) => slip.code.to_owned(),
            Ok(meant) => {
                let say = |phrase: &Phrase| phrase.say(&values, &Locale::english());
                let speaker = meant.speaker.as_ref().map(|name| format!("<{}> ", say(name)));
                format!("{}{}", speaker.unwrap_or_default(), say(&meant.text))
            }
        }
    }

    #[test]
    fn speakers_end_at_the_first_colon() {
        assert_eq!(said("Ritu: hi"), "<Ritu> hi");
        assert_eq!(said("a : b: c"), "<a> b: c");
        assert_eq!(said(": hi"), ": hi");
        assert_eq!(said(r"at 6\:30"), "at 6:30");
        assert_eq!(said("{1}: hi"), "<[b]x[/b]> hi");
        assert_eq!(said("[b]Ritu: hi[/b]"), "<Ritu> hi");
    }

    #[test]
    fn values_are_text_and_literal_braces_stay() {
        assert_eq!(said(r"\{0\} is {0}, {1}"), "{0} is 2, [b]x[/b]");
        assert_eq!(said("{2}"), "no-such-value");
        assert_eq!(said("{a}"), "no-such-value");
    }

    #[test]
    fn markup_leaves_the_words() {
        assert_eq!(said("a [b]c[/b] d[wave=2] e[/]"), "a c d e");
        assert_eq!(said("a [pause/] b [x/]c"), "a b c");
        assert_eq!(said(r"\[b\] [nomarkup][b]x[/b][/nomarkup]"), "[b] [b]x[/b]");
        assert_eq!(said("[b]x"), "open-mark");
        assert_eq!(said("x[/b]"), "stray-mark");
        assert_eq!(said("x [b"), "bad-mark");
    }

    #[test]
    fn forms_hold_the_value() {
        let plural = r#"[plural value={0} one="one % {1}" other="% of 100\\%"/] x"#;
        assert_eq!(said(plural), "2 of 100% x");
        assert_eq!(said(r#"[select value={0} 2=two 3="three"/]"#), "two");
        assert_eq!(said(r#"[ordinal value=3 one="%st" two="%nd" few="%rd" other="%th"/]"#), "3rd");
        assert_eq!(said("[plural one=a/]"), "no-form-value");
    }
}
