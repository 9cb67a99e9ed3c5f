//! One marker of markup: what stands between `[` and `]`.

use super::{Reader, Slip, value};
use crate::phrase::{By, Forms, Operand, Part, Phrase};
use crate::value::Value;

/// A marker.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Marker {
    /// `[b]`.
    Open {
        /// Its name.
        name: String,
        /// Whether it says to leave out the space after it, or not to.
        trim: Option<bool>,
    },
    /// `[/b]`.
    Close(String),
    /// `[/]`.
    CloseAll,
    /// `[pause/]`.
    Alone {
        /// Its name.
        name: String,
        /// Whether it says to leave out the space after it, or not to.
        trim: Option<bool>,
    },
    /// `[select …/]`, `[plural …/]`, `[ordinal …/]`.
    Forms(Forms),
}

impl Marker {
    /// Whether a space after it is left out. Words on both sides of a marker that shows nothing
    /// would have two spaces between them otherwise.
    pub(super) fn trims(&self, before: Option<char>) -> bool {
        let spaced = before.is_some_and(char::is_whitespace);
        match self {
            Self::Alone { trim, .. } => spaced && trim.unwrap_or(true),
            Self::Open { trim, .. } => spaced && trim.unwrap_or(false),
            Self::Close(_) | Self::CloseAll | Self::Forms(_) => false,
        }
    }
}

/// A property's value: words with values in them.
type Properties = Vec<(String, Phrase)>;

/// Reads a marker whose opening bracket is read.
pub(super) fn marker(reader: &mut Reader<'_>, values: usize) -> Result<Marker, Slip> {
    reader.skip_whitespace();
    if reader.eat('/') {
        reader.skip_whitespace();
        if reader.eat(']') {
            return Ok(Marker::CloseAll);
        }
        let name = identifier(reader)?;
        reader.skip_whitespace();
        return if reader.eat(']') { Ok(Marker::Close(name)) } else { Err(bad(&name)) };
    }
    let name = identifier(reader)?;
    let mut properties = Properties::new();
    reader.skip_whitespace();
    if reader.eat('=') {
        properties.push((name.clone(), property(reader, values)?));
    }
    let alone = loop {
        reader.skip_whitespace();
        if reader.eat(']') {
            break false;
        } else if reader.eat('/') {
            reader.skip_whitespace();
            if !reader.eat(']') {
                return Err(bad(&name));
            }
            break true;
        }
        let key = identifier(reader)?;
        reader.skip_whitespace();
        if !reader.eat('=') {
            return Err(bad(&name));
        }
        properties.push((key, property(reader, values)?));
    };
    finish(name, properties, alone)
}

fn finish(name: String, properties: Properties, alone: bool) -> Result<Marker, Slip> {
    let by = match name.as_str() {
        "select" => By::Value,
        "plural" => By::Cardinal,
        "ordinal" => By::Ordinal,
        "character" => {
            let help = "write the name and a colon at the start of the line";
            return Err(Slip::new("not-supported", "`[character]` is not supported", help));
        }
        _ => {
            let trim = properties.iter().find(|(key, _)| key == "trimwhitespace");
            let trim = trim.map(|(_, value)| *value == Phrase::plain("true"));
            let marker =
                if alone { Marker::Alone { name, trim } } else { Marker::Open { name, trim } };
            return Ok(marker);
        }
    };
    if !alone {
        let help = format!("close it in itself: [{name} …/]");
        return Err(Slip::new("bad-mark", format!("`[{name}]` holds no text"), &help));
    }
    forms(&name, by, properties).map(Marker::Forms)
}

