//! A person's moods and gestures, as the root of their drawing lists them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::element::Element;
use super::error::Fault;
use super::json::{Members, numbers};
use super::rules;
use crate::bone::Shade;

const MOODS: &str = "data-moods";
const GESTURES: &str = "data-gestures";
/// The mood the file itself is drawn in.
pub(super) const DRAWN: &str = "calm";

/// How one group is held.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Held {
    /// Degrees, clockwise on screen, about the group's pivot.
    pub(super) degrees: f64,
    /// Moved by this, after it is turned.
    pub(super) by: [f64; 2],
}

/// A mood or a gesture.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Posture {
    pub(super) id: String,
    pub(super) holds: BTreeMap<String, Held>,
    pub(super) shown: BTreeSet<String>,
}

/// Every mood and gesture of a person.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Poses {
    pub(super) moods: Vec<Posture>,
    pub(super) gestures: Vec<Posture>,
}

impl Poses {
    /// Reads the attributes, without looking at what is drawn.
    pub(super) fn read(root: Element) -> Result<Self, Fault> {
        root.needs(MOODS)?;
        let poses = Self { moods: postures(root, MOODS)?, gestures: postures(root, GESTURES)? };
        poses.drawn(root)?;
        Ok(poses)
    }

    /// Checks that all is there that people have, and that the groups which poses name are
    /// among those drawn.
    pub(super) fn check(&self, root: Element, groups: &BTreeSet<&str>) -> Result<(), Fault> {
        for posture in self.moods.iter().chain(&self.gestures) {
            let mut named = posture.holds.keys().chain(&posture.shown);
            if let Some(missing) = named.find(|group| !groups.contains(group.as_str())) {
                return Err(root.wrong(&format!(
                    "its {:?} names the group {missing:?}, which is not drawn",
                    posture.id
                )));
            }
        }
        let lacks = |all: &[Posture], wanted: &[&'static str]| {
            wanted.iter().copied().find(|id| all.iter().all(|posture| posture.id != *id))
        };
        let missing = lacks(&self.moods, &rules::MOODS).map(|id| ("mood", id));
        let missing = missing.or(lacks(&self.gestures, &rules::GESTURES).map(|id| ("gesture", id)));
        let undrawn = || rules::VARIANTS.into_iter().find(|id| !groups.contains(id));
        match missing.or_else(|| undrawn().map(|id| ("group", id))) {
            Some((kind, id)) => {
                Err(root.wrong(&format!("it lacks the {kind} {id:?}, which every person has")))
            }
            None => Ok(()),
        }
    }

    /// The mood the file is drawn in.
    pub(super) fn drawn(&self, root: Element) -> Result<&Posture, Fault> {
        let calm = self.moods.iter().find(|mood| mood.id == DRAWN);
        calm.ok_or_else(|| {
            root.wrong(&format!("it lacks the mood {DRAWN:?}, in which people are drawn"))
        })
    }

    /// Whether any of them holds a group.
    pub(super) fn hold(&self, group: &str) -> bool {
        self.moods.iter().chain(&self.gestures).any(|posture| posture.holds.contains_key(group))
    }

    /// Whether a group is drawn only when shown.
    pub(super) fn vary(&self, group: Element) -> bool {
        let id = group.id().unwrap_or_default();
        let shown = |posture: &Posture| posture.shown.contains(id);
        group.get("display").is_some()
            || Shade::of(id).is_some()
            || self.moods.iter().chain(&self.gestures).any(shown)
    }
}

fn postures(root: Element, attribute: &str) -> Result<Vec<Posture>, Fault> {
    let Members(members) = Members::of(root, attribute)?;
    let posture = |(id, value): (String, Value)| {
        posture(&id, &value).ok_or_else(|| {
            root.wrong(&format!("its {attribute} hold {id:?} in a way that is not known"))
        })
    };
    members.into_iter().map(posture).collect()
}

fn posture(id: &str, value: &Value) -> Option<Posture> {
    let mut posture = Posture { id: id.to_owned(), ..Posture::default() };
    for (group, value) in value.as_object()? {
        if group == "show" {
            posture.shown = value.as_str()?.split_whitespace().map(str::to_owned).collect();
        } else {
            posture.holds.insert(group.clone(), held(value)?);
        }
    }
    Some(posture)
}

fn held(value: &Value) -> Option<Held> {
    const FARTHEST: f64 = 2000.0;
    let held = if let Some(degrees) = value.as_f64() {
        Held { degrees, by: [0.0, 0.0] }
    } else {
        let [degrees, x, y] = numbers(value.as_array()?)?;
        Held { degrees, by: [x, y] }
    };
    let [x, y] = held.by;
    [held.degrees, x, y].iter().all(|value| value.abs() <= FARTHEST).then_some(held)
}
