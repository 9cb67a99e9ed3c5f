//! What there is to see before a story asks anything, for a page to hold ready.

use std::time::Duration;

use protocol::{ActionKind, Intent, Opening, Openings, Screen, Snapshot};
use story::Scenario;

use crate::course::{Place, Play};
use crate::words::Words;

/// A story that tells more than this before it asks is shown up to here.
const MOST: usize = 24;

impl Play {
    /// The title and the first screens of every story, in the language of this play.
    #[must_use]
    pub fn openings(&self) -> Openings {
        let mut title = self.clone();
        title.place = Place::Title;
        let stories = self.library.scenarios.iter().map(|scenario| Opening {
            scenario: scenario.id.clone(),
            title: scenario
                .prose(&self.locale)
                .map(|prose| prose.title.clone())
                .unwrap_or_default(),
            screens: screens(&title, scenario),
        });
        Openings {
            locale: self.locale.clone(),
            wait: Words::new(&self.library, &self.locale).get("wait"),
            stories: stories.collect(),
            title: title.snapshot(),
        }
    }
}

fn screens(title: &Play, scenario: &Scenario) -> Vec<Snapshot> {
    let mut play = title.clone();
    let mut next = Some(Intent::Open { scenario: scenario.id.clone() });
    let mut screens = Vec::new();
    while let Some(intent) = next.take().filter(|_| screens.len() < MOST) {
        let snapshot = play.send(intent, Duration::ZERO).snapshot;
        let read_on = matches!(snapshot.screen, Screen::Note | Screen::Scene);
        next = snapshot
            .actions
            .iter()
            .find(|action| action.kind == ActionKind::Main && read_on)
            .map(|action| action.intent.clone());
        screens.push(snapshot);
    }
    screens
}
