//! Words in the language asked for.

use protocol::{Locale, Wording};

/// Words in a language; in English, or whatever there is, where that is missing.
pub(crate) fn say(wording: &Wording, locale: Option<&Locale>) -> String {
    let english =
        || wording.iter().find(|(locale, _)| locale.as_str() == "en").map(|(_, text)| text);
    locale
        .and_then(|locale| wording.get(locale))
        .or_else(english)
        .or_else(|| wording.values().next())
        .cloned()
        .unwrap_or_default()
}
