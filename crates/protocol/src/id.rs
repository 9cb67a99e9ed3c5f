//! Newtypes for the ids that analytics speaks in. Each is a slug, so none can hold a sentence,
//! an address or a name with a space in it; the server also knows the list of those that exist.

use serde::{Deserialize, Serialize};

/// A string that is not a slug: 1 to 40 of `a–z`, `A–Z`, `0–9`, `_` and `-`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an id: write 1 to 40 of a-z, A-Z, 0-9, _ and -")]
pub struct BadSlug(pub String);

fn slug(text: &str) -> Result<String, BadSlug> {
    let fits = (1..=40).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if fits { Ok(text.to_owned()) } else { Err(BadSlug(text.chars().take(40).collect())) }
}

macro_rules! slug_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Accepts 1 to 40 of `a–z`, `A–Z`, `0–9`, `_` and `-`.
            pub fn new(text: &str) -> Result<Self, BadSlug> {
                slug(text).map(Self)
            }

            /// The id as written in the script.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadSlug;
            fn try_from(text: String) -> Result<Self, BadSlug> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

slug_id!(
    /// A scenario, such as `lucknow-bus`: the name of its folder in `assets/scenarios`.
    ScenarioId
);
slug_id!(
    /// A line or an option, from its `#line:` tag. Never changes once published. A decision (a
    /// group of options) is known by the id of its first option in the script.
    LineId
);
slug_id!(
    /// An ending, from the script's `<<outcome …>>` command.
    OutcomeId
);
slug_id!(
    /// Whose eyes a scene is seen again through, from the manifest's `[views.…]`.
    ViewId
);
slug_id!(
    /// A call to action of the page that embeds the game, such as `sign`: its own word for it.
    CallId
);
slug_id!(
    /// A language, as BCP 47: `en`, `hi`.
    Locale
);
slug_id!(
    /// The fingerprint of a scenario's script, 16 hexadecimal digits: what was played, exactly.
    StoryVersion
);
slug_id!(
    /// A campaign that pages are opened for: the name of its file in `assets/campaigns`.
    CampaignId
);
slug_id!(
    /// What pages look like: the name of a file in `assets/themes`.
    ThemeId
);
slug_id!(
    /// What a link says of where it stands, from `utm_source` and its like.
    UtmValue
);

impl Locale {
    /// `en`, where nothing better is known.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }
}

impl CampaignId {
    /// What a campaign that has no file is counted under.
    #[must_use]
    pub fn other() -> Self {
        Self("other".to_owned())
    }
}

impl UtmValue {
    /// What a value that the campaign does not list is counted under.
    #[must_use]
    pub fn other() -> Self {
        Self("other".to_owned())
    }
}

impl LineId {
    /// The id of a line that its script gives none, by its number.
    #[must_use]
    pub fn of_number(number: u16) -> Self {
        Self(format!("line-{number}"))
    }
}

impl StoryVersion {
    /// The version of a script with this hash.
    #[must_use]
    pub fn of_hash(hash: u64) -> Self {
        Self(format!("{hash:016x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_cannot_hold_a_sentence_an_address_or_nothing() {
        for bad in ["", "a b", "me@example.org", "नाम", "x.y", &"a".repeat(41)] {
            assert!(LineId::new(bad).is_err(), "{bad:?}");
            assert!(serde_json::from_value::<LineId>(bad.into()).is_err(), "{bad:?}");
        }
        assert_eq!(LineId::new("bus_01-a").map(|id| id.to_string()), Ok("bus_01-a".into()));
    }
}
