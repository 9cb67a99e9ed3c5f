//! What one face hands to the other, and what survives a lost context.

use serde::{Deserialize, Serialize};

use crate::{LineId, Locale, Panel, ScenarioId, Screen, TextSize};

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
    /// Decisions taken back in this play, so that taking them anew is logged as revised.
    pub revised: Vec<LineId>,
    /// Time since the scenario started, in milliseconds, pauses left out.
    pub played_ms: u32,
    /// Time since the open decision was shown, in milliseconds, pauses left out.
    pub shown_ms: u32,
}
