//! Whether a theme's colours can be told apart, and what to change where they cannot.

use std::fmt;

use crate::colors::{Colors, Palette};
use crate::name::Name;
use crate::pair::{Ground, PAIRS, Pair};
use crate::rgb::Rgb;

const BLACK: Rgb = Rgb::hex(0);
const WHITE: Rgb = Rgb::hex(0xff_ff_ff);

/// A pair that is too faint.
#[derive(Debug, Clone, PartialEq)]
pub struct Contrast {
    /// The pair.
    pub pair: Pair,
    /// The contrast it has.
    pub ratio: f64,
    /// The nearest change of one colour that would do for this pair, if one would.
    pub change: Option<Change>,
}

/// Another value for a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The colour.
    pub name: Name,
    /// Its value.
    pub to: Rgb,
    /// Whether that is lighter than it was.
    pub lighter: bool,
}

impl Colors {
    /// Every pair that these colours, in the place of the house's own, leave too faint.
    #[must_use]
    pub fn check(&self) -> Vec<Contrast> {
        let palette = Palette::with(self);
        let faint = |pair: &Pair| {
            let ratio = pair.ratio(&palette);
            (ratio < pair.least).then(|| Contrast {
                pair: *pair,
                ratio,
                change: self.change(pair, &palette),
            })
        };
        PAIRS.iter().filter_map(faint).collect()
    }

    /// What would mend a pair: of a colour that the theme sets, if that can be.
    fn change(&self, pair: &Pair, palette: &Palette) -> Option<Change> {
        let front = (pair.front, pair.ground.color(palette));
        let ground = match pair.ground {
            Ground::Of(name) => Some((name, palette.get(pair.front))),
            Ground::Evening => None,
        };
        let mut ways: Vec<(Name, Rgb)> = [Some(front), ground].into_iter().flatten().collect();
        ways.sort_by_key(|(name, _)| !self.0.contains_key(name));
        ways.into_iter().find_map(|(name, against)| {
            let to = nearest(palette.get(name), against, pair.least)?;
            let lighter = to.luminance() > palette.get(name).luminance();
            Some(Change { name, to, lighter })
        })
    }
}

/// The colour nearest to this one that stands far enough from another, away from it if it can.
fn nearest(color: Rgb, against: Rgb, least: f64) -> Option<Rgb> {
    let lighter = color.luminance() >= against.luminance();
    let ends = if lighter { [WHITE, BLACK] } else { [BLACK, WHITE] };
    let toward = |end| {
        let steps = (1..=u8::MAX).map(move |parts| color.mixed(end, parts));
        steps.into_iter().find(|mixed| mixed.contrast(against) >= least)
    };
    ends.into_iter().find_map(toward)
}

impl Contrast {
    /// What to do.
    #[must_use]
    pub fn help(&self) -> String {
        match self.change {
            Some(Change { name, to, lighter }) => {
                let how = if lighter { "lighter" } else { "darker" };
                format!("make `{name}` {how}, such as {to}")
            }
            None => format!("choose `{}` and `{}` anew", self.pair.front, self.pair.ground),
        }
    }
}

/// A ratio is cut, not rounded: 4.49 is not the 4.5 that is asked for.
impl fmt::Display for Contrast {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pair: Pair { front, ground, least, place }, ratio, .. } = self;
        let ratio = (ratio * 100.0).floor() / 100.0;
        write!(f, "`{front}` and `{ground}` stand {ratio:.2} apart, and {least} is needed: {place}")
    }
}
