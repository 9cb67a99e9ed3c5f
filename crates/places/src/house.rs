//! What stories may use, from a folder of assets.

use std::path::Path;

use art::bake::{BakeError, inventory};
use story::{Drawn, House, Room};

/// Reads what is drawn. A folder without drawings is an empty house.
pub(crate) fn house(assets: &Path) -> Result<House, BakeError> {
    if !["places", "cast"].iter().any(|drawings| assets.join(drawings).is_dir()) {
        return Ok(House::default());
    }
    let drawn = inventory(assets)?;
    let people = drawn.people.into_iter().map(|(id, person)| {
        (id, Drawn { moods: person.moods, gestures: person.gestures, spots: person.spots })
    });
    let places = drawn
        .places
        .into_iter()
        .map(|(id, place)| (id, Room { lights: place.lights, spots: place.spots }));
    Ok(House { people: people.collect(), places: places.collect() })
}
