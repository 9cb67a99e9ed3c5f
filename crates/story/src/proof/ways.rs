//! What the ways through a story add up to: how many, how long, and whether all lead out.

use super::walk::{Walk, Way};

/// The ways through a story, counted.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Ways {
    /// States from which no way leads to the end.
    pub(super) trapped: Vec<usize>,
    /// How many ways there are; none if one can go round for ever.
    pub(super) count: Option<u128>,
    /// The shortest, the longest (without coming back to a state) and the mean of plays that
    /// choose by chance, for a measure of stretches.
    pub(super) shortest: f64,
    pub(super) longest: f64,
    pub(super) mean: f64,
}

/// Rounds of the mean's reckoning where a story can go round.
const ROUNDS: usize = 2_000;

impl Walk {
    /// Adds up the ways by a measure of each stretch.
    pub(super) fn ways(&self, measure: &dyn Fn(&Way) -> f64) -> Ways {
        let (order, round) = self.order();
        let all = self.states.len();
        let mut shortest = vec![f64::INFINITY; all];
        // Against going round, the nearest way out is found in as many passes as it has steps.
        loop {
            let mut changed = false;
            for &state in &order {
                let best = self.best(state, measure, &shortest, f64::min, f64::INFINITY);
                changed |= set(&mut shortest, state, best);
            }
            if !changed {
                break;
            }
        }
        let mut longest = vec![f64::NEG_INFINITY; all];
        let mut count = vec![0_u128; all];
        for &state in &order {
            let best = self.best(state, measure, &longest, f64::max, f64::NEG_INFINITY);
            set(&mut longest, state, best);
            let ways = self.states.get(state).into_iter().flatten().map(|way| match way.to {
                None => 1,
                Some((_, to)) => count.get(to).copied().unwrap_or(0),
            });
            let ways = ways.fold(0, u128::saturating_add);
            if let Some(slot) = count.get_mut(state) {
                *slot = ways;
            }
        }
        let trapped: Vec<usize> = (0..all)
            .filter(|state| shortest.get(*state).is_some_and(|length| length.is_infinite()))
            .collect();
        let first = |of: &[f64]| of.first().copied().unwrap_or(0.0);
        Ways {
            count: count.first().copied().filter(|_| !round),
            shortest: first(&shortest),
            longest: first(&longest),
            mean: if trapped.is_empty() { self.mean(measure, &order, round) } else { f64::NAN },
            trapped,
        }
    }

    fn best(
        &self,
        state: usize,
        measure: &dyn Fn(&Way) -> f64,
        known: &[f64],
        better: fn(f64, f64) -> f64,
        none: f64,
    ) -> f64 {
        let ways = self.states.get(state).into_iter().flatten().map(|way| {
            let rest = way.to.map_or(0.0, |(_, to)| known.get(to).copied().unwrap_or(none));
            measure(way) + rest
        });
        ways.fold(none, better)
    }

    /// The mean for somebody who takes any open option with the same chance.
    fn mean(&self, measure: &dyn Fn(&Way) -> f64, order: &[usize], round: bool) -> f64 {
        let mut mean = vec![0.0; self.states.len()];
        for _ in 0..if round { ROUNDS } else { 1 } {
            let mut change: f64 = 0.0;
            for &state in order {
                let Some(ways) = self.states.get(state) else { continue };
                let mut total = 0.0;
                for way in ways {
                    let rest = way.to.map_or(0.0, |(_, to)| mean.get(to).copied().unwrap_or(0.0));
                    total += way.share * (measure(way) + rest);
                }
                if let Some(slot) = mean.get_mut(state) {
                    change = change.max((*slot - total).abs());
                    *slot = total;
                }
            }
            if change < 1e-9 {
                break;
            }
        }
        mean.first().copied().unwrap_or(0.0)
    }

    /// The states, each after those it leads to as far as the story does not go round; and
    /// whether it does.
    fn order(&self) -> (Vec<usize>, bool) {
        #[derive(Clone, Copy, PartialEq)]
        enum Mark {
            New,
            Open,
            Done,
        }
        let mut marks = vec![Mark::New; self.states.len()];
        let mut order = Vec::with_capacity(self.states.len());
        let mut round = false;
        let mut stack = vec![(0, false)];
        while let Some((state, leaving)) = stack.pop() {
            let Some(mark) = marks.get_mut(state) else { continue };
            if leaving {
                *mark = Mark::Done;
                order.push(state);
                continue;
            }
            if *mark != Mark::New {
                round |= *mark == Mark::Open;
                continue;
            }
            *mark = Mark::Open;
            stack.push((state, true));
            let next = self.states.get(state).into_iter().flatten().filter_map(|way| way.to);
            stack.extend(next.map(|(_, to)| (to, false)));
        }
        (order, round)
    }
}

fn set(values: &mut [f64], at: usize, value: f64) -> bool {
    match values.get_mut(at) {
        Some(slot) if slot.to_bits() != value.to_bits() => {
            *slot = value;
            true
        }
        _ => false,
    }
}
