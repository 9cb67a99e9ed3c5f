//! The game without a window: plays the shipped scenario by messages, keys and buttons.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use std::time::Duration;

use bevy::color::ColorToPacked;
use bevy::input::keyboard::Key;
use bevy::prelude::{BackgroundColor, Messages};
use bevy::time::TimeUpdateStrategy;
use bevy::ui_widgets::Activate;
use common::{Game, PACK, deciding, kinds};
use protocol::{
    Act, ActionKind, Body, Intent, Locale, Panel, Screen, TextSize, Utterance, UtteranceKind,
};
use small_places::{Course, Highlight, Palette, Told};
use theme::{Colors, Name, Rgb};

#[test]
fn a_whole_game_by_messages_for_every_act() {
    for act in Act::ALL {
        let mut game = Game::open(&PACK);
        game.play(act);
        assert_eq!(game.snapshot().screen, Screen::Debrief, "{act:?}");
        game.ask(Intent::Home);
        assert_eq!(game.snapshot().screen, Screen::Title);
        let kinds = kinds(&game.logged);
        assert_eq!(kinds[..2], ["scenario", "shown"]);
        assert_eq!(kinds[kinds.len() - 2..], ["outcome", "finished"]);
        let count = |kind| kinds.iter().filter(|one| **one == kind).count();
        assert!(count("made") >= 5 && count("made") == count("shown"));
    }
}

#[test]
fn everything_in_the_snapshot_is_on_the_screen() {
    let mut game = Game::open(&PACK);
    game.open_bus();
    loop {
        let (snapshot, texts) = (game.snapshot(), game.texts());
        let shown = |text: &str| texts.iter().any(|one| one == text);
        for action in snapshot.actions.iter().chain(&snapshot.bar) {
            assert!(shown(&action.label), "{} is missing from {texts:?}", action.label);
        }
        let said = snapshot.transcript.iter().rfind(|line| line.kind != UtteranceKind::Seen);
        if let Some(line) = said.filter(|_| snapshot.screen == Screen::Scene) {
            assert!(shown(&line.text) && line.speaker.as_deref().is_none_or(shown));
        }
        assert!(snapshot.paragraphs.iter().all(|paragraph| shown(&paragraph.text)));
        let intents: Vec<Intent> = game.buttons().into_iter().map(|(_, b)| b.intent).collect();
        let wanted: Vec<Intent> =
            snapshot.actions.iter().chain(&snapshot.bar).map(|a| a.intent.clone()).collect();
        assert_eq!(intents, wanted);
        if snapshot.screen == Screen::Debrief {
            break;
        }
        game.frame();
        game.ask(snapshot.actions[0].intent.clone());
    }
}

#[test]
fn a_whole_game_by_buttons() {
    let mut game = Game::open(&PACK);
    for _ in 0..200 {
        let (first, _) = game.buttons()[0].clone();
        game.app.world_mut().trigger(Activate { entity: first });
        game.frame();
        game.frame();
        if game.snapshot().screen == Screen::Debrief {
            return;
        }
    }
    panic!("never reached the debrief");
}

#[test]
fn a_whole_game_by_keyboard() {
    let mut game = Game::open(&PACK);
    for _ in 0..200 {
        if deciding(&game.snapshot()) {
            game.press(&Key::Character("2".into()));
        } else {
            game.press(&Key::Enter);
        }
        game.frame();
        if game.snapshot().screen == Screen::Debrief {
            assert!(game.logged.iter().any(|body| matches!(body, Body::OutcomeReached { .. })));
            return;
        }
    }
    panic!("never reached the debrief");
}

#[test]
fn arrows_move_the_highlight_and_enter_takes_it() {
    let mut game = Game::open(&PACK);
    game.open_bus();
    game.read();
    let actions = game.snapshot().actions;
    let at = actions.iter().position(|action| action.kind == ActionKind::Option).unwrap();
    for _ in 0..at {
        game.press(&Key::ArrowDown);
    }
    game.press(&Key::Tab);
    assert_eq!(*game.app.world().resource::<Highlight>(), Highlight(Some(at)));
    game.press(&Key::Enter);
    let mut lines = game.snapshot().transcript.into_iter();
    let choice = lines.rfind(|line| line.kind == UtteranceKind::Choice).unwrap();
    assert_eq!(choice.text, actions[at].label);
    assert_eq!(kinds(&game.logged).iter().filter(|kind| **kind == "made").count(), 1);
}

