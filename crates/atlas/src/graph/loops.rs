//! Ways that lead back: a map does not draw them across itself but names where they go.

use std::collections::BTreeSet;

use super::{Card, Exit, Path, Step, Target, Way};

/// Numbers all ways and marks those that lead back.
pub(super) fn settle(cards: &mut [Card], start: Target) -> usize {
    let onward: Vec<Vec<usize>> = cards
        .iter()
        .map(|card| card.ways().into_iter().filter_map(|way| place(way.to)).collect())
        .collect();
    let mut back = BTreeSet::new();
    let mut done = BTreeSet::new();
    let roots = place(start).into_iter().chain(0..cards.len());
    for root in roots {
        search(root, &onward, &mut Vec::new(), &mut done, &mut back);
    }
    let mut number = 0;
    for (at, card) in cards.iter_mut().enumerate() {
        each(card, &mut |way| {
            way.number = number;
            way.back = place(way.to).is_some_and(|to| back.contains(&(at, to)));
            number += 1;
        });
    }
    number
}

fn place(target: Target) -> Option<usize> {
    match target {
        Target::Card(at) => Some(at),
        Target::End(_) => None,
    }
}

fn search(
    at: usize,
    onward: &[Vec<usize>],
    trail: &mut Vec<usize>,
    done: &mut BTreeSet<usize>,
    back: &mut BTreeSet<(usize, usize)>,
) {
    if done.contains(&at) {
        return;
    }
    trail.push(at);
    for next in onward.get(at).into_iter().flatten() {
        if trail.contains(next) {
            back.insert((at, *next));
        } else {
            search(*next, onward, trail, done, back);
        }
    }
    trail.pop();
    done.insert(at);
}

/// Visits every way of a card, in the order of [`Card::ways`].
pub(super) fn each(card: &mut Card, visit: &mut impl FnMut(&mut Way)) {
    steps(&mut card.steps, visit);
    match &mut card.exit {
        Exit::On(way) => visit(way),
        Exit::Choose(choices) => {
            for choice in choices {
                path(&mut choice.path, visit);
            }
        }
    }
}

fn path(path: &mut Path, visit: &mut impl FnMut(&mut Way)) {
    steps(&mut path.steps, visit);
    visit(&mut path.way);
}

fn steps(steps: &mut [Step], visit: &mut impl FnMut(&mut Way)) {
    for step in steps {
        if let Step::Branch { path: branch, .. } = step {
            path(branch, visit);
        }
    }
}
