//! Where bones are.

use crate::bone::{Bone, Held, Shade};
use crate::drawing::Drawing;
use crate::puppet::Pose;

/// How each bone of a drawing is held, and which variants are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Stance {
    /// One for each bone. That of a bone which follows another is not looked at.
    pub holds: Vec<Held>,
    /// One for each bone; only that of variants is looked at, and of those not the sides of
    /// forearms.
    pub shown: Vec<bool>,
}

/// Where a bone is in the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// `a b c d e f` of the matrix `a c e / b d f`, from the bone's coordinates to the
    /// picture's.
    pub matrix: [f32; 6],
    /// How far it is turned in all, clockwise on screen.
    pub degrees: f32,
    /// How much of it is seen: 0 for a variant that is not shown, or what hangs on one.
    pub opacity: f32,
}

impl Placed {
    const STILL: Self = Self { matrix: [1.0, 0.0, 0.0, 1.0, 0.0, 0.0], degrees: 0.0, opacity: 1.0 };

    /// Where it takes a point.
    #[must_use]
    pub fn point(&self, point: [f32; 2]) -> [f32; 2] {
        let [across, down] = self.way(point);
        [across + self.matrix[4], down + self.matrix[5]]
    }

    /// Where it takes a way.
    fn way(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        let [right, along, down, below, ..] = self.matrix;
        [right * x + down * y, along * x + below * y]
    }

    /// What hangs on it with this pivot, held so.
    fn hung(&self, held: Held, [x, y]: [f32; 2]) -> Self {
        let (sin, cos) = held.degrees.to_radians().sin_cos();
        let shift = [x - cos * x + sin * y + held.by[0], y - sin * x - cos * y + held.by[1]];
        let ([right, along], [down, below]) = (self.way([cos, sin]), self.way([-sin, cos]));
        let [across, under] = self.point(shift);
        Self {
            matrix: [right, along, down, below, across, under],
            degrees: self.degrees + held.degrees,
            opacity: self.opacity * held.opacity,
        }
    }
}

impl Drawing {
    /// Everything as the bones are drawn, no variant shown.
    #[must_use]
    pub fn still(&self) -> Stance {
        Stance { holds: vec![Held::STILL; self.bones.len()], shown: vec![false; self.bones.len()] }
    }

    /// A person in a mood, with a gesture over it. What it does not know it leaves out.
    #[must_use]
    pub fn stance(&self, mood: &str, gesture: Option<&str>) -> Stance {
        let mut stance = self.still();
        let Some(puppet) = self.puppet() else { return stance };
        let gesture = gesture.and_then(|id| puppet.gesture(id));
        for pose in puppet.mood(mood).into_iter().chain(gesture) {
            self.pose(&mut stance, pose);
        }
        stance
    }

    /// Lays a mood or gesture over a stance.
    pub fn pose(&self, stance: &mut Stance, pose: &Pose) {
        for hold in &pose.holds {
            if let Some(held) = stance.holds.get_mut(usize::from(hold.bone)) {
                *held = Held { degrees: hold.degrees, by: hold.by, ..*held };
            }
        }
        for bone in &pose.shows {
            self.hide_family(stance, *bone);
        }
        for bone in &pose.shows {
            if let Some(shown) = stance.shown.get_mut(usize::from(*bone)) {
                *shown = true;
            }
        }
    }

    /// Shows a variant in place of those of its family: a mouth that speaks, shut lids.
    pub fn show(&self, stance: &mut Stance, bone: u16) {
        self.hide_family(stance, bone);
        if let Some(shown) = stance.shown.get_mut(usize::from(bone)) {
            *shown = true;
        }
    }

    fn hide_family(&self, stance: &mut Stance, bone: u16) {
        let Some(family) = self.bones.get(usize::from(bone)).map(Bone::family) else {
            return;
        };
        for (shown, bone) in stance.shown.iter_mut().zip(&self.bones) {
            *shown &= bone.family() != family;
        }
    }

