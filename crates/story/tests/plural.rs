//! How languages count, held against ICU's reading of Unicode CLDR.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

use fixed_decimal::Decimal;
use icu_locale_core::Locale as IcuLocale;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules, PluralRulesPreferences};
use protocol::Locale;
use story::{Category, Count};

const CARDINAL: [&str; 14] =
    ["en", "de", "ur", "ta", "te", "ml", "mr", "or", "ne", "hi", "bn", "gu", "kn", "as"];
const ORDINAL: [&str; 2] = ["en", "hi"];

fn rules(language: &str, count: Count) -> PluralRules {
    let locale: IcuLocale = language.parse().unwrap();
    let preferences = PluralRulesPreferences::from(&locale);
    let kind = match count {
        Count::Cardinal => PluralRuleType::Cardinal,
        Count::Ordinal => PluralRuleType::Ordinal,
    };
    PluralRules::try_new(preferences, kind.into()).unwrap()
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[test]
fn numbers_fall_where_icu_puts_them() {
    let cases = CARDINAL.map(|language| (language, Count::Cardinal)).into_iter();
    for (language, count) in cases.chain(ORDINAL.map(|language| (language, Count::Ordinal))) {
        let rules = rules(language, count);
        let locale = Locale::new(language).unwrap();
        let mut met = std::collections::BTreeSet::new();
        let whole = (0..=1_200).map(|number| (number.to_string(), number as f32));
        let parts = ["0.1", "0.5", "1.5", "2.25", "-1", "-2"];
        let parts = parts.map(|text| (text.to_owned(), text.parse().unwrap()));
        for (text, number) in whole.chain(parts.into_iter().filter(|_| count == Count::Cardinal)) {
            let icu = name(rules.category_for(&text.parse::<Decimal>().unwrap()));
            let ours = Category::of(&locale, count, number);
            assert_eq!(ours.as_str(), icu, "{text} in {language}, {count:?}");
            met.insert(ours);
        }
        // A script must give a form for each category, and none that no number has.
        let all: std::collections::BTreeSet<_> =
            Category::all(&locale, count).iter().copied().collect();
        assert_eq!(met, all, "{language}, {count:?}");
        let known: Vec<&str> = rules.categories().map(name).collect();
        assert_eq!(known.len(), all.len(), "{language}, {count:?}: {known:?}");
    }
}

#[test]
fn a_language_without_rules_here_has_no_categories() {
    assert!(Category::all(&Locale::new("cy").unwrap(), Count::Cardinal).is_empty());
    assert!(Category::all(&Locale::new("gu").unwrap(), Count::Ordinal).is_empty());
}
