//! What the parts of a drawing hang on.

/// A bone: a joint of a person, a variant, a layer of a place, anything that moves or is shown
/// by itself.
///
/// Held by `degrees` and `by`, it turns its points by `degrees`, clockwise on screen, about the
/// pivot, and then moves them by `by`, all in its parent's coordinates.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bone {
    /// The group's name in the source. A group without one is named after what it is in,
    /// `straps/2`; the copies of what moves within a scrolling layer have `+` or `-` after it.
    pub id: String,
    /// The bone it hangs on, always an earlier one; none for the first bone alone.
    pub parent: Option<u16>,
    /// What it turns about.
    pub pivot: [f32; 2],
    /// The bone whose hold it takes instead of its own: the same limb at another depth. That
    /// one follows nobody.
    pub follows: Option<u16>,
    /// Whether it is drawn only when shown.
    pub variant: bool,
    /// How far off its layer is, larger is nearer; 0 for people.
    pub depth: f32,
    /// How it moves by itself.
    pub motion: Option<Motion>,
    /// On a map, the place that it is a part of.
    pub place: Option<String>,
}

impl Bone {
    /// What variants replace one another: `handN` of `handN.open`.
    #[must_use]
    pub fn family(&self) -> &str {
        family(&self.id)
    }

    /// On which side this variant of a forearm is dark, if it is one: `foreN.r`.
    #[must_use]
    pub fn shade(&self) -> Option<Shade> {
        Shade::of(&self.id)
    }
}

pub(crate) fn family(id: &str) -> &str {
    id.split_once('.').map_or(id, |(family, _)| family)
}

/// The side of a forearm that is away from the light.
///
/// A forearm turns too far for one shaded side to stay right, so it is drawn twice and neither
/// mood nor gesture says which to show: how far it is turned does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shade {
    /// The right one, as drawn with the arm hanging.
    Right,
    /// The left one.
    Left,
}

impl Shade {
    /// The side to show on a forearm turned by so many degrees on screen, its own and those of
    /// everything it hangs on together. The light is always from the upper left.
    #[must_use]
    pub fn at(degrees: f32) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        if cos * 0.6 + sin * 0.8 > 0.0 { Self::Right } else { Self::Left }
    }

    /// What the id of a variant says.
    pub(crate) fn of(id: &str) -> Option<Self> {
        match id.strip_prefix("fore")?.split_once('.')?.1 {
            "r" => Some(Self::Right),
            "l" => Some(Self::Left),
            _ => None,
        }
    }
}

/// How a bone moves by itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Motion {
    /// Runs sideways and starts again. What runs is drawn often enough to cover the picture
    /// while it is moved by 0 to minus `wrap`.
    Scroll {
        /// Units a second; negative to the left.
        speed: f32,
        /// After how many units it looks the same again.
        wrap: f32,
    },
    /// Swings about the pivot.
    Sway {
        /// Farthest to either side.
        degrees: f32,
        /// For once there and back.
        seconds: f32,
    },
    /// Goes there and back.
    Drift {
        /// The way there.
        by: [f32; 2],
        /// For once there and back.
        seconds: f32,
    },
    /// Turns about the pivot.
    Spin {
        /// Clockwise on screen.
        degrees_per_second: f32,
    },
    /// Fades and comes back.
    Pulse {
        /// The least opacity.
        least: f32,
        /// From one fading to the next.
        seconds: f32,
    },
}

/// How a bone is held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Held {
    /// Turned by, clockwise on screen, about the pivot.
    pub degrees: f32,
    /// Then moved by.
    pub by: [f32; 2],
    /// How much of it is seen, 0 to 1.
    pub opacity: f32,
}

impl Held {
    /// As drawn.
    pub const STILL: Self = Self { degrees: 0.0, by: [0.0, 0.0], opacity: 1.0 };
}

impl Motion {
    /// Where it has got to after so many seconds.
    #[must_use]
    pub fn at(self, seconds: f32) -> Held {
        let round = |whole: f32| (seconds / whole).rem_euclid(1.0) * std::f32::consts::TAU;
        match self {
            Self::Scroll { speed, wrap } => {
                Held { by: [(speed * seconds).rem_euclid(wrap) - wrap, 0.0], ..Held::STILL }
            }
            Self::Sway { degrees, seconds } => {
                Held { degrees: degrees * round(seconds).sin(), ..Held::STILL }
            }
            Self::Drift { by, seconds } => {
                let share = 0.5 - 0.5 * round(seconds).cos();
                Held { by: by.map(|way| way * share), ..Held::STILL }
            }
            Self::Spin { degrees_per_second } => {
                Held { degrees: (degrees_per_second * seconds).rem_euclid(360.0), ..Held::STILL }
            }
            Self::Pulse { least, seconds } => {
                let share = 0.5 + 0.5 * round(seconds).cos();
                Held { opacity: least + (1.0 - least) * share, ..Held::STILL }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dark_side_of_a_forearm_is_away_from_the_light() {
        assert_eq!(Shade::at(0.0), Shade::Right);
        assert_eq!(Shade::at(90.0), Shade::Right);
        assert_eq!(Shade::at(-90.0), Shade::Left);
        assert_eq!(Shade::at(180.0), Shade::Left);
        assert_eq!(Shade::of("foreN.r"), Some(Shade::Right));
        assert_eq!(Shade::of("foreF.l"), Some(Shade::Left));
        assert_eq!((Shade::of("foreN"), Shade::of("handN.l")), (None, None));
    }

    #[test]
    fn motions_come_round() {
        let near = |one: f32, other: f32| (one - other).abs() < 1e-3;
        let scroll = Motion::Scroll { speed: -60.0, wrap: 1760.0 };
        assert!(near(scroll.at(10.0).by[0], -600.0) && near(scroll.at(0.0).by[0], -1760.0));
        let sway = Motion::Sway { degrees: 2.0, seconds: 4.0 };
        assert!(near(sway.at(1.0).degrees, 2.0) && near(sway.at(7.0).degrees, -2.0));
        let drift = Motion::Drift { by: [40.0, 6.0], seconds: 18.0 };
        assert!(near(drift.at(9.0).by[0], 40.0) && near(drift.at(18.0).by[1], 0.0));
        let pulse = Motion::Pulse { least: 0.5, seconds: 4.0 };
        assert!(near(pulse.at(0.0).opacity, 1.0) && near(pulse.at(2.0).opacity, 0.5));
        assert!(near(Motion::Spin { degrees_per_second: 60.0 }.at(7.0).degrees, 60.0));
    }
}
