//! Which drawings the moment asks for.

use protocol::{Person, Screen, Snapshot};

use crate::face::Shape;

/// A place and who is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) place: String,
    pub(super) people: Vec<Figure>,
}

/// Somebody as drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure(Person);

impl Picture {
    pub(super) fn of(snapshot: &Snapshot, shape: &Shape) -> Self {
        let map = if shape.wide() { "map" } else { "map-portrait" };
        let place = match (&snapshot.stage.place, snapshot.screen) {
            (Some(place), screen) if screen != Screen::Title => place.clone(),
            _ => map.to_owned(),
        };
        let people = snapshot.stage.people.iter().cloned().map(Figure).collect();
        Self { place, people }
    }
}

impl Figure {
    pub(super) fn person(&self) -> &Person {
        &self.0
    }

    /// The drawing's name in the art pack.
    pub(super) fn drawing(&self) -> String {
        format!("{}/{}", self.0.id, self.0.mood.as_str())
    }
}
