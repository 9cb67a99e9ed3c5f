//! Which variables still matter at each instruction. States that differ only in what nothing
//! will look at again are one.

use std::collections::BTreeSet;

use crate::expression::Expression;
use crate::program::{Op, Program};

/// For each instruction, the variables whose values something from there on may look at.
pub(super) type Live = [BTreeSet<usize>];

/// Reckons them from the last instruction to the first, until nothing changes. A value that only
/// goes into a variable that does not matter does not matter either.
pub(super) fn live(program: &Program) -> Vec<BTreeSet<usize>> {
    let mut live = vec![BTreeSet::new(); program.ops.len()];
    let mut changed = true;
    while changed {
        changed = false;
        for (at, op) in program.ops.iter().enumerate().rev() {
            let mut here: BTreeSet<usize> = BTreeSet::new();
            for to in next(op, at) {
                here.extend(live.get(to).into_iter().flatten());
            }
            let idle = match op {
                Op::Set { variable, .. } => !here.remove(&usize::from(*variable)),
                _ => false,
            };
            if !idle {
                reads(op, &mut |variable| here.extend([variable]));
            }
            if let Some(slot) = live.get_mut(at).filter(|slot| **slot != here) {
                *slot = here;
                changed = true;
            }
        }
    }
    live
}

fn next(op: &Op, at: usize) -> Vec<usize> {
    match op {
        Op::Goto(to) => vec![*to as usize],
        Op::Unless { to, .. } => vec![at + 1, *to as usize],
        Op::Jump { nodes, .. } => nodes.iter().map(|(_, start)| *start as usize).collect(),
        Op::Options(branches) => branches.iter().map(|branch| branch.to as usize).collect(),
        Op::Stop => Vec::new(),
        Op::Line { .. } | Op::Command { .. } | Op::Set { .. } | Op::Evaluate(_) => vec![at + 1],
    }
}

fn reads(op: &Op, tell: &mut impl FnMut(usize)) {
    let mut look = |expression: &Expression| expression.variables(tell);
    match op {
        Op::Line { with, .. } | Op::Command { with, .. } => with.iter().for_each(&mut look),
        Op::Options(branches) => {
            for branch in branches {
                branch.with.iter().chain(&branch.condition).for_each(&mut look);
            }
        }
        Op::Set { value, .. } => look(value),
        Op::Unless { condition, .. } => look(condition),
        Op::Jump { to, .. } => look(to),
        Op::Evaluate(expression) => look(expression),
        Op::Goto(_) | Op::Stop => {}
    }
}
