//! Whether words have a form for every value that can come to them.

use std::collections::BTreeSet;

use protocol::Locale;

use super::closed::Closed;
use crate::expression::Expression;
use crate::phrase::{By, Forms, Operand, Part, Phrase};
use crate::plural::{Category, Count};
use crate::scenario::Saying;
use crate::value::Kind;
use crate::yarn::Slip;

/// What a line's words hang on.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Given {
    pub(crate) value: Expression,
    pub(crate) kind: Kind,
}

/// Reports forms that are missing, or that no value asks for.
pub(crate) fn check(
    saying: &Saying,
    given: &[Given],
    locale: &Locale,
    closed: &Closed,
) -> Vec<Slip> {
    let mut slips = Vec::new();
    for phrase in saying.speaker.iter().chain([&saying.text]) {
        for part in &phrase.0 {
            if let Part::Forms(forms) = part {
                slips.extend(one(forms, given, locale, closed));
            }
        }
    }
    slips
}

fn one(forms: &Forms, given: &[Given], locale: &Locale, closed: &Closed) -> Option<Slip> {
    let value = match &forms.of {
        Operand::Value(at) => given.get(usize::from(*at)),
        Operand::Constant(_) => None,
    };
    let count = match forms.by {
        By::Cardinal => Count::Cardinal,
        By::Ordinal => Count::Ordinal,
        By::Value => {
            let wanted = match (&forms.of, value) {
                (Operand::Constant(value), _) => BTreeSet::from([value.to_string()]),
                (_, Some(given)) if given.kind == Kind::Bool => {
                    ["true", "false"].map(str::to_owned).into()
                }
                (_, Some(given)) if given.kind == Kind::Text => closed.texts(&given.value)?,
                _ => return None,
            };
            return missing(forms, wanted.iter().map(String::as_str));
        }
    };
    if let Some(given) = value.filter(|given| given.kind != Kind::Number) {
        let message = format!("this is {}, and forms of number need a number", given.kind);
        return Some(slip("wrong-type", message, "use [select …/] for values that are no numbers"));
    }
    let categories = Category::all(locale, count);
    if categories.is_empty() {
        let message = format!("how `{locale}` counts is not known here");
        return Some(slip(
            "no-plural-rule",
            message,
            "add its rule to the story crate's plural.rs",
        ));
    }
    let names = || categories.iter().map(|category| category.as_str());
    if let Some((key, _)) = forms.forms.iter().find(|(key, _)| !names().any(|name| name == key)) {
        let help =
            format!("the forms of `{locale}` are {}", names().collect::<Vec<_>>().join(", "));
        return Some(slip("unknown-form", format!("`{locale}` has no form `{key}`"), &help));
    }
    missing(forms, names())
}

fn missing<'k>(forms: &Forms, mut wanted: impl Iterator<Item = &'k str>) -> Option<Slip> {
    let key = wanted.find(|key| !forms.forms.iter().any(|(known, _)| known == key))?;
    let help = format!("add {key}=\"…\"");
    Some(slip("missing-form", format!("there is no form for `{key}`"), &help))
}

fn slip(code: &'static str, message: String, help: &str) -> Slip {
    Slip { code, message, help: Some(help.to_owned()) }
}

/// The names of the marks in a phrase, in order; forms count as one.
pub(crate) fn marks(phrase: &Phrase) -> Vec<&str> {
    phrase
        .0
        .iter()
        .filter_map(|part| match part {
            Part::Open(name) => Some(name.as_str()),
            _ => None,
        })
        .collect()
}
