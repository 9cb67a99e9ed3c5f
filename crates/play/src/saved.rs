//! Where the player is, written down for the other face or for after a fault, and gone back to.

use std::sync::Arc;
use std::time::Duration;

use protocol::{Face, Save, Screen, Update};
use story::{PlayCode, Session};

use crate::again::Again;
use crate::course::{Note, Place, Play, remember};
use crate::run::{Reached, Run};
use crate::stopwatch::Stopwatch;

impl Play {
    /// Where the player is, for the other face or after a fault.
    #[must_use]
    pub fn save(&self, now: Duration) -> Save {
        let run = match &self.place {
            Place::Scene(run) | Place::Debrief(run) => Some(run),
            Place::Again(again) => Some(&again.run),
            Place::Title | Place::Note(_) | Place::Fault(_) => None,
        };
        Save {
            screen: self.screen(),
            panel: self.panel,
            scenario: match &self.place {
                Place::Note(note) => Some(note.scenario.id.clone()),
                _ => None,
            },
            code: match &self.place {
                Place::Note(note) => note.coming.as_ref().map(|coming| coming.code.to_string()),
                _ => run.map(|run| run.session.code().to_string()),
            },
            locale: self.locale.clone(),
            text_size: self.text_size,
            sound: self.sound,
            still: self.still,
            seen: self.seen.clone(),
            view: match &self.place {
                Place::Again(again) => Some((again.view.clone(), again.lines)),
                _ => None,
            },
            revised: run.map_or_else(Vec::new, |run| run.revised.iter().cloned().collect()),
            played_ms: run.map_or(0, |run| run.played.millis(now)),
            shown_ms: run.map_or(0, |run| run.shown.millis(now)),
        }
    }

    /// Goes where a save says, shown by this face; to the title if it names no place here.
    pub fn restore(&mut self, save: &Save, face: Face, now: Duration) -> Update {
        if self.speaks(&save.locale) {
            self.locale = save.locale.clone();
        }
        self.text_size = save.text_size;
        self.sound = save.sound;
        self.still = save.still;
        for seen in &save.seen {
            remember(&mut self.seen, seen.clone());
        }
        self.face = face;
        if !matches!(self.place, Place::Fault(_)) {
            self.place = self.saved_place(save, now).unwrap_or(Place::Title);
            self.panel = save.panel;
            if self.panel.is_some() {
                self.pause(now);
            }
        }
        self.unchanged()
    }

    fn saved_place(&self, save: &Save, now: Duration) -> Option<Place> {
        match save.screen {
            Screen::Title | Screen::Fault => Some(Place::Title),
            Screen::Note => {
                let scenario = Arc::clone(self.library.scenario(save.scenario.as_ref()?)?);
                let coming = save.code.as_deref().and_then(|code| self.coming(code).ok());
                let coming = coming.map(|(_, coming)| coming);
                Some(Place::Note(Note { scenario, coming }))
            }
            Screen::Scene | Screen::Debrief | Screen::Again => {
                let code = PlayCode::parse(save.code.as_deref()?).ok()?;
                let session = Session::from_code(&self.library, &code).ok()?.session;
                let millis = |ms: u32| Duration::from_millis(u64::from(ms));
                let mut run = Run {
                    revised: save.revised.iter().cloned().collect(),
                    played: Stopwatch::running(millis(save.played_ms), now),
                    shown: Stopwatch::running(millis(save.shown_ms), now),
                    ..Run::of(session, now)
                };
                if save.screen != Screen::Scene {
                    while let Reached::Line = run.read_on() {}
                }
                match (save.screen, &save.view) {
                    (Screen::Debrief, _) => return Some(Place::Debrief(run)),
                    (Screen::Again, Some((view, lines))) => {
                        let mut again = Again::new(&run, view)?;
                        while again.lines < *lines && again.read_on() {}
                        return Some(Place::Again(again));
                    }
                    _ => {}
                }
                run.settle();
                Some(Place::Scene(run))
            }
        }
    }
}