#[test]
fn enter_on_the_highlight_reads_one_line() {
    let mut game = Game::open(&PACK);
    game.open_bus();
    let lines = |game: &Game| {
        let said = |line: &&Utterance| line.kind == UtteranceKind::Line;
        game.snapshot().transcript.iter().filter(said).count()
    };
    for read in 2..5 {
        game.press(&Key::ArrowDown);
        game.app.world_mut().resource_mut::<Highlight>().0 = Some(0);
        game.frame();
        game.press(&Key::Enter);
        game.frame();
        assert_eq!(lines(&game), read);
    }
}

#[test]
fn a_second_press_within_half_a_second_takes_nothing() {
    let mut game = Game::open(&PACK);
    game.open_bus();
    while !deciding(&game.snapshot()) {
        game.ask(Intent::Continue);
    }
    let step = |game: &mut Game, millis| {
        let by = TimeUpdateStrategy::ManualDuration(Duration::from_millis(millis));
        game.app.insert_resource(by);
    };
    step(&mut game, 499);
    game.choose(Act::Wait);
    assert!(deciding(&game.snapshot()));
    assert!(!kinds(&game.logged).contains(&"made"));
    step(&mut game, 1);
    game.choose(Act::Wait);
    assert!(kinds(&game.logged).contains(&"made"));
}

#[test]
fn the_language_changes_in_mid_scene_and_the_place_stays() {
    let mut game = Game::open(&PACK);
    game.open_bus();
    game.read();
    let before = game.snapshot();
    game.ask(Intent::SetLocale { locale: Locale::new("hi").unwrap() });
    let after = game.snapshot();
    assert_eq!(after.code, before.code);
    assert_eq!(after.transcript.len(), before.transcript.len());
    let devanagari = |text: &str| text.chars().any(|c| ('\u{900}'..'\u{980}').contains(&c));
    assert!(after.transcript.iter().all(|line| devanagari(&line.text)));
    assert!(after.actions.iter().all(|action| devanagari(&action.label)));
    assert!(game.texts().iter().any(|text| *text == after.actions[0].label));
}

#[test]
fn undo_goes_back_and_the_new_choice_counts_as_revised() {
    let mut game = Game::open(&PACK);
    game.open_bus();
    game.read();
    let before = game.snapshot();
    game.choose(Act::Wait);
    game.ask(Intent::Undo);
    assert_eq!(game.snapshot().actions, before.actions);
    assert_eq!(game.snapshot().transcript, before.transcript);
    game.frame();
    game.choose(Act::Other);
    let revised: Vec<bool> = game
        .logged
        .iter()
        .filter_map(|body| match body {
            Body::ChoiceMade { revised, .. } => Some(*revised),
            _ => None,
        })
        .collect();
    assert_eq!(revised, [false, true]);
    assert_eq!(kinds(&game.logged).iter().filter(|kind| **kind == "shown").count(), 1);
}

#[test]
fn a_pause_stops_the_clock_and_holds_the_scene() {
    let mut game = Game::open(&PACK);
    game.open_bus();
    game.read();
    game.press(&Key::Escape);
    assert_eq!(game.snapshot().panel, Some(Panel::Pause));
    let (snapshot, texts) = (game.snapshot(), game.texts());
    assert!(snapshot.paragraphs[0].text.contains("#code="), "the menu tells the play code");
    assert!(texts.contains(&snapshot.paragraphs[0].text), "{texts:?}");
    for _ in 0..100 {
        game.frame();
    }
    game.ask(Intent::Continue);
    assert_eq!(game.snapshot().panel, Some(Panel::Pause), "nothing moves under a panel");
    game.ask(Intent::SetTextSize { size: TextSize::Largest });
    game.press(&Key::Escape);
    game.choose(Act::Wait);
    let ms = game.logged.iter().find_map(|body| match body {
        Body::ChoiceMade { ms, .. } => Some(*ms),
        _ => None,
    });
    assert!(ms.is_some_and(|ms| ms < 10_000), "{ms:?}");
    assert_eq!(game.snapshot().text_size, TextSize::Largest);
}

