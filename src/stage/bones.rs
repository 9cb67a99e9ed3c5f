//! Where the bones of a drawing on the stage are now.

use bevy::prelude::*;

/// Where the bones of a drawing are now, and in what light.
#[derive(Component, Debug, Clone, PartialEq, Default)]
pub struct Bones {
    /// One for each bone of the drawing.
    pub placed: Vec<art::Placed>,
    /// How far each bone's lamps are on: the number of windows on a map, and 256 for all of them.
    pub lit: Vec<f32>,
    /// Multiplied over everything, in sRGB, 0 to 1.
    pub tint: [f32; 3],
}

impl Bones {
    /// All lamps on.
    pub const ALL_LIT: f32 = 256.0;
}
