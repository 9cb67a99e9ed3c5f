//! Decisions with details to notice: the script gives them a node to come back to, and the map shows
//! them with what is said before.

use std::collections::BTreeMap;

use protocol::{Act, LineId};

use super::{Card, Exit, Target, Way};

/// Joins each decision that stands on two cards: one that runs into it, and the decision alone. Where
/// only its own details lead to the latter, it goes, and what is given back says which card stands for
/// it; elsewhere the first leads on to it.
pub(super) fn join(cards: &mut BTreeMap<usize, Card>) -> BTreeMap<usize, usize> {
    let mut shown: BTreeMap<LineId, Vec<usize>> = BTreeMap::new();
    for (at, card) in cards.iter() {
        if let Some(decision) = card.decision() {
            shown.entry(decision.clone()).or_default().push(*at);
        }
    }
    let mut whole = BTreeMap::new();
    for places in shown.into_values().filter(|places| places.len() > 1) {
        let alone = |at: &&usize| cards.get(at).is_some_and(|card| card.steps.is_empty());
        let Some(alone) = places.iter().find(alone).copied() else { continue };
        let before: Vec<usize> = places.into_iter().filter(|at| *at != alone).collect();
        match before.as_slice() {
            [only] if !led_to(cards, alone) => {
                cards.remove(&alone);
                whole.insert(alone, *only);
            }
            _ => {
                for card in before {
                    if let Some(card) = cards.get_mut(&card) {
                        let to = Target::Card(alone);
                        card.exit = Exit::On(Way { number: 0, to, back: false });
                    }
                }
            }
        }
    }
    whole
}

/// Whether anything but a detail leads to a card.
fn led_to(cards: &BTreeMap<usize, Card>, at: usize) -> bool {
    let leads = |way: &Way| way.to == Target::Card(at);
    cards.values().any(|card| {
        let others = card.choices().iter().filter(|choice| choice.act != Act::Notice);
        let mut ways = card.ways_unasked();
        others.for_each(|choice| choice.path.ways(&mut ways));
        ways.iter().any(leads)
    })
}
