//! Writing bones and what holds them.

use super::Streams;
use crate::bone::{Bone, Motion};
use crate::drawing::{Kind, Spot};
use crate::puppet::{Facing, Pose};
use crate::read::rig::{
    A_PLACE, DEPTH, DRIFT, FACES_LEFT, FACES_RIGHT, FOLLOWS, MOTION, PIVOT, PLACE, PULSE, SCROLL,
    SPIN, SWAY, VARIANT,
};
use crate::stream::{Stream, Writer};

impl Streams {
    pub(super) fn bones(&mut self, bones: &[Bone]) {
        self.of(Stream::Rig).count(bones.len());
        for (index, bone) in bones.iter().enumerate() {
            let parent = bone.parent.map(usize::from);
            let around = parent.and_then(|parent| bones.get(parent)).map_or(0.0, |bone| bone.depth);
            #[expect(
                clippy::float_cmp,
                reason = "it is the very same number where it is inherited"
            )]
            let own_depth = bone.depth != around;
            let has = [
                (bone.pivot != [0.0, 0.0], PIVOT),
                (bone.follows.is_some(), FOLLOWS),
                (bone.variant, VARIANT),
                (own_depth, DEPTH),
                (bone.motion.is_some(), MOTION),
                (bone.place.is_some(), PLACE),
            ];
            let has = has.iter().filter(|(it, _)| *it).fold(0, |has, (_, flag)| has | flag);
            self.of(Stream::Head).text(&bone.id);
            let rig = self.of(Stream::Rig);
            rig.count(parent.map_or(0, |parent| index - parent));
            rig.bytes.push(has);
            if has & PIVOT != 0 {
                bone.pivot.iter().for_each(|value| rig.hundredths(*value));
            }
            bone.follows.iter().for_each(|leader| rig.number(u32::from(*leader)));
            if own_depth {
                rig.hundredths(bone.depth);
            }
            if let Some(moves) = bone.motion {
                motion(rig, moves);
            }
            if let Some(place) = &bone.place {
                self.of(Stream::Head).text(place);
            }
        }
    }

    pub(super) fn spots(&mut self, spots: &[Spot]) {
        self.of(Stream::Rig).count(spots.len());
        for spot in spots {
            self.of(Stream::Head).text(&spot.id);
            let rig = self.of(Stream::Rig);
            spot.at.iter().for_each(|value| rig.hundredths(*value));
            rig.number(u32::from(spot.bone));
        }
    }

    pub(super) fn kind(&mut self, kind: &Kind) {
        let rig = self.of(Stream::Rig);
        match kind {
            Kind::Person(puppet) => {
                rig.bytes.push(match puppet.faces {
                    Facing::Left => FACES_LEFT,
                    Facing::Right => FACES_RIGHT,
                });
                self.poses(&puppet.moods);
                self.poses(&puppet.gestures);
            }
            Kind::Place { lights } => {
                rig.bytes.push(A_PLACE);
                rig.count(lights.len());
                for light in lights {
                    self.of(Stream::Head).text(&light.id);
                    let rig = self.of(Stream::Rig);
                    rig.bytes.extend(light.tint);
                    rig.hundredths(light.lit);
                }
            }
        }
    }

    fn poses(&mut self, poses: &[Pose]) {
        self.of(Stream::Rig).count(poses.len());
        for pose in poses {
            self.of(Stream::Head).text(&pose.id);
            let rig = self.of(Stream::Rig);
            rig.count(pose.holds.len());
            for hold in &pose.holds {
                rig.number(u32::from(hold.bone));
                for value in [hold.degrees, hold.by[0], hold.by[1]] {
                    rig.hundredths(value);
                }
            }
            rig.count(pose.shows.len());
            pose.shows.iter().for_each(|bone| rig.number(u32::from(*bone)));
        }
    }
}

fn motion(rig: &mut Writer, motion: Motion) {
    let (kind, numbers) = match motion {
        Motion::Scroll { speed, wrap } => (SCROLL, vec![speed, wrap]),
        Motion::Sway { degrees, seconds } => (SWAY, vec![degrees, seconds]),
        Motion::Drift { by: [x, y], seconds } => (DRIFT, vec![x, y, seconds]),
        Motion::Spin { degrees_per_second } => (SPIN, vec![degrees_per_second]),
        Motion::Pulse { least, seconds } => (PULSE, vec![least, seconds]),
    };
    rig.bytes.push(kind);
    for number in numbers {
        rig.hundredths(number);
    }
}
