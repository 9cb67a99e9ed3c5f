//! The place behind people: its layers, its lights, and what moves in it by itself.

use std::collections::HashMap;
use std::sync::Arc;

use art::{Bone, Drawing};
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
    /// On a map, how many windows each place has.
    windows: HashMap<String, u8>,
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
    let windows = windows(&drawing);
    let room = Room { name: wanted, drawing, light, change, windows, before: shine, after: shine };
    let still = (Transform::default(), Visibility::default());
    commands.spawn((room, Bones::default(), still, ChildOf(*stage)));
}

/// How many windows each place of a map has: ranks are counted in each.
fn windows(drawing: &Drawing) -> HashMap<String, u8> {
    let places: Vec<Option<&String>> =
        drawing.bones.iter().map(|bone| place_of(drawing, bone)).collect();
    let mut windows = HashMap::new();
    for mesh in &drawing.meshes {
        for (bone, order) in mesh.bones.iter().zip(&mesh.order).filter(|(_, order)| **order > 0) {
            if let Some(Some(place)) = places.get(usize::from(*bone)) {
                let most = windows.entry((*place).clone()).or_insert(*order);
                *most = (*most).max(*order);
            }
        }
    }
    windows
}

/// The place of the map that a bone is in.
fn place_of<'d>(drawing: &'d Drawing, bone: &'d Bone) -> Option<&'d String> {
    let mut at = bone;
    loop {
        if at.place.is_some() {
            return at.place.as_ref();
        }
        at = drawing.bones.get(usize::from(at.parent?))?;
    }
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
    /// Its drawing.
    #[must_use]
    pub fn drawing(&self) -> &Drawing {
        &self.drawing
    }

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
        let lit = room.lit(&shine, course.snapshot());
        let placed = drawing.placed(&stance);
        bones.set_if_neq(Bones { placed, lit, tint: shine.tint });
        if !room.change.done(life.now) {
            *moving = Moving(true);
        }
    }
}

impl Room {
    /// How far each bone's lamps are on. On the map a place that holds a story is awake, and its
    /// windows light up with the endings that were come to.
    fn lit(&self, shine: &Shine, snapshot: &Snapshot) -> Vec<f32> {
        let awake = |place: &String| {
            let found = snapshot.awake.iter().find(|one| one.setting.as_str() == place);
            found.map_or(0.0, |one| {
                let share = f32::from(one.seen) / f32::from(one.endings.max(1));
                let windows = f32::from(self.windows.get(place).copied().unwrap_or(0));
                1.0 + (share.min(1.0) * windows).ceil()
            })
        };
        let bones = self.drawing.bones.iter();
        bones.map(|bone| place_of(&self.drawing, bone).map_or(shine.lit, awake)).collect()
    }
}
