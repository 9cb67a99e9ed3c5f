//! The place behind people: its layers, its lights, and what moves in it by itself.

use std::sync::Arc;

use art::Drawing;
use bevy::prelude::*;
use protocol::{Screen, Snapshot};

use super::Stage;
use super::bones::Bones;
use super::drawings::Drawings;
use super::lens::Lens;
use super::life::{Life, Moving};
use super::tween::Tween;
use crate::course::Course;
use crate::face::Shape;
use crate::theme::{motion, time};

/// The place on the stage.
#[derive(Component)]
pub struct Room {
    /// The name of its drawing.
    pub name: String,
    pub(super) drawing: Arc<Drawing>,
    /// The name of its light, if the script says one.
    pub light: Option<String>,
    /// How far the new light has come.
    change: Tween<f32>,
    before: Shine,
    after: Shine,
}

/// A light: its tint and how far lamps are on.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Shine {
    tint: [f32; 3],
    lit: f32,
}

/// Puts up the place that the snapshot asks for, in its light.
pub(super) fn furnish(
    mut commands: Commands,
    course: Res<Course>,
    shape: Res<Shape>,
    life: Res<Life>,
    mut drawings: ResMut<Drawings>,
    mut rooms: Query<(Entity, &mut Room)>,
    stage: Single<Entity, With<Stage>>,
) {
    if !course.is_changed() && !shape.is_changed() {
        return;
    }
    let snapshot = course.snapshot();
    let wanted = place(snapshot, *shape);
    let mut there = false;
    for (entity, mut room) in &mut rooms {
        if room.name != wanted {
            commands.entity(entity).despawn();
            continue;
        }
        there = true;
        if room.light != snapshot.stage.light {
            room.before = room.shine(life.now);
            room.after = shine(&room.drawing, snapshot.stage.light.as_deref());
            room.light.clone_from(&snapshot.stage.light);
            room.change.go(0.0, 1.0, life.now, life.length(time::LIGHT));
        }
    }
    if there {
        return;
    }
    let Some(drawing) = drawings.get(&wanted) else { return };
    let light = snapshot.stage.light.clone();
    let shine = shine(&drawing, light.as_deref());
    let change = Tween::still(1.0);
    let room = Room { name: wanted, drawing, light, change, before: shine, after: shine };
    let still = (Transform::default(), Visibility::default());
    commands.spawn((room, Bones::default(), still, ChildOf(*stage)));
}

/// The drawing of the place.
fn place(snapshot: &Snapshot, shape: Shape) -> String {
    match (&snapshot.stage.place, snapshot.screen) {
        (Some(place), screen) if screen != Screen::Title => place.clone(),
        _ if shape.wide() => "map".to_owned(),
        _ => "map-portrait".to_owned(),
    }
}

fn shine(drawing: &Drawing, light: Option<&str>) -> Shine {
    let lights = drawing.lights();
    let named = lights.iter().find(|one| Some(one.id.as_str()) == light);
    let bright = Shine { tint: [1.0; 3], lit: 0.0 };
    named.or_else(|| lights.first()).map_or(bright, |light| Shine {
        tint: light.tint.map(|channel| f32::from(channel) / 255.0),
        lit: light.lit,
    })
}

impl Room {
    fn shine(&self, now: f32) -> Shine {
        let share = self.change.at(now);
        let mix = |a: f32, b: f32| a + (b - a) * share;
        let mut tint = self.after.tint;
        for (channel, before) in tint.iter_mut().zip(self.before.tint) {
            *channel = mix(before, *channel);
        }
        Shine { tint, lit: mix(self.before.lit, self.after.lit) }
    }
}

/// Moves what moves by itself, shifts layers against each other, and wakes the map's places.
pub(super) fn pass(
    life: Res<Life>,
    lens: Res<Lens>,
    course: Res<Course>,
    mut moving: ResMut<Moving>,
    mut rooms: Query<(&Room, &mut Bones)>,
) {
    for (room, mut bones) in &mut rooms {
        let drawing = &room.drawing;
        let mut stance = drawing.still();
        drawing.pass(&mut stance, life.seconds);
        let shift = lens.shift();
        for (held, bone) in stance.holds.iter_mut().zip(&drawing.bones) {
            // Layers hang on the drawing itself; what is in them goes along.
            if bone.parent == Some(0) {
                held.by[0] += shift * (bone.depth - motion::PEOPLE_DEPTH) * motion::PARALLAX;
            }
        }
        let shine = room.shine(life.now);
        let lit = lit(drawing, &shine, course.snapshot());
        let placed = drawing.placed(&stance);
        bones.set_if_neq(Bones { placed, lit, tint: shine.tint });
        if !room.change.done(life.now) {
            *moving = Moving(true);
        }
    }
}

/// How far each bone's lamps are on. On the map a place that holds a story is awake, and its
/// windows light up with the endings that were come to.
fn lit(drawing: &Drawing, shine: &Shine, snapshot: &Snapshot) -> Vec<f32> {
    let awake = |place: &str| {
        let found = snapshot.awake.iter().find(|one| one.setting.as_str() == place);
        found.map_or(0.0, |one| {
            let share = f32::from(one.seen) / f32::from(one.endings.max(1));
            // One more than none, so that what wakes with the place is lit.
            1.0 + share * motion::WINDOWS
        })
    };
    let mut lit: Vec<f32> = Vec::with_capacity(drawing.bones.len());
    for bone in &drawing.bones {
        let around = bone.parent.and_then(|parent| lit.get(usize::from(parent))).copied();
        lit.push(match &bone.place {
            Some(place) => awake(place),
            None => around.unwrap_or(shine.lit * Bones::ALL_LIT),
        });
    }
    lit
}
