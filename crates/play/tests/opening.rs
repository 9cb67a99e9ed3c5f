//! What a page can show before the game is there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use protocol::{ActionKind, Locale, Screen};

use common::{Player, open, pack, scenario};

#[test]
fn a_story_is_told_up_to_what_it_asks_first() {
    let pack = pack(vec![scenario("docs/example", str::to_owned)]);
    let openings = open(&pack, "en").openings();
    assert_eq!(openings.title.screen, Screen::Title);
    let screens = &openings.stories[0].screens;
    assert_eq!(screens[0].screen, Screen::Note);
    let asks = |at: usize| screens[at].actions.iter().any(|one| one.kind == ActionKind::Option);
    let last = screens.len() - 1;
    assert!(asks(last), "{:?}", screens[last].actions);
    assert!((0..last).all(|at| !asks(at)));

    // The very screens of somebody who plays.
    let mut player = Player::of_example();
    for screen in &screens[1..] {
        assert_eq!(player.shown(), *screen);
        player.send(protocol::Intent::Continue);
    }
}

#[test]
fn it_speaks_the_language_of_the_play_and_leaves_the_play_where_it_is() {
    let pack = pack(vec![scenario("docs/example", str::to_owned)]);
    let play = open(&pack, "hi");
    let before = play.snapshot();
    let openings = play.openings();
    assert_eq!(openings.locale, Locale::new("hi").unwrap());
    assert!(!openings.wait.is_ascii());
    assert!(openings.stories[0].screens.iter().all(|one| one.locale == openings.locale));
    assert_eq!(play.snapshot(), before);
}
