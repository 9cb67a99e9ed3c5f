//! A person's poses, as the root of their drawing lists them.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::element::Element;
use super::error::Fault;

/// How one group is held.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Hold {
    /// Degrees, clockwise on screen, about the group's pivot.
    pub(super) degrees: f64,
    /// Moved by this, before it is turned.
    pub(super) by: [f64; 2],
}

/// How a whole person is held.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Stance {
    holds: HashMap<String, Hold>,
    shown: HashSet<String>,
}

/// Every pose of a person.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Poses {
    all: HashMap<String, Stance>,
    /// Groups drawn only when a pose shows them.
    variants: HashSet<String>,
}

/// The pose the file itself is drawn in.
pub(super) const DRAWN: &str = "calm";

impl Stance {
    pub(super) fn hold(&self, group: &str) -> Hold {
        self.holds.get(group).copied().unwrap_or_default()
    }

    /// The forearm's second tone that this pose shows: the one away from the light.
    fn forearm(&self, side: char) -> String {
        let degrees = ["torso", "arm", "fore"].map(|joint| {
            let group = if joint == "torso" { joint.to_owned() } else { format!("{joint}{side}") };
            self.hold(&group).degrees
        });
        let (sin, cos) = degrees.iter().sum::<f64>().to_radians().sin_cos();
        format!("fore{side}.{}", if cos * 0.6 + sin * 0.8 > 0.0 { 'r' } else { 'l' })
    }
}

impl Poses {
    /// Reads `data-poses`, and checks that the groups it names are there.
    pub(super) fn read(root: Element) -> Result<Self, Fault> {
        let text = root.needs("data-poses")?;
        let wrong = |problem: String| root.wrong(&format!("its data-poses {problem}"));
        let poses: Map<String, Value> =
            serde_json::from_str(text).map_err(|error| wrong(format!("do not read: {error}")))?;
        let groups = groups(root)?;
        let mut all = HashMap::new();
        for (name, value) in poses {
            let stance = stance(&value)
                .ok_or_else(|| wrong(format!("hold {name:?} in a way that is not known")))?;
            let named = stance.holds.keys().chain(&stance.shown);
            if let Some(missing) = named.clone().find(|group| !groups.contains(*group)) {
                return Err(wrong(format!(
                    "name in {name:?} the group {missing:?}, which is not drawn"
                )));
            }
            all.insert(name, stance);
        }
        let forearms = ["foreN.r", "foreN.l", "foreF.r", "foreF.l"].map(str::to_owned);
        let variants =
            all.values().flat_map(|stance| stance.shown.iter().cloned()).chain(forearms).collect();
        for stance in all.values_mut() {
            let forearms = ['N', 'F'].map(|side| stance.forearm(side));
            stance.shown.extend(forearms);
        }
        Ok(Self { all, variants })
    }

    pub(super) fn get(&self, pose: &str) -> Option<&Stance> {
        self.all.get(pose)
    }

    /// Whether a group is drawn in a stance. One that the file hides is a variant too.
    pub(super) fn shows(&self, stance: &Stance, group: Element) -> bool {
        let id = group.id().unwrap_or_default();
        let variant = group.get("display").is_some() || self.variants.contains(id);
        !variant || stance.shown.contains(id)
    }
}

/// The ids of all groups.
fn groups(root: Element) -> Result<HashSet<String>, Fault> {
    let mut ids = HashSet::new();
    let mut open = vec![root];
    while let Some(element) = open.pop() {
        ids.extend(element.id().map(str::to_owned));
        open.extend(element.children()?);
    }
    Ok(ids)
}

fn stance(value: &Value) -> Option<Stance> {
    let mut stance = Stance::default();
    for (group, value) in value.as_object()? {
        if group == "show" {
            stance.shown = value.as_str()?.split_whitespace().map(str::to_owned).collect();
        } else {
            stance.holds.insert(group.clone(), hold(value)?);
        }
    }
    Some(stance)
}

fn hold(value: &Value) -> Option<Hold> {
    if let Some(degrees) = value.as_f64() {
        return Some(Hold { degrees, by: [0.0, 0.0] });
    }
    let numbers: Vec<f64> = value.as_array()?.iter().filter_map(Value::as_f64).collect();
    let [degrees, x, y] = numbers.try_into().ok()?;
    Some(Hold { degrees, by: [x, y] })
}
