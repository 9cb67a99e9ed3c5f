//! Frames the picture: faces stand clear of the sheet, and no edge shows.

use bevy::prelude::*;
use bevy::window::PrimaryWindow;

use super::Stage;
use crate::course::Course;
use crate::face::{Shape, Sheet};
use crate::theme::color;
use protocol::Screen;

/// The size of every place, in its units.
const PLACE: Vec2 = Vec2::new(1600.0, 900.0);
/// The size of the map on a phone held upright.
const UPRIGHT_MAP: Vec2 = Vec2::new(900.0, 1600.0);
/// Where people's faces and hands are in a place.
const FOCUS: Rect = Rect { min: Vec2::new(480.0, 110.0), max: Vec2::new(1220.0, 660.0) };

/// Sets up the one camera.
pub(super) fn light(mut commands: Commands) {
    commands.spawn((
        Camera2d,
        Camera { clear_color: ClearColorConfig::Custom(color::NIGHT), ..default() },
        Msaa::Sample4,
    ));
}

/// Moves and scales the stage to the room that the sheet leaves.
pub(super) fn frame(
    mut stages: Query<&mut Transform, With<Stage>>,
    sheets: Query<&ComputedNode, With<Sheet>>,
    windows: Query<&Window, With<PrimaryWindow>>,
    shape: Res<Shape>,
    course: Res<Course>,
    mut last: Local<Vec2>,
) {
    let (Ok(mut stage), Ok(window)) = (stages.single_mut(), windows.single()) else { return };
    let window = Vec2::new(window.width(), window.height());
    // Under a panel there is no sheet: the picture stays as it was.
    if let Ok(sheet) = sheets.single() {
        *last = sheet.size() * sheet.inverse_scale_factor;
    }
    let room = if shape.wide() {
        Rect::new(0.0, 0.0, window.x - last.x, window.y)
    } else {
        Rect::new(0.0, 0.0, window.x, window.y - last.y)
    };
    // A sheet at the side is glass: the picture goes on behind it.
    let ground = if shape.wide() { Rect::from_corners(Vec2::ZERO, window) } else { room };
    let title = course.snapshot().screen == Screen::Title;
    let placed = match (title, shape.wide()) {
        (true, true) => cover(PLACE, Rect::from_corners(Vec2::ZERO, PLACE), room, ground),
        (true, false) => {
            cover(UPRIGHT_MAP, Rect::from_corners(Vec2::ZERO, UPRIGHT_MAP), room, ground)
        }
        (false, _) => cover(PLACE, FOCUS, room, ground),
    };
    // The camera's origin is the window's middle, y up.
    let corner = Vec2::new(placed.min.x - window.x / 2.0, window.y / 2.0 - placed.min.y);
    let scale = placed.scale;
    let wanted =
        Transform::from_xyz(corner.x, corner.y, 0.0).with_scale(Vec3::new(scale, scale, 1.0));
    stage.set_if_neq(wanted);
}

/// A picture laid on the window: its upper left corner, and how large a unit is.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Placed {
    min: Vec2,
    scale: f32,
}

/// Lays a picture so that it covers the ground and its focus stands in the room's middle, as
/// large as fits whole.
fn cover(picture: Vec2, focus: Rect, room: Rect, ground: Rect) -> Placed {
    let fits = (room.size().max(Vec2::ONE) / focus.size()).min_element();
    let covers = (ground.size().max(Vec2::ONE) / picture).max_element();
    let scale = fits.max(covers);
    let centred = room.center() - focus.center() * scale;
    let most = ground.min;
    let least = ground.max - picture * scale;
    Placed { min: centred.max(least).min(most), scale }
}
