//! Drawings from the art pack, laid out once.

use std::collections::HashMap;
use std::sync::Arc;

use art::{ArtPack, Drawing};
use bevy::prelude::*;

/// The art pack, with the drawings that were asked for so far.
#[derive(Resource, Default)]
pub struct Drawings {
    pack: ArtPack,
    made: HashMap<String, Option<Arc<Drawing>>>,
}

impl Drawings {
    /// Draws from a pack.
    #[must_use]
    pub fn new(pack: ArtPack) -> Self {
        Self { pack, made: HashMap::new() }
    }

    /// A drawing by its name; none that the pack lacks.
    pub fn get(&mut self, name: &str) -> Option<Arc<Drawing>> {
        if let Some(made) = self.made.get(name) {
            return made.clone();
        }
        let drawing = self.pack.get(name).map(Arc::new);
        self.made.insert(name.to_owned(), drawing.clone());
        drawing
    }
}
