//! What the game draws with, which comes while the engine starts: its download need not be over before.

use bevy::diagnostic::FrameCount;
use bevy::prelude::*;

use crate::{Drawings, Fonts, drawn};

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
