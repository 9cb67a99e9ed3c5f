//! Frames the picture: what matters stands clear of the sheet, and no edge shows.

use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use protocol::{Camera, Screen};

use super::Stage;
use super::actor::Actor;
use super::life::{Life, Moving};
use super::room::Room;
use super::tween::Tween;
use crate::course::Course;
use crate::face::{Shape, Sheet};
use crate::theme::time;

/// How large people are in a place.
pub(super) const PEOPLE_SCALE: f32 = 0.84;

/// Where people's faces and hands are in a place.
const FOCUS: Rect = Rect { min: Vec2::new(480.0, 110.0), max: Vec2::new(1220.0, 660.0) };
/// The same in a wide window, where they stand apart.
const WIDE_FOCUS: Rect = Rect { min: Vec2::new(410.0, 100.0), max: Vec2::new(1310.0, 690.0) };
/// On a phone, the part of the map with sky for the name and the places that hold stories.
const UPRIGHT_CITY: Rect = Rect { min: Vec2::new(0.0, 200.0), max: Vec2::new(900.0, 1130.0) };
/// How much of a place is seen around one person's face and hands …
const CLOSE: Rect = Rect { min: Vec2::new(-230.0, 120.0), max: Vec2::new(230.0, 560.0) };
/// … and around each of two.
const TWO: Rect = Rect { min: Vec2::new(-200.0, 120.0), max: Vec2::new(200.0, 610.0) };
/// How far beyond its frame a place is painted.
const OVERSCAN: Vec2 = Vec2::new(120.0, 48.0);

/// What the picture is framed on, and how far it has got there.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct Lens {
    way: Tween<Rect>,
    now: f32,
    /// Where the picture lies in the window, in logical pixels, and how large a unit is.
    pub placed: Placed,
}

/// A picture laid on the window: its upper left corner, and how large a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Placed {
    /// The corner, in logical pixels.
    pub min: Vec2,
    /// Logical pixels a unit.
    pub scale: f32,
}

impl Default for Lens {
    fn default() -> Self {
        Self { way: Tween::still(FOCUS), now: 0.0, placed: Placed::default() }
    }
}

impl Lens {
    fn focus(&self) -> Rect {
        let share = self.way.share(self.now);
        let (from, to) = (self.way.from, self.way.to);
        Rect { min: from.min.lerp(to.min, share), max: from.max.lerp(to.max, share) }
    }

    /// How far the picture looks to the right of where it rests, in units of the place.
    pub(super) fn shift(&self) -> f32 {
        self.focus().center().x - FOCUS.center().x
    }
}

/// Turns to what the script frames.
pub(super) fn aim(
    course: Res<Course>,
    shape: Res<Shape>,
    life: Res<Life>,
    mut lens: ResMut<Lens>,
    mut moving: ResMut<Moving>,
    rooms: Query<(Ref<Room>, &Room)>,
    actors: Query<&Actor>,
) {
    let Some((added, room)) = rooms.iter().next() else { return };
    let snapshot = course.snapshot();
    let whole = Rect::new(0.0, 0.0, room.drawing.width, room.drawing.height);
    let city = if shape.wide() { whole } else { UPRIGHT_CITY };
    let x = |who: &str| actors.iter().find(|actor| actor.id == who).map(|actor| actor.x.to);
    let around = |x: f32, rect: Rect| Rect {
        min: rect.min + Vec2::new(x, 0.0),
        max: rect.max + Vec2::new(x, 0.0),
    };
    let wide = if shape.wide() { WIDE_FOCUS } else { FOCUS };
    let to = match (&snapshot.stage.camera, snapshot.screen) {
        (_, Screen::Title) => city,
        (Camera::Wide, _) => wide,
        (Camera::Close(who), _) => x(who).map_or(wide, |x| around(x, CLOSE)),
        (Camera::Two(one, other), _) => match (x(one), x(other)) {
            (Some(one), Some(other)) => around(one, TWO).union(around(other, TWO)),
            _ => wide,
        },
    };
    lens.now = life.now;
    if lens.way.to != to {
        let (from, length) = (lens.focus(), life.length(time::CAMERA));
        let length = if added.is_added() || shape.is_changed() { 0.0 } else { length };
        lens.way.go(from, to, life.now, length);
    } else if course.is_changed() {
        lens.way.skip();
    }
    if !lens.way.done(life.now) {
        *moving = Moving(true);
    }
}

