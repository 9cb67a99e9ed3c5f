//! What `places play` itself says, one file a language.

use protocol::Locale;
use serde::Deserialize;

/// A file with a word too many or too few is refused.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) note: String,
    pub(super) draft: String,
    pub(super) begin: String,
    pub(super) ask: String,
    pub(super) hint: String,
    pub(super) help: String,
    pub(super) you: String,
    pub(super) wrong: String,
    pub(super) back: String,
    pub(super) no_back: String,
    pub(super) stuck: String,
    pub(super) changed: String,
    pub(super) question: String,
    pub(super) code: String,
    pub(super) resume: String,
    pub(super) edited: String,
    pub(super) ended: String,
    pub(super) no_ending: String,
}

impl Words {
    /// The words of a language; English where there are none of it.
    pub(super) fn of(locale: &Locale) -> Result<Self, toml::de::Error> {
        toml::from_str(match locale.as_str() {
            "hi" => include_str!("../../strings/play.hi.toml"),
            _ => include_str!("../../strings/play.en.toml"),
        })
    }
}
