//! Things in a drawing that a player may notice, as its root lists them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::affine::{Affine, Point};
use super::element::{Element, FARTHEST};
use super::error::Fault;
use super::json::{Members, numbers};
use crate::drawing::Spot;

const SPOTS: &str = "data-spots";

/// Where a group's coordinates are: the bone it rides on, and the way from its own units to the
/// bone's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    pub(super) bone: u16,
    pub(super) fold: Affine,
}

impl Frame {
    /// The whole drawing.
    pub(super) const ROOT: Self = Self { bone: 0, fold: Affine::STILL };
}

/// A spot before its group is looked up.
pub(super) struct Loose {
    pub(super) id: String,
    at: Point,
    group: Option<String>,
}

/// Reads the attribute, without looking at what is drawn.
pub(super) fn read(root: Element) -> Result<Vec<Loose>, Fault> {
    let Members(members) = Members::of(root, SPOTS)?;
    let spot = |(id, value): (String, Value)| {
        let wrong = || root.wrong(&format!("its {SPOTS} place {id:?} in a way that is not known"));
        let values = value.as_array().ok_or_else(wrong)?;
        let (numbers_only, group) = match values.as_slice() {
            [rest @ .., Value::String(group)] => (rest, Some(group.clone())),
            all => (all, None),
        };
        let at: Point = numbers(numbers_only).ok_or_else(wrong)?;
        if at.iter().any(|value| value.abs() > FARTHEST) {
            return Err(wrong());
        }
        Ok(Loose { id, at, group })
    };
    members.into_iter().map(spot).collect()
}

/// Puts spots on their bones.
pub(super) fn bind(
    root: Element,
    loose: Vec<Loose>,
    frames: &BTreeMap<String, Frame>,
) -> Result<Vec<Spot>, Fault> {
    let spot = |Loose { id, at, group }: Loose| {
        let frame = match &group {
            None => Frame::ROOT,
            Some(group) => *frames.get(group).ok_or_else(|| {
                root.wrong(&format!(
                    "its spot {id:?} is on the group {group:?}, which is not drawn"
                ))
            })?,
        };
        Ok(Spot { id, at: single(frame.fold.point(at)), bone: frame.bone })
    };
    loose.into_iter().map(spot).collect()
}

/// In the precision of the game.
#[expect(clippy::cast_possible_truncation, reason = "places need no more than single precision")]
pub(super) fn single(point: Point) -> [f32; 2] {
    point.map(|value| value as f32)
}
