//! Which ways lead from an option to what comes next, where only one row of them does.

use std::collections::BTreeSet;

use protocol::LineId;

use crate::graph::{Card, Graph, Target, Way};
use crate::tally::Next;

/// Looks ways up.
pub(crate) struct Routes<'g> {
    graph: &'g Graph,
}

impl<'g> Routes<'g> {
    pub(crate) fn of(graph: &'g Graph) -> Self {
        Self { graph }
    }

    /// The ways from after an option, or from the start, to what comes next; none where several
    /// rows of ways lead there or none does.
    pub(crate) fn only(&self, after: Option<&LineId>, next: &Next) -> Option<Vec<usize>> {
        let mut search = Search {
            graph: self.graph,
            next,
            trail: Vec::new(),
            found: Vec::new(),
            dead: BTreeSet::new(),
        };
        match after {
            None => search.follow(self.graph.start),
            Some(option) => {
                let cards = self.graph.cards.iter();
                let choice = cards.flat_map(Card::choices).find(|choice| choice.id == *option)?;
                let mut ways = Vec::new();
                choice.path.ways(&mut ways);
                search.all(&ways);
            }
        }
        match search.found.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        }
    }

    /// Every way that may be taken from after an option, or from the start, up to a decision.
    pub(crate) fn possible(&self, after: Option<&LineId>) -> BTreeSet<usize> {
        let choices = self.graph.cards.iter().flat_map(Card::choices);
        let mut open = Vec::new();
        match after {
            None => self.past(self.graph.start, &mut open),
            Some(option) => choices
                .filter(|choice| choice.id == *option)
                .for_each(|choice| choice.path.ways(&mut open)),
        }
        let mut seen = BTreeSet::new();
        while let Some(way) = open.pop() {
            if seen.insert(way.number) {
                self.past(way.to, &mut open);
            }
        }
        seen
    }

    fn past(&self, to: Target, open: &mut Vec<Way>) {
        if let Target::Card(at) = to
            && let Some(card) = self.graph.cards.get(at)
        {
            open.extend(card.ways_unasked());
        }
    }
}

/// A search for the ways to what comes next.
struct Search<'g> {
    graph: &'g Graph,
    next: &'g Next,
    trail: Vec<usize>,
    found: Vec<Vec<usize>>,
    /// Where the search has been without finding anything.
    dead: BTreeSet<Target>,
}

impl Search<'_> {
    fn all(&mut self, ways: &[Way]) {
        for way in ways {
            // Two are as good as many, and a trail that comes round again is none.
            if self.found.len() < 2 && !self.trail.contains(&way.number) {
                self.trail.push(way.number);
                self.follow(way.to);
                self.trail.pop();
            }
        }
    }

    fn follow(&mut self, to: Target) {
        if self.dead.contains(&to) {
            return;
        }
        let before = self.found.len();
        if self.is_next(to) {
            self.found.push(self.trail.clone());
        }
        if let Target::Card(at) = to
            && let Some(card) = self.graph.cards.get(at)
        {
            // Past a decision goes only who chooses.
            self.all(&card.ways_unasked());
        }
        if self.found.len() == before {
            self.dead.insert(to);
        }
    }

    fn is_next(&self, to: Target) -> bool {
        match to {
            Target::Card(at) => {
                let decision = self.graph.cards.get(at).and_then(Card::decision);
                matches!(self.next, Next::Decision(id) if decision == Some(id))
            }
            Target::End(at) => {
                let outcome = self.graph.endings.get(at).and_then(|end| end.outcome.as_ref());
                match self.next {
                    Next::Outcome(id) => outcome == Some(id),
                    Next::End => outcome.is_none(),
                    Next::Decision(_) => false,
                }
            }
        }
    }
}
