//! A partner's words.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use common::Player;
use protocol::{Intent, Locale, Screen};

#[test]
fn the_name_and_the_line_under_it_can_be_said_otherwise_in_each_language() {
    let mut player = Player::of_example();
    player.send(Intent::Home);
    let lead = player.shown().paragraphs[0].text.clone();
    let told = player.play.reword("en title.name Safe Rides\nhi title.lead साथ चलें, साथ बोलें।\n");
    assert_eq!((told.snapshot.screen, told.events.len()), (Screen::Title, 0));
    assert_eq!(told.snapshot.heading, "Safe Rides");
    assert_eq!(told.snapshot.paragraphs[0].text, lead, "what is not named stays");
    player.send(Intent::SetLocale { locale: Locale::new("hi").unwrap() });
    assert_eq!(player.shown().heading, "छोटी जगहें");
    assert_eq!(player.shown().paragraphs[0].text, "साथ चलें, साथ बोलें।");
}

#[test]
fn nothing_else_can_be_said_otherwise() {
    let mut player = Player::of_example();
    player.send(Intent::Home);
    let before = player.shown();
    for text in [
        "",
        "en",
        "en title.name",
        "fr title.name Petits lieux",
        "en begin Buy now",
        "en draft Reviewed by everybody.",
        "title.name Safe Rides",
        "en  title.name Safe Rides",
        "nonsense \u{0} \n\n \n",
    ] {
        assert_eq!(player.play.reword(text).snapshot, before, "{text:?}");
    }
}
