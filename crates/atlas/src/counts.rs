//! How often each part of a story was played.

use std::collections::{BTreeMap, BTreeSet};

use protocol::{Act, LineId, OutcomeId, ScenarioResults};

use crate::graph::{Card, Graph, Target};
use crate::routes::Routes;
use crate::tally::{Passing, Tally};

/// How often each part of a story was played, as far as is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Whose plays.
    pub origin: Origin,
    /// Plays begun.
    pub plays: u64,
    /// How often each option was chosen.
    pub options: BTreeMap<LineId, u64>,
    /// How often each ending was reached.
    pub endings: BTreeMap<OutcomeId, u64>,
    /// How often each way was taken, by its number.
    pub ways: Vec<Option<u64>>,
}

/// Whose plays were counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Simulated ones, by this policy.
    Simulated(String),
    /// Real ones.
    Real,
}

impl Counts {
    /// What real players did. Results know options and endings; what a condition decided follows
    /// from these only where nothing else can have led on.
    #[must_use]
    pub fn of_results(results: &ScenarioResults, graph: &Graph) -> Self {
        let options = results.decisions.iter().flat_map(|decision| &decision.options);
        let options: BTreeMap<LineId, u64> =
            options.map(|option| (option.option.clone(), option.chosen)).collect();
        let endings: BTreeMap<OutcomeId, u64> =
            results.outcomes.iter().map(|one| (one.outcome.clone(), one.reached)).collect();
        let mut counts = Self {
            origin: Origin::Real,
            plays: results.plays,
            options,
            endings,
            ways: vec![None; graph.ways],
        };
        counts.infer(graph);
        counts
    }

    /// What simulated players did.
    #[must_use]
    pub fn of_tally(policy: &str, tally: &Tally, graph: &Graph) -> Self {
        let mut ways = vec![0; graph.ways];
        let mut untold = BTreeSet::new();
        let routes = Routes::of(graph);
        for Passing { after, to, times } in &tally.passings {
            match routes.only(after.as_ref(), to) {
                Some(route) => {
                    for way in route {
                        if let Some(count) = ways.get_mut(way) {
                            *count += times;
                        }
                    }
                }
                None => untold.extend(routes.possible(after.as_ref())),
            }
        }
        let mut counts = Self {
            origin: Origin::Simulated(policy.to_owned()),
            plays: tally.plays,
            options: tally.options.iter().map(|one| (one.option.clone(), one.chosen)).collect(),
            endings: tally.outcomes.iter().map(|one| (one.outcome.clone(), one.reached)).collect(),
            ways: ways
                .into_iter()
                .enumerate()
                .map(|(way, count)| (!untold.contains(&way)).then_some(count))
                .collect(),
        };
        counts.infer(graph);
        counts
    }

    /// How often a card was come to, if that is known.
    #[must_use]
    pub fn card(&self, at: usize, graph: &Graph) -> Option<u64> {
        let card = graph.cards.get(at)?;
        if !card.choices().is_empty() {
            // A look at a detail comes back here: only what leads on is counted.
            let options = card.choices().iter().filter(|choice| choice.act != Act::Notice);
            return Some(options.filter_map(|choice| self.options.get(&choice.id)).sum());
        }
        let begun = if graph.start == Target::Card(at) { self.plays } else { 0 };
        let ways = graph.cards.iter().flat_map(Card::ways);
        let into = ways.filter(|way| way.to == Target::Card(at));
        into.map(|way| self.way(way.number)).sum::<Option<u64>>().map(|sum| sum + begun)
    }

    /// How often a way was taken, if that is known.
    #[must_use]
    pub fn way(&self, number: usize) -> Option<u64> {
        self.ways.get(number).copied().flatten()
    }

    fn infer(&mut self, graph: &Graph) {
        for choice in graph.cards.iter().flat_map(Card::choices) {
            let mut ways = Vec::new();
            choice.path.ways(&mut ways);
            if let [only] = ways.as_slice()
                && self.way(only.number).is_none()
            {
                self.set(only.number, self.options.get(&choice.id).copied());
            }
        }
        let ways: Vec<_> = graph.cards.iter().flat_map(Card::ways).collect();
        for way in &ways {
            let alone = ways.iter().filter(|other| other.to == way.to).count() == 1;
            if alone && graph.start != way.to && self.way(way.number).is_none() {
                let came = match way.to {
                    Target::Card(at) => self.card(at, graph),
                    Target::End(at) => graph
                        .endings
                        .get(at)
                        .and_then(|end| self.endings.get(end.outcome.as_ref()?).copied()),
                };
                self.set(way.number, came);
            }
        }
    }

    fn set(&mut self, way: usize, count: Option<u64>) {
        if let Some(place) = self.ways.get_mut(way) {
            *place = count;
        }
    }
}
