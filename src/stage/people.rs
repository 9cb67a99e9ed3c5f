//! Where people stand in a place.

use bevy::prelude::*;
use protocol::Side;

use super::picture::Figure;

/// A person's drawing is 600 units wide and cut off below the knee …
const MIDDLE: f32 = 300.0;
/// … at this height, which must lie below the frame.
const CUT: f32 = 900.0;
/// The lower edge of a place, in its units.
const FLOOR: f32 = 906.0;
/// How large people are in a place.
const SCALE: f32 = 0.84;

/// Where each side is, in a place's units: where the ground behind is plain.
fn x(side: Side) -> f32 {
    match side {
        Side::Left => 655.0,
        Side::Middle => 860.0,
        Side::Right => 1060.0,
    }
}

/// The transform of somebody's drawing in a place.
pub(super) fn place(figure: &Figure, depth: f32) -> Transform {
    let left = x(figure.person().side) - MIDDLE * SCALE;
    let top = FLOOR - CUT * SCALE;
    Transform::from_xyz(left, -top, depth).with_scale(Vec3::new(SCALE, SCALE, 1.0))
}
