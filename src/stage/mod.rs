//! The picture behind the sheet: a place, and the people in it.

use bevy::prelude::*;

mod framing;
mod meshes;
mod people;
mod picture;

pub(crate) use meshes::Drawings;

use crate::course::Course;
use crate::face::{FaceSystems, Shape};
use picture::Picture;

/// The root of everything drawn; framed so that what matters stands clear of the sheet.
#[derive(Component)]
struct Stage;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, framing::light)
        .add_systems(Update, draw.after(FaceSystems))
        .add_systems(
            PostUpdate,
            framing::frame
                .after(bevy::ui::UiSystems::Layout)
                .before(bevy::transform::TransformSystems::Propagate),
        );
}

/// Draws the picture anew when it is another one than before.
fn draw(
    mut commands: Commands,
    course: Res<Course>,
    shape: Res<Shape>,
    mut shown: Local<Option<Picture>>,
    mut drawings: ResMut<Drawings>,
    mut meshes: ResMut<Assets<Mesh>>,
    stages: Query<Entity, With<Stage>>,
) {
    let picture = Picture::of(course.snapshot(), &shape);
    if shown.as_ref() == Some(&picture) {
        return;
    }
    for stage in &stages {
        commands.entity(stage).despawn();
    }
    let stage = commands.spawn((Stage, Transform::default(), Visibility::default())).id();
    let place = drawings.layers(&picture.place, &mut meshes);
    let depth_of_people =
        place.iter().find(|layer| layer.id == "people").map_or(0.0, |layer| layer.depth);
    for layer in place.iter() {
        layer.spawn(&mut commands, stage, Transform::from_xyz(0.0, 0.0, layer.depth));
    }
    for (at, person) in picture.people.iter().enumerate() {
        let rank = f32::from(u8::try_from(at).unwrap_or(u8::MAX));
        for layer in drawings.layers(&person.drawing(), &mut meshes).iter() {
            let depth = depth_of_people + 0.01 * (rank + 1.0) + 0.0001 * layer.depth;
            layer.spawn(&mut commands, stage, people::place(person, depth));
        }
    }
    *shown = Some(picture);
}