fn forms(name: &str, by: By, mut properties: Properties) -> Result<Forms, Slip> {
    let lacks = || {
        let help = format!("write [{name} value={{$variable}} …/]");
        Slip::new("no-form-value", format!("`[{name}]` lacks its value"), &help)
    };
    let at = properties.iter().position(|(key, _)| key == "value").ok_or_else(lacks)?;
    let (_, of) = properties.remove(at);
    let of = match of.0.as_slice() {
        [Part::Value(at)] => Operand::Value(*at),
        [Part::Text(text)] => {
            let number = text.parse().map(Value::Number);
            Operand::Constant(number.unwrap_or_else(|_| Value::Text(text.clone())))
        }
        _ => return Err(lacks()),
    };
    if let (Operand::Constant(Value::Text(word)), false) = (&of, by == By::Value) {
        let help = "give it a variable that holds a number";
        return Err(Slip::new("no-form-value", format!("`{word}` is no number"), help));
    }
    properties.retain(|(key, _)| key != "trimwhitespace");
    let forms = properties.into_iter().map(|(key, form)| (key, filled(form, &of))).collect();
    Ok(Forms { by, of, forms })
}

/// A form with the value where it has a `%`; `\%` is the sign itself.
fn filled(form: Phrase, of: &Operand) -> Phrase {
    let mut parts = Vec::new();
    for part in form.0 {
        let Part::Text(text) = part else {
            parts.push(part);
            continue;
        };
        let mut words = String::new();
        for c in text.chars() {
            if c != '%' {
                words.push(c);
            } else if words.ends_with('\\') {
                words.pop();
                words.push(c);
            } else {
                match of {
                    Operand::Value(at) => {
                        parts.push(Part::Text(std::mem::take(&mut words)));
                        parts.push(Part::Value(*at));
                    }
                    Operand::Constant(value) => words.push_str(&value.to_string()),
                }
            }
        }
        parts.push(Part::Text(words));
    }
    parts.retain(|part| !matches!(part, Part::Text(text) if text.is_empty()));
    Phrase(parts)
}

/// A name: letters, digits, marks of letters, `_`.
fn identifier(reader: &mut Reader<'_>) -> Result<String, Slip> {
    reader.skip_whitespace();
    let name =
        reader.take_while(|c| c.is_alphanumeric() || c == '_' || super::super::token::is_mark(c));
    if name.is_empty() { Err(bad("…")) } else { Ok(name.to_owned()) }
}

/// A property's value: in quotes, a number, one word, or an expression's.
fn property(reader: &mut Reader<'_>, values: usize) -> Result<Phrase, Slip> {
    reader.skip_whitespace();
    if reader.eat('{') {
        return Ok(Phrase(vec![Part::Value(value(reader, values)?)]));
    }
    if reader.eat('"') {
        return quoted(reader, values);
    }
    let word = reader.take_while(|c| !c.is_whitespace() && !matches!(c, ']' | '/' | '[' | '"'));
    if word.is_empty() { Err(bad("…")) } else { Ok(Phrase::plain(word)) }
}

fn quoted(reader: &mut Reader<'_>, values: usize) -> Result<Phrase, Slip> {
    let mut parts = Vec::new();
    let mut words = String::new();
    loop {
        match reader.next() {
            None => {
                let help = "close it with \"";
                return Err(Slip::new("bad-mark", "text in quotes has no end here", help));
            }
            Some('"') => break,
            // The original reads escapes twice: those of text, then those of markup.
            Some('\\') => match reader.escaped() {
                Some('\\') if reader.eat('"') => words.push('"'),
                Some('\\') if reader.peek() == Some('\\') => {
                    reader.next();
                    words.push('\\');
                    words.extend(reader.escaped().filter(|c| *c != '\\'));
                }
                Some(escaped) => words.push(escaped),
                None => words.push('\\'),
            },
            Some('{') => {
                parts.push(Part::Text(std::mem::take(&mut words)));
                parts.push(Part::Value(value(reader, values)?));
            }
            Some(c) => words.push(c),
        }
    }
    parts.push(Part::Text(words));
    parts.retain(|part| !matches!(part, Part::Text(text) if text.is_empty()));
    if parts.is_empty() {
        parts.push(Part::Text(String::new()));
    }
    Ok(Phrase(parts))
}

fn bad(name: &str) -> Slip {
    let message = format!("`[{name}` is no markup");
    let help = r"write [b]…[/b], or \[ for a bracket in the text";
    Slip::new("bad-mark", message, help)
}
