//! From a script's instructions to cards and endings.

use std::collections::{BTreeMap, BTreeSet};

use protocol::OutcomeId;
use story::Scenario;

use super::joins::Joins;
use super::walk::{Halt, Walk};
use super::{Card, End, Exit, Graph, Target, Way, details, loops};
use crate::flow::Flow;

pub(super) fn graph(scenario: &Scenario) -> Graph {
    let flow = Flow::of(scenario);
    let mut walk = Walk {
        joins: Joins::of(&flow),
        open: Vec::new(),
        ends: BTreeMap::new(),
        order: scenario.endings.iter().map(|ending| Some(ending.id.clone())).collect(),
    };
    let mut cards = BTreeMap::new();
    let start = entry(&mut walk, flow.start);
    let entries: Vec<Target> =
        flow.nodes.iter().map(|(_, begin)| entry(&mut walk, *begin)).collect();
    while let Some(at) = walk.open.pop() {
        if !cards.contains_key(&at) {
            // Its place is taken before it is walked, for it may lead to itself.
            cards.insert(at, None);
            let card = card(&mut walk, at);
            cards.insert(at, Some(card));
        }
    }
    let mut cards: BTreeMap<usize, Card> =
        cards.into_iter().filter_map(|(at, card)| Some((at, card?))).collect();
    let whole = details::join(&mut cards);
    let places: BTreeMap<usize, usize> =
        cards.keys().enumerate().map(|(number, at)| (*at, number)).collect();
    let place = |target: Target| match target {
        Target::Card(at) => {
            let at = whole.get(&at).unwrap_or(&at);
            Target::Card(places.get(at).copied().unwrap_or_default())
        }
        end @ Target::End(_) => end,
    };
    let heads: Vec<usize> = cards.keys().copied().collect();
    let mut cards: Vec<Card> = cards.into_values().collect();
    for card in &mut cards {
        loops::each(card, &mut |way| way.to = place(way.to));
    }
    let start = place(start);
    let mut ends = endings(&walk);
    name(&flow, &heads, &entries.into_iter().map(place).collect::<Vec<_>>(), &mut cards, &mut ends);
    let ways = loops::settle(&mut cards, start);
    reach(start, &mut cards, &mut ends);
    for end in &mut ends {
        end.reached |= end.outcome.as_ref().is_some_and(|one| flow.passing.contains(one));
    }
    Graph { start, cards, endings: ends, ways }
}

/// Where a node leads: to an ending or a card of its own.
fn entry(walk: &mut Walk<'_>, begin: usize) -> Target {
    let settled = walk.joins.settle(begin);
    walk.target(begin).unwrap_or_else(|| {
        walk.open.push(settled);
        Target::Card(settled)
    })
}

fn card(walk: &mut Walk<'_>, at: usize) -> Card {
    let (steps, halt) = walk.steps(at, true);
    let exit = match halt {
        Halt::To(to) => Exit::On(Way { number: 0, to, back: false }),
        Halt::Choose(decision) => Exit::Choose(walk.choices(decision)),
    };
    Card { nodes: Vec::new(), part: 1, steps, exit, reached: false }
}

fn endings(walk: &Walk<'_>) -> Vec<End> {
    let after = |outcome: &Option<OutcomeId>| {
        let places = walk.ends.get(outcome).map(|places| places.values().cloned().collect());
        places.unwrap_or_default()
    };
    walk.order
        .iter()
        .map(|outcome| End {
            outcome: outcome.clone(),
            nodes: Vec::new(),
            after: after(outcome),
            reached: false,
        })
        .collect()
}

/// Gives every card the title of its node, and every node that is no card a place to be named at.
fn name(flow: &Flow, heads: &[usize], entries: &[Target], cards: &mut [Card], ends: &mut [End]) {
    let mut parts: BTreeMap<&str, usize> = BTreeMap::new();
    let node = |head: &usize| {
        let before = flow.nodes.iter().filter(|(_, start)| start <= head);
        before.max_by_key(|(_, at)| *at).map(|(title, _)| title)
    };
    for ((title, _), target) in flow.nodes.iter().zip(entries) {
        // A node that begins on another's card: what stands on cards of its own is the rest of it.
        let own = |at: &usize| heads.get(*at).and_then(node) == Some(title);
        if matches!(target, Target::Card(at) if !own(at)) {
            parts.insert(title, 1);
        }
    }
    for (card, head) in cards.iter_mut().zip(heads) {
        if let Some(title) = node(head) {
            let part = parts.entry(title).or_default();
            *part += 1;
            card.part = *part;
            card.nodes.push(title.clone());
        }
    }
    for ((title, _), target) in flow.nodes.iter().zip(entries) {
        match target {
            Target::Card(at) => {
                if let Some(card) = cards.get_mut(*at).filter(|card| !card.nodes.contains(title)) {
                    card.nodes.push(title.clone());
                }
            }
            Target::End(at) => {
                if let Some(end) = ends.get_mut(*at) {
                    end.nodes.push(title.clone());
                }
            }
        }
    }
}

/// Marks what any way from the start leads to.
fn reach(start: Target, cards: &mut [Card], ends: &mut [End]) {
    let mut open = vec![start];
    let mut seen = BTreeSet::new();
    while let Some(target) = open.pop() {
        if !seen.insert(target) {
            continue;
        }
        match target {
            Target::Card(at) => {
                if let Some(card) = cards.get_mut(at) {
                    card.reached = true;
                    open.extend(card.ways().iter().map(|way| way.to));
                }
            }
            Target::End(at) => {
                if let Some(end) = ends.get_mut(at) {
                    end.reached = true;
                }
            }
        }
    }
}
