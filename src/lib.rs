//! The pictures face of Small Places: the game drawn on a canvas by Bevy.
//!
//! The course of a play is the `play` crate's; here its snapshots become a stage with people on
//! it and a sheet of paper with words and buttons. Native builds are headless, for tests.

#![allow(
    clippy::needless_pass_by_value,
    clippy::too_many_arguments,
    reason = "systems and observers take what they need as parameters, by value"
)]

use bevy::prelude::*;

mod course;
mod face;
mod keys;
mod palette;
#[cfg(target_arch = "wasm32")]
pub mod platform;
mod stage;
mod theme;

pub use course::{Ask, Course, Fonts, Told};
pub use face::{ActionButton, Highlight, Prints, Sheet};
pub use palette::Palette;
pub use stage::{Actor, Bones, Drawings, Lens, Life, Marker, Moving, Room};

/// Draws nothing of a play unless this holds.
#[cfg(target_arch = "wasm32")]
fn drawn<M>(app: &mut App, so: impl SystemCondition<M> + Clone) {
    app.configure_sets(Update, face::FaceSystems.run_if(so.clone()));
    app.configure_sets(Update, stage::StageSystems.run_if(so));
}

/// Everything of the game but the window and what draws: the course of the play, the sheet with
/// its buttons, the keys, the stage. Runs headless.
pub fn plugin(app: &mut App) {
    app.add_plugins((course::plugin, face::plugin, keys::plugin, stage::plugin));
}
