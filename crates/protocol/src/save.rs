//! What one face hands to the other, and what survives a lost context.

use serde::{Deserialize, Serialize};

use crate::{LineId, Locale, OutcomeId, Panel, ScenarioId, Screen, TextSize, ViewId};

/// Where a player is. The place in the story is the play code; the rest is how they read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Save {
    /// Which screen.
    pub screen: Screen,
    /// What lies over it.
    pub panel: Option<Panel>,
    /// The scenario whose note is open; the play code names it elsewhere.
    pub scenario: Option<ScenarioId>,
    /// The play code.
    pub code: Option<String>,
    /// The language.
    pub locale: Locale,
    /// The text size.
    pub text_size: TextSize,
    /// Whether sound is on.
    pub sound: bool,
    /// Whether nothing moves.
    pub still: bool,
    /// Endings the player has come to since the page was opened.
    pub seen: Vec<(ScenarioId, OutcomeId)>,
    /// Through whose eyes the scene is being seen again, and how many lines of it were read.
    pub view: Option<(ViewId, u16)>,
    /// Decisions taken back in this play, so that taking them anew is logged as revised.
    pub revised: Vec<LineId>,
    /// Time since the scenario started, in milliseconds, pauses left out.
    pub played_ms: u32,
    /// Time since the open decision was shown, in milliseconds, pauses left out.
    pub shown_ms: u32,
}
