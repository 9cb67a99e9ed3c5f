//! How long the picture moves by itself, and when it rests.

use bevy::prelude::*;

use crate::course::Course;
use crate::theme::time;

/// The time of what moves by itself: breath, wind, the street going by. It stands still while
/// the picture rests, so that nothing jumps when it wakes.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Default)]
pub struct Life {
    /// Seconds so far.
    pub seconds: f32,
    /// Seconds since the start, as clocks tell them.
    pub now: f32,
    /// When something last happened, by the same clock.
    woken: f32,
    /// Whether nothing is to move.
    pub still: bool,
}

impl Life {
    /// Whether things move by themselves now.
    #[must_use]
    pub fn awake(&self) -> bool {
        !self.still && self.now - self.woken < time::AWAKE
    }

    /// How long a change takes, which is no time at all where nothing is to move.
    pub(crate) fn length(&self, seconds: f32) -> f32 {
        if self.still { 0.0 } else { seconds }
    }
}

/// Whether something is on its way from one place or posture to another.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moving(pub bool);

/// Lets time pass. A player who does anything wakes the picture.
pub(super) fn pass(
    time: Res<Time<Real>>,
    course: Res<Course>,
    mut life: ResMut<Life>,
    mut moving: ResMut<Moving>,
) {
    life.now = time.elapsed_secs();
    life.still = course.snapshot().still;
    if course.is_changed() {
        life.woken = life.now;
    }
    if life.awake() {
        life.seconds += time.delta_secs().min(time::LONGEST_STEP);
    }
    *moving = Moving(false);
}
