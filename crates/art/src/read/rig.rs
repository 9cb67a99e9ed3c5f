//! Reading bones and what holds them.

use super::{Streams, many};
use crate::bone::{Bone, Motion};
use crate::drawing::{Kind, Light, MOST_BONES, Spot};
use crate::error::ArtError;
use crate::puppet::{Facing, Hold, Pose, Puppet};
use crate::stream::{Reader, Stream};

/// What a bone is told to have.
pub(crate) const PIVOT: u8 = 1;
pub(crate) const FOLLOWS: u8 = 2;
pub(crate) const VARIANT: u8 = 4;
pub(crate) const DEPTH: u8 = 8;
pub(crate) const MOTION: u8 = 16;
pub(crate) const PLACE: u8 = 32;
const ALL: u8 = PIVOT | FOLLOWS | VARIANT | DEPTH | MOTION | PLACE;

/// Kinds of motion.
pub(crate) const SCROLL: u8 = 0;
pub(crate) const SWAY: u8 = 1;
pub(crate) const DRIFT: u8 = 2;
pub(crate) const SPIN: u8 = 3;
pub(crate) const PULSE: u8 = 4;

/// Kinds of drawing.
pub(crate) const FACES_LEFT: u8 = 0;
pub(crate) const FACES_RIGHT: u8 = 1;
pub(crate) const A_PLACE: u8 = 2;

impl Streams<'_> {
    pub(super) fn bones(&mut self) -> Result<Vec<Bone>, ArtError> {
        let count = self.of(Stream::Rig).count()?;
        if !(1..=MOST_BONES).contains(&count) {
            return Err(ArtError::Malformed("a drawing has no bones or too many"));
        }
        let mut bones: Vec<Bone> = Vec::new();
        for index in 0..count {
            let bone = self.bone(index, &bones)?;
            bones.push(bone);
        }
        let leads = |bone: &Bone| {
            bone.follows.is_none_or(|leader| {
                bones.get(usize::from(leader)).is_some_and(|leader| leader.follows.is_none())
            })
        };
        if bones.iter().all(leads) {
            Ok(bones)
        } else {
            Err(ArtError::Malformed("a bone follows one that does not lead"))
        }
    }

    fn bone(&mut self, index: usize, before: &[Bone]) -> Result<Bone, ArtError> {
        let id = self.of(Stream::Head).text()?;
        let rig = self.of(Stream::Rig);
        let back = rig.count()?;
        let parent = match (index, back) {
            (0, 0) => None,
            (1.., 1..) if back <= index => Some(index - back),
            _ => return Err(ArtError::Malformed("a bone hangs on none before it")),
        };
        let has = rig.byte()?;
        if has & !ALL != 0 {
            return Err(ArtError::Malformed("an unknown kind of bone"));
        }
        let if_has = |flag: u8| has & flag != 0;
        let pivot = if if_has(PIVOT) { [rig.hundredths()?, rig.hundredths()?] } else { [0.0, 0.0] };
        let follows = if if_has(FOLLOWS) { Some(small(rig.count()?)?) } else { None };
        let around = parent.and_then(|parent| before.get(parent));
        let depth = match around {
            _ if if_has(DEPTH) => rig.hundredths()?,
            around => around.map_or(0.0, |bone| bone.depth),
        };
        let motion = if if_has(MOTION) { Some(motion(rig)?) } else { None };
        let place = if if_has(PLACE) { Some(self.of(Stream::Head).text()?) } else { None };
        let parent = parent.map(small).transpose()?;
        Ok(Bone { id, parent, pivot, follows, variant: if_has(VARIANT), depth, motion, place })
    }

    pub(super) fn spots(&mut self, bones: usize) -> Result<Vec<Spot>, ArtError> {
        let count = self.of(Stream::Rig).count()?;
        many(count, || {
            let id = self.of(Stream::Head).text()?;
            let rig = self.of(Stream::Rig);
            let at = [rig.hundredths()?, rig.hundredths()?];
            Ok(Spot { id, at, bone: bone(rig, bones)? })
        })
    }

    /// The kind of a drawing, and how many meshes one of that kind has.
    pub(super) fn kind(&mut self, bones: &[Bone]) -> Result<(Kind, usize), ArtError> {
        let faces = match self.of(Stream::Rig).byte()? {
            FACES_LEFT => Facing::Left,
            FACES_RIGHT => Facing::Right,
            A_PLACE => return Ok((Kind::Place { lights: self.lights()? }, 2)),
            _ => return Err(ArtError::Malformed("an unknown kind of drawing")),
        };
        let moods = self.poses(bones)?;
        let gestures = self.poses(bones)?;
        Ok((Kind::Person(Puppet { faces, moods, gestures }), 1))
    }

    fn lights(&mut self) -> Result<Vec<Light>, ArtError> {
        let count = self.of(Stream::Rig).count()?;
        many(count, || {
            let id = self.of(Stream::Head).text()?;
            let rig = self.of(Stream::Rig);
            Ok(Light { id, tint: rig.array()?, lit: rig.hundredths()? })
        })
    }

    fn poses(&mut self, bones: &[Bone]) -> Result<Vec<Pose>, ArtError> {
        let count = self.of(Stream::Rig).count()?;
        many(count, || {
            let id = self.of(Stream::Head).text()?;
            let rig = self.of(Stream::Rig);
            let holds = many(rig.count()?, || {
                let bone = bone(rig, bones.len())?;
                let (degrees, by) = (rig.hundredths()?, [rig.hundredths()?, rig.hundredths()?]);
                Ok(Hold { bone, degrees, by })
            })?;
            let shows = many(rig.count()?, || bone(rig, bones.len()))?;
            Ok(Pose { id, holds, shows })
        })
    }
}

fn motion(rig: &mut Reader) -> Result<Motion, ArtError> {
    let motion = match rig.byte()? {
        SCROLL => Motion::Scroll { speed: rig.hundredths()?, wrap: rig.hundredths()? },
        SWAY => Motion::Sway { degrees: rig.hundredths()?, seconds: rig.hundredths()? },
        DRIFT => {
            let by = [rig.hundredths()?, rig.hundredths()?];
            Motion::Drift { by, seconds: rig.hundredths()? }
        }
        SPIN => Motion::Spin { degrees_per_second: rig.hundredths()? },
        PULSE => Motion::Pulse { least: rig.hundredths()?, seconds: rig.hundredths()? },
        _ => return Err(ArtError::Malformed("an unknown kind of motion")),
    };
    match motion {
        Motion::Scroll { wrap: span, .. }
        | Motion::Sway { seconds: span, .. }
        | Motion::Drift { seconds: span, .. }
        | Motion::Pulse { seconds: span, .. }
            if span <= 0.0 =>
        {
            Err(ArtError::Malformed("a motion takes no time"))
        }
        motion => Ok(motion),
    }
}

fn bone(rig: &mut Reader, bones: usize) -> Result<u16, ArtError> {
    let index = rig.count()?;
    if index < bones { small(index) } else { Err(ArtError::Malformed("a bone beyond the last")) }
}

fn small(index: usize) -> Result<u16, ArtError> {
    u16::try_from(index).map_err(|_| ArtError::Malformed("a bone beyond the last"))
}