#[test]
fn past_lines_can_be_read() {
    let mut game = Game::open(&PACK);
    game.open_bus();
    game.read();
    let lines = game.snapshot().transcript;
    game.ask(Intent::Show { panel: Panel::History });
    let texts = game.texts();
    assert!(lines.iter().all(|line| texts.contains(&line.text)));
}

#[test]
fn not_this_one_and_leaving_lead_back_to_the_title() {
    let mut game = Game::open(&PACK);
    let open = game.snapshot().actions[0].intent.clone();
    game.ask(open);
    assert_eq!(game.snapshot().screen, Screen::Note);
    game.ask(Intent::Home);
    assert_eq!(game.snapshot().screen, Screen::Title);
    assert!(game.logged.is_empty(), "declining is not logged");
    game.open_bus();
    game.read();
    game.choose(Act::Other);
    game.ask(Intent::Home);
    assert_eq!(game.snapshot().screen, Screen::Title);
    assert_eq!(kinds(&game.logged).last(), Some(&"left"));
}

#[test]
fn a_save_leads_back_to_the_same_place() {
    let mut game = Game::open(&PACK);
    game.open_bus();
    game.read();
    game.choose(Act::Distract);
    game.ask(Intent::SetLocale { locale: Locale::new("hi").unwrap() });
    let now = Duration::from_mins(1);
    let save = game.app.world().resource::<Course>().save(now);
    let mut other = Game::open(&PACK);
    other.app.world_mut().resource_mut::<Course>().restore(&save, Duration::ZERO);
    other.frame();
    assert_eq!(other.snapshot(), game.snapshot());
    assert!(other.texts().contains(&game.snapshot().actions[0].label));
}

#[test]
fn a_damaged_pack_shows_a_fault_and_stays_up() {
    let mut bytes = PACK.clone();
    bytes[100] ^= 1;
    for pack in [&bytes[..], &PACK[..20], b"<!doctype html>"] {
        let mut game = Game::open(pack);
        assert_eq!(game.snapshot().screen, Screen::Fault);
        assert!(game.texts().iter().any(|text| text.contains("could not be opened")));
        game.ask(Intent::Begin);
        game.press(&Key::Enter);
        game.press(&Key::Escape);
        assert_eq!(game.snapshot().screen, Screen::Fault);
    }
}

#[test]
fn a_palette_changes_the_colour_of_buttons_and_back() {
    let ground = |game: &mut Game| {
        let (first, _) = game.buttons()[0].clone();
        let ground = game.app.world().get::<BackgroundColor>(first).unwrap();
        ground.0.to_srgba().to_u8_array_no_alpha()
    };
    let mut game = Game::open(&PACK);
    let open = game.snapshot().actions[0].intent.clone();
    game.ask(open);
    game.frame();
    let own = ground(&mut game);
    let Rgb(house) = theme::Palette::default().get(Name::Marigold);
    assert_eq!(own, house, "the button that moves on");
    let teal = Colors([(Name::Marigold, Rgb::hex(0x3c_b8_a8))].into());
    game.app.insert_resource(Palette::of(&theme::Palette::with(&teal)));
    game.frame();
    game.frame();
    assert_eq!(ground(&mut game), [0x3c, 0xb8, 0xa8]);
    game.app.insert_resource(Palette::default());
    game.frame();
    game.frame();
    assert_eq!(ground(&mut game), house);
}

#[test]
fn what_the_page_around_the_game_asks_stands_on_the_debrief_and_is_handed_on() {
    let mut game = Game::open(&PACK);
    game.play(Act::Wait);
    game.app.world_mut().resource_mut::<Course>().tell_calls("sign\ten\t\tSign here");
    game.frame();
    let texts = game.texts();
    for shown in ["Sign here", "A link of the page you are on. It leads out of the game."] {
        assert!(texts.iter().any(|text| text == shown), "{shown} in {texts:?}");
    }
    let calls = |intent: &Intent| matches!(intent, Intent::Call { .. });
    let (entity, _) = game.buttons().into_iter().find(|(_, one)| calls(&one.intent)).unwrap();
    game.app.world_mut().trigger(Activate { entity });
    game.app.update();
    let mut told = game.app.world_mut().resource_mut::<Messages<Told>>();
    let told: Vec<_> = told.drain().filter_map(|Told(outcome)| outcome.call).collect();
    assert_eq!(told.iter().map(protocol::CallId::as_str).collect::<Vec<_>>(), ["sign"]);
}
