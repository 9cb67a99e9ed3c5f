//! The game without a window, for tests: by messages, keys and buttons.

#![allow(dead_code, reason = "each test binary uses its own part of this")]

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use bevy::ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel};
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyCode, KeyboardInput, NativeKeyCode};
use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use protocol::{Act, ActionKind, Body, Intent, Locale, Screen, Snapshot};
use small_places::{ActionButton, Ask, Course, Drawings, Marker, Told};
use story::{Library, ScenarioSources, Source, compile_scenario, wordbook};

/// The shipped scenario of the bus.
pub(crate) static PACK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = std::fs::read_dir(assets().join("scenarios/lucknow-bus")).unwrap();
    pack(folder.map(|entry| read(&entry.unwrap().path())).collect())
});

/// Drawings of the bus and its people.
static ART: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    for (kind, names) in
        [("places", &["bus", "map"][..]), ("cast", &["ritu", "conductor", "uncle", "nurse"][..])]
    {
        std::fs::create_dir(folder.path().join(kind)).unwrap();
        for name in names {
            let file = format!("{kind}/{name}.svg");
            std::fs::copy(assets().join(&file), folder.path().join(&file)).unwrap();
        }
    }
    art::bake::bake(folder.path()).unwrap().to_bytes()
});

fn assets() -> PathBuf {
    PathBuf::from("assets")
}

fn read(path: &Path) -> Source {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    Source::new(name, std::fs::read_to_string(path).unwrap())
}

/// A pack of one scenario.
pub(crate) fn pack(files: Vec<Source>) -> Vec<u8> {
    let scenario = compile_scenario(ScenarioSources { files }).unwrap();
    let words = wordbook(read(&assets().join("strings/ui.csv"))).unwrap();
    Library { scenarios: vec![Arc::new(scenario)], words }.to_bytes().unwrap()
}

/// The game, with time that moves a second a frame.
pub(crate) struct Game {
    pub(crate) app: App,
    window: Entity,
    pub(crate) logged: Vec<Body>,
}

impl Game {
    pub(crate) fn open(pack: &[u8]) -> Self {
        Self::with(pack, Drawings::default())
    }

    /// The same with pictures.
    pub(crate) fn with_pictures(pack: &[u8]) -> Self {
        Self::with(pack, Drawings::new(art::ArtPack::from_bytes(&ART).unwrap()))
    }

    /// The same with text measured and everything laid out in a window of this size.
    pub(crate) fn laid_out(pack: &[u8], size: (u32, u32)) -> Self {
        let mut game = Self::with(pack, Drawings::default());
        game.app.add_plugins((
            bevy::window::WindowPlugin { primary_window: None, ..default() },
            bevy::a11y::AccessibilityPlugin,
            bevy::image::ImagePlugin::default(),
            bevy::transform::TransformPlugin,
            bevy::mesh::MeshPlugin,
            bevy::camera::CameraPlugin,
            bevy::sprite::SpritePlugin,
            bevy::text::TextPlugin,
            bevy::ui::UiPlugin,
            bevy::picking::DefaultPickingPlugins,
        ));
        // The engine's own systems are not all in an order.
        game.app.edit_schedule(PostUpdate, |schedule| {
            schedule.set_build_settings(ScheduleBuildSettings::default());
        });
        let read = |file: &str| std::fs::read(assets().join("fonts").join(file)).unwrap();
        let mut fonts = game.app.world_mut().resource_mut::<Assets<Font>>();
        let fonts = small_places::Fonts {
            body: fonts.add(Font::from_bytes(read("body.ttf"))),
            bold: fonts.add(Font::from_bytes(read("bold.ttf"))),
        };
        game.app.insert_resource(fonts);
        game.app.world_mut().spawn(Camera2d);
        let mut window = game.app.world_mut().get_mut::<Window>(game.window).unwrap();
        window.resolution = size.into();
        game.frame();
        game
    }

    fn with(pack: &[u8], drawings: Drawings) -> Self {
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
        app.insert_resource(drawings);
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

    pub(crate) fn frame(&mut self) {
        self.app.update();
        let mut told = self.app.world_mut().resource_mut::<Messages<Told>>();
        self.logged.extend(told.drain().flat_map(|Told(outcome)| outcome.events));
    }

    pub(crate) fn ask(&mut self, intent: Intent) {
        self.app.world_mut().write_message(Ask(intent));
        self.frame();
    }

    pub(crate) fn press(&mut self, key: &Key) {
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

    pub(crate) fn snapshot(&self) -> Snapshot {
        self.app.world().resource::<Course>().snapshot().clone()
    }

    pub(crate) fn texts(&mut self) -> Vec<String> {
        let mut texts = self.app.world_mut().query::<&Text>();
        texts.iter(self.app.world()).map(|text| text.0.clone()).collect()
    }

    /// The buttons of the sheet and the bar, without the marks in the picture.
    pub(crate) fn buttons(&mut self) -> Vec<(Entity, ActionButton)> {
        let mut buttons =
            self.app.world_mut().query_filtered::<(Entity, &ActionButton), Without<Marker>>();
        let mut all: Vec<_> = buttons
            .iter(self.app.world())
            .map(|(entity, button)| (entity, button.clone()))
            .collect();
        all.sort_by_key(|(_, button)| button.place);
        all
    }

    pub(crate) fn open_bus(&mut self) {
        let open = self.snapshot().actions[0].intent.clone();
        self.ask(open);
        self.ask(Intent::Begin);
    }

    /// Reads on to the next decision or the debrief.
    pub(crate) fn read(&mut self) {
        while self.snapshot().screen == Screen::Scene && !deciding(&self.snapshot()) {
            self.ask(Intent::Continue);
        }
        self.frame();
    }

    /// Takes the first option of this act, or the first there is.
    pub(crate) fn choose(&mut self, act: Act) {
        let actions = self.snapshot().actions;
        let first = || actions.iter().find(|one| one.kind == ActionKind::Option).unwrap();
        let action = actions.iter().find(|one| one.act == Some(act)).unwrap_or_else(first);
        self.ask(action.intent.clone());
    }

    /// Plays to the debrief.
    pub(crate) fn play(&mut self, act: Act) {
        self.open_bus();
        self.read();
        while self.snapshot().screen == Screen::Scene {
            self.choose(act);
            self.read();
        }
    }
}

pub(crate) fn deciding(snapshot: &Snapshot) -> bool {
    snapshot.actions.iter().any(|action| action.kind == ActionKind::Option)
}

pub(crate) fn kinds(logged: &[Body]) -> Vec<&'static str> {
    logged
        .iter()
        .map(|body| match body {
            Body::SessionStarted { .. } => "session",
            Body::ScenarioStarted { .. } => "scenario",
            Body::ChoicesShown { .. } => "shown",
            Body::ChoiceMade { .. } => "made",
            Body::Noticed { .. } => "noticed",
            Body::SeenAgain { .. } => "again",
            Body::OutcomeReached { .. } => "outcome",
            Body::Finished { .. } => "finished",
            Body::Left { .. } => "left",
        })
        .collect()
}
