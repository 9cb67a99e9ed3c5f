//! The page's own words, one file a language.

use protocol::{Act, Locale};
use serde::{Deserialize, Serialize};

/// The files hold other words than the page needs.
#[derive(Debug, thiserror::Error)]
#[error(
    "the words of the results page are damaged ({0}): mend crates/server/strings and build again"
)]
pub struct WordsError(#[from] toml::de::Error);

/// The page's words in every language it speaks.
#[derive(Debug)]
pub(crate) struct AllWords {
    english: Words,
    hindi: Words,
}

impl AllWords {
    /// Reads the files that were built in.
    pub(crate) fn read() -> Result<Self, WordsError> {
        Ok(Self {
            english: toml::from_str(include_str!("../../strings/en.toml"))?,
            hindi: toml::from_str(include_str!("../../strings/hi.toml"))?,
        })
    }

    /// The words of a language, or else the English ones.
    pub(super) fn of(&self, locale: Option<&str>) -> &Words {
        self.all()
            .into_iter()
            .find(|words| Some(words.locale.as_str()) == locale)
            .unwrap_or(&self.english)
    }

    /// What the game is called in a language.
    pub(crate) fn game(&self, locale: Option<&Locale>) -> &str {
        &self.of(locale.map(Locale::as_str)).game
    }

    /// Every language, in the order of the language switch.
    pub(super) fn all(&self) -> [&Words; 2] {
        [&self.english, &self.hindi]
    }
}

/// The page's words in one language. A file with a word too many or too few is refused.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    /// BCP 47.
    pub(super) locale: String,
    /// The language's own name.
    pub(super) language: String,
    /// What the language switch is called.
    pub(super) languages: String,
    pub(super) game: String,
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) skip: String,
    pub(super) totals: Totals,
    pub(super) reading: Reading,
    pub(super) empty: Empty,
    pub(super) campaign: Campaign,
    pub(super) decision: Decision,
    pub(super) detail: Detail,
    pub(super) outcome: Outcome,
    pub(super) view: View,
    pub(super) acts: Acts,
    pub(super) foot: Foot,
}

/// The figures at the head of the page and of a scenario.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Totals {
    pub(super) sessions: String,
    pub(super) plays: String,
    pub(super) finished: String,
    pub(super) left: String,
}

/// What the numbers can and cannot tell.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reading {
    pub(super) heading: String,
    pub(super) notes: Vec<Note>,
}

/// A remark with a name.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Note {
    pub(super) name: String,
    pub(super) text: String,
}

/// What stands there before the first play.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Empty {
    pub(super) heading: String,
    pub(super) text: String,
    pub(super) steps: Vec<String>,
    pub(super) play: String,
    pub(super) preview: String,
    pub(super) no_scenario: String,
}

/// Around the campaigns.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Campaign {
    pub(super) heading: String,
    pub(super) few: String,
    pub(super) link: String,
    pub(super) opened: String,
    pub(super) source: String,
    pub(super) medium: String,
    pub(super) effort: String,
    pub(super) unlisted: String,
    pub(super) unknown: String,
}

/// Around one decision.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    pub(super) heading: String,
    pub(super) apart: String,
    pub(super) conditional: String,
    pub(super) name: String,
    pub(super) shown: String,
    pub(super) made: String,
    pub(super) few: String,
    pub(super) option: String,
    pub(super) chosen: String,
    pub(super) revised: String,
    pub(super) median: String,
    pub(super) never: String,
    pub(super) seconds: String,
}

/// Around the details of a decision.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Detail {
    pub(super) heading: String,
    pub(super) seen: String,
    pub(super) name: String,
    pub(super) noticed: String,
    pub(super) few: String,
}

/// Around the views.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct View {
    pub(super) heading: String,
    pub(super) name: String,
    pub(super) seen: String,
}

/// Around the endings.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Outcome {
    pub(super) heading: String,
    pub(super) name: String,
    pub(super) reached: String,
    pub(super) few: String,
}

/// The acts and what they mean.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Acts {
    pub(super) heading: String,
    pub(super) credit: String,
    pub(super) distract: Note,
    pub(super) delegate: Note,
    pub(super) document: Note,
    pub(super) delay: Note,
    pub(super) direct: Note,
    pub(super) wait: Note,
    pub(super) other: Note,
}

impl Acts {
    /// An act's name and meaning; none of looking at a detail, which is no act of a choice.
    pub(super) fn of(&self, act: Act) -> Option<&Note> {
        match act {
            Act::Distract => Some(&self.distract),
            Act::Delegate => Some(&self.delegate),
            Act::Document => Some(&self.document),
            Act::Delay => Some(&self.delay),
            Act::Direct => Some(&self.direct),
            Act::Wait => Some(&self.wait),
            Act::Other => Some(&self.other),
            Act::Notice => None,
        }
    }
}

/// At the foot of the page.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Foot {
    pub(super) stored: String,
    pub(super) json: String,
    pub(super) play: String,
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn texts(value: &Value, texts: &mut Vec<String>) {
        match value {
            Value::String(text) => texts.push(text.clone()),
            Value::Array(values) => values.iter().for_each(|value| self::texts(value, texts)),
            Value::Object(map) => map.values().for_each(|value| self::texts(value, texts)),
            _ => {}
        }
    }

    /// The type refuses a missing word; this finds an empty one and one left in English.
    #[test]
    fn both_languages_are_complete() {
        let all = AllWords::read().unwrap();
        let [english, hindi] = all.all().map(|words| {
            let mut all = Vec::new();
            texts(&serde_json::to_value(words).unwrap(), &mut all);
            all
        });
        assert_eq!(english.len(), hindi.len(), "as many notes and steps in both");
        assert!(english.iter().chain(&hindi).all(|text| !text.trim().is_empty()));
        for (english, hindi) in english.iter().zip(&hindi) {
            let devanagari = hindi.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c));
            assert!(devanagari || hindi == "hi", "not in Hindi: {hindi}");
            assert_ne!(english, hindi);
        }
    }
}
