//! Brings people onto the stage and off it, as the snapshot says.

use bevy::prelude::*;
use protocol::{Gaze, Person, UtteranceKind};

use super::actor::{self, Actor};
use super::bones::Bones;
use super::drawings::Drawings;
use super::life::{Life, Moving};
use super::room::Room;
use super::tween::Tween;
use super::{Stage, gaze};
use crate::course::Course;
use crate::face::Shape;
use crate::theme::time;

/// How deep the first of the people stands; each other a little nearer.
const DEPTH: f32 = 1.0;

/// Follows the snapshot. A player who goes on skips what is under way.
pub(super) fn direct(
    mut commands: Commands,
    course: Res<Course>,
    shape: Res<Shape>,
    mut life: ResMut<Life>,
    mut moving: ResMut<Moving>,
    mut drawings: ResMut<Drawings>,
    mut actors: Query<(Entity, &mut Actor)>,
    rooms: Query<Ref<Room>>,
    stage: Single<Entity, With<Stage>>,
) {
    let now = life.now;
    for (entity, actor) in &actors {
        if actor.leaving && actor.x.done(now) {
            commands.entity(entity).despawn();
        }
    }
    let wide = shape.wide();
    if !course.is_changed() && shape.is_changed() {
        for (_, mut actor) in &mut actors {
            let to = actor::x(actor.person.side, wide);
            actor.x = Tween::still(to);
        }
    }
    if course.is_changed() {
        let snapshot = course.snapshot();
        let people = &snapshot.stage.people;
        // In a new place people are there already; who comes later is seen to come.
        let new_place = rooms.iter().any(|room| room.is_added());
        let length = |seconds: f32| if new_place { 0.0 } else { life.length(seconds) };
        let letters = snapshot.transcript.iter().rev();
        let letters = letters.clone().find(|line| line.kind != UtteranceKind::Seen);
        let speech = letters.map_or(0.0, |line| speech(&line.text));
        for (entity, mut actor) in &mut actors {
            skip(&mut actor);
            match people.iter().find(|person| person.id == actor.id) {
                Some(person) if !actor.leaving => {
                    change(&mut actor, person, (now, speech, wide), &length);
                }
                None if !actor.leaving && !new_place => {
                    let (from, to) = (actor.x.to, actor.wing());
                    actor.x.go(from, to, now, length(time::ENTRANCE));
                    actor.leaving = true;
                }
                _ => commands.entity(entity).despawn(),
            }
        }
        for (rank, person) in people.iter().enumerate() {
            let there = actors.iter().any(|(_, actor)| actor.id == person.id && !actor.leaving);
            if there {
                continue;
            }
            let Some(drawing) = drawings.get(&person.id) else { continue };
            let mut actor = Actor::new(person, drawing, rank, wide);
            let (from, to) = (actor.wing(), actor.x.to);
            actor.x.go(from, to, now, length(time::ENTRANCE));
            if person.speaks {
                actor.speaking = Some(now);
                actor.speech = speech;
            }
            let depth = DEPTH + 0.01 * f32::from(u8::try_from(rank).unwrap_or(u8::MAX));
            commands.spawn((
                actor,
                Bones::default(),
                Transform::from_xyz(0.0, 0.0, depth),
                Visibility::default(),
                ChildOf(*stage),
            ));
        }
        look(&mut actors, people, now, &length);
        life.set_changed();
    }
    if actors.iter().any(|(_, actor)| !actor.at_rest(now)) {
        *moving = Moving(true);
    }
}

/// How long a mouth moves for so much to say, in seconds.
fn speech(text: &str) -> f32 {
    let letters = f32::from(u16::try_from(text.chars().count()).unwrap_or(u16::MAX));
    (letters * time::LETTER).clamp(time::SPEECH.0, time::SPEECH.1)
}

fn skip(actor: &mut Actor) {
    actor.stance.skip();
    actor.x.skip();
    for gaze in &mut actor.gaze {
        gaze.skip();
    }
}

fn change(
    actor: &mut Actor,
    person: &Person,
    (now, speech, wide): (f32, f32, bool),
    length: &impl Fn(f32) -> f32,
) {
    if (&actor.person.mood, &actor.person.gesture) != (&person.mood, &person.gesture) {
        let to = actor.drawing.stance(&person.mood, person.gesture.as_deref());
        let from = actor.stance.to.clone();
        actor.stance.go(from, to, now, length(time::POSE));
    }
    if actor.person.side != person.side {
        let from = actor.x.to;
        actor.x.go(from, actor::x(person.side, wide), now, length(time::ENTRANCE));
    }
    actor.speaking = person.speaks.then_some(now);
    actor.speech = speech;
    actor.person = person.clone();
}

/// Turns everybody's eyes to where the script has them look.
fn look(
    actors: &mut Query<(Entity, &mut Actor)>,
    people: &[Person],
    now: f32,
    length: &impl Fn(f32) -> f32,
) {
    let eyes: Vec<(String, Vec2)> =
        actors.iter().map(|(_, actor)| (actor.id.clone(), actor.eyes())).collect();
    for (_, mut actor) in actors.iter_mut() {
        let Some(person) = people.iter().find(|person| person.id == actor.id) else { continue };
        let whom = match &person.gaze {
            Gaze::At(whom) => eyes.iter().find(|(id, _)| id == whom).map(|(_, at)| *at),
            _ => None,
        };
        let to = gaze::turn(&person.gaze, actor.facing(), actor.eyes(), whom);
        for (axis, to) in [to.x, to.y].into_iter().enumerate() {
            let from = actor.gaze[axis].to;
            if (from - to).abs() > f32::EPSILON {
                actor.gaze[axis].go(from, to, now, length(time::GLANCE));
            }
        }
    }
}
