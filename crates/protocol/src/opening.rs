//! What can be shown before any script runs: the screens that one way alone leads through.

use serde::{Deserialize, Serialize};

use crate::{Locale, ScenarioId, Snapshot};

/// Everything there is to show in one language before a choice counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Openings {
    /// The language of it all.
    pub locale: Locale,
    /// What is said of a press that has to wait for the game.
    pub wait: String,
    /// The title.
    pub title: Snapshot,
    /// Each story.
    pub stories: Vec<Opening>,
}

/// A story from its content note to its first decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// Which story.
    pub scenario: ScenarioId,
    /// Its name.
    pub title: String,
    /// Its screens in order, each reached from the one before by the action that moves on. The
    /// last asks something.
    pub screens: Vec<Snapshot>,
}
