//! Looking at a detail takes no decision: it tells something, comes back to where it was with
//! all that was on offer, and is there once. Nobody has to look to come to an ending.

use std::collections::BTreeSet;

use protocol::Act;

use super::walk::{Fault, Walk, Way};
use crate::program::{Command, Program};
use crate::scenario::Scenario;

/// Finds what is wrong with details.
pub(super) fn look(scenario: &Scenario, walk: &mut Walk) {
    let details = details(scenario);
    let mut found = Vec::new();
    for ways in &walk.states {
        for way in ways {
            let Some((detail, to)) = way.to.filter(|(line, _)| details.contains(line)) else {
                continue;
            };
            let offered = options(ways.iter().filter(|one| one.turn == way.turn));
            let next = walk.states.get(to).map(Vec::as_slice).unwrap_or_default();
            let mut wrong = |fault| found.push((way.at, fault));
            if next.iter().any(|next| next.to.is_none() || next.at != way.at) {
                wrong(Fault::LedAway);
                continue;
            }
            for turn in next.chunk_by(|one, other| one.turn == other.turn) {
                let open = options(turn.iter());
                if open.contains(&detail) {
                    wrong(Fault::SeenTwice);
                }
                if offered.iter().any(|line| *line != detail && !open.contains(line)) {
                    wrong(Fault::Closed);
                }
                let lines = turn.first().map(|way| way.lines.as_slice()).unwrap_or_default();
                if lines.is_empty() {
                    wrong(Fault::SilentDetail);
                }
                if lines.iter().any(|line| way.lines.contains(line)) {
                    wrong(Fault::SaidAgain);
                }
            }
        }
    }
    found.extend(only_by_looking(&scenario.program, walk, &details));
    walk.faults.extend(found);
}

/// The lines that are details.
fn details(scenario: &Scenario) -> BTreeSet<u16> {
    let branches = scenario.program.branches();
    branches.filter(|branch| branch.act == Act::Notice).map(|branch| branch.line).collect()
}

fn options<'w>(ways: impl Iterator<Item = &'w Way>) -> BTreeSet<u16> {
    ways.filter_map(|way| way.to.map(|(line, _)| line)).collect()
}

/// Outcomes that nobody reaches who looks at no detail, where they are written.
fn only_by_looking(program: &Program, walk: &Walk, details: &BTreeSet<u16>) -> Vec<(usize, Fault)> {
    let mut reached = BTreeSet::new();
    let mut seen = BTreeSet::from([0]);
    let mut waiting = vec![0];
    while let Some(state) = waiting.pop() {
        for way in walk.states.get(state).into_iter().flatten() {
            reached.extend(way.outcome.and_then(|at| outcome(program, at)));
            if let Some((line, to)) = way.to
                && !details.contains(&line)
                && seen.insert(to)
            {
                waiting.push(to);
            }
        }
    }
    let ways = walk.states.iter().flatten();
    let written: BTreeSet<usize> = ways.filter_map(|way| way.outcome).collect();
    let missed = written
        .into_iter()
        .filter(|at| outcome(program, *at).is_some_and(|name| !reached.contains(&name)));
    missed.map(|at| (at, Fault::OnlyByLooking)).collect()
}

fn outcome(program: &Program, at: usize) -> Option<String> {
    Command::of(program.ops.get(at)?)?.arguments.into_iter().next()
}
