//! The colours' names.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A colour by what it is in the pictures of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Name {
    /// Words on paper; the bar of the text face. The darkest there is.
    Ink,
    /// The ground behind everything in the pictures face, and every shadow.
    Night,
    /// Paper; words on what is dark.
    Paper,
    /// The paper that is being read; words on what is coloured.
    PaperBright,
    /// The paper of lines that were read, and of what can be noticed.
    Kraft,
    /// The action that moves on.
    Marigold,
    /// Where the keyboard is; what a pointer is over.
    Amber,
    /// Who speaks, headings on paper, the game's name.
    Madder,
    /// A button of the bar under a pointer; the ground of the menu.
    Plum,
    /// The page before anything else is there.
    Dusk,
    /// What the player said, and the sign of what can be noticed.
    Teal,
    /// Buttons that keep back, in the text face.
    Blush,
    /// Within the curtain before a picture.
    Rose,
}

impl Name {
    /// Each of them, in the order they are declared in.
    pub const ALL: [Self; 13] = [
        Self::Ink,
        Self::Night,
        Self::Paper,
        Self::PaperBright,
        Self::Kraft,
        Self::Marigold,
        Self::Amber,
        Self::Madder,
        Self::Plum,
        Self::Dusk,
        Self::Teal,
        Self::Blush,
        Self::Rose,
    ];

    /// As a theme and the style sheets write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ink => "ink",
            Self::Night => "night",
            Self::Paper => "paper",
            Self::PaperBright => "paper-bright",
            Self::Kraft => "kraft",
            Self::Marigold => "marigold",
            Self::Amber => "amber",
            Self::Madder => "madder",
            Self::Plum => "plum",
            Self::Dusk => "dusk",
            Self::Teal => "teal",
            Self::Blush => "blush",
            Self::Rose => "rose",
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_as_it_is_read() {
        for (place, name) in Name::ALL.into_iter().enumerate() {
            assert_eq!(serde_json::to_string(&name).unwrap(), format!("\"{name}\""));
            assert_eq!(name as usize, place);
        }
    }
}
