//! What the game draws with, which comes while the engine starts: its download need not be over before.

use bevy::diagnostic::FrameCount;
use bevy::prelude::*;

use crate::{Drawings, Fonts, drawn};

/// From which frame on there is anything to draw. Before, the engine sets itself up in an empty world,
/// whenever the supplies come: so it does the same each time, and calls the same of the game's first half.
const EMPTY: u32 = 2;

/// Whether the engine still sets itself up, and nothing is to be taken in.
pub(super) fn is_too_early(now: FrameCount) -> bool {
    now.0 < EMPTY
}

/// Whether drawings and fonts are there, and since when.
#[derive(Resource, Debug, Default)]
pub(super) struct Supply {
    since: Option<u32>,
}

impl Supply {
    /// How many frames were drawn with everything that belongs to them, up to this one.
    pub(super) fn frames(&self, now: FrameCount) -> Option<u32> {
        self.since.map(|since| now.0.wrapping_sub(since))
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Supply>();
    // What follows from the snapshot then follows from it at once and as a whole.
    drawn(app, |supply: Res<Supply>| supply.since.is_some());
}

/// Takes in what has come.
pub(super) fn take(world: &mut World, drawings: Drawings, [body, bold]: [Vec<u8>; 2]) -> Result {
    world.insert_resource(drawings);
    let handles = world.resource::<Fonts>().clone();
    let mut fonts = world.resource_mut::<Assets<Font>>();
    fonts.insert(&handles.body, Font::from_bytes(body))?;
    fonts.insert(&handles.bold, Font::from_bytes(bold))?;
    let now = world.resource::<FrameCount>().0;
    world.resource_mut::<Supply>().since = Some(now);
    Ok(())
}
