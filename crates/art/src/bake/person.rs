//! People: cut-paper puppets, on their joints.

use std::collections::{BTreeMap, BTreeSet};

use super::affine::{Affine, Point};
use super::binder::{Binder, Canvas, Drawn, Seat};
use super::element::{self, Element};
use super::error::Fault;
use super::ink::Inks;
use super::poses::{DRAWN, Held, Poses, Posture};
use super::rules;
use super::spots::{self, Frame, single};
use crate::bone::Bone;
use crate::drawing::Kind;
use crate::pack::Sheet;
use crate::puppet::{Facing, Hold, Pose, Puppet};

pub(super) const ROOT: [&str; 5] =
    ["viewBox", "data-faces", "data-moods", "data-gestures", "data-spots"];
const GROUP: [&str; 5] = ["id", "data-pivot", "data-follow", "transform", "display"];
const PATH: [&str; 6] = ["d", "class", "fill", "fill-opacity", "fill-rule", "transform"];
/// The class of contact shadows.
const SHADOW: &str = "s";
/// How far a shadow's offset, once turned back, may be from a whole unit.
const SLACK: f64 = 0.2;

pub(super) fn add(binder: &mut Binder, name: &str, svg: &str) -> Result<(), Fault> {
    let document = element::parse(svg)?;
    let (root, size) = Element::root(&document, &ROOT)?;
    let poses = Poses::read(root)?;
    let groups = groups(root)?;
    poses.check(root, &groups)?;
    let mut person = Person {
        calm: poses.drawn(root)?,
        poses: &poses,
        groups: &groups,
        joints: vec![Joint { bone: Bone::default(), fold: Affine::STILL, leader: None }],
        frames: BTreeMap::new(),
        inks: Inks::default(),
        canvas: Canvas::default(),
    };
    for child in root.children()? {
        match child.name() {
            "defs" => person.inks.read(child)?,
            "g" => person.group(child, Frame::ROOT, Affine::STILL)?,
            _ => return Err(child.unknown()),
        }
    }
    let spots = spots::bind(root, spots::read(root)?, &person.frames)?;
    let lacks = |id: &str| spots.iter().all(|spot| spot.id != id);
    if let Some(missing) = rules::SPOTS.iter().find(|id| lacks(id)) {
        return Err(root.wrong(&format!("it lacks the spot {missing:?}, which every person has")));
    }
    let kind = Kind::Person(Puppet {
        faces: faces(root)?,
        moods: person.all(root, &poses.moods)?,
        gestures: person.all(root, &poses.gestures)?,
    });
    let bones = person.bones(root)?;
    let meshes = vec![binder.bind(person.canvas)];
    binder.pack.sheets.push(Sheet { name: name.to_owned(), size, bones, meshes, spots, kind });
    Ok(())
}

/// Which way they face.
pub(super) fn faces(root: Element) -> Result<Facing, Fault> {
    match root.needs("data-faces")? {
        "left" => Ok(Facing::Left),
        "right" => Ok(Facing::Right),
        _ => Err(root.wrong("its data-faces should be left or right")),
    }
}

/// The ids of all groups.
fn groups<'a>(root: Element<'a, '_>) -> Result<BTreeSet<&'a str>, Fault> {
    let mut ids = BTreeSet::new();
    let mut open = vec![root];
    while let Some(element) = open.pop() {
        let groups = element.children()?.into_iter().filter(|child| child.name() == "g");
        open.extend(groups.inspect(|group| ids.extend(group.id())));
    }
    Ok(ids)
}

/// A bone in the making.
struct Joint {
    bone: Bone,
    /// From the group's units to the bone's.
    fold: Affine,
    /// The group it follows.
    leader: Option<String>,
}

struct Person<'a> {
    poses: &'a Poses,
    /// The ids of all groups.
    groups: &'a BTreeSet<&'a str>,
    /// The mood of the file.
    calm: &'a Posture,
    joints: Vec<Joint>,
    frames: BTreeMap<String, Frame>,
    inks: Inks,
    canvas: Canvas,
}

