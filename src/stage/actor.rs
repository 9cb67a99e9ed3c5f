//! Somebody on the stage.

use std::sync::Arc;

use art::{Drawing, Facing, Stance};
use bevy::prelude::*;
use protocol::{Person, Side};

use super::joints::Joints;
use super::lens::PEOPLE_SCALE;
use super::tween::Tween;

/// A person's drawing is 600 units wide and cut off below the knee …
const MIDDLE: f32 = 300.0;
/// … at this height, which must lie below the frame.
const CUT: f32 = 900.0;
/// The lower edge of a place, in its units.
const FLOOR: f32 = 906.0;
/// How far off the stage somebody comes from and goes to.
const WINGS: f32 = 760.0;

/// Somebody on the stage: how they are held, and where they stand.
#[derive(Component)]
pub struct Actor {
    /// The id of their drawing.
    pub id: String,
    pub(super) drawing: Arc<Drawing>,
    pub(super) joints: Joints,
    /// What they look like now, as the script says.
    pub(super) person: Person,
    pub(super) stance: Tween<Stance>,
    /// Where the middle of the drawing is, across the place.
    pub(super) x: Tween<f32>,
    /// How far the irises are turned: right and down, about -1 to 1.
    pub(super) gaze: [Tween<f32>; 2],
    /// Since when they speak, in seconds; none while they are silent.
    pub(super) speaking: Option<f32>,
    /// How long they go on moving their mouth, in seconds.
    pub(super) speech: f32,
    /// Set apart from others, so that not all blink at once.
    pub(super) seed: f32,
    /// Whether they are on their way out.
    pub(super) leaving: bool,
}

impl Actor {
    /// Somebody who stands where the script says, without having come there.
    pub(super) fn new(person: &Person, drawing: Arc<Drawing>, rank: usize, wide: bool) -> Self {
        let stance = drawing.stance(&person.mood, person.gesture.as_deref());
        Self {
            id: person.id.clone(),
            joints: Joints::of(&drawing),
            stance: Tween::still(stance),
            x: Tween::still(x(person.side, wide)),
            gaze: [Tween::still(0.0), Tween::still(0.0)],
            speaking: None,
            speech: 0.0,
            seed: f32::from(u8::try_from(rank % 8).unwrap_or(0)) * 1.7
                + person.id.bytes().map(f32::from).sum::<f32>() * 0.013,
            person: person.clone(),
            leaving: false,
            drawing,
        }
    }

    /// Their drawing.
    #[must_use]
    pub fn drawing(&self) -> &Drawing {
        &self.drawing
    }

    /// Where they come from and go to: the nearest wing.
    pub(super) fn wing(&self) -> f32 {
        match self.person.side {
            Side::Left => x(Side::Left, true) - WINGS,
            Side::Middle | Side::Right => x(Side::Right, true) + WINGS,
        }
    }

    /// 1 for somebody who faces right, -1 for left.
    pub(super) fn facing(&self) -> f32 {
        match self.drawing.puppet().map(|puppet| puppet.faces) {
            Some(Facing::Left) => -1.0,
            _ => 1.0,
        }
    }

    /// Where the drawing's origin is in the place.
    pub(super) fn origin(x: f32) -> Vec2 {
        Vec2::new(x - MIDDLE * PEOPLE_SCALE, FLOOR - CUT * PEOPLE_SCALE)
    }

    /// Where their eyes are in the place, at rest.
    pub(super) fn eyes(&self) -> Vec2 {
        let stance = self.drawing.stance(&self.person.mood, None);
        let spot = self.drawing.spot("eyes").or_else(|| self.drawing.spot("face"));
        let at = spot.map_or([300.0, 200.0], |spot| {
            let placed = self.drawing.placed(&stance);
            placed.get(usize::from(spot.bone)).map_or(spot.at, |bone| bone.point(spot.at))
        });
        Self::origin(self.x.to) + Vec2::from(at) * PEOPLE_SCALE
    }

    /// Whether everything about them has come to rest.
    pub(super) fn at_rest(&self, now: f32) -> bool {
        self.stance.done(now)
            && self.x.done(now)
            && self.gaze.iter().all(|gaze| gaze.done(now))
            && !self.talks(now)
    }

    /// Whether their mouth moves.
    pub(super) fn talks(&self, now: f32) -> bool {
        self.speaking.is_some_and(|since| now - since < self.speech)
    }
}

/// Where each side is, in a place's units: where the ground behind is plain. A wide window has
/// room for people to stand apart.
pub(super) fn x(side: Side, wide: bool) -> f32 {
    match (side, wide) {
        (Side::Left, false) => 655.0,
        (Side::Right, false) => 1060.0,
        (Side::Left, true) => 600.0,
        (Side::Right, true) => 1120.0,
        (Side::Middle, _) => 860.0,
    }
}
