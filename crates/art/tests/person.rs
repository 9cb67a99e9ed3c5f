//! People: joints, moods, gestures, variants and shadows.

#![allow(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "a test may stop at the first surprise, and these numbers are exact"
)]

use art::bake::{GESTURES, MOODS, bake_person};
use art::{Drawing, Facing, Stance};

const PUPPET: &str = include_str!("fixtures/person.svg");

fn drawn() -> Drawing {
    bake_person("one", PUPPET).unwrap()
}

/// The box of everything of one colour that is seen, in whole units.
fn span(drawing: &Drawing, stance: &Stance, red: u8) -> Option<[i32; 4]> {
    let (placed, mesh) = (drawing.placed(stance), &drawing.meshes[0]);
    let seen = |vertex: &usize| {
        mesh.colors[*vertex][0] == red && placed[usize::from(mesh.bones[*vertex])].opacity > 0.0
    };
    let points: Vec<[f32; 2]> = (0..mesh.positions.len())
        .filter(seen)
        .map(|vertex| {
            let [x, y] = placed[usize::from(mesh.bones[vertex])].point(mesh.positions[vertex]);
            [x + mesh.falls[vertex][0], y + mesh.falls[vertex][1]]
        })
        .collect();
    points.first()?;
    let of = |axis: usize| points.iter().map(move |point| point[axis]);
    let low = |axis| of(axis).fold(f32::INFINITY, f32::min);
    let high = |axis| of(axis).fold(f32::NEG_INFINITY, f32::max);
    #[expect(clippy::cast_possible_truncation, reason = "small numbers")]
    Some([low(0), low(1), high(0), high(1)].map(|value| value.round() as i32))
}

fn seen(mood: &str, gesture: Option<&str>, red: u8) -> Option<[i32; 4]> {
    let drawing = drawn();
    span(&drawing, &drawing.stance(mood, gesture), red)
}

#[test]
fn a_person_is_one_mesh_with_every_mood_and_gesture() {
    let drawing = drawn();
    let puppet = drawing.puppet().unwrap();
    assert_eq!((drawing.meshes.len(), puppet.faces), (1, Facing::Right));
    assert!(MOODS.iter().all(|mood| puppet.mood(mood).is_some()));
    assert!(GESTURES.iter().all(|gesture| puppet.gesture(gesture).is_some()));
    assert_eq!(puppet.moods[0].id, "calm");
    let mesh = &drawing.meshes[0];
    assert_eq!(mesh.colors, mesh.lit);
    assert!(mesh.order.iter().all(|order| *order == 0));
}

#[test]
fn joints_and_variants_are_bones_and_nothing_else_is() {
    let drawing = drawn();
    let bone = |id: &str| drawing.bone(id).map(|bone| &drawing.bones[usize::from(bone)]);
    assert_eq!((bone("somebody"), bone("tail"), bone("ear")), (None, None, None));
    assert!(bone("irisN").is_some(), "it is held by a mood");
    assert!(bone("m.talk2").unwrap().variant && bone("foreN.l").unwrap().variant);
    assert_eq!(bone("armN.over").unwrap().follows, drawing.bone("armN"));
    assert_eq!(bone("handN").unwrap().parent, drawing.bone("foreN"));
    assert_eq!(bone("head").unwrap().pivot, [310.0, 270.0]);
    assert_eq!(drawing.bones[0].parent, None);
}

#[test]
fn a_mood_turns_groups_about_their_pivots_and_moves_them() {
    assert_eq!(seen("calm", None, 5), Some([90, 100, 100, 150]));
    assert_eq!(seen("afraid", None, 5), Some([105, 57, 115, 107]));
}

#[test]
fn a_group_that_follows_another_is_held_like_it() {
    assert_eq!(seen("calm", None, 6), Some([90, 100, 100, 120]));
    assert_eq!(seen("afraid", None, 6), Some([105, 87, 115, 107]));
}

#[test]
fn what_never_turns_is_folded_into_what_it_is_in() {
    assert_eq!(seen("calm", None, 12), Some([370, 180, 380, 198]));
}

#[test]
fn a_shadow_falls_the_same_way_in_every_mood() {
    assert_eq!(seen("calm", None, 4), Some([96, 108, 106, 158]));
    assert_eq!(seen("afraid", None, 4), Some([111, 65, 121, 115]));
}

#[test]
fn a_mood_shows_its_variants_and_a_gesture_replaces_those_of_its_family() {
    assert!(seen("calm", None, 1).is_some() && seen("calm", None, 0x13).is_none());
    assert!(seen("afraid", None, 1).is_none() && seen("afraid", None, 0x13).is_some());
    assert!(seen("calm", None, 9).is_some() && seen("calm", None, 14).is_none());
    let offer = Some("offer");
    assert!(seen("calm", offer, 9).is_none() && seen("calm", offer, 14).is_some());
    assert!(seen("calm", offer, 1).is_some());
    assert!(seen("calm", Some("hold"), 9).is_some());
}

#[test]
fn a_mouth_that_speaks_replaces_the_moods_and_lids_are_laid_over() {
    let drawing = drawn();
    let mut stance = drawing.stance("calm", None);
    assert!(span(&drawing, &stance, 2).is_none() && span(&drawing, &stance, 3).is_none());
    drawing.show(&mut stance, drawing.bone("m.talk").unwrap());
    drawing.show(&mut stance, drawing.bone("blink").unwrap());
    assert!(span(&drawing, &stance, 2).is_some() && span(&drawing, &stance, 1).is_none());
    assert!(span(&drawing, &stance, 3).is_some());
}

#[test]
fn the_forearm_is_dark_on_the_side_away_from_the_light() {
    assert!(seen("calm", None, 7).is_some() && seen("calm", None, 8).is_none());
    let raise = Some("raise");
    assert!(seen("calm", raise, 7).is_none() && seen("calm", raise, 8).is_some());
}

#[test]
fn spots_ride_on_their_groups() {
    let drawing = drawn();
    let spot = |id: &str| drawing.spot(id).map(|spot| (spot.at, spot.bone)).unwrap();
    assert_eq!(spot("face"), ([310.0, 200.0], drawing.bone("head").unwrap()));
    assert_eq!(spot("hand").1, drawing.bone("handN").unwrap());
    assert_eq!(spot("ear"), ([380.0, 180.0], drawing.bone("head").unwrap()));
    assert_eq!(spot("door"), ([20.0, 30.0], 0));
}
