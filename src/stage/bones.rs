//! Where the bones of a drawing on the stage are now.

use bevy::prelude::*;

/// Where the bones of a drawing are now, and in what light.
#[derive(Component, Debug, Clone, PartialEq, Default)]
pub struct Bones {
    /// One for each bone of the drawing.
    pub placed: Vec<art::Placed>,
    /// How far each bone's lamps are on, 0 to 1; on a map, with the number of lit windows added.
    pub lit: Vec<f32>,
    /// Multiplied over everything, in sRGB, 0 to 1.
    pub tint: [f32; 3],
}
