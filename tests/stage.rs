//! The stage without a window: what each direction does to the picture.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use std::time::Duration;

use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use common::{Game, PACK, pack};
use protocol::{Act, ActionKind, Intent};
use small_places::{Actor, Bones, Lens, Life, Marker, Moving, Room};
use story::Source;

/// A play in which each line stands after one direction.
const SCRIPT: &str = "title: Start
---
<<place bus>>
<<enter ritu left>>
One. #line:st_01
<<enter conductor right>>
Two. #line:st_02
<<mood ritu afraid>>
Three. #line:st_03
<<gesture ritu stop>>
Four. #line:st_04
<<gesture ritu rest>>
Five. #line:st_05
<<look conductor ritu>>
Six. #line:st_06
<<look conductor away>>
Seven. #line:st_07
<<camera close ritu>>
Eight. #line:st_08
<<camera two ritu conductor>>
Nine. #line:st_09
<<camera wide>>
Ten. #line:st_10
<<light night>>
Eleven. #line:st_11
<<sound brakes>>
Twelve. #line:st_12
Ritu: Thirteen, and a little more to say than that. #line:st_13
<<enter conductor middle>>
Fourteen. #line:st_14
<<leave conductor>>
Fifteen. #line:st_15
<<place bus tube>>
Sixteen. #line:st_16
-> Her hand <<if !$saw>> #act:notice #at:ritu.hand #line:st_o1
    <<set $saw to true>>
    It is a hand. #line:st_o1_1
    <<jump Again>>
-> The pole <<if !$saw>> #act:notice #at:pole #line:st_o6
    <<set $saw to true>>
    It is a pole. #line:st_o6_1
    <<jump Again>>
-> Ask #act:distract #line:st_o2
-> Not now #act:wait #line:st_o3
<<outcome end>>
===
title: Again
---
<<declare $saw = false>>
-> Ask, then #act:distract #line:st_o4
-> Not now, then #act:wait #line:st_o5
<<outcome end>>
===
";

fn manifest() -> String {
    let seen = "{ en = \"It is seen.\" }";
    let words =
        ["enter", "leave", "afraid", "stop"].map(|word| format!("{word} = {seen}\n")).concat();
    let person = |id: &str, name: &str| {
        format!(
            "[cast.{id}]\nname = {{ en = \"{name}\" }}\nlook = {{ en = \"Somebody.\" }}\n[cast.{id}.seen]\n{words}"
        )
    };
    format!(
        "id = \"stage\"\nstart = \"Start\"\nbase = \"en\"\nlocales = [\"en\"]\nminutes = [1, 9]\nreview = \"draft\"\n\
         setting = \"bus\"\ntarget = \"ritu\"\n[text.en]\ntitle = \"T\"\nplace = \"P\"\nsummary = \"S.\"\nnote = \"N.\"\n\
         question = \"Q?\"\nreflection = \"R.\"\n[outcomes.end]\nen = {{ title = \"E\", text = \"T.\", words = \"W.\" }}\n{}{}",
        person("ritu", "Ritu"),
        person("conductor", "Conductor"),
    )
}

/// The play at its first line, everything at rest.
fn open() -> Game {
    let files = vec![Source::new("stage.yarn", SCRIPT), Source::new("scenario.toml", manifest())];
    let mut game = Game::with_pictures(&pack(files));
    game.open_bus();
    rest(&mut game);
    game
}

/// Lets everything come to rest.
fn rest(game: &mut Game) {
    for _ in 0..8 {
        game.frame();
    }
}

/// Goes on by lines, each to its end.
fn read_to(game: &mut Game, line: &str) {
    for _ in 0..40 {
        let now = game.snapshot().transcript.last().map(|line| line.text.clone());
        if now.is_some_and(|text| text.starts_with(line)) {
            return;
        }
        game.ask(Intent::Continue);
        rest(game);
    }
    panic!("no line {line}");
}

fn step(game: &mut Game, millis: u64) {
    let by = TimeUpdateStrategy::ManualDuration(Duration::from_millis(millis));
    game.app.insert_resource(by);
}

/// Where a bone of somebody's is in their drawing.
fn bone(game: &mut Game, who: &str, bone: &str) -> art::Placed {
    let mut actors = game.app.world_mut().query::<(&Actor, &Bones)>();
    let world = game.app.world();
    let (actor, bones) = actors.iter(world).find(|(actor, _)| actor.id == who).unwrap();
    bones.placed[usize::from(actor.drawing().bone(bone).unwrap())]
}

fn x(game: &mut Game, who: &str) -> Option<f32> {
    let mut actors = game.app.world_mut().query::<(&Actor, &Transform)>();
    let mut actors = actors.iter(game.app.world());
    actors.find(|(actor, _)| actor.id == who).map(|(_, at)| at.translation.x)
}

fn tint(game: &mut Game) -> [f32; 3] {
    let mut rooms = game.app.world_mut().query_filtered::<&Bones, With<Room>>();
    rooms.single(game.app.world()).unwrap().tint
}

