//! Runs a program. All the state of a play is here, small and cheap to clone.

use rand::SeedableRng;
use rand_pcg::Pcg32;

use crate::expression::Expression;
use crate::program::{Branch, Command, Op, Program};
use crate::value::Value;

/// The state of a running program.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Machine {
    at: u32,
    variables: Vec<Value>,
    rng: Pcg32,
}

/// Where the machine stopped.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Halt<'p> {
    Line { line: u16, values: Vec<Value> },
    Options(Vec<Open<'p>>),
    Command(&'p Command),
    End,
}

/// An option as it stands at one moment.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Open<'p> {
    pub(crate) branch: &'p Branch,
    pub(crate) values: Vec<Value>,
    pub(crate) available: bool,
}

impl Machine {
    pub(crate) fn new(program: &Program, seed: u64) -> Self {
        Self {
            at: program.start,
            variables: program.variables.iter().map(|(_, value)| value.clone()).collect(),
            rng: Pcg32::seed_from_u64(seed),
        }
    }

    /// Runs to the next line, decision, command or the end. A decision stays until it is taken.
    /// It comes back because the compiler refuses loops that show nothing.
    pub(crate) fn run<'p>(&mut self, program: &'p Program) -> Halt<'p> {
        loop {
            match program.ops.get(self.at as usize) {
                None | Some(Op::Stop) => return Halt::End,
                Some(Op::Goto(to)) => self.at = *to,
                Some(Op::Set { variable, value }) => {
                    let value = self.evaluate(value);
                    if let Some(slot) = self.variables.get_mut(usize::from(*variable)) {
                        *slot = value;
                    }
                    self.at += 1;
                }
                Some(Op::Unless { condition, to }) => {
                    let holds = self.evaluate(condition).is_true();
                    self.at = if holds { self.at + 1 } else { *to };
                }
                Some(Op::Line { line, with }) => {
                    let values = self.values(with);
                    self.at += 1;
                    return Halt::Line { line: *line, values };
                }
                Some(Op::Command(command)) => {
                    self.at += 1;
                    return Halt::Command(command);
                }
                Some(Op::Options(branches)) => return Halt::Options(self.open(branches)),
            }
        }
    }

    /// Goes on at a chosen branch.
    pub(crate) fn take(&mut self, branch: &Branch) {
        self.at = branch.to;
    }

    /// The options of a decision. Looking at them again shows the same: the machine's own
    /// randomness moves on only when the story does.
    fn open<'p>(&self, branches: &'p [Branch]) -> Vec<Open<'p>> {
        let mut glance = self.clone();
        branches
            .iter()
            .map(|branch| Open {
                branch,
                available: branch
                    .condition
                    .as_ref()
                    .is_none_or(|condition| glance.evaluate(condition).is_true()),
                values: glance.values(&branch.with),
            })
            .collect()
    }

    fn values(&mut self, with: &[Expression]) -> Vec<Value> {
        with.iter().map(|one| self.evaluate(one)).collect()
    }

    fn evaluate(&mut self, expression: &Expression) -> Value {
        expression.evaluate(&self.variables, &mut self.rng)
    }
}
