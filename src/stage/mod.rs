//! The picture behind the sheet: a place, and the people in it.
//!
//! Everything here follows from the snapshot. Drawings are meshes that never change; each rides
//! on bones, and only where the bones are is reckoned anew for a frame ([`Bones`]). What sends
//! them to the screen (`paint`) is in the browser's build alone.

use bevy::prelude::*;

mod actor;
mod bones;
mod cast;
mod drawings;
mod gaze;
mod joints;
mod lens;
mod life;
#[cfg(target_arch = "wasm32")]
pub(crate) mod paint;
#[cfg(target_arch = "wasm32")]
mod paper;
mod pose;
mod room;
mod spots;
mod tween;

pub use actor::Actor;
pub use bones::Bones;
pub use drawings::Drawings;
pub use lens::Lens;
pub use life::{Life, Moving};
pub use room::Room;
pub use spots::Marker;

use crate::course::CourseSystems;
use crate::face::FaceSystems;

/// The root of everything drawn; framed so that what matters stands clear of the sheet.
#[derive(Component)]
pub(crate) struct Stage;

/// When the stage follows the snapshot, and then moves.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct StageSystems;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Drawings>()
        .init_resource::<Life>()
        .init_resource::<Moving>()
        .init_resource::<Lens>()
        .add_systems(Startup, set_up)
        .configure_sets(Update, StageSystems.after(CourseSystems).after(FaceSystems))
        .add_systems(
            Update,
            (
                life::pass,
                room::furnish,
                cast::direct,
                room::pass,
                pose::hold,
                lens::aim,
                spots::mark,
            )
                .chain()
                .in_set(StageSystems),
        )
        .add_systems(
            PostUpdate,
            (lens::frame, spots::place)
                .chain()
                .after(bevy::ui::UiSystems::Layout)
                .before(bevy::transform::TransformSystems::Propagate),
        );
    #[cfg(target_arch = "wasm32")]
    app.add_plugins(paint::plugin);
}

fn set_up(mut commands: Commands) {
    commands.spawn((Stage, Transform::default(), Visibility::default()));
}
