//! What is on the stage, as the script's commands left it.

use serde::{Deserialize, Serialize};

/// Place and people.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Stage {
    /// The place, from `<<place bus>>`; none before the first.
    pub place: Option<String>,
    /// Who is there, in the order they came.
    pub people: Vec<Person>,
}

/// Somebody on the stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Person {
    /// Who, as drawn in `assets/cast`.
    pub id: String,
    /// Where they stand.
    pub side: Side,
    /// How they hold themselves.
    pub mood: Mood,
}

/// Where somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// On the left.
    Left,
    /// In the middle.
    Middle,
    /// On the right.
    Right,
}

impl Side {
    /// Every side, left to right.
    pub const ALL: [Self; 3] = [Self::Left, Self::Middle, Self::Right];

    /// The word in scripts.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Middle => "middle",
            Self::Right => "right",
        }
    }
}

/// How somebody holds themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    /// At ease.
    Calm,
    /// Afraid.
    Afraid,
    /// Resolute.
    Resolute,
    /// Speaking.
    Speak,
}

impl Mood {
    /// Every mood.
    pub const ALL: [Self; 4] = [Self::Calm, Self::Afraid, Self::Resolute, Self::Speak];

    /// The word in scripts, and the pose in `assets/cast`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Afraid => "afraid",
            Self::Resolute => "resolute",
            Self::Speak => "speak",
        }
    }
}
