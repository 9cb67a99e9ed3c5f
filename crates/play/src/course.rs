//! What each intent does.

use std::sync::Arc;
use std::time::Duration;

use protocol::{
    Act, Body, CallId, Face, Intent, LineId, Locale, OutcomeId, Panel, ScenarioId, Screen,
    TextSize, Update,
};
use story::{CodeError, Library, PackError, Scenario};

use crate::again::Again;
use crate::calls::{self, Call};
use crate::coming::Coming;
use crate::debrief;
use crate::log;
use crate::run::{Reached, Run};
use crate::words::Words;

/// How long options stand before one can be taken: a second press of what led to them, or a
/// tremor, takes nothing.
const SETTLE: Duration = Duration::from_millis(500);

/// A play, from the title to the debrief and back.
#[derive(Debug, Clone)]
pub struct Play {
    pub(crate) library: Arc<Library>,
    pub(crate) locale: Locale,
    pub(crate) text_size: TextSize,
    pub(crate) face: Face,
    pub(crate) panel: Option<Panel>,
    pub(crate) place: Place,
    pub(crate) sound: bool,
    pub(crate) still: bool,
    /// Endings come to since the page was opened.
    pub(crate) seen: Seen,
    /// How many of a hundred players took an option, of those that may be told.
    pub(crate) others: Vec<(LineId, u8)>,
    /// What the page that embeds the game asks of its visitors.
    pub(crate) calls: Vec<Call>,
    /// Why the play code that was given just now leads nowhere.
    pub(crate) refused: Option<CodeError>,
}

/// Endings that were come to, each once.
pub(crate) type Seen = Vec<(ScenarioId, OutcomeId)>;

/// A content note that is up.
#[derive(Debug, Clone)]
pub(crate) struct Note {
    pub(crate) scenario: Arc<Scenario>,
    /// Where the story goes on, for somebody who comes back to it.
    pub(crate) coming: Option<Coming>,
}

/// Where the player is, with what belongs to that place alone.
#[derive(Debug, Clone)]
pub(crate) enum Place {
    Title,
    Note(Note),
    Scene(Run),
    Debrief(Run),
    Again(Again),
    Fault(PackError),
}

impl Play {
    /// Opens a pack. A damaged one gives a play that shows the fault.
    #[must_use]
    pub fn open(pack: &[u8], locale: &Locale, face: Face) -> Self {
        Self::with(Library::from_bytes(pack), locale, face)
    }

    /// With what was read of a pack. A fault is shown.
    #[must_use]
    pub fn with(read: Result<Library, PackError>, locale: &Locale, face: Face) -> Self {
        let (library, place) = match read {
            Ok(library) => (library, Place::Title),
            Err(error) => (Library::default(), Place::Fault(error)),
        };
        let mut play = Self {
            locale: locale.clone(),
            library: Arc::new(library),
            text_size: TextSize::default(),
            face,
            panel: None,
            place,
            sound: false,
            still: false,
            seen: Seen::new(),
            others: Vec::new(),
            calls: Vec::new(),
            refused: None,
        };
        if !play.speaks(locale)
            && let Some(first) = play.library.words.keys().next().cloned()
        {
            play.locale = first;
        }
        play
    }

    /// Does what the player asks for, and says what there is to show and to log. What does not
    /// fit the moment (a second press, a late message) changes nothing.
    pub fn send(&mut self, intent: Intent, now: Duration) -> Update {
        let mut events = Vec::new();
        let mut face = None;
        let mut share = None;
        let mut call = None;
        if !matches!(intent, Intent::SetLocale { .. } | Intent::SetTextSize { .. }) {
            self.refused = None;
        }
        match intent {
            Intent::SetLocale { locale } if self.speaks(&locale) => self.locale = locale,
            Intent::SetTextSize { size } => self.text_size = size,
            Intent::SetFace { face: asked } => {
                self.face = asked;
                face = Some(asked);
            }
            Intent::SetSound { on } => self.sound = on,
            Intent::SetStill { on } => self.still = on,
            Intent::Share => share = Some(self.invitation()),
            Intent::Call { action } => call = Some(action).filter(|action| self.calls_for(action)),
            Intent::Show { panel } => self.show(panel, now),
            Intent::Close => self.close(now),
            Intent::Home => self.home(now, &mut events),
            Intent::Open { scenario } if matches!(self.place, Place::Title) => {
                if let Some(scenario) = self.library.scenario(&scenario) {
                    let scenario = Arc::clone(scenario);
                    self.place = Place::Note(Note { scenario, coming: None });
                    self.close(now);
                }
            }
            other if self.panel.is_none() => self.play_on(&other, now, &mut events),
            _ => {}
        }
        Update { snapshot: self.snapshot(), events, face, share, call }
    }

    /// Takes in what others chose, as the server tells it: `option=percent`, apart by blanks.
    pub fn tell_others(&mut self, text: &str) -> Update {
        self.others.extend(debrief::others(text));
        self.unchanged()
    }

    /// Takes in what the page that embeds the game asks of its visitors, in place of what it asked
    /// before: a line each of id, language, what it is for and label, apart by tabs.
    pub fn tell_calls(&mut self, text: &str) -> Update {
        self.calls = calls::calls(text);
        self.unchanged()
    }

