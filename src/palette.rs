//! Every colour of the pictures face but those of the drawings. A partner's theme may change them.

use bevy::prelude::*;
use theme::{Name, Rgb};

/// The colours that are worn.
#[derive(Resource, Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// Text on paper; the darkest there is.
    pub(crate) ink: Color,
    /// The ground behind everything.
    pub(crate) night: Color,
    /// The same at the side of a picture, which shows through a little.
    pub(crate) night_glass: Color,
    /// Paper.
    pub(crate) paper: Color,
    /// The paper that is being read.
    pub(crate) paper_bright: Color,
    /// The paper of lines that were read.
    pub(crate) kraft: Color,
    /// The action that moves on.
    pub(crate) marigold: Color,
    /// Paper or marigold under a pointer; where the keyboard is.
    pub(crate) amber: Color,
    /// Who speaks, and headings on paper.
    pub(crate) madder: Color,
    /// What was noticed, on paper; a bar button under a pointer.
    pub(crate) plum: Color,
    /// A shadow of paper on what lies below it.
    pub(crate) shadow: Color,
    /// What a panel lays over the picture.
    pub(crate) veil: Color,
    /// A bar button over the picture.
    pub(crate) bar: Color,
    /// Within the ring of a mark in the picture.
    pub(crate) ring: Color,
    /// The edge of what lies on paper and was left; no theme changes it.
    pub(crate) edge: Color,
}

impl Palette {
    /// These colours, with what is made of them.
    #[must_use]
    pub fn of(colors: &theme::Palette) -> Self {
        let [ink, night] = [Name::Ink, Name::Night].map(|name| colors.get(name));
        let solid = |name| color(colors.get(name), 1.0);
        Self {
            ink: color(ink, 1.0),
            night: color(night, 1.0),
            night_glass: color(night, 0.86),
            paper: solid(Name::Paper),
            paper_bright: solid(Name::PaperBright),
            kraft: solid(Name::Kraft),
            marigold: solid(Name::Marigold),
            amber: solid(Name::Amber),
            madder: solid(Name::Madder),
            plum: solid(Name::Plum),
            shadow: color(ink, 0.5),
            veil: color(night, 0.72),
            bar: color(night, 0.88),
            ring: color(night, 0.55),
            edge: color(Rgb::hex(0x8d_6e_40), 1.0),
        }
    }
}

impl Default for Palette {
    fn default() -> Self {
        Self::of(&theme::Palette::default())
    }
}

fn color(Rgb([red, green, blue]): Rgb, alpha: f32) -> Color {
    Color::srgba_u8(red, green, blue, 255).with_alpha(alpha)
}
