//! Looking round before a decision.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use common::{Player, choice};
use protocol::{Act, ActionKind, Body, Intent, UtteranceKind};

/// At the first decision of the example, which has two details.
fn at_the_decision() -> (Player, Vec<Body>) {
    let mut player = Player::of_example();
    let logged = player.read();
    (player, logged)
}

#[test]
fn details_come_with_the_options_and_have_a_place_in_the_picture() {
    let (player, _) = at_the_decision();
    let details = player.actions(ActionKind::Notice);
    let places: Vec<_> = details.iter().filter_map(|one| one.at.as_deref()).collect();
    assert_eq!(places, ["uncle.hand", "mirror"]);
    assert!(details.iter().all(|detail| detail.act == Some(Act::Notice)));
    assert_eq!(player.labels(ActionKind::Option).len(), 3);
}

#[test]
fn a_look_is_logged_as_noticed_and_takes_no_decision() {
    let (mut player, before) = at_the_decision();
    let [Body::ChoicesShown { decision, options, .. }] = before.as_slice() else {
        panic!("{before:?}")
    };
    let ids: Vec<_> = options.iter().map(protocol::LineId::as_str).collect();
    assert_eq!(ids, ["ex_o_sit", "ex_o_tell", "ex_o_stay"], "details are no options");
    let update = player.choose("ex_n_hand");
    let [Body::Noticed { detail, decision: at, .. }] = update.events.as_slice() else {
        panic!("{:?}", update.events)
    };
    assert_eq!((detail.as_str(), at), ("ex_n_hand", decision));
    let told = update.snapshot.transcript;
    assert!(told.last().unwrap().text.starts_with("It lies on the lid"), "{told:?}");
    assert_eq!(told[told.len() - 2].kind, UtteranceKind::Choice);
    // The decision has come back, less what was looked at, and is not logged again.
    assert_eq!(player.labels(ActionKind::Notice), ["The driver’s mirror"]);
    assert_eq!(player.labels(ActionKind::Option).len(), 3);
    let again = player.choose("ex_n_mirror").events;
    assert!(matches!(again.as_slice(), [Body::Noticed { .. }]), "{again:?}");
    assert!(player.labels(ActionKind::Notice).is_empty());
}

#[test]
fn the_clock_of_a_decision_runs_on_through_looks() {
    let (mut player, _) = at_the_decision();
    player.after(2_000, choice("ex_n_hand"));
    player.after(3_000, choice("ex_n_mirror"));
    let events = player.after(4_000, choice("ex_o_sit")).events;
    let [Body::ChoiceMade { ms, option, revised, .. }] = events.as_slice() else {
        panic!("{events:?}")
    };
    assert_eq!((*ms, option.as_str(), *revised), (9_000, "ex_o_sit", false));
}

#[test]
fn what_comes_back_under_the_finger_is_not_taken_for_half_a_second() {
    let (mut player, _) = at_the_decision();
    player.choose("ex_n_hand");
    assert!(player.after(400, choice("ex_o_sit")).events.is_empty());
    assert!(player.after(50, choice("ex_n_mirror")).events.is_empty());
    assert_eq!(player.after(100, choice("ex_o_sit")).events.len(), 1);
}

#[test]
fn taking_back_takes_the_looks_with_it() {
    let (mut player, _) = at_the_decision();
    let undo = |player: &Player| player.shown().bar.iter().any(|one| one.intent == Intent::Undo);
    player.choose("ex_n_hand");
    assert!(!undo(&player), "a look is no choice to take back");
    player.choose("ex_o_sit");
    assert!(undo(&player));
    player.choose("ex_n_mirror");
    assert!(player.labels(ActionKind::Option).is_empty(), "there is no such detail any more");
    player.send(Intent::Undo);
    // Back at the decision, with what was seen before it.
    assert_eq!(player.labels(ActionKind::Notice), ["The driver’s mirror"]);
    player.choose("ex_n_mirror");
    let events = player.choose("ex_o_tell").events;
    assert!(matches!(events.as_slice(), [Body::ChoiceMade { revised: true, .. }]), "{events:?}");
    // A look after the choice that is taken back goes with it: the debrief tells of none twice.
    player.read();
    player.send(Intent::Undo);
    assert_eq!(player.labels(ActionKind::Option).len(), 3);
}

#[test]
fn what_was_noticed_opens_a_line() {
    let said = |looks: &[&str]| {
        let (mut player, _) = at_the_decision();
        player.play(looks);
        player.choose("ex_o_sit");
        player.read();
        let told = player.shown().transcript;
        told.iter().any(|one| one.text.starts_with("He takes his hand off the seat"))
    };
    assert!(said(&["ex_n_hand"]));
    assert!(!said(&[]) && !said(&["ex_n_mirror"]));
}
