//! Words with places for values: what a line says, before it is known how many and to whom.

use protocol::Locale;
use serde::{Deserialize, Serialize};

use crate::plural::{Category, Count};
use crate::value::Value;

/// Words with places for values.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Phrase(pub Vec<Part>);

/// A piece of a phrase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Part {
    /// Words as they are.
    Text(String),
    /// The value of the line's expression with this number, from 0.
    Value(u8),
    /// One of several forms.
    Forms(Forms),
    /// Here begins a stretch that a script marks, such as `[b]`.
    Open(String),
    /// Here it ends.
    Close(String),
}

/// Words that hang on a value: Yarn's `select`, `plural` and `ordinal`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Forms {
    /// How the value chooses.
    pub by: By,
    /// The value.
    pub of: Operand,
    /// Each form under its key: a value for `select`, a category of numbers such as `one` for the
    /// others.
    pub forms: Vec<(String, Phrase)>,
}

/// How a value chooses among forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    /// By what it is.
    Value,
    /// By how the language counts things.
    Cardinal,
    /// By how the language counts places in a row.
    Ordinal,
}

/// A value in a form: one of the line's, or one that the script writes out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Operand {
    /// The value of the line's expression with this number.
    Value(u8),
    /// Written out.
    Constant(Value),
}

impl Phrase {
    /// The words alone.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self(vec![Part::Text(text.into())])
    }

    /// The words with these values in place, in this language.
    #[must_use]
    pub fn say(&self, values: &[Value], locale: &Locale) -> String {
        let mut said = String::new();
        for part in &self.0 {
            match part {
                Part::Text(text) => said.push_str(text),
                Part::Value(at) => said.push_str(&shown(values, *at)),
                Part::Forms(forms) => said.push_str(&forms.say(values, locale)),
                Part::Open(_) | Part::Close(_) => {}
            }
        }
        said
    }

    /// The words with `{0}`, `{1}` … where values go, for people who look at the script's lines.
    #[must_use]
    pub fn outline(&self) -> String {
        let mut outline = String::new();
        for part in &self.0 {
            match part {
                Part::Text(text) => outline.push_str(text),
                Part::Value(at) => place(*at, &mut outline),
                Part::Forms(forms) => {
                    let each: Vec<String> =
                        forms.forms.iter().map(|(_, form)| form.outline()).collect();
                    outline.push_str(&each.join("/"));
                }
                Part::Open(_) | Part::Close(_) => {}
            }
        }
        outline
    }
}

impl Forms {
    /// The form for a value. None if there is none, which checked scenarios do not meet.
    #[must_use]
    pub fn form(&self, value: &Value, locale: &Locale) -> Option<&Phrase> {
        let form =
            |key: &str| self.forms.iter().find(|(known, _)| known == key).map(|(_, phrase)| phrase);
        let count = match self.by {
            By::Value => return form(&value.to_string()),
            By::Cardinal => Count::Cardinal,
            By::Ordinal => Count::Ordinal,
        };
        form(Category::of(locale, count, value.number()).as_str())
    }

    /// The value it hangs on.
    #[must_use]
    pub fn value(&self, values: &[Value]) -> Value {
        match &self.of {
            Operand::Value(at) => values.get(usize::from(*at)).cloned(),
            Operand::Constant(value) => Some(value.clone()),
        }
        .unwrap_or(Value::Bool(false))
    }

    fn say(&self, values: &[Value], locale: &Locale) -> String {
        let value = self.value(values);
        match self.form(&value, locale) {
            Some(form) => form.say(values, locale),
            None => value.to_string(),
        }
    }
}

fn shown(values: &[Value], at: u8) -> String {
    values.get(usize::from(at)).map(Value::to_string).unwrap_or_default()
}

fn place(at: u8, into: &mut String) {
    into.push('{');
    into.push_str(&Value::Number(f32::from(at)).to_string());
    into.push('}');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apples(by: By, forms: &[(&str, Vec<Part>)]) -> Phrase {
        let forms = forms.iter().map(|(key, form)| ((*key).into(), Phrase(form.clone()))).collect();
        let forms = Forms { by, of: Operand::Value(0), forms };
        Phrase(vec![Part::Text("I have ".into()), Part::Forms(forms)])
    }

    fn text(text: &str) -> Part {
        Part::Text(text.into())
    }

    #[test]
    fn forms_follow_the_count_and_the_language() {
        let forms = [
            ("one", vec![Part::Value(0), text(" apple")]),
            ("other", vec![Part::Value(0), text(" apples")]),
        ];
        let phrase = apples(By::Cardinal, &forms);
        let say = |number: f32, locale: &str| {
            phrase.say(&[Value::Number(number)], &Locale::new(locale).unwrap())
        };
        assert_eq!(say(1.0, "en"), "I have 1 apple");
        assert_eq!(say(0.0, "en"), "I have 0 apples");
        assert_eq!(say(0.0, "hi"), "I have 0 apple");
        assert_eq!(phrase.outline(), "I have {0} apple/{0} apples");
    }

    #[test]
    fn a_selection_follows_the_value() {
        let phrase =
            apples(By::Value, &[("true", vec![text("some")]), ("false", vec![text("none")])]);
        let say = |value| phrase.say(&[value], &Locale::english());
        assert_eq!(say(Value::Bool(true)), "I have some");
        assert_eq!(say(Value::Text("else".into())), "I have else");
    }
}
