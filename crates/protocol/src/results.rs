//! What the campaign reads at `/api/v1/results`. Counts only.

use serde::{Deserialize, Serialize};

use crate::{Act, LineId, OutcomeId, ScenarioId};

/// All results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results {
    /// Sessions that began.
    pub sessions: u64,
    /// One a scenario, in the catalog's order.
    pub scenarios: Vec<ScenarioResults>,
}

/// One scenario's results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioResults {
    /// Which scenario.
    pub scenario: ScenarioId,
    /// Its title, in the language asked for.
    pub title: String,
    /// Plays begun.
    pub plays: u64,
    /// Plays that reached an ending and closed the debrief.
    pub finished: u64,
    /// Plays left before the end.
    pub left: u64,
    /// Decisions, in the order of the script.
    pub decisions: Vec<DecisionResults>,
    /// Endings, in the order of the script.
    pub outcomes: Vec<OutcomeResults>,
}

/// One decision's results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionResults {
    /// Which decision.
    pub decision: LineId,
    /// The line that leads up to it.
    pub prompt: String,
    /// How often it was put before a player.
    pub shown: u64,
    /// How often it was taken, taking it anew after an undo left out.
    pub made: u64,
    /// Its options, in the order of the script.
    pub options: Vec<OptionResults>,
}

/// One option's results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionResults {
    /// Which option.
    pub option: LineId,
    /// Its act.
    pub act: Act,
    /// Its text.
    pub text: String,
    /// How often it was the first choice at its decision.
    pub chosen: u64,
    /// How often it was chosen after an undo.
    pub revised: u64,
    /// The median time to choose it, in milliseconds; none if it was never chosen.
    pub median_ms: Option<u64>,
}

/// One ending's results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeResults {
    /// Which ending.
    pub outcome: OutcomeId,
    /// Its name.
    pub title: String,
    /// How often it was reached.
    pub reached: u64,
}
