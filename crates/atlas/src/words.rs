//! The words of a map, one file a language.

use protocol::{Act, Locale};
use serde::Deserialize;

/// The built-in words cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the words of the map are damaged ({0}): mend crates/atlas/strings and build again")]
pub struct WordsError(#[from] toml::de::Error);

/// A map's words in one language. A file with a word too many or too few is refused.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) locale: String,
    pub(crate) language: String,
    pub(crate) languages: String,
    pub(crate) game: String,
    pub(crate) map: String,
    pub(crate) start: String,
    pub(crate) decision: String,
    pub(crate) ending: String,
    pub(crate) unnamed: String,
    pub(crate) part: String,
    pub(crate) goes_on: String,
    pub(crate) only_if: String,
    pub(crate) if_so: String,
    pub(crate) otherwise: String,
    pub(crate) line_one: String,
    pub(crate) line_many: String,
    pub(crate) then_one: String,
    pub(crate) then_many: String,
    pub(crate) conditional: String,
    pub(crate) after_one: String,
    pub(crate) after_many: String,
    pub(crate) back: String,
    pub(crate) unreached: String,
    pub(crate) draft: String,
    pub(crate) legend: String,
    pub(crate) leads: String,
    pub(crate) times: String,
    pub(crate) ending_shape: String,
    pub(crate) condition_shape: String,
    pub(crate) search: String,
    pub(crate) found: String,
    pub(crate) none_found: String,
    pub(crate) closer: String,
    pub(crate) farther: String,
    pub(crate) whole: String,
    pub(crate) actual: String,
    pub(crate) details: String,
    pub(crate) hint: String,
    pub(crate) outline: String,
    pub(crate) to_outline: String,
    pub(crate) id: String,
    pub(crate) sets: String,
    pub(crate) simulated: String,
    pub(crate) counted: String,
    pub(crate) untold: String,
    acts: Acts,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Acts {
    distract: String,
    delegate: String,
    document: String,
    delay: String,
    direct: String,
    wait: String,
    other: String,
    notice: String,
}

impl Words {
    /// The words of a language; English where there are none of it.
    pub(crate) fn of(locale: &Locale) -> Result<Self, WordsError> {
        Ok(toml::from_str(match locale.as_str() {
            "hi" => include_str!("../strings/hi.toml"),
            _ => include_str!("../strings/en.toml"),
        })?)
    }

    pub(crate) fn act(&self, act: Act) -> &str {
        match act {
            Act::Distract => &self.acts.distract,
            Act::Delegate => &self.acts.delegate,
            Act::Document => &self.acts.document,
            Act::Delay => &self.acts.delay,
            Act::Direct => &self.acts.direct,
            Act::Wait => &self.acts.wait,
            Act::Other => &self.acts.other,
            Act::Notice => &self.acts.notice,
        }
    }

    /// A number, grouped as the language does.
    pub(crate) fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let later = if self.locale == "hi" { 2 } else { 3 };
        let mut out = String::new();
        for (at, digit) in digits.char_indices() {
            let left = digits.len() - at;
            if at > 0 && (left == 3 || (left > 3 && (left - 3).is_multiple_of(later))) {
                out.push(',');
            }
            out.push(digit);
        }
        out
    }

    /// `1 line`, `3 lines`.
    pub(crate) fn count(&self, (one, many): (&str, &str), number: usize) -> String {
        match number {
            1 => one.to_owned(),
            _ => many.replace("{n}", &self.number(number as u64)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_every_word_and_group_numbers_their_own_way() {
        let words = |locale| Words::of(&Locale::new(locale).unwrap()).unwrap();
        assert_eq!(words("en").number(1_234_567), "1,234,567");
        assert_eq!(words("hi").number(1_234_567), "12,34,567");
        assert_eq!(words("hi").number(999), "999");
    }
}
