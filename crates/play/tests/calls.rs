//! What the page that embeds the game asks of its visitors, on the debrief.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use common::{Player, open, pack, scenario};
use play::{save_from_text, save_to_text};
use protocol::{ActionKind, CallId, Face, Intent, Panel, Screen};

const ASKS: &str = "sign\ten\tdirect delegate\tSign the petition\n\
                    sit\ten\tdistract\tRead how to sit with somebody\n\
                    earlier\ten\tearlier_bus\tTell us about your bus\n\
                    give\ten\t\tGive what you can\n\
                    learn\ten\t\tLearn the five ways\n\
                    more\ten\t\tOne too many";

/// At the end of the example, having taken these options, on a page that asks something.
fn ended(options: &[&str], asks: &str) -> Player {
    let mut player = Player::of_example();
    player.play.tell_calls(asks);
    player.play(options);
    assert_eq!(player.shown().screen, Screen::Debrief);
    player
}

fn call(id: &str) -> Intent {
    Intent::Call { action: CallId::new(id).unwrap() }
}

#[test]
fn the_first_three_that_fit_what_was_done_are_shown() {
    let distracted = ended(&["ex_o_sit", "ex_o_ask"], ASKS).labels(ActionKind::Call);
    let expected = ["Read how to sit with somebody", "Give what you can", "Learn the five ways"];
    assert_eq!(distracted, expected);
    let spoke = ended(&["ex_o_tell", "ex_o_ask"], ASKS).labels(ActionKind::Call);
    assert_eq!(spoke.first().map(String::as_str), Some("Sign the petition"));
    let left = ended(&["ex_o_stay", "ex_o_night"], ASKS).labels(ActionKind::Call);
    assert_eq!(left.first().map(String::as_str), Some("Tell us about your bus"), "by its outcome");
}

#[test]
fn a_page_without_a_loader_asks_nothing() {
    assert!(ended(&["ex_o_sit", "ex_o_ask"], "").actions(ActionKind::Call).is_empty());
    let mut player = ended(&["ex_o_sit", "ex_o_ask"], ASKS);
    assert_eq!(player.actions(ActionKind::Call).len(), 3);
    player.play.tell_calls("");
    assert!(player.actions(ActionKind::Call).is_empty(), "what is told replaces what was told");
}

#[test]
fn one_is_taken_where_it_is_shown_and_is_not_logged() {
    let mut player = Player::of_example();
    player.play.tell_calls(ASKS);
    assert_eq!(player.send(call("give")).call, None, "not before the end");
    player.play(&["ex_o_sit", "ex_o_ask"]);
    let taken = player.send(call("give"));
    assert_eq!(taken.call.map(String::from).as_deref(), Some("give"));
    assert!(taken.events.is_empty(), "{:?}", taken.events);
    assert_eq!(player.send(call("sign")).call, None, "not shown to somebody who distracted");
    assert_eq!(player.send(Intent::SetStill { on: true }).call, None, "it is taken once");
    player.send(Intent::Show { panel: Panel::Pause });
    assert_eq!(player.send(call("give")).call, None, "not from under the menu");
}

#[test]
fn a_page_that_speaks_both_languages_is_read_in_the_players() {
    let both = "sign\ten\t\tSign\nsign\thi\t\tहस्ताक्षर करें\ngive\ten\t\tGive";
    let mut player = ended(&["ex_o_sit", "ex_o_ask"], both);
    assert_eq!(player.labels(ActionKind::Call), ["Sign", "Give"]);
    let hindi = protocol::Locale::new("hi").unwrap();
    player.send(Intent::SetLocale { locale: hindi });
    assert_eq!(player.labels(ActionKind::Call), ["हस्ताक्षर करें", "Give"]);
    let langs = player.actions(ActionKind::Call).into_iter().map(|one| one.lang);
    let langs: Vec<_> = langs.map(|lang| lang.map(String::from)).collect();
    assert_eq!(langs, [None, Some("en".to_owned())]);
}

#[test]
fn a_hosts_words_are_in_no_save() {
    let player = ended(&["ex_o_sit", "ex_o_ask"], ASKS);
    let text = save_to_text(&player.play.save(player.now));
    let mut other = open(&pack(vec![scenario("docs/example", str::to_owned)]), "en");
    let shown = other.restore(&save_from_text(&text).unwrap(), Face::Pictures, player.now).snapshot;
    assert_eq!(shown.screen, Screen::Debrief);
    assert!(shown.actions.iter().all(|action| action.kind != ActionKind::Call));
}
