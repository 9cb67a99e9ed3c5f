//! What the campaign reads at `/api/v1/results`, and what a player is told of it afterwards.
//! Counts only.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Act, CampaignId, LineId, OutcomeId, ScenarioId, UtmValue, ViewId};

/// All results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results {
    /// Sessions that began.
    pub sessions: u64,
    /// Campaigns that enough sessions came by, the largest first; the rest of the sessions came
    /// by none, or by one that is not told apart. What was saved before there were any has none.
    #[serde(default)]
    pub campaigns: Vec<CampaignResults>,
    /// One a scenario, in the catalog's order.
    pub scenarios: Vec<ScenarioResults>,
}

/// How many sessions came by one campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignResults {
    /// Which campaign; `other` for all that have no file.
    pub campaign: CampaignId,
    /// Its name, in the language asked for; its id where no file gives one.
    pub name: String,
    /// Sessions that began.
    pub sessions: u64,
    /// Where the links stand.
    pub sources: Vec<UtmResults>,
    /// What kind of links they are.
    pub mediums: Vec<UtmResults>,
    /// Which of the campaign's efforts they belong to.
    pub efforts: Vec<UtmResults>,
}

/// How many of a campaign's sessions came by links that say the same of themselves. What enough
/// sessions came by is told, the most frequent first; the rest is not told apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UtmResults {
    /// What they say; `other` for all that the campaign's file does not list.
    pub value: UtmValue,
    /// Sessions that began.
    pub sessions: u64,
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
    /// Views, in the order of the manifest. What was saved before there were any has none.
    #[serde(default)]
    pub views: Vec<ViewResults>,
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
    /// Its options, in the order of the script. Details to notice are not among them.
    pub options: Vec<OptionResults>,
    /// Plays that came to it: those that were shown it, looked at a detail of it or took it, each
    /// once.
    #[serde(default)]
    pub seen: u64,
    /// Its details to notice, in the order of the script.
    #[serde(default)]
    pub details: Vec<DetailResults>,
}

/// How often one detail was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DetailResults {
    /// Which detail.
    pub detail: LineId,
    /// Its text.
    pub text: String,
    /// Plays that looked at it, each once; never more than came to the decision.
    pub noticed: u64,
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

/// How often a scene was seen again through somebody's eyes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewResults {
    /// Through whose.
    pub view: ViewId,
    /// What it is called.
    pub title: String,
    /// How often it was seen to its end.
    pub seen: u64,
}

/// What others chose in one scenario, at `/api/v1/chosen/<scenario>`: told only where nothing can
/// be learnt of anybody, so an option that is missing may have been chosen often or never.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Chosen {
    /// Per cent of the first choices at an option's decision, to the nearest five.
    pub options: BTreeMap<LineId, u8>,
}
