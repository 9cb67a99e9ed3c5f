//! From the SVG sources to a pack.
//!
//! The drawings use a small part of SVG: groups, filled paths and linear gradients, with the
//! attributes listed in `place.rs` and `person.rs`. Anything else is refused by name rather than
//! drawn wrong.

mod affine;
mod area;
mod binder;
mod element;
mod error;
mod ink;
mod inventory;
mod json;
mod lights;
mod motion;
mod outline;
mod person;
mod place;
mod poses;
mod rules;
mod spots;
mod tessellate;
mod trace;
mod walk;

use std::fs;
use std::path::{Path, PathBuf};

pub use error::BakeError;
pub use inventory::{Inventory, PersonEntry, PlaceEntry, inventory};
pub use rules::{GESTURES, MOODS, PLACES, SPOTS, VARIANTS};

use crate::bone::Bone;
use crate::drawing::{Drawing, MOST_BONES};
use crate::pack::ArtPack;
use binder::Binder;
use element::Element;
use error::Fault;

/// Bakes every drawing, each of `places/*.svg` and `cast/*.svg` under its file's name.
pub fn bake(assets: &Path) -> Result<ArtPack, BakeError> {
    let mut binder = Binder::default();
    for path in drawings(&assets.join("places"))? {
        place::add(&mut binder, &stem(&path), &read(&path)?)
            .map_err(|fault| fault.within(&path))?;
    }
    for path in drawings(&assets.join("cast"))? {
        let name = stem(&path);
        if binder.pack.names().any(|other| other == name) {
            return Err(Fault("a place has the same name".to_owned()).within(&path));
        }
        person::add(&mut binder, &name, &read(&path)?).map_err(|fault| fault.within(&path))?;
    }
    Ok(ArtPack::from_bytes(&binder.pack.to_bytes())?)
}

/// Bakes one place.
pub fn bake_place(name: &str, svg: &str) -> Result<Drawing, BakeError> {
    let mut binder = Binder::default();
    place::add(&mut binder, name, svg).map_err(|fault| fault.within(Path::new(name)))?;
    read_back(&binder, name)
}

/// Bakes one person.
pub fn bake_person(name: &str, svg: &str) -> Result<Drawing, BakeError> {
    let mut binder = Binder::default();
    person::add(&mut binder, name, svg).map_err(|fault| fault.within(Path::new(name)))?;
    read_back(&binder, name)
}

/// Refuses a drawing with more bones than a shader is sent.
fn few_enough(root: Element, bones: &[Bone]) -> Result<(), Fault> {
    if bones.len() <= MOST_BONES {
        return Ok(());
    }
    Err(root.wrong(&format!(
        "it has {} bones, and {MOST_BONES} is the most: groups that turn, move, vary or are \
         layers, and the drawing itself",
        bones.len()
    )))
}

fn read_back(binder: &Binder, name: &str) -> Result<Drawing, BakeError> {
    let pack = ArtPack::from_bytes(&binder.pack.to_bytes())?;
    pack.get(name).ok_or_else(|| BakeError::Missing(name.to_owned()))
}

/// The SVG files of a folder, by name.
fn drawings(folder: &Path) -> Result<Vec<PathBuf>, BakeError> {
    let unreadable = |source| BakeError::Read { path: folder.to_owned(), source };
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "svg") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<String, BakeError> {
    fs::read_to_string(path).map_err(|source| BakeError::Read { path: path.to_owned(), source })
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
