//! Simulated plays.

mod count;
mod play;
mod policy;

use std::sync::Arc;

use protocol::Locale;
use story::Scenario;

pub use policy::{Bias, Policy, UnknownBias};

use crate::tally::{Policed, Simulated, Simulation};

/// Plays every scenario so many times by each policy. The same seed gives the same report.
#[must_use]
pub fn simulate(
    scenarios: &[Arc<Scenario>],
    policies: &[Policy],
    runs: u32,
    seed: u64,
) -> Simulation {
    let one = |scenario: &Arc<Scenario>| Simulated {
        scenario: scenario.id.clone(),
        version: scenario.version.clone(),
        title: scenario
            .prose(&Locale::english())
            .map_or_else(|| scenario.id.to_string(), |prose| prose.title.clone()),
        policies: policies
            .iter()
            .map(|policy| Policed {
                policy: policy.name.clone(),
                weights: policy.weights.clone(),
                tally: count::plays(scenario, policy, runs, seed),
            })
            .collect(),
    };
    Simulation { runs, seed, scenarios: scenarios.iter().map(one).collect() }
}
