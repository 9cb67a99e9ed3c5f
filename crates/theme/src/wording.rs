//! Words of a partner, in every language the game speaks.

use serde::Deserialize;

/// A short text without line breaks, in English and Hindi, of at most so many letters.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Given")]
pub struct Wording<const MOST: usize> {
    en: String,
    hi: String,
}

/// Words that cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadWording {
    /// There are none.
    #[error("the words in `{0}` are empty: write some, or leave the whole entry out")]
    Empty(&'static str),
    /// They are too many.
    #[error("the words in `{language}` have {letters} letters, and there is room for {most}")]
    TooLong {
        /// The language.
        language: &'static str,
        /// How many there are.
        letters: usize,
        /// How many there may be.
        most: usize,
    },
    /// They hold what is no letter.
    #[error("the words in `{0}` hold a line break or a sign that cannot be seen: write one line")]
    Control(&'static str),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    en: String,
    hi: String,
}

impl<const MOST: usize> Wording<MOST> {
    /// The words by their languages.
    pub fn each(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [("en", self.en.as_str()), ("hi", self.hi.as_str())].into_iter()
    }
}

impl<const MOST: usize> TryFrom<Given> for Wording<MOST> {
    type Error = BadWording;

    fn try_from(Given { en, hi }: Given) -> Result<Self, BadWording> {
        for (language, text) in [("en", &en), ("hi", &hi)] {
            let letters = text.chars().count();
            if text.trim().is_empty() {
                return Err(BadWording::Empty(language));
            }
            if letters > MOST {
                return Err(BadWording::TooLong { language, letters, most: MOST });
            }
            if text
                .chars()
                .any(|letter| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}'))
            {
                return Err(BadWording::Control(language));
            }
        }
        Ok(Self { en, hi })
    }
}
