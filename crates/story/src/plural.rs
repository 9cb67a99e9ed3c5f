//! How languages count: which form of a word goes with a number.
//!
//! The rules are those of Unicode CLDR for the languages listed, and are tested against ICU's. A
//! language that is not listed is refused where a script needs its rules, so that nobody reads
//! a wrong form.

use protocol::Locale;

/// A category of numbers that have a form of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// As 1 in English.
    One,
    /// As 2nd in English.
    Two,
    /// As 3rd in English.
    Few,
    /// As 6th (छठा) in Hindi.
    Many,
    /// All others.
    Other,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// Things: 1 apple, 2 apples.
    Cardinal,
    /// Places in a row: 1st, 2nd.
    Ordinal,
}

/// Which numbers are `one`.
#[derive(Clone, Copy, PartialEq)]
enum One {
    /// Exactly 1: English, Urdu, Punjabi apart, most of Europe and the south of India.
    JustOne,
    /// From 0 to 1, fractions included: Hindi and its neighbours.
    UpToOne,
}

impl Category {
    /// The category of a number in a language. [`Category::Other`] in a language without rules.
    #[must_use]
    pub fn of(locale: &Locale, count: Count, number: f32) -> Self {
        match count {
            Count::Cardinal => Self::cardinal(locale, number.abs()),
            Count::Ordinal => Self::ordinal(locale, number.abs()),
        }
    }

    /// The categories that a language tells apart; none if its rules are not known here.
    #[must_use]
    pub fn all(locale: &Locale, count: Count) -> &'static [Self] {
        match (count, language(locale), one(locale)) {
            (Count::Cardinal, _, Some(_)) => &[Self::One, Self::Other],
            (Count::Ordinal, "en", _) => &[Self::One, Self::Two, Self::Few, Self::Other],
            (Count::Ordinal, "hi", _) => {
                &[Self::One, Self::Two, Self::Few, Self::Many, Self::Other]
            }
            _ => &[],
        }
    }

    /// Its name in scripts.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    #[allow(clippy::float_cmp, reason = "whole numbers are exact, and CLDR asks for no others")]
    fn cardinal(locale: &Locale, number: f32) -> Self {
        let is_one = match one(locale) {
            Some(One::JustOne) => number == 1.0,
            Some(One::UpToOne) => number <= 1.0,
            None => false,
        };
        if is_one { Self::One } else { Self::Other }
    }

    #[allow(clippy::float_cmp, reason = "whole numbers are exact, and CLDR asks for no others")]
    fn ordinal(locale: &Locale, number: f32) -> Self {
        let ends = |in_ten: f32, not: f32| number % 10.0 == in_ten && number % 100.0 != not;
        match language(locale) {
            "en" if ends(1.0, 11.0) => Self::One,
            "en" if ends(2.0, 12.0) => Self::Two,
            "en" if ends(3.0, 13.0) => Self::Few,
            "hi" if number == 1.0 => Self::One,
            "hi" if number == 2.0 || number == 3.0 => Self::Two,
            "hi" if number == 4.0 => Self::Few,
            "hi" if number == 6.0 => Self::Many,
            _ => Self::Other,
        }
    }
}

fn one(locale: &Locale) -> Option<One> {
    match language(locale) {
        "en" | "de" | "ur" | "ta" | "te" | "ml" | "mr" | "or" | "ne" => Some(One::JustOne),
        "hi" | "bn" | "gu" | "kn" | "as" => Some(One::UpToOne),
        _ => None,
    }
}

fn language(locale: &Locale) -> &str {
    locale.as_str().split('-').next().unwrap_or_default()
}
