//! How the play is shown.

use serde::{Deserialize, Serialize};

/// Which of the two faces is the visible one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// The canvas, drawn by Bevy.
    Pictures,
    /// The page's own text.
    Text,
}

/// A word that names no face.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no face: write pictures or text")]
pub struct UnknownFace(pub String);

impl std::str::FromStr for Face {
    type Err = UnknownFace;
    fn from_str(word: &str) -> Result<Self, UnknownFace> {
        match word {
            "pictures" => Ok(Self::Pictures),
            "text" => Ok(Self::Text),
            _ => Err(UnknownFace(word.to_owned())),
        }
    }
}

/// How large the text is, in both faces.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// As designed.
    #[default]
    Normal,
    /// Half as large again.
    Large,
    /// Twice as large.
    Largest,
}

impl TextSize {
    /// Every size, smallest first.
    pub const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Largest];

    /// The size with this word.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        match word {
            "normal" => Some(Self::Normal),
            "large" => Some(Self::Large),
            "largest" => Some(Self::Largest),
            _ => None,
        }
    }

    /// What to multiply a designed text size by.
    #[must_use]
    pub fn factor(self) -> f32 {
        match self {
            Self::Normal => 1.0,
            Self::Large => 1.5,
            Self::Largest => 2.0,
        }
    }
}