/// Moves and scales the stage to the room that the sheet leaves.
pub(super) fn frame(
    mut stage: Single<&mut Transform, With<Stage>>,
    sheets: Query<&ComputedNode, With<Sheet>>,
    windows: Query<&Window, With<PrimaryWindow>>,
    rooms: Query<&Room>,
    shape: Res<Shape>,
    mut lens: ResMut<Lens>,
    mut last: Local<Vec2>,
) {
    let (Ok(window), Some(room)) = (windows.single(), rooms.iter().next()) else { return };
    let window = Vec2::new(window.width(), window.height());
    // Under a panel there is no sheet: the picture stays as it was.
    if let Ok(sheet) = sheets.single() {
        *last = sheet.size() * sheet.inverse_scale_factor;
    }
    let clear = if shape.wide() {
        Rect::new(0.0, 0.0, window.x - last.x, window.y)
    } else {
        // A sheet that grows over half the window covers the picture rather than crush it.
        let foot = last.y.min(window.y * crate::theme::size::FOOT_PICTURE);
        Rect::new(0.0, 0.0, window.x, window.y - foot)
    };
    // The cards lie on the picture: it goes on behind them.
    let ground = Rect::from_corners(Vec2::ZERO, window);
    let ground = if shape.wide() { ground } else { clear };
    let picture = Vec2::new(room.drawing.width, room.drawing.height);
    let placed = cover(picture, lens.focus(), clear, ground);
    if lens.placed != placed {
        lens.placed = placed;
    }
    // The camera's origin is the window's middle, y up.
    let corner = Vec2::new(placed.min.x - window.x / 2.0, window.y / 2.0 - placed.min.y);
    let scale = placed.scale;
    let wanted =
        Transform::from_xyz(corner.x, corner.y, 0.0).with_scale(Vec3::new(scale, scale, 1.0));
    stage.set_if_neq(wanted);
}

/// Lays a picture so that it covers the ground and its focus stands in the room's middle, as
/// large as fits whole.
fn cover(picture: Vec2, focus: Rect, room: Rect, ground: Rect) -> Placed {
    let painted = picture + 2.0 * OVERSCAN;
    let fits = (room.size().max(Vec2::ONE) / focus.size()).min_element();
    let covers = (ground.size().max(Vec2::ONE) / painted).max_element();
    let scale = fits.max(covers);
    let centred = room.center() - focus.center() * scale;
    let most = ground.min + OVERSCAN * scale;
    let least = ground.max - (picture + OVERSCAN) * scale;
    Placed { min: centred.max(least.min(most)).min(most), scale }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PICTURE: Vec2 = Vec2::new(1600.0, 900.0);

    #[test]
    fn no_edge_shows_whatever_the_window() {
        for (width, height) in [(320.0, 480.0), (360.0, 640.0), (768.0, 1024.0), (1920.0, 1080.0)] {
            for focus in [FOCUS, Rect::new(425.0, 120.0, 885.0, 560.0)] {
                let ground = Rect::new(0.0, 0.0, width, height * 0.6);
                let Placed { min, scale } = cover(PICTURE, focus, ground, ground);
                let painted =
                    Rect { min: min - OVERSCAN * scale, max: min + (PICTURE + OVERSCAN) * scale };
                assert!(painted.min.x <= 0.01 && painted.min.y <= 0.01, "{width}: {painted:?}");
                assert!(painted.max.x >= width - 0.01 && painted.max.y >= ground.max.y - 0.01);
            }
        }
    }

    #[test]
    fn the_focus_fits_beside_the_sheet() {
        let window = Rect::new(0.0, 0.0, 1366.0, 768.0);
        let room = Rect::new(0.0, 0.0, 874.0, 768.0);
        let Placed { min, scale } = cover(PICTURE, FOCUS, room, window);
        let left = min.x + FOCUS.min.x * scale;
        let right = min.x + FOCUS.max.x * scale;
        assert!(left >= -1.0 && right <= 875.0, "{left} {right}");
    }
}
