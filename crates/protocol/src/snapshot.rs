//! What a face shows: everything on the screen at one moment, in words, with what can be done.

use serde::{Deserialize, Serialize};

use crate::{
    Act, Awake, Body, CallId, Debrief, Face, Intent, LineId, Locale, Panel, Stage, TextSize,
};

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
    /// Whether sound is on.
    pub sound: bool,
    /// Whether nothing moves.
    pub still: bool,
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
    /// The name of the details among the actions ("Look around first").
    pub notices_label: String,
    /// The name of the bar.
    pub bar_label: String,
    /// What the stage shows.
    pub stage: Stage,
    /// The places on the map that hold stories; none away from the title.
    pub awake: Vec<Awake>,
    /// The way that was taken, on the debrief.
    pub debrief: Option<Debrief>,
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
    /// The scene seen again, through somebody else's eyes.
    Again,
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
    /// What kind of text.
    pub kind: ParagraphKind,
}

/// What kind of standing text a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ParagraphKind {
    /// The game's own words.
    Plain,
    /// Words that somebody in the story says; the heading is who.
    Quote,
    /// Small print.
    Fine,
}

/// A line that was spoken or told, a choice that was made, or what was to be seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Utterance {
    /// Its place in the transcript, from 0: stable while the play goes on.
    pub index: u32,
    /// The id of the line or option; none of what was seen.
    pub line: Option<LineId>,
    /// Who speaks; none for the narration.
    pub speaker: Option<String>,
    /// The words.
    pub text: String,
    /// What kind it is.
    pub kind: UtteranceKind,
}

/// What kind of utterance one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum UtteranceKind {
    /// A line of the story.
    Line,
    /// The player's own choice.
    Choice,
    /// What was to be seen and heard on the stage, for those who do not see it.
    Seen,
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
    /// More about it, in small print.
    pub detail: Option<String>,
    /// Where in the picture it can be taken too: a spot of the place, or `person.spot`.
    pub at: Option<String>,
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
    /// Something to notice before one chooses.
    Notice,
    /// What the page that embeds the game asks for: it leads out of the game.
    Call,
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
    /// What the player asked to share, if they just did: words to go with the game's address.
    pub share: Option<String>,
    /// The embedding page's call to action that the player took, if they just did.
    pub call: Option<CallId>,
}
