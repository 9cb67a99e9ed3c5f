//! Follows a script from one place to where the next card begins.

use std::collections::BTreeMap;

use protocol::OutcomeId;

use super::joins::Joins;
use super::{Choice, Passage, Path, Spoken, Step, Target, Way};
use crate::flow::Instruction;

/// Follows a script. Cards are known by their first instruction until all are there.
pub(super) struct Walk<'f> {
    pub(super) joins: Joins<'f>,
    /// Cards that were led to and are not walked yet.
    pub(super) open: Vec<usize>,
    /// The endings met, with what is said after each, by the instruction that reaches it.
    pub(super) ends: BTreeMap<Option<OutcomeId>, BTreeMap<usize, Passage>>,
    pub(super) order: Vec<Option<OutcomeId>>,
}

/// Where a walk along lines ended.
pub(super) enum Halt {
    To(Target),
    Choose(usize),
}

impl Walk<'_> {
    /// Where a way leads that begins at this instruction, if it leads to something at once.
    pub(super) fn target(&mut self, from: usize) -> Option<Target> {
        let at = self.joins.settle(from);
        match self.joins.at(at) {
            Instruction::Reach(outcome) => Some(self.end(at, Some(outcome.clone()))),
            Instruction::Choose(_) => Some(self.card(at)),
            _ if self.joins.heads.contains(&at) => Some(self.card(at)),
            Instruction::Stop => Some(self.end(at, None)),
            _ => None,
        }
    }

    /// What happens from this instruction on, which a card may begin at, up to the next card.
    pub(super) fn steps(&mut self, from: usize, own: bool) -> (Vec<Step>, Halt) {
        let mut steps = Vec::new();
        let mut passage = Passage::default();
        let mut at = self.joins.settle(from);
        let mut own = own;
        loop {
            if let Instruction::Choose(_) = self.joins.at(at) {
                flush(&mut passage, &mut steps);
                return (steps, Halt::Choose(at));
            }
            if !own && let Some(target) = self.target(at) {
                flush(&mut passage, &mut steps);
                return (steps, Halt::To(target));
            }
            own = false;
            at = match self.joins.at(at) {
                Instruction::Test { condition, otherwise, .. } => {
                    if let Some(join) = self.guarded(at, &mut passage, None) {
                        join
                    } else {
                        flush(&mut passage, &mut steps);
                        let path = self.path(at + 1);
                        steps.push(Step::Branch { condition: condition.clone(), path });
                        self.joins.settle(*otherwise)
                    }
                }
                Instruction::Say(_) | Instruction::Change(_) => {
                    self.note(at, &mut passage, None);
                    self.joins.settle(at + 1)
                }
                Instruction::Fan { title, nodes } => {
                    flush(&mut passage, &mut steps);
                    let Some(((_, last), others)) = nodes.split_last() else {
                        return (steps, Halt::To(self.end(at, None)));
                    };
                    for (node, start) in others {
                        let condition = format!("{title} == \"{node}\"");
                        steps.push(Step::Branch { condition, path: self.path(*start) });
                    }
                    at = self.joins.settle(*last);
                    match self.target(at) {
                        Some(target) => return (steps, Halt::To(target)),
                        None => at,
                    }
                }
                _ => {
                    flush(&mut passage, &mut steps);
                    let target = self.end(at, None);
                    return (steps, Halt::To(target));
                }
            };
        }
    }

    /// What follows an option or a condition.
    pub(super) fn path(&mut self, from: usize) -> Path {
        let (steps, halt) = self.steps(from, false);
        let to = match halt {
            Halt::To(target) => target,
            Halt::Choose(at) => self.card(at),
        };
        Path { steps, way: Way { number: 0, to, back: false } }
    }

    /// The options of a decision.
    pub(super) fn choices(&mut self, at: usize) -> Vec<Choice> {
        let Instruction::Choose(ways) = self.joins.at(at) else { return Vec::new() };
        ways.iter()
            .map(|way| Choice {
                line: way.line,
                id: way.id.clone(),
                act: way.act,
                condition: way.condition.clone(),
                path: self.path(way.to),
            })
            .collect()
    }

    fn card(&mut self, at: usize) -> Target {
        self.open.push(at);
        Target::Card(at)
    }

    fn end(&mut self, at: usize, outcome: Option<OutcomeId>) -> Target {
        let number = self.order.iter().position(|one| *one == outcome).unwrap_or_else(|| {
            self.order.push(outcome.clone());
            self.order.len() - 1
        });
        let known = self.ends.get(&outcome).is_some_and(|places| places.contains_key(&at));
        if !known {
            let after = if outcome.is_some() { self.after(at + 1) } else { Passage::default() };
            self.ends.entry(outcome).or_default().insert(at, after);
        }
        Target::End(number)
    }

    /// What is said after an ending, as far as it runs straight.
    fn after(&mut self, from: usize) -> Passage {
        let mut passage = Passage::default();
        let mut at = self.joins.settle(from);
        for _ in 0..self.joins.flow.steps.len() {
            at = match self.joins.at(at) {
                Instruction::Say(_) | Instruction::Change(_) => {
                    self.note(at, &mut passage, None);
                    self.joins.settle(at + 1)
                }
                Instruction::Test { .. } => match self.guarded(at, &mut passage, None) {
                    Some(join) => join,
                    None => break,
                },
                _ => break,
            };
        }
        passage
    }

    fn note(&self, at: usize, passage: &mut Passage, condition: Option<&str>) {
        match self.joins.at(at) {
            Instruction::Say(line) => {
                let condition = condition.map(str::to_owned);
                passage.lines.push(Spoken { line: *line, condition });
            }
            Instruction::Change(change) => passage.changes.push(match condition {
                Some(condition) => format!("{change} if {condition}"),
                None => change.clone(),
            }),
            _ => {}
        }
    }

    /// Notes what a condition guards, if that is all it does. Returns where both sides go on.
    fn guarded(&self, at: usize, passage: &mut Passage, outer: Option<&str>) -> Option<usize> {
        let Instruction::Test { condition, opposite, .. } = self.joins.at(at) else { return None };
        let guarded = self.joins.guarded(at)?;
        let all = |mine: &str| outer.map_or(mine.to_owned(), |outer| format!("{outer} && {mine}"));
        for (side, holds) in [(&guarded.held, all(condition)), (&guarded.failed, all(opposite))] {
            for one in side {
                if self.guarded(*one, passage, Some(&holds)).is_none() {
                    self.note(*one, passage, Some(&holds));
                }
            }
        }
        Some(guarded.join)
    }
}

fn flush(passage: &mut Passage, steps: &mut Vec<Step>) {
    if *passage != Passage::default() {
        steps.push(Step::Passage(std::mem::take(passage)));
    }
}