fn scale(game: &Game) -> f32 {
    game.app.world().resource::<Lens>().placed.scale
}

#[test]
fn a_place_is_put_up_with_who_is_there() {
    let mut game = open();
    let mut rooms = game.app.world_mut().query::<&Room>();
    assert_eq!(rooms.single(game.app.world()).unwrap().name, "bus");
    assert!(x(&mut game, "ritu").is_some() && x(&mut game, "conductor").is_none());
}

#[test]
fn somebody_comes_in_from_the_wing_and_goes_off_again() {
    let mut game = open();
    step(&mut game, 50);
    game.ask(Intent::Continue);
    let far = x(&mut game, "conductor").unwrap();
    for _ in 0..30 {
        game.frame();
    }
    let near = x(&mut game, "conductor").unwrap();
    assert!(far > near + 400.0, "{far} to {near}");
    assert!(!game.app.world().resource::<Moving>().0);
    step(&mut game, 1_000);
    read_to(&mut game, "Fourteen");
    let middle = x(&mut game, "conductor").unwrap();
    assert!(middle < near - 100.0, "entering again moves");
    read_to(&mut game, "Fifteen");
    assert!(x(&mut game, "conductor").is_none());
}

#[test]
fn a_mood_is_a_posture_and_a_gesture_lies_over_it() {
    let mut game = open();
    read_to(&mut game, "Two");
    let (calm_head, calm_hand) =
        (bone(&mut game, "ritu", "head"), bone(&mut game, "ritu", "handN"));
    read_to(&mut game, "Three");
    let (head, hand) = (bone(&mut game, "ritu", "head"), bone(&mut game, "ritu", "handN"));
    let moved = |a: art::Placed, b: art::Placed| {
        Vec2::from(a.point([0.0, 0.0])).distance(Vec2::from(b.point([0.0, 0.0])))
    };
    assert!(moved(head, calm_head) > 5.0);
    read_to(&mut game, "Four");
    let stop = bone(&mut game, "ritu", "handN");
    assert!(moved(stop, hand) > 20.0 && moved(stop, calm_hand) > 20.0);
    read_to(&mut game, "Five");
    let rested = bone(&mut game, "ritu", "handN");
    assert!(moved(rested, hand) < 8.0, "back to how the mood has it, breath aside");
}

#[test]
fn eyes_turn_to_whom_they_look_at_and_away() {
    let mut game = open();
    read_to(&mut game, "Five");
    let iris = |game: &mut Game| {
        let (iris, head) = (bone(game, "conductor", "irisN"), bone(game, "conductor", "head"));
        iris.point([0.0, 0.0])[0] - head.point([0.0, 0.0])[0]
    };
    let ahead = iris(&mut game);
    read_to(&mut game, "Six");
    let at_ritu = iris(&mut game);
    read_to(&mut game, "Seven");
    let away = iris(&mut game);
    assert!(at_ritu < ahead - 2.0, "Ritu stands on his left: {at_ritu} {ahead}");
    assert!(away > ahead + 2.0, "he faces left: {away} {ahead}");
}

#[test]
fn the_camera_goes_near_frames_two_and_opens_again() {
    let mut game = open();
    read_to(&mut game, "Seven");
    let wide = scale(&game);
    read_to(&mut game, "Eight");
    let close = scale(&game);
    read_to(&mut game, "Nine");
    let two = scale(&game);
    read_to(&mut game, "Ten");
    assert!(close > two && two >= wide, "{close} {two} {wide}");
    assert!((scale(&game) - wide).abs() < 1e-4);
}

#[test]
fn light_changes_over_a_while_and_at_once_in_a_place_put_up_anew() {
    let mut game = open();
    read_to(&mut game, "Ten");
    let evening = tint(&mut game);
    step(&mut game, 100);
    game.ask(Intent::Continue);
    game.frame();
    let between = tint(&mut game);
    step(&mut game, 1_000);
    rest(&mut game);
    let night = tint(&mut game);
    assert!(night[0] < between[0] && between[0] < evening[0], "{evening:?} {between:?} {night:?}");
}

#[test]
fn a_sound_is_told_in_words_on_the_canvas() {
    let mut game = open();
    read_to(&mut game, "Twelve");
    let sound = game.snapshot().stage.sound.unwrap();
    assert_eq!((sound.id.as_str(), sound.turn), ("brakes", 0));
    assert!(game.texts().contains(&format!("[{}]", sound.caption)));
    game.ask(Intent::Continue);
    assert_eq!(game.snapshot().stage.sound, None);
}

#[test]
fn whoever_speaks_moves_their_mouth_and_nobody_else_does() {
    let mut game = open();
    read_to(&mut game, "Twelve");
    step(&mut game, 83);
    game.ask(Intent::Continue);
    let mut mouths = std::collections::BTreeSet::new();
    for _ in 0..24 {
        game.frame();
        let open = ["m.talk", "m.talk2", "m.talk3"]
            .map(|mouth| bone(&mut game, "ritu", mouth).opacity > 0.0);
        mouths.insert(open);
        assert!(bone(&mut game, "conductor", "m.talk").opacity <= 0.0);
    }
    assert!(mouths.len() > 2, "{mouths:?}");
}

