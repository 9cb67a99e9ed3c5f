//! A compiled script as a map reads it. This module and `expression` alone know what
//! instructions a program is made of.

use std::collections::BTreeSet;

use protocol::{Act, LineId, OutcomeId};
use story::{Command, Op, Scenario};

use crate::expression::{change, counts_visits, negated, written};

/// A program's instructions, without what no map shows.
#[derive(Debug)]
pub(crate) struct Flow {
    pub(crate) steps: Vec<Instruction>,
    /// The nodes' titles and first instructions.
    pub(crate) nodes: Vec<(String, usize)>,
    pub(crate) start: usize,
    /// Endings that the story goes on after.
    pub(crate) passing: Vec<OutcomeId>,
}

/// What an instruction is to a map.
#[derive(Debug)]
pub(crate) enum Instruction {
    Say(u16),
    Change(String),
    Choose(Vec<Way>),
    Reach(OutcomeId),
    Test {
        condition: String,
        opposite: String,
        otherwise: usize,
    },
    Go(usize),
    /// On at the node with the title that an expression comes to.
    Fan {
        title: String,
        nodes: Vec<(String, usize)>,
    },
    Stop,
    Silent,
}

/// An option's instruction.
#[derive(Debug)]
pub(crate) struct Way {
    pub(crate) line: u16,
    pub(crate) id: LineId,
    pub(crate) act: Act,
    pub(crate) condition: Option<String>,
    pub(crate) to: usize,
}

/// The ending that a command reaches, if it is one that does.
#[must_use]
pub fn outcome(command: &Command) -> Option<OutcomeId> {
    match (command.name.as_str(), command.arguments.as_slice()) {
        ("outcome", [id, ..]) => OutcomeId::new(id).ok(),
        _ => None,
    }
}

impl Flow {
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let program = &scenario.program;
        let mut flow = Self {
            steps: program.ops.iter().map(|op| instruction(op, scenario)).collect(),
            nodes: program.nodes.iter().map(|node| (node.title.clone(), at(node.start))).collect(),
            start: at(program.start),
            passing: Vec::new(),
        };
        flow.pass();
        flow.leave_views_out(scenario);
        flow
    }

    /// Views are read after a play and lead nowhere: their nodes are none of the map's, unless the
    /// story comes to them too.
    fn leave_views_out(&mut self, scenario: &Scenario) {
        let starts = scenario.views.iter().map(|view| at(view.start));
        let views = self.reached(starts.collect());
        let story = self.reached(vec![self.start]);
        self.nodes.retain(|(_, start)| story.contains(start) || !views.contains(start));
    }

    /// Every instruction that can follow on these.
    fn reached(&self, from: Vec<usize>) -> BTreeSet<usize> {
        let mut seen = BTreeSet::new();
        let mut open = from;
        while let Some(at) = open.pop() {
            if !seen.insert(at) {
                continue;
            }
            match self.steps.get(at) {
                Some(Instruction::Choose(ways)) => open.extend(ways.iter().map(|way| way.to)),
                Some(Instruction::Go(to)) => open.push(*to),
                Some(Instruction::Test { otherwise, .. }) => open.extend([at + 1, *otherwise]),
                Some(Instruction::Fan { nodes, .. }) => {
                    open.extend(nodes.iter().map(|(_, start)| *start));
                }
                Some(Instruction::Stop) | None => {}
                Some(_) => open.push(at + 1),
            }
        }
        seen
    }

    /// An ending after which a decision follows is no ending of the map's: it is noted on the way.
    fn pass(&mut self) {
        let passing: Vec<(usize, OutcomeId)> = self
            .steps
            .iter()
            .enumerate()
            .filter_map(|(at, step)| match step {
                Instruction::Reach(outcome) if !self.runs_out(at + 1) => {
                    Some((at, outcome.clone()))
                }
                _ => None,
            })
            .collect();
        for (at, outcome) in passing {
            if let Some(step) = self.steps.get_mut(at) {
                *step = Instruction::Change(format!("<<outcome {outcome}>>"));
            }
            self.passing.push(outcome);
        }
    }

    /// Whether nothing is decided or reached from here on.
    fn runs_out(&self, from: usize) -> bool {
        let mut seen = BTreeSet::new();
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            if !seen.insert(at) {
                continue;
            }
            match self.steps.get(at) {
                Some(Instruction::Choose(_) | Instruction::Reach(_)) => return false,
                Some(Instruction::Go(to)) => open.push(*to),
                Some(Instruction::Test { otherwise, .. }) => open.extend([at + 1, *otherwise]),
                Some(Instruction::Fan { nodes, .. }) => {
                    open.extend(nodes.iter().map(|(_, start)| *start));
                }
                Some(Instruction::Stop) | None => {}
                Some(_) => open.push(at + 1),
            }
        }
        true
    }
}

#[allow(
    clippy::match_wildcard_for_single_variants,
    reason = "whatever else a program does, a map does not show it"
)]
fn instruction(op: &Op, scenario: &Scenario) -> Instruction {
    let program = &scenario.program;
    match op {
        Op::Line { line, .. } => Instruction::Say(*line),
        Op::Options(branches) => {
            let ways = branches.iter().filter_map(|branch| {
                Some(Way {
                    line: branch.line,
                    id: scenario.line_id(branch.line)?.clone(),
                    act: branch.act,
                    condition: branch.condition.as_ref().map(|one| written(one, program)),
                    to: at(branch.to),
                })
            });
            Instruction::Choose(ways.collect())
        }
        Op::Set { variable, .. } if counts_visits(*variable, program) => Instruction::Silent,
        Op::Set { variable, value } => Instruction::Change(change(*variable, value, program)),
        Op::Unless { condition, to } => {
            let (written, opposite) = (written(condition, program), negated(condition, program));
            Instruction::Test { condition: written, opposite, otherwise: at(*to) }
        }
        Op::Goto(to) => Instruction::Go(at(*to)),
        Op::Stop => Instruction::Stop,
        Op::Command { .. } => Command::of(op)
            .and_then(|command| outcome(&command))
            .map_or(Instruction::Silent, Instruction::Reach),
        Op::Jump { to, nodes } => Instruction::Fan {
            title: written(to, program),
            nodes: nodes.iter().map(|(title, start)| (title.clone(), at(*start))).collect(),
        },
        _ => Instruction::Silent,
    }
}

fn at(op: u32) -> usize {
    usize::try_from(op).unwrap_or(usize::MAX)
}
