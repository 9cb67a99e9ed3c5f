//! Puts the moment into words: the snapshot both faces show.

use protocol::{Action, ActionKind, Face, Intent, Panel, Snapshot, Stage, TextSize};
use story::{PackError, Session};

use crate::course::{Place, Play};
use crate::debrief;
use crate::map::awake;
use crate::run::Run;
use crate::screens::{self, Screenful};
use crate::stage::{setting, stage};
use crate::transcript::transcript;
use crate::words::Words;

impl Play {
    /// Everything to show at this moment.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        let words = Words::new(&self.library, &self.locale);
        let run = match &self.place {
            Place::Scene(run) | Place::Debrief(run) => Some(run),
            Place::Title | Place::Note(_) | Place::Again(_) | Place::Fault(_) => None,
        };
        let session = self.session();
        let Screenful { heading, paragraphs, actions } = match (&self.panel, &self.place) {
            (_, Place::Fault(error)) => fault(error),
            (Some(Panel::Pause), _) => self.pause_menu(words, run),
            (Some(Panel::History), _) => history(words),
            (None, Place::Title) => {
                screens::title(&self.library, &self.locale, self.refused, words)
            }
            (None, Place::Note(note)) => screens::note(note, &self.locale, words),
            (None, Place::Scene(run)) => screens::scene(run, &self.locale, words),
            (None, Place::Debrief(run)) => debrief::screen(run, &self.calls, &self.locale, words),
            (None, Place::Again(again)) => again.screen(&self.locale, words),
        };
        Snapshot {
            locale: self.locale.clone(),
            text_size: self.text_size,
            face: self.face,
            sound: self.sound,
            still: self.still,
            screen: self.screen(),
            panel: self.panel,
            heading,
            paragraphs,
            transcript: session
                .map_or_else(Vec::new, |session| transcript(session, &self.locale, words)),
            actions,
            bar: self.bar(words),
            transcript_label: words.get("transcript"),
            actions_label: words.get("actions"),
            notices_label: words.get("notices"),
            bar_label: words.get("bar"),
            stage: match &self.place {
                Place::Note(note) => setting(&note.scenario),
                _ => session.map_or_else(Stage::default, |session| {
                    stage(session.moments(), session.scenario(), &self.locale, words)
                }),
            },
            awake: match &self.place {
                Place::Title => awake(&self.library, &self.seen),
                _ => Vec::new(),
            },
            debrief: match &self.place {
                Place::Debrief(run) => Some(debrief::way(run, &self.others, &self.locale, words)),
                _ => None,
            },
            code: run.map(|run| run.session.code().to_string()),
        }
    }

    /// What is being read, if anything is.
    fn session(&self) -> Option<&Session> {
        match &self.place {
            Place::Scene(run) | Place::Debrief(run) => Some(&run.session),
            Place::Again(again) => Some(&again.session),
            Place::Title | Place::Note(_) | Place::Fault(_) => None,
        }
    }

    fn bar(&self, words: Words<'_>) -> Vec<Action> {
        let mut bar = Vec::new();
        if matches!(self.place, Place::Fault(_)) || self.panel.is_some() {
            return bar;
        }
        bar.push(quiet(words.get("menu"), Intent::Show { panel: Panel::Pause }));
        if let Place::Scene(run) = &self.place {
            if run.has_chosen() {
                bar.push(quiet(words.get("undo"), Intent::Undo));
            }
            bar.push(quiet(words.get("history"), Intent::Show { panel: Panel::History }));
        }
        for locale in words.locales().filter(|locale| **locale != self.locale) {
            let intent = Intent::SetLocale { locale: locale.clone() };
            let label = words.of(locale, "language.name");
            bar.push(Action { lang: Some(locale.clone()), ..quiet(label, intent) });
        }
        bar.push(self.other_face(words));
        bar
    }

    fn other_face(&self, words: Words<'_>) -> Action {
        let (label, face) = match self.face {
            Face::Pictures => ("face.text", Face::Text),
            Face::Text => ("face.pictures", Face::Pictures),
        };
        quiet(words.get(label), Intent::SetFace { face })
    }

    fn pause_menu(&self, words: Words<'_>, run: Option<&Run>) -> Screenful {
        let in_scene = matches!(self.place, Place::Scene(_) | Place::Again(_));
        let mut actions = vec![Action {
            kind: ActionKind::Main,
            ..quiet(words.get(if in_scene { "resume" } else { "close" }), Intent::Close)
        }];
        for size in TextSize::ALL {
            let label = match size {
                TextSize::Normal => "size.normal",
                TextSize::Large => "size.large",
                TextSize::Largest => "size.largest",
            };
            let pressed = Some(size == self.text_size);
            let intent = Intent::SetTextSize { size };
            actions.push(Action { pressed, ..quiet(words.get(label), intent) });
        }
        for locale in words.locales() {
            let label = words.of(locale, "language.name");
            let pressed = Some(*locale == self.locale);
            let intent = Intent::SetLocale { locale: locale.clone() };
            let lang = Some(locale.clone()).filter(|locale| *locale != self.locale);
            actions.push(Action { pressed, lang, ..quiet(label, intent) });
        }
        let sound = Intent::SetSound { on: !self.sound };
        actions.push(Action { pressed: Some(self.sound), ..quiet(words.get("sound"), sound) });
        let still = Intent::SetStill { on: !self.still };
        actions.push(Action { pressed: Some(!self.still), ..quiet(words.get("motion"), still) });
        actions.push(self.other_face(words));
        if !matches!(self.place, Place::Title) {
            actions.push(quiet(words.get("leave"), Intent::Home));
        }
        let heading = words.get(if in_scene { "paused" } else { "menu" });
        let place = run.filter(|_| in_scene).map(|run| run.session.code().to_string());
        let text = place.map(|code| words.get("code.here").replace("{code}", &code));
        let paragraphs = text.map(screens::plain).into_iter().collect();
        Screenful { heading, paragraphs, actions }
    }
}

fn history(words: Words<'_>) -> Screenful {
    let close = quiet(words.get("resume"), Intent::Close);
    Screenful {
        heading: words.get("history"),
        paragraphs: Vec::new(),
        actions: vec![Action { kind: ActionKind::Main, ..close }],
    }
}

/// Without a pack there are no words but these.
fn fault(error: &PackError) -> Screenful {
    Screenful {
        heading: "Small Places".to_owned(),
        paragraphs: vec![
            screens::plain(format!("The stories could not be opened: {error}.")),
            screens::plain("कहानियाँ नहीं खुल सकीं। कृपया पेज दोबारा लोड करें।".to_owned()),
        ],
        actions: Vec::new(),
    }
}

/// An action that does not press itself forward.
pub(crate) fn quiet(label: String, intent: Intent) -> Action {
    Action {
        label,
        intent,
        kind: ActionKind::Quiet,
        act: None,
        pressed: None,
        lang: None,
        detail: None,
        at: None,
    }
}
