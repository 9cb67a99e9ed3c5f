//! What came of many plays.

use std::collections::BTreeMap;

use protocol::{Act, LineId, OutcomeId, ScenarioId, StoryVersion};
use serde::{Deserialize, Serialize};

/// What `places simulate` reports.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Simulation {
    /// Plays of each scenario by each policy.
    pub runs: u32,
    /// What all chance was drawn from.
    pub seed: u64,
    /// One a scenario.
    pub scenarios: Vec<Simulated>,
}

/// One scenario's plays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Simulated {
    /// Which scenario.
    pub scenario: ScenarioId,
    /// Its script.
    pub version: StoryVersion,
    /// Its title.
    pub title: String,
    /// One a policy.
    pub policies: Vec<Policed>,
}

/// One scenario's plays by one policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Policed {
    /// Its name.
    pub policy: String,
    /// How readily it takes an option, by act.
    pub weights: BTreeMap<Act, f64>,
    /// What came of it.
    pub tally: Tally,
}

/// What came of many plays of one scenario.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Plays begun.
    pub plays: u64,
    /// Endings, in the order of the manifest; also those never reached.
    pub outcomes: Vec<Reached>,
    /// Plays that stopped without reaching an ending.
    pub unnamed: Part,
    /// Plays that came to a decision with nothing to choose.
    pub stuck: Part,
    /// Plays given up after very many steps: a circle that choices can go round for ever.
    pub unfinished: Part,
    /// Lines read in a play.
    pub lines: Spread,
    /// Decisions taken in a play.
    pub decisions: Spread,
    /// How often each act was taken.
    pub acts: Vec<Taken>,
    /// Every option, in the order of the script.
    pub options: Vec<Chosen>,
    /// From each option (or the start) to what came next.
    pub passings: Vec<Passing>,
}

/// How often an ending was reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reached {
    /// Which.
    pub outcome: OutcomeId,
    /// Its name.
    pub title: String,
    /// In how many plays.
    pub reached: u64,
    /// Of all plays, from 0 to 1.
    pub share: f64,
}

/// A part of all plays.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Part {
    /// How many plays.
    pub plays: u64,
    /// Of all plays, from 0 to 1.
    pub share: f64,
}

/// A number that each play has one of.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Spread {
    /// The arithmetic mean.
    pub mean: f64,
    /// The smallest.
    pub min: u64,
    /// The largest.
    pub max: u64,
}

/// How often an act was taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Taken {
    /// Which.
    pub act: Act,
    /// How often, in all plays together.
    pub taken: u64,
    /// Of all choices, from 0 to 1.
    pub share: f64,
}

/// How often an option was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// Which.
    pub option: LineId,
    /// Its decision.
    pub decision: LineId,
    /// Its act.
    pub act: Act,
    /// How often its decision was come to.
    pub shown: u64,
    /// How often its condition held then.
    pub available: u64,
    /// How often it was chosen.
    pub chosen: u64,
}

/// How often a play went from an option to what came next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passing {
    /// The option; none from the start.
    pub after: Option<LineId>,
    /// What came next.
    pub to: Next,
    /// How often.
    pub times: u64,
}

/// What a play comes to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// A decision.
    Decision(LineId),
    /// An ending.
    Outcome(OutcomeId),
    /// The end of the script.
    End,
}

impl Spread {
    /// The spread of these numbers; zeros where there are none.
    #[must_use]
    pub fn of(numbers: &[u64]) -> Self {
        Self {
            mean: share(numbers.iter().sum(), numbers.len() as u64),
            min: numbers.iter().copied().min().unwrap_or_default(),
            max: numbers.iter().copied().max().unwrap_or_default(),
        }
    }
}

impl Part {
    pub(crate) fn of(plays: u64, all: u64) -> Self {
        Self { plays, share: share(plays, all) }
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of plays are far below 2^52")]
pub(crate) fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
