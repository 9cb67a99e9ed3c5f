//! The game without a window: plays the shipped scenario by messages, keys and buttons.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use bevy::ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel};
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyCode, KeyboardInput, NativeKeyCode};
use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use bevy::ui_widgets::Activate;
use protocol::{Act, ActionKind, Body, Intent, Locale, Panel, Screen, Snapshot, TextSize};
use small_places::{ActionButton, Ask, Course, Highlight, Told};
use story::{Library, ScenarioSources, Source, compile_scenario, wordbook};

static PACK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let read = |path: &Path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        Source::new(name, std::fs::read_to_string(path).unwrap())
    };
    let folder = std::fs::read_dir(assets.join("scenarios/lucknow-bus")).unwrap();
    let files = folder.map(|entry| read(&entry.unwrap().path())).collect();
    let scenario = compile_scenario(ScenarioSources { files }).unwrap();
    let words = wordbook(read(&assets.join("strings/ui.csv"))).unwrap();
    Library { scenarios: vec![Arc::new(scenario)], words }.to_bytes().unwrap()
});

/// The game, with time that moves a second a frame.
struct Game {
    app: App,
    window: Entity,
    logged: Vec<Body>,
}

impl Game {
    fn open(pack: &[u8]) -> Self {
        let mut app = App::new();
        app.add_plugins((
            MinimalPlugins,
            bevy::asset::AssetPlugin::default(),
            bevy::input::InputPlugin,
            bevy::input_focus::InputFocusPlugin,
            bevy::input_focus::InputDispatchPlugin,
            bevy::ui_widgets::ButtonPlugin,
        ));
        app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_secs(1)));
        app.insert_resource(Course::open(pack, &Locale::english()));
        app.add_plugins(small_places::plugin);
        for schedule in [Update.intern(), PostUpdate.intern()] {
            app.edit_schedule(schedule, |schedule| {
                schedule.set_build_settings(ScheduleBuildSettings {
                    ambiguity_detection: LogLevel::Error,
                    ..default()
                });
            });
        }
        let window = app
            .world_mut()
            .spawn((
                Window { resolution: (1366, 768).into(), ..default() },
                bevy::window::PrimaryWindow,
            ))
            .id();
        let mut game = Self { app, window, logged: Vec::new() };
        game.frame();
        game
    }

    fn frame(&mut self) {
        self.app.update();
        let mut told = self.app.world_mut().resource_mut::<Messages<Told>>();
        self.logged.extend(told.drain().flat_map(|Told(outcome)| outcome.events));
    }

    fn ask(&mut self, intent: Intent) {
        self.app.world_mut().write_message(Ask(intent));
        self.frame();
    }

    fn press(&mut self, key: &Key) {
        // The engine's own buttons go by the key's place, the game by what it means.
        let key_code = match key {
            Key::Enter => KeyCode::Enter,
            _ => KeyCode::Unidentified(NativeKeyCode::Unidentified),
        };
        for state in [ButtonState::Pressed, ButtonState::Released] {
            self.app.world_mut().write_message(KeyboardInput {
                key_code,
                logical_key: key.clone(),
                state,
                text: None,
                repeat: false,
                window: self.window,
            });
        }
        self.frame();
    }

    fn snapshot(&self) -> Snapshot {
        self.app.world().resource::<Course>().snapshot().clone()
    }

    fn texts(&mut self) -> Vec<String> {
        let mut texts = self.app.world_mut().query::<&Text>();
        texts.iter(self.app.world()).map(|text| text.0.clone()).collect()
    }

    fn buttons(&mut self) -> Vec<(Entity, ActionButton)> {
        let mut buttons = self.app.world_mut().query::<(Entity, &ActionButton)>();
        let mut all: Vec<_> = buttons
            .iter(self.app.world())
            .map(|(entity, button)| (entity, button.clone()))
            .collect();
        all.sort_by_key(|(_, button)| button.place);
        all
    }

    fn open_bus(&mut self) {
        let open = self.snapshot().actions[0].intent.clone();
        self.ask(open);
        self.ask(Intent::Begin);
    }

    /// Reads on to the next decision or the debrief.
    fn read(&mut self) {
        while self.snapshot().screen == Screen::Scene && !deciding(&self.snapshot()) {
            self.ask(Intent::Continue);
        }
        self.frame();
    }

    /// Takes the first option of this act, or the first there is.
    fn choose(&mut self, act: Act) {
        let actions = self.snapshot().actions;
        let action = actions.iter().find(|one| one.act == Some(act)).unwrap_or(&actions[0]);
        self.ask(action.intent.clone());
    }

    /// Plays to the debrief.
    fn play(&mut self, act: Act) {
        self.open_bus();
        self.read();
        while self.snapshot().screen == Screen::Scene {
            self.choose(act);
            self.read();
        }
    }
}

fn deciding(snapshot: &Snapshot) -> bool {
    snapshot.actions.iter().all(|action| action.kind == ActionKind::Option)
}

fn kinds(logged: &[Body]) -> Vec<&'static str> {
    logged
        .iter()
        .map(|body| match body {
            Body::SessionStarted { .. } => "session",
            Body::ScenarioStarted { .. } => "scenario",
            Body::ChoicesShown { .. } => "shown",
            Body::ChoiceMade { .. } => "made",
            Body::OutcomeReached { .. } => "outcome",
            Body::Finished { .. } => "finished",
            Body::Left { .. } => "left",
        })
        .collect()
}

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
        if let Some(line) = snapshot.transcript.last().filter(|_| snapshot.screen == Screen::Scene)
        {
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
    game.press(&Key::ArrowDown);
    game.press(&Key::Tab);
    assert_eq!(*game.app.world().resource::<Highlight>(), Highlight(Some(1)));
    let second = game.snapshot().actions[1].label.clone();
    game.press(&Key::Enter);
    let last_choice = game.snapshot().transcript.into_iter().rfind(|line| line.chosen).unwrap();
    assert_eq!(last_choice.text, second);
    assert_eq!(kinds(&game.logged).iter().filter(|kind| **kind == "made").count(), 1);
}

#[test]
fn enter_on_the_highlight_reads_one_line() {
    let mut game = Game::open(&PACK);
    game.open_bus();
    for lines in 2..5 {
        game.press(&Key::ArrowDown);
        game.app.world_mut().resource_mut::<Highlight>().0 = Some(0);
        game.frame();
        game.press(&Key::Enter);
        game.frame();
        assert_eq!(game.snapshot().transcript.len(), lines);
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
