//! Plays to test: the example of the writers' guide, with the shipped words.

#![allow(dead_code, reason = "each test file takes what it needs")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use play::Play;
use protocol::{
    Action, ActionKind, Body, Face, Intent, LineId, Locale, ScenarioId, Screen, Snapshot, Update,
};
use story::{Library, Scenario, ScenarioSources, Source, compile_scenario, wordbook};

pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new("../..").join(path)
}

/// The scenario of a folder, its files edited.
pub(crate) fn scenario(folder: &str, edit: impl Fn(&str) -> String) -> Arc<Scenario> {
    let paths = std::fs::read_dir(repository(folder)).unwrap().map(|entry| entry.unwrap().path());
    let files = paths.map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        Source::new(name, edit(&std::fs::read_to_string(&path).unwrap()))
    });
    let sources = ScenarioSources { files: files.collect() };
    Arc::new(compile_scenario(sources).unwrap_or_else(|wrong| panic!("{wrong}")))
}

/// A pack of these scenarios.
pub(crate) fn pack(scenarios: Vec<Arc<Scenario>>) -> Vec<u8> {
    let text = std::fs::read_to_string(repository("assets/strings/ui.csv")).unwrap();
    let words = wordbook(Source::new("ui.csv", text)).unwrap();
    Library { scenarios, words }.to_bytes().unwrap()
}

pub(crate) fn open(pack: &[u8], locale: &str) -> Play {
    Play::open(pack, &Locale::new(locale).unwrap(), Face::Text)
}

/// Somebody who plays, and their clock: each step takes them a second.
pub(crate) struct Player {
    pub(crate) play: Play,
    pub(crate) now: Duration,
}

impl Player {
    /// Begins the example.
    pub(crate) fn of_example() -> Self {
        let pack = pack(vec![scenario("docs/example", str::to_owned)]);
        let mut player = Self { play: open(&pack, "en"), now: Duration::ZERO };
        player.begin("example");
        player
    }

    pub(crate) fn begin(&mut self, scenario: &str) {
        self.send(Intent::Open { scenario: ScenarioId::new(scenario).unwrap() });
        self.send(Intent::Begin);
    }

    pub(crate) fn send(&mut self, intent: Intent) -> Update {
        self.after(1_000, intent)
    }

    /// Sends something so many milliseconds later.
    pub(crate) fn after(&mut self, millis: u64, intent: Intent) -> Update {
        self.now += Duration::from_millis(millis);
        self.play.send(intent, self.now)
    }

    pub(crate) fn choose(&mut self, option: &str) -> Update {
        self.send(choice(option))
    }

    /// Reads on while there is nothing to choose; what was logged on the way.
    pub(crate) fn read(&mut self) -> Vec<Body> {
        let mut logged = Vec::new();
        while self.shown().screen == Screen::Scene && self.labels(ActionKind::Option).is_empty() {
            logged.extend(self.send(Intent::Continue).events);
        }
        logged
    }

    /// Takes these options one after the other, to the debrief.
    pub(crate) fn play(&mut self, options: &[&str]) -> Vec<Body> {
        let mut logged = self.read();
        for option in options {
            logged.extend(self.choose(option).events);
            logged.extend(self.read());
        }
        logged
    }

    pub(crate) fn shown(&self) -> Snapshot {
        self.play.snapshot()
    }

    pub(crate) fn actions(&self, kind: ActionKind) -> Vec<Action> {
        self.shown().actions.into_iter().filter(|action| action.kind == kind).collect()
    }

    pub(crate) fn labels(&self, kind: ActionKind) -> Vec<String> {
        self.actions(kind).into_iter().map(|action| action.label).collect()
    }
}

pub(crate) fn choice(option: &str) -> Intent {
    Intent::Choose { option: LineId::new(option).unwrap() }
}
