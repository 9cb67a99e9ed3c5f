//! What a face shows: everything on the screen at one moment, in words, with what can be done.

use serde::{Deserialize, Serialize};

use crate::{Act, Body, Face, Intent, LineId, Locale, Panel, Stage, TextSize};

/// Everything on the screen at one moment, already in the player's language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Snapshot {
    /// The language of every string here.
    pub locale: Locale,
    /// The size of the text.
    pub text_size: TextSize,
    /// The face that shows it.
    pub face: Face,
    /// Which screen.
    pub screen: Screen,
    /// What lies over it.
    pub panel: Option<Panel>,
    /// The screen's heading (the panel's, where there is one).
    pub heading: String,
    /// Standing text under the heading: the title's lead, the content note, the debrief.
    pub paragraphs: Vec<Paragraph>,
    /// The lines so far, oldest first; the last is the one being read.
    pub transcript: Vec<Utterance>,
    /// What moves the play on, in order: start, continue, or the options.
    pub actions: Vec<Action>,
    /// What stands in the same place on every screen: menu, undo, lines so far, language, face.
    pub bar: Vec<Action>,
    /// What the transcript and the action list are called, for assistive technology.
    pub transcript_label: String,
    /// The name of the action list ("What do you do?").
    pub actions_label: String,
    /// The name of the bar.
    pub bar_label: String,
    /// What the stage shows.
    pub stage: Stage,
    /// The play code of this place in the story; none outside a scene.
    pub code: Option<String>,
}

/// Which screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Screen {
    /// The list of scenarios.
    Title,
    /// What a scenario holds, with a way out.
    Note,
    /// The scene.
    Scene,
    /// What changed, and a question to take away.
    Debrief,
    /// The pack could not be read.
    Fault,
}

/// A paragraph of standing text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Paragraph {
    /// A heading of its own, such as "A question to take with you".
    pub heading: Option<String>,
    /// The text.
    pub text: String,
}

/// A line that was spoken or told, or a choice that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Utterance {
    /// Its place in the transcript, from 0: stable while the play goes on.
    pub index: u32,
    /// The id of the line or option.
    pub line: LineId,
    /// Who speaks; none for the narration.
    pub speaker: Option<String>,
    /// The words.
    pub text: String,
    /// Whether it is the player's own choice.
    pub chosen: bool,
}

/// Something the player can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Action {
    /// What is written on it.
    pub label: String,
    /// What to send when it is taken.
    pub intent: Intent,
    /// How to draw it.
    pub kind: ActionKind,
    /// The option's act, for colour and sign; never told to the player as a judgement.
    pub act: Option<Act>,
    /// Whether it is in force (a chosen language or size); none where that has no meaning.
    pub pressed: Option<bool>,
    /// The language of the label where it is not the snapshot's: the language switch.
    pub lang: Option<Locale>,
}

/// How to draw an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// The one that moves on.
    Main,
    /// An option in the story.
    Option,
    /// A way out or aside.
    Quiet,
}

/// What a driver (either wasm) tells the page after anything changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Update {
    /// What to show now.
    pub snapshot: Snapshot,
    /// What to log, oldest first.
    pub events: Vec<Body>,
    /// The face the player asked for, if they just did.
    pub face: Option<Face>,
}
