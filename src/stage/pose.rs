//! Holds everybody's bones: between two postures, breathing, blinking, looking and speaking.

use art::{Held, Stance};
use bevy::prelude::*;

use super::actor::Actor;
use super::bones::Bones;
use super::lens::PEOPLE_SCALE;
use super::life::Life;
use super::room::Room;
use crate::theme::{motion, time};

/// Holds everybody's bones for this moment.
pub(super) fn hold(
    life: Res<Life>,
    rooms: Query<&Bones, (With<Room>, Without<Actor>)>,
    mut actors: Query<(&Actor, &mut Bones, &mut Transform)>,
) {
    let tint = rooms.iter().next().map_or([1.0; 3], |bones| bones.tint);
    for (actor, mut bones, mut transform) in &mut actors {
        let stance = stance(actor, &life);
        let placed = actor.drawing.placed(&stance);
        let all = placed.len();
        bones.set_if_neq(Bones { placed, lit: vec![0.0; all], tint });
        let at = Actor::origin(actor.x.at(life.now));
        let wanted = Transform::from_xyz(at.x, -at.y, transform.translation.z)
            .with_scale(Vec3::new(PEOPLE_SCALE, PEOPLE_SCALE, 1.0));
        transform.set_if_neq(wanted);
    }
}

/// How somebody is held at this moment.
fn stance(actor: &Actor, life: &Life) -> Stance {
    let share = actor.stance.share(life.now);
    let mut stance = between(&actor.stance.from, &actor.stance.to, share);
    let turn = Vec2::new(actor.gaze[0].at(life.now), actor.gaze[1].at(life.now));
    let joints = &actor.joints;
    for iris in joints.irises.iter().flatten() {
        add(&mut stance, *iris, 0.0, turn * motion::IRIS);
    }
    if let Some(head) = joints.head {
        let nod = turn.y * actor.facing() * motion::NOD;
        add(&mut stance, head, nod + turn.x * motion::TURN, Vec2::ZERO);
    }
    if life.still {
        return stance;
    }
    let breath = (std::f32::consts::TAU * (life.seconds / time::BREATH + actor.seed)).sin();
    if let Some(torso) = joints.torso {
        add(&mut stance, torso, breath * motion::SWAY, Vec2::new(0.0, breath * motion::BREATH));
    }
    if let Some(head) = joints.head {
        add(&mut stance, head, -breath * motion::SWAY, Vec2::ZERO);
    }
    if let Some(blink) = joints.blink
        && blinks(life.seconds, actor.seed)
    {
        actor.drawing.show(&mut stance, blink);
    }
    if actor.talks(life.now)
        && let Some(since) = actor.speaking
        && let Some(mouth) = mouth(life.now - since, actor.seed, joints.mouths.len())
        && let Some(bone) = joints.mouths.get(mouth)
    {
        actor.drawing.show(&mut stance, *bone);
    }
    stance
}

fn between(from: &Stance, to: &Stance, share: f32) -> Stance {
    let mix = |a: f32, b: f32| a + (b - a) * share;
    let holds = from.holds.iter().zip(&to.holds).map(|(from, to)| Held {
        degrees: mix(from.degrees, to.degrees),
        by: [mix(from.by[0], to.by[0]), mix(from.by[1], to.by[1])],
        opacity: mix(from.opacity, to.opacity),
    });
    let shown = if share < 0.5 { &from.shown } else { &to.shown };
    Stance { holds: holds.collect(), shown: shown.clone() }
}

fn add(stance: &mut Stance, bone: u16, degrees: f32, by: Vec2) {
    if let Some(held) = stance.holds.get_mut(usize::from(bone)) {
        held.degrees += degrees;
        held.by = [held.by[0] + by.x, held.by[1] + by.y];
    }
}

/// Whether somebody has their eyes shut for a moment: every few seconds, nobody in step.
fn blinks(seconds: f32, seed: f32) -> bool {
    let turn = seconds / time::BLINK_EVERY + seed;
    // Each turn has its blink at another moment of it.
    let moment = ((turn.floor() * 12.9898 + seed * 7.31).sin() * 43_758.547).rem_euclid(1.0) * 0.8;
    let into = (turn.rem_euclid(1.0) - moment) * time::BLINK_EVERY;
    (0.0..time::BLINK).contains(&into)
}

/// Which of so many mouths speaks now; none while it is between two words.
fn mouth(since: f32, seed: f32, mouths: usize) -> Option<usize> {
    let beat = (since / time::SYLLABLE).floor();
    let dice = ((beat * 78.233 + seed * 3.7).sin() * 43_758.547).rem_euclid(1.0);
    // One more than there are mouths: the one that stands for a closed mouth.
    let shapes = f32::from(u8::try_from(mouths + 1).unwrap_or(1));
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small number that is not negative"
    )]
    let shape = (dice * shapes) as usize;
    (shape < mouths).then_some(shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eyes_are_open_most_of_the_time_and_shut_now_and_then() {
        let moments = (0..2_400).map(|frame| f32::from(u16::try_from(frame).unwrap()) / 24.0);
        let shut = moments.filter(|at| blinks(*at, 0.4)).count();
        assert!((20..240).contains(&shut), "{shut} of 2400");
    }

    #[test]
    fn a_mouth_that_speaks_takes_every_shape() {
        let shapes: std::collections::BTreeSet<_> = (0..60)
            .map(|beat| mouth(f32::from(u8::try_from(beat).unwrap()) * time::SYLLABLE, 1.3, 3))
            .collect();
        assert_eq!(shapes.len(), 4);
    }

    #[test]
    fn halfway_is_between_and_has_the_new_face() {
        let held = |degrees| Held { degrees, ..Held::STILL };
        let from = Stance { holds: vec![held(0.0)], shown: vec![true] };
        let to = Stance { holds: vec![held(10.0)], shown: vec![false] };
        let half = between(&from, &to, 0.5);
        assert!((half.holds[0].degrees - 5.0).abs() < 1e-6 && !half.shown[0]);
        assert_eq!(between(&from, &to, 0.0), from);
        assert_eq!(between(&from, &to, 1.0), to);
    }
}
