//! The acts an option can be: the five D's of bystander intervention, credited to Right To Be,
//! and the two that are none of them.

use serde::{Deserialize, Serialize};

/// What kind of act an option is, from its `#act:` tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Speak up to the person causing harm.
    Direct,
    /// Engage the person harmed about something else.
    Distract,
    /// Ask someone better placed for help.
    Delegate,
    /// Make a record, for the person harmed to use as they wish.
    Document,
    /// Check in afterwards.
    Delay,
    /// Not now.
    Wait,
    /// A reply or a look that is no intervention.
    Other,
    /// Look at a detail before choosing. It takes no decision, and is counted apart.
    Notice,
}

/// A word after `#act:` that names no act.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no act: write direct, distract, delegate, document, delay, wait, other or notice"
)]
pub struct UnknownAct(pub String);

impl Act {
    /// Every act, in the order results show them.
    pub const ALL: [Self; 8] = [
        Self::Distract,
        Self::Delegate,
        Self::Document,
        Self::Delay,
        Self::Direct,
        Self::Wait,
        Self::Other,
        Self::Notice,
    ];

    /// The word in scripts and events.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Distract => "distract",
            Self::Delegate => "delegate",
            Self::Document => "document",
            Self::Delay => "delay",
            Self::Wait => "wait",
            Self::Other => "other",
            Self::Notice => "notice",
        }
    }
}

impl std::str::FromStr for Act {
    type Err = UnknownAct;
    fn from_str(word: &str) -> Result<Self, UnknownAct> {
        Self::ALL
            .into_iter()
            .find(|act| act.as_str() == word)
            .ok_or_else(|| UnknownAct(word.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_in_a_script_is_the_word_on_the_wire() {
        for act in Act::ALL {
            assert_eq!(act.as_str().parse(), Ok(act));
            assert_eq!(serde_json::to_value(act).ok(), Some(act.as_str().into()));
        }
        assert!("fight".parse::<Act>().is_err());
    }
}
