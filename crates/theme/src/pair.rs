//! Which colours meet, and how far they must stand apart there.

use std::fmt;

use crate::colors::Palette;
use crate::name::Name;
use crate::rgb::Rgb;

/// The dark of the drawn evening, which no theme changes. Words without paper lie over it.
pub const EVENING: Rgb = Rgb::hex(0x15_10_2b);

/// What a colour lies on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// One of the colours.
    Of(Name),
    /// The drawings behind everything.
    Evening,
}

/// Two colours that meet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// What lies on the ground.
    pub front: Name,
    /// The ground.
    pub ground: Ground,
    /// The least contrast between them.
    pub least: f64,
    /// Where they meet.
    pub place: &'static str,
}

const fn pair(front: Name, ground: Name, least: f64, place: &'static str) -> Pair {
    Pair { front, ground: Ground::Of(ground), least, place }
}

/// Every pair that must be told apart, in both faces. WCAG AA asks 4.5 of words and 3 of signs and
/// of where the keyboard is; what is read for long keeps to 7.
///
/// Words without paper need 13: the evening behind them is lighter in places than at its darkest,
/// and so is what fixed colours of the debrief are drawn on.
pub const PAIRS: [Pair; 18] = [
    pair(Name::Ink, Name::Paper, 7.0, "words on paper, and in the bar of the text face"),
    pair(Name::Ink, Name::PaperBright, 7.0, "the line that is being read"),
    pair(Name::Ink, Name::Kraft, 7.0, "lines that were read, and what can be noticed"),
    pair(Name::Ink, Name::Amber, 7.0, "buttons under a pointer, signs in the bar, the keyboard"),
    pair(Name::Ink, Name::Marigold, 4.5, "the button that moves on"),
    pair(Name::Ink, Name::Blush, 4.5, "buttons that keep back"),
    pair(Name::Madder, Name::Paper, 4.5, "headings on paper"),
    pair(Name::Madder, Name::PaperBright, 4.5, "who speaks, the game's name, tickets"),
    pair(Name::Paper, Name::Night, 7.0, "words over the picture"),
    Pair {
        front: Name::Paper,
        ground: Ground::Evening,
        least: 13.0,
        place: "words over the drawn evening",
    },
    pair(Name::Paper, Name::Plum, 4.5, "the menu, and the bar under a pointer"),
    pair(Name::Paper, Name::Dusk, 4.5, "the page before anything else is there"),
    pair(Name::PaperBright, Name::Teal, 4.5, "what the player said"),
    pair(Name::Teal, Name::Kraft, 3.0, "the sign of what can be noticed"),
    pair(Name::Teal, Name::Paper, 3.0, "signs in the strip at the top"),
    pair(Name::Amber, Name::Madder, 3.0, "the sign of the way out"),
    pair(Name::Amber, Name::Night, 3.0, "where the keyboard is, over the picture"),
    pair(Name::Amber, Name::Plum, 3.0, "signs in the bar under a pointer"),
];

impl Pair {
    /// The contrast between the two in a palette.
    #[must_use]
    pub fn ratio(&self, palette: &Palette) -> f64 {
        palette.get(self.front).contrast(self.ground.color(palette))
    }
}

impl Ground {
    /// The ground's colour in a palette.
    #[must_use]
    pub fn color(self, palette: &Palette) -> Rgb {
        match self {
            Self::Of(name) => palette.get(name),
            Self::Evening => EVENING,
        }
    }
}

impl fmt::Display for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(name) => name.fmt(f),
            Self::Evening => f.pad("evening"),
        }
    }
}
