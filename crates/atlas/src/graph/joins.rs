//! Where ways of a script meet, and which conditions only guard a few lines.

use std::collections::{BTreeMap, BTreeSet};

use crate::flow::{Flow, Instruction};

/// The places of a script that a map has to know.
pub(super) struct Joins<'f> {
    pub(super) flow: &'f Flow,
    /// Instructions that cards begin at: nodes, and where ways meet.
    pub(super) heads: BTreeSet<usize>,
    nodes: BTreeSet<usize>,
}

impl<'f> Joins<'f> {
    pub(super) fn of(flow: &'f Flow) -> Self {
        let mut joins = Self { flow, heads: BTreeSet::new(), nodes: BTreeSet::new() };
        joins.nodes = flow.nodes.iter().map(|(_, start)| joins.settle(*start)).collect();
        joins.heads.clone_from(&joins.nodes);
        let mut entries: BTreeMap<usize, usize> = BTreeMap::new();
        let mut seen = joins.nodes.clone();
        let mut open: Vec<usize> = seen.iter().copied().collect();
        while let Some(at) = open.pop() {
            for next in joins.next(at) {
                *entries.entry(next).or_default() += 1;
                if seen.insert(next) {
                    open.push(next);
                }
            }
        }
        joins.heads.extend(entries.iter().filter(|(_, count)| **count > 1).map(|(at, _)| *at));
        joins
    }

    /// The first instruction from here on that a map shows. A circle that shows nothing, which
    /// the compiler refuses, comes back as the circle's own instruction.
    pub(super) fn settle(&self, mut at: usize) -> usize {
        for _ in 0..=self.flow.steps.len() {
            match self.flow.steps.get(at) {
                Some(Instruction::Go(to)) => at = *to,
                Some(Instruction::Silent) => at += 1,
                _ => break,
            }
        }
        at
    }

    pub(super) fn at(&self, at: usize) -> &'f Instruction {
        self.flow.steps.get(at).unwrap_or(&Instruction::Stop)
    }

    fn next(&self, at: usize) -> Vec<usize> {
        match self.at(at) {
            Instruction::Say(_) | Instruction::Change(_) | Instruction::Reach(_) => {
                vec![self.settle(at + 1)]
            }
            Instruction::Choose(ways) => ways.iter().map(|way| self.settle(way.to)).collect(),
            Instruction::Test { otherwise, .. } => match self.guarded(at) {
                Some(guarded) => vec![guarded.join],
                None => vec![self.settle(at + 1), self.settle(*otherwise)],
            },
            Instruction::Fan { nodes, .. } => {
                nodes.iter().map(|(_, start)| self.settle(*start)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What a condition guards, if both its sides only say and set something and meet again.
    pub(super) fn guarded(&self, at: usize) -> Option<Guarded> {
        let Instruction::Test { otherwise, .. } = self.at(at) else { return None };
        let (held, failed) = (self.chain(at + 1), self.chain(*otherwise));
        let join = *held.iter().find(|one| failed.contains(one))?;
        let until = |chain: Vec<usize>| chain.into_iter().take_while(|one| *one != join).collect();
        Some(Guarded { held: until(held), failed: until(failed), join })
    }

    /// The instructions from here to the first that is more than a line or a change, that one
    /// included.
    fn chain(&self, from: usize) -> Vec<usize> {
        let mut chain = Vec::new();
        let mut at = self.settle(from);
        while !chain.contains(&at) {
            chain.push(at);
            if self.nodes.contains(&at) {
                break;
            }
            at = match self.at(at) {
                Instruction::Say(_) | Instruction::Change(_) => self.settle(at + 1),
                Instruction::Test { .. } => match self.guarded(at) {
                    Some(guarded) => guarded.join,
                    None => break,
                },
                _ => break,
            };
        }
        chain
    }
}

/// What a condition guards.
pub(super) struct Guarded {
    /// What happens where it holds.
    pub(super) held: Vec<usize>,
    /// What happens where it does not.
    pub(super) failed: Vec<usize>,
    /// Where both go on.
    pub(super) join: usize,
}