#[test]
fn everything_is_told_in_words() {
    use protocol::UtteranceKind::Seen;
    let mut game = open();
    read_to(&mut game, "Sixteen");
    let snapshot = game.snapshot();
    let told: Vec<&str> = snapshot
        .transcript
        .iter()
        .filter(|one| one.kind == Seen)
        .map(|one| one.text.as_str())
        .collect();
    for words in [
        "It is seen.",
        "Conductor looks at Ritu.",
        "Conductor looks away.",
        "[Brakes sigh]",
        "tube light",
    ] {
        assert!(told.iter().any(|one| one.contains(words)), "{words} in {told:?}");
    }
}

#[test]
fn going_on_skips_what_is_under_way() {
    let mut game = open();
    step(&mut game, 20);
    game.ask(Intent::Continue);
    let early = x(&mut game, "conductor").unwrap();
    game.ask(Intent::Continue);
    let skipped = x(&mut game, "conductor").unwrap();
    assert!(early - skipped > 400.0, "{early} {skipped}");
}

#[test]
fn where_nothing_is_to_move_nothing_does() {
    let mut game = open();
    game.ask(Intent::SetStill { on: true });
    step(&mut game, 10);
    game.ask(Intent::Continue);
    let at_once = x(&mut game, "conductor").unwrap();
    let still = bone(&mut game, "ritu", "head");
    for _ in 0..40 {
        game.frame();
        assert_eq!(bone(&mut game, "ritu", "head"), still);
        assert!(!game.app.world().resource::<Moving>().0);
        assert!(!game.app.world().resource::<Life>().awake());
    }
    assert_eq!(x(&mut game, "conductor"), Some(at_once));
}

#[test]
fn a_picture_lives_for_a_while_then_rests_and_wakes_when_somebody_does_something() {
    let mut game = open();
    let awake = |game: &Game| game.app.world().resource::<Life>().awake();
    game.ask(Intent::Continue);
    let before = bone(&mut game, "ritu", "torso");
    game.frame();
    assert!(awake(&game));
    assert_ne!(bone(&mut game, "ritu", "torso"), before, "she breathes");
    for _ in 0..25 {
        game.frame();
    }
    assert!(!awake(&game));
    let resting = bone(&mut game, "ritu", "torso");
    for _ in 0..60 {
        game.frame();
    }
    assert_eq!(bone(&mut game, "ritu", "torso"), resting);
    game.ask(Intent::Continue);
    assert!(awake(&game));
}

#[test]
fn details_are_marked_where_they_are_and_taken_there() {
    let mut game = open();
    read_to(&mut game, "Sixteen");
    let details: Vec<_> =
        game.snapshot().actions.into_iter().filter(|one| one.kind == ActionKind::Notice).collect();
    let mut marks = game.app.world_mut().query::<(&Marker, &Node, &Visibility)>();
    let marks: Vec<(String, Val, Visibility)> = marks
        .iter(game.app.world())
        .map(|(mark, node, seen)| (mark.at.clone(), node.left, *seen))
        .collect();
    let wanted: Vec<String> = details.iter().filter_map(|one| one.at.clone()).collect();
    let there: Vec<String> = marks.iter().map(|(at, ..)| at.clone()).collect();
    assert_eq!(there, wanted);
    assert!(
        marks.iter().all(|(_, left, seen)| *left != Val::Auto && *seen == Visibility::Inherited),
        "{marks:?}"
    );
    game.choose(Act::Notice);
    assert!(game.logged.iter().any(|body| matches!(body, protocol::Body::Noticed { .. })));
}

#[test]
fn the_map_wakes_where_there_is_a_story_and_a_window_lights_up_for_an_ending() {
    let mut game = Game::with_pictures(&PACK);
    rest(&mut game);
    let lit = |game: &mut Game, place: &str| {
        let mut rooms = game.app.world_mut().query::<(&Room, &Bones)>();
        let (room, bones) = rooms.single(game.app.world()).unwrap();
        let bone = room.drawing().bones.iter().position(|one| one.place.as_deref() == Some(place));
        bones.lit[bone.unwrap()]
    };
    assert!((lit(&mut game, "bus") - 1.0).abs() < 1e-6 && lit(&mut game, "farm").abs() < 1e-6);
    let mut marks = game.app.world_mut().query::<&Marker>();
    let marked: Vec<_> = marks.iter(game.app.world()).map(|mark| mark.at.clone()).collect();
    assert_eq!(marked, ["bus"]);
    game.play(Act::Wait);
    game.ask(Intent::Home);
    rest(&mut game);
    assert!(lit(&mut game, "bus") >= 2.0, "a window is lit");
}