impl Person<'_> {
    /// Draws a group. `drawn` leads from what it is in to the picture, in the file's own mood.
    fn group(&mut self, group: Element, around: Frame, drawn: Affine) -> Result<(), Fault> {
        group.knows(&GROUP)?;
        if group.get("display").is_some_and(|display| display != "none") {
            return Err(group.wrong("its display is unknown"));
        }
        let id = group.needs("id")?;
        let own = group.transform()?;
        let leader = group.get("data-follow");
        if let Some(missing) = leader.filter(|leader| !self.groups.contains(leader)) {
            return Err(group.wrong(&format!("it follows {missing:?}, which is not drawn")));
        }
        let variant = self.poses.vary(group);
        let jointed = group.get("data-pivot").is_some() || leader.is_some() || self.poses.hold(id);
        let frame = if jointed || variant {
            let pivot = group.point("data-pivot")?;
            let held = self.calm.holds.get(leader.unwrap_or(id)).copied().unwrap_or_default();
            if !place(held, pivot).matches(own) {
                return Err(
                    group.wrong(&format!("its transform is not that of the mood {DRAWN:?}"))
                );
            }
            if jointed && around.fold.scale().is_none() {
                return Err(group.wrong("it turns within a group that is not scaled evenly"));
            }
            let bone = Bone {
                id: id.to_owned(),
                parent: Some(around.bone),
                pivot: single(around.fold.point(pivot)),
                variant,
                ..Bone::default()
            };
            let leader = leader.map(str::to_owned);
            self.joints.push(Joint { bone, fold: around.fold, leader });
            let bone = u16::try_from(self.joints.len() - 1).unwrap_or(u16::MAX);
            Frame { bone, fold: around.fold }
        } else {
            Frame { bone: around.bone, fold: around.fold.then(own) }
        };
        self.frames.insert(id.to_owned(), frame);
        let drawn = drawn.then(own);
        for child in group.children()? {
            match child.name() {
                "g" => self.group(child, frame, drawn)?,
                "path" => self.path(child, frame, drawn)?,
                _ => return Err(child.unknown()),
            }
        }
        Ok(())
    }

    fn path(&mut self, path: Element, frame: Frame, drawn: Affine) -> Result<(), Fault> {
        path.knows(&PATH)?;
        let own = path.transform()?;
        let (place, fall) = match path.get("class") {
            None => (own, [0.0, 0.0]),
            Some(SHADOW) => (
                Affine::STILL,
                fall(own, drawn)
                    .ok_or_else(|| path.wrong("its shadow is not offset by whole units"))?,
            ),
            Some(_) => return Err(path.wrong("its class is unknown")),
        };
        let seat = Seat { bone: frame.bone, fold: frame.fold, order: 0 };
        self.canvas.draw(path, &Drawn { inks: &self.inks, seat, place, fall, from: None })
    }

    fn all(&self, root: Element, postures: &[Posture]) -> Result<Vec<Pose>, Fault> {
        postures.iter().map(|posture| self.pose(root, posture)).collect()
    }

    fn pose(&self, root: Element, posture: &Posture) -> Result<Pose, Fault> {
        let mut holds = Vec::new();
        for (group, held) in &posture.holds {
            let bone = self.number(group);
            let joint = &self.joints[usize::from(bone)];
            if let Some(leader) = &joint.leader {
                let name = &posture.id;
                let problem = format!("its {name:?} holds {group:?}, which follows {leader:?}");
                return Err(root.wrong(&problem));
            }
            let sign = joint.fold.scale().unwrap_or(1.0).signum();
            let by = single(joint.fold.direction(held.by));
            holds.push(Hold { bone, degrees: single([held.degrees * sign, 0.0])[0], by });
        }
        let shows = posture.shown.iter().map(|group| self.number(group)).collect();
        Ok(Pose { id: posture.id.clone(), holds, shows })
    }

    /// The bone of a group. Poses name only groups that are drawn, and these are bones.
    fn number(&self, group: &str) -> u16 {
        self.frames.get(group).map_or(0, |frame| frame.bone)
    }

    fn bones(&mut self, root: Element) -> Result<Vec<Bone>, Fault> {
        let mut bones = Vec::new();
        for joint in &self.joints {
            let mut bone = joint.bone.clone();
            if let Some(leader) = &joint.leader {
                let known = self.joints.iter().position(|other| other.bone.id == *leader);
                let leads = known.filter(|index| self.joints[*index].leader.is_none());
                let index = leads.and_then(|index| u16::try_from(index).ok()).ok_or_else(|| {
                    let id = &bone.id;
                    root.wrong(&format!("its group {id:?} follows {leader:?}, which is no joint"))
                })?;
                bone.follows = Some(index);
            }
            bones.push(bone);
        }
        super::few_enough(root, &bones)?;
        Ok(bones)
    }
}

fn place(held: Held, pivot: Point) -> Affine {
    Affine::shift(held.by).then(Affine::turn(held.degrees, pivot))
}

/// How far a shadow falls. In the file its offset is turned with its limb, and rounded; the
/// light stands still, so it is turned back.
fn fall(own: Affine, drawn: Affine) -> Option<Point> {
    let turned = drawn.direction([own.e, own.f]);
    let whole = turned.map(f64::round);
    let near = (turned[0] - whole[0]).abs() < SLACK && (turned[1] - whole[1]).abs() < SLACK;
    (near && Affine::shift([own.e, own.f]).matches(own)).then_some(whole)
}