    /// What there is to show, nothing having happened.
    #[must_use]
    pub fn unchanged(&self) -> Update {
        Update {
            snapshot: self.snapshot(),
            events: Vec::new(),
            face: None,
            share: None,
            call: None,
        }
    }

    /// Which screen is up.
    #[must_use]
    pub fn screen(&self) -> Screen {
        match self.place {
            Place::Title => Screen::Title,
            Place::Note(_) => Screen::Note,
            Place::Scene(_) => Screen::Scene,
            Place::Debrief(_) => Screen::Debrief,
            Place::Again(_) => Screen::Again,
            Place::Fault(_) => Screen::Fault,
        }
    }

    /// What goes with the game's address to somebody it is shared with.
    fn invitation(&self) -> String {
        let words = Words::new(&self.library, &self.locale);
        let run = match &self.place {
            Place::Scene(run) | Place::Debrief(run) | Place::Again(Again { run, .. }) => Some(run),
            Place::Title | Place::Note(_) | Place::Fault(_) => None,
        };
        let scenario = run.map(|run| run.session.scenario());
        match scenario.and_then(|scenario| scenario.prose(&self.locale)) {
            Some(prose) => words.get("share.story").replace("{title}", &prose.title),
            None => words.get("share.game"),
        }
    }

    /// Whether the screen offers this call to action.
    fn calls_for(&self, action: &CallId) -> bool {
        let offers =
            |intent: &Intent| matches!(intent, Intent::Call { action: one } if one == action);
        self.snapshot().actions.iter().any(|shown| offers(&shown.intent))
    }

    pub(crate) fn speaks(&self, locale: &Locale) -> bool {
        self.library.words.contains_key(locale)
    }

    fn show(&mut self, panel: Panel, now: Duration) {
        let fits = match panel {
            Panel::Pause => !matches!(self.place, Place::Fault(_)),
            Panel::History => matches!(self.place, Place::Scene(_) | Place::Again(_)),
        };
        if fits {
            self.panel = Some(panel);
            self.pause(now);
        }
    }

    pub(crate) fn close(&mut self, now: Duration) {
        self.panel = None;
        if let Place::Scene(run) | Place::Debrief(run) = &mut self.place {
            run.go_on(now);
        }
    }

    pub(crate) fn pause(&mut self, now: Duration) {
        if let Place::Scene(run) | Place::Debrief(run) = &mut self.place {
            run.pause(now);
        }
    }

    fn home(&mut self, now: Duration, events: &mut Vec<Body>) {
        match &self.place {
            Place::Fault(_) => return,
            Place::Scene(run) => events.push(log::left(run)),
            Place::Debrief(run) | Place::Again(Again { run, .. }) => {
                events.push(log::finished(run, now));
            }
            Place::Title | Place::Note(_) => {}
        }
        self.panel = None;
        self.place = Place::Title;
    }

    fn play_on(&mut self, intent: &Intent, now: Duration, events: &mut Vec<Body>) {
        let reached = match (&mut self.place, intent) {
            (Place::Note(note), Intent::Begin) => {
                let mut run = match note.coming.take() {
                    Some(coming) => Run::of(coming.session, now),
                    None => Run::new(Arc::clone(&note.scenario), now),
                };
                events.push(log::started(&run, &self.locale));
                let reached = run.begin();
                self.place = Place::Scene(run);
                reached
            }
            (Place::Scene(run), Intent::Continue) if run.open_decision().is_none() => run.read_on(),
            (Place::Debrief(run), Intent::Again { view }) => {
                if let Some(again) = Again::new(run, view) {
                    self.place = Place::Again(again);
                }
                return;
            }
            (Place::Again(again), Intent::Continue) => {
                if !again.read_on() {
                    events.push(log::seen_again(&again.run, &again.view));
                    let run = again.run.clone();
                    self.place = Place::Debrief(run);
                }
                return;
            }
            (Place::Scene(run), Intent::Choose { option }) => {
                if run.up.read(now) < SETTLE {
                    return;
                }
                let made = log::made(run, option, (self.face, &self.locale), now);
                if run.session.choose(option).is_err() {
                    return;
                }
                run.noticing = run.session.last_act() == Some(Act::Notice);
                events.extend(made);
                run.read_on()
            }
            (Place::Scene(run), Intent::Undo) => match undo(run) {
                Some(decision) => {
                    run.revised.insert(decision);
                    Reached::Decision(run.session.offers().unwrap_or_default())
                }
                None => return,
            },
            _ => return,
        };
        self.arrive(&reached, now, events);
    }

    fn arrive(&mut self, reached: &Reached, now: Duration, events: &mut Vec<Body>) {
        let Place::Scene(run) = &mut self.place else { return };
        match reached {
            Reached::Line => {}
            Reached::Decision(offers) => events.extend(log::shown(run, offers, now)),
            Reached::End => {
                events.extend(log::ended(run));
                if let Some(outcome) = run.outcome() {
                    let seen = (run.session.scenario().id.clone(), outcome);
                    remember(&mut self.seen, seen);
                }
                let run = run.clone();
                self.place = Place::Debrief(run);
            }
        }
    }
}

/// Takes the last choice back, and says at which decision that leaves the run.
fn undo(run: &mut Run) -> Option<LineId> {
    run.undo().then(|| run.open_decision()).flatten()
}

pub(crate) fn remember(all: &mut Seen, seen: (ScenarioId, OutcomeId)) {
    if !all.contains(&seen) {
        all.push(seen);
    }
}
