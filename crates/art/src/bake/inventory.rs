//! What there is to draw, read from the roots of the drawings alone.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::element::{self, Element};
use super::error::{BakeError, Fault};
use super::poses::{Poses, Posture};
use super::spots::{self, Loose};
use super::{drawings, lights, person, place, read, stem};
use crate::puppet::Facing;

/// What stories may name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inventory {
    /// Everybody, by the name of their drawing.
    pub people: BTreeMap<String, PersonEntry>,
    /// Everywhere, maps included.
    pub places: BTreeMap<String, PlaceEntry>,
}

/// What a person can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonEntry {
    /// Which way they face.
    pub faces: Facing,
    /// Their moods.
    pub moods: BTreeSet<String>,
    /// Their gestures.
    pub gestures: BTreeSet<String>,
    /// What a player may notice.
    pub spots: BTreeSet<String>,
}

/// What a place has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceEntry {
    /// Its lights.
    pub lights: BTreeSet<String>,
    /// What a player may notice.
    pub spots: BTreeSet<String>,
}

/// Reads what exists, without drawing any of it.
pub fn inventory(assets: &Path) -> Result<Inventory, BakeError> {
    let mut inventory = Inventory::default();
    for path in drawings(&assets.join("places"))? {
        let entry = place_entry(&read(&path)?).map_err(|fault| fault.within(&path))?;
        inventory.places.insert(stem(&path), entry);
    }
    for path in drawings(&assets.join("cast"))? {
        let entry = person_entry(&read(&path)?).map_err(|fault| fault.within(&path))?;
        inventory.people.insert(stem(&path), entry);
    }
    Ok(inventory)
}

fn place_entry(svg: &str) -> Result<PlaceEntry, Fault> {
    let document = element::parse(svg)?;
    let (root, _) = Element::root(&document, &place::ROOT)?;
    let lights = lights::read(root)?.into_iter().map(|light| light.id).collect();
    Ok(PlaceEntry { lights, spots: names(spots::read(root)?) })
}

fn person_entry(svg: &str) -> Result<PersonEntry, Fault> {
    let document = element::parse(svg)?;
    let (root, _) = Element::root(&document, &person::ROOT)?;
    let poses = Poses::read(root)?;
    let ids = |all: Vec<Posture>| all.into_iter().map(|posture| posture.id).collect();
    Ok(PersonEntry {
        faces: person::faces(root)?,
        moods: ids(poses.moods),
        gestures: ids(poses.gestures),
        spots: names(spots::read(root)?),
    })
}

fn names(spots: Vec<Loose>) -> BTreeSet<String> {
    spots.into_iter().map(|spot| spot.id).collect()
}
