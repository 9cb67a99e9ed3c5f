//! What can be counted: every scenario's decisions, options and endings, with their wording.
//! Packed beside the scenarios; the server rejects what is not in it and labels results by it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Act, LineId, Locale, OutcomeId, ScenarioId, StoryVersion, ViewId};

/// The same words in every language.
pub type Wording = BTreeMap<Locale, String>;

/// Every scenario in a pack.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Catalog {
    /// In the order of the title screen.
    pub scenarios: Vec<CatalogScenario>,
}

/// One scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogScenario {
    /// Which scenario.
    pub id: ScenarioId,
    /// Its script at the time of packing.
    pub version: StoryVersion,
    /// Its title.
    pub title: Wording,
    /// Its decisions, in the order of the script.
    pub decisions: Vec<CatalogDecision>,
    /// Its endings, in the order of the script.
    pub outcomes: Vec<CatalogOutcome>,
    /// The eyes it can be seen again through.
    pub views: Vec<CatalogView>,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogDecision {
    /// The id of its first option.
    pub id: LineId,
    /// The line that leads up to it.
    pub prompt: Wording,
    /// Its options, in the order of the script; details to notice are among them.
    pub options: Vec<CatalogOption>,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogOption {
    /// Its id.
    pub id: LineId,
    /// Its act.
    pub act: Act,
    /// Its text.
    pub text: Wording,
}

/// One ending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogOutcome {
    /// Its id.
    pub id: OutcomeId,
    /// Its name.
    pub title: Wording,
}

/// One view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogView {
    /// Its id.
    pub id: ViewId,
    /// What it is called.
    pub title: Wording,
}
