//! Counts simulated plays.

use std::collections::BTreeMap;
use std::sync::Arc;

use protocol::{Act, LineId, Locale, OutcomeId};
use rand::{Rng, SeedableRng};
use rand_pcg::Pcg32;
use story::Scenario;

use super::play::{Decision, Halt, Play};
use super::policy::Policy;
use crate::tally::{Chosen, Next, Part, Passing, Reached, Spread, Taken, Tally, share};

/// Plays so many times and counts. Every policy meets the same chances.
pub(super) fn plays(scenario: &Arc<Scenario>, policy: &Policy, runs: u32, seed: u64) -> Tally {
    let mut chance = Pcg32::seed_from_u64(seed);
    let mut count = Count::of(scenario);
    for _ in 0..runs {
        let mut own = Pcg32::seed_from_u64(chance.next_u64());
        count.add(&Play::of(scenario, policy, own.next_u32(), &mut own));
    }
    count.tally(scenario)
}

#[derive(Default)]
struct Count {
    options: Vec<Chosen>,
    places: BTreeMap<LineId, usize>,
    outcomes: BTreeMap<OutcomeId, u64>,
    passings: BTreeMap<(Option<LineId>, Next), u64>,
    lines: Vec<u64>,
    decisions: Vec<u64>,
    unnamed: u64,
    stuck: u64,
    unfinished: u64,
}

impl Count {
    fn of(scenario: &Scenario) -> Self {
        let mut count = Self::default();
        for decision in scenario.catalog().decisions {
            for option in decision.options {
                count.places.insert(option.id.clone(), count.options.len());
                count.options.push(Chosen {
                    option: option.id,
                    decision: decision.id.clone(),
                    act: option.act,
                    shown: 0,
                    available: 0,
                    chosen: 0,
                });
            }
        }
        count
    }

    fn add(&mut self, play: &Play) {
        self.lines.push(play.lines);
        let decided = |one: &&Decision| one.chosen.is_some() && !one.looks();
        self.decisions.push(play.decisions.iter().filter(decided).count() as u64);
        for decision in &play.decisions {
            for offer in decision.counted() {
                let place = self.places.get(&offer.id).copied();
                if let Some(option) = place.and_then(|at| self.options.get_mut(at)) {
                    option.shown += 1;
                    option.available += u64::from(offer.available);
                    option.chosen += u64::from(decision.chosen.as_ref() == Some(&offer.id));
                }
            }
        }
        for passing in &play.passings {
            *self.passings.entry(passing.clone()).or_default() += 1;
        }
        match (play.halt, &play.outcome) {
            (Halt::Endless, _) => self.unfinished += 1,
            (Halt::Stuck, _) => self.stuck += 1,
            (Halt::End, Some(outcome)) => {
                *self.outcomes.entry(outcome.clone()).or_default() += 1;
            }
            (Halt::End, None) => self.unnamed += 1,
        }
    }

    fn tally(self, scenario: &Scenario) -> Tally {
        let plays = self.lines.len() as u64;
        let outcomes = scenario.endings.iter().map(|ending| {
            let reached = self.outcomes.get(&ending.id).copied().unwrap_or_default();
            let title = ending.title.get(scenario.language(&Locale::english()));
            Reached {
                outcome: ending.id.clone(),
                title: title.cloned().unwrap_or_default(),
                reached,
                share: share(reached, plays),
            }
        });
        // A look at a detail decides nothing.
        let decides = |act: &Act| *act != Act::Notice;
        let taken = self.options.iter().filter(|option| decides(&option.act));
        let all = taken.map(|option| option.chosen).sum();
        let acts = Act::ALL.into_iter().filter(decides).map(|act| {
            let options = self.options.iter().filter(|option| option.act == act);
            let taken = options.map(|option| option.chosen).sum();
            Taken { act, taken, share: share(taken, all) }
        });
        let passings = self.passings.iter().map(|((after, to), times)| Passing {
            after: after.clone(),
            to: to.clone(),
            times: *times,
        });
        Tally {
            plays,
            outcomes: outcomes.collect(),
            unnamed: Part::of(self.unnamed, plays),
            stuck: Part::of(self.stuck, plays),
            unfinished: Part::of(self.unfinished, plays),
            lines: Spread::of(&self.lines),
            decisions: Spread::of(&self.decisions),
            acts: acts.collect(),
            passings: passings.collect(),
            options: self.options,
        }
    }
}