    /// Moves what moves by itself to where it is after so many seconds.
    pub fn pass(&self, stance: &mut Stance, seconds: f32) {
        for (held, bone) in stance.holds.iter_mut().zip(&self.bones) {
            if let Some(motion) = bone.motion {
                *held = motion.at(seconds);
            }
        }
    }

    /// Where each bone of a stance is in the picture.
    #[must_use]
    pub fn placed(&self, stance: &Stance) -> Vec<Placed> {
        let mut placed: Vec<Placed> = Vec::with_capacity(self.bones.len());
        for (index, bone) in self.bones.iter().enumerate() {
            let parent = bone.parent.and_then(|parent| placed.get(usize::from(parent)));
            let parent = parent.copied().unwrap_or(Placed::STILL);
            let joint = bone.follows.map_or(index, usize::from);
            let held = stance.holds.get(joint).copied().unwrap_or(Held::STILL);
            let mut here = parent.hung(held, bone.pivot);
            let shown = || stance.shown.get(index).copied().unwrap_or_default();
            if bone.variant
                && !bone.shade().map_or_else(shown, |side| side == Shade::at(here.degrees))
            {
                here.opacity = 0.0;
            }
            placed.push(here);
        }
        placed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::Kind;
    use crate::puppet::{Facing, Hold, Puppet};

    fn bone(id: &str, parent: u16, pivot: [f32; 2]) -> Bone {
        Bone { id: id.to_owned(), parent: Some(parent), pivot, ..Bone::default() }
    }

    fn variant(id: &str, parent: u16) -> Bone {
        Bone { variant: true, ..bone(id, parent, [0.0, 0.0]) }
    }

    fn person() -> Drawing {
        let hold = |bone, degrees, by| Hold { bone, degrees, by };
        let bones = vec![
            Bone::default(),
            bone("arm", 0, [100.0, 100.0]),
            Bone { follows: Some(1), ..bone("arm.over", 0, [100.0, 100.0]) },
            bone("fore", 2, [150.0, 100.0]),
            variant("foreN.r", 3),
            variant("foreN.l", 3),
            variant("hand.open", 3),
            variant("hand.fist", 3),
            variant("m.calm", 0),
        ];
        let pose = |id: &str, holds, shows| Pose { id: id.to_owned(), holds, shows };
        let calm = pose("calm", vec![hold(1, 90.0, [1.0, 2.0])], vec![7, 8]);
        let offer = pose("offer", vec![hold(3, 180.0, [0.0, 0.0])], vec![6]);
        Drawing {
            name: "one".to_owned(),
            width: 600.0,
            height: 900.0,
            bones,
            meshes: Vec::new(),
            spots: Vec::new(),
            kind: Kind::Person(Puppet {
                faces: Facing::Right,
                moods: vec![calm],
                gestures: vec![offer],
            }),
        }
    }

    #[test]
    fn a_bone_turns_about_its_pivot_and_carries_what_hangs_on_it() {
        let drawing = person();
        let placed = drawing.placed(&drawing.stance("calm", None));
        let near = |found: [f32; 2], expected: [f32; 2]| {
            let off = (found[0] - expected[0]).hypot(found[1] - expected[1]);
            assert!(off < 1e-3, "{found:?} is not {expected:?}");
        };
        near(placed[1].point([150.0, 100.0]), [101.0, 152.0]);
        near(placed[2].point([150.0, 100.0]), [101.0, 152.0]);
        near(placed[3].point([170.0, 100.0]), [101.0, 172.0]);
        let placed = drawing.placed(&drawing.stance("calm", Some("offer")));
        near(placed[3].point([170.0, 100.0]), [101.0, 132.0]);
    }

    #[test]
    fn a_gesture_shows_its_variants_in_place_of_the_moods_of_that_family() {
        let drawing = person();
        let seen = |gesture| {
            let placed = drawing.placed(&drawing.stance("calm", gesture));
            [4, 5, 6, 7, 8].map(|bone: usize| placed[bone].opacity > 0.0)
        };
        assert_eq!(seen(None), [true, false, false, true, true]);
        assert_eq!(seen(Some("offer")), [false, true, true, false, true]);
    }
}
