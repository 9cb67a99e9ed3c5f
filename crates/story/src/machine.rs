//! Runs a program. All the state of a play is here, small and cheap to clone.

use protocol::Locale;
use rand::SeedableRng;
use rand_pcg::Pcg32;

use crate::expression::Expression;
use crate::function::Luck;
use crate::program::{Branch, Op, Program};
use crate::value::Value;

/// How many instructions may pass without showing anything. Checked scenarios pass a handful.
const SILENT: u32 = 100_000;

/// The state of a running program.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Machine<L = Pcg32> {
    pub(crate) at: u32,
    pub(crate) variables: Vec<Value>,
    pub(crate) luck: L,
}

/// Where the machine stopped.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Halt<'p> {
    Line {
        line: u16,
        values: Vec<Value>,
    },
    Options(Vec<Open<'p>>),
    Command(String),
    End,
    /// It went on and on and showed nothing, which checked scenarios never do.
    Circles,
    /// It was to jump to a node that is not there, which checked scenarios never do.
    Nowhere,
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
        Self::with(program, program.start, Pcg32::seed_from_u64(seed))
    }

    /// Begins at an instruction, with every variable at its first value.
    pub(crate) fn at(program: &Program, start: u32) -> Self {
        Self::with(program, start, Pcg32::seed_from_u64(0))
    }
}

impl<L: Luck + Clone> Machine<L> {
    pub(crate) fn with(program: &Program, start: u32, luck: L) -> Self {
        let variables = program.variables.iter().map(|(_, value)| value.clone()).collect();
        Self { at: start, variables, luck }
    }

    /// Runs to the next line, decision, command or the end. A decision stays until it is taken.
    pub(crate) fn run<'p>(&mut self, program: &'p Program) -> Halt<'p> {
        for _ in 0..SILENT {
            if let Some(halt) = self.advance(program) {
                return halt;
            }
        }
        Halt::Circles
    }

    /// Does one instruction; tells what it shows, if anything.
    pub(crate) fn advance<'p>(&mut self, program: &'p Program) -> Option<Halt<'p>> {
        match program.ops.get(self.at as usize) {
            None | Some(Op::Stop) => return Some(Halt::End),
            Some(Op::Goto(to)) => self.at = *to,
            Some(Op::Jump { to, nodes }) => match self.evaluate(to) {
                Value::Text(title) => match nodes.iter().find(|(known, _)| *known == title) {
                    Some((_, start)) => self.at = *start,
                    None => return Some(Halt::Nowhere),
                },
                _ => return Some(Halt::Nowhere),
            },
            Some(Op::Set { variable, value }) => {
                let value = self.evaluate(value);
                if let Some(slot) = self.variables.get_mut(usize::from(*variable)) {
                    *slot = value;
                }
                self.at += 1;
            }
            Some(Op::Evaluate(expression)) => {
                self.evaluate(expression);
                self.at += 1;
            }
            Some(Op::Unless { condition, to }) => {
                let holds = self.evaluate(condition).is_true();
                self.at = if holds { self.at + 1 } else { *to };
            }
            Some(Op::Line { line, with }) => {
                let values = self.values(with);
                self.at += 1;
                return Some(Halt::Line { line: *line, values });
            }
            Some(Op::Command { text, with }) => {
                let values = self.values(with);
                self.at += 1;
                // A command has no forms that hang on a language.
                return Some(Halt::Command(text.say(&values, &Locale::english())));
            }
            Some(Op::Options(branches)) => return Some(Halt::Options(self.look(branches).0)),
        }
        None
    }

    /// Takes an option of the decision it stands at. Luck that its options drew is spent now.
    pub(crate) fn take(&mut self, program: &Program, at: usize) {
        if let Some(Op::Options(branches)) = program.ops.get(self.at as usize) {
            self.luck = self.look(branches).1;
            if let Some(branch) = branches.get(at) {
                self.at = branch.to;
            }
        }
    }

    /// The options of a decision. Looking at them again shows the same.
    fn look<'p>(&self, branches: &'p [Branch]) -> (Vec<Open<'p>>, L) {
        let mut glance = self.clone();
        let open = branches
            .iter()
            .map(|branch| Open {
                branch,
                available: branch
                    .condition
                    .as_ref()
                    .is_none_or(|condition| glance.evaluate(condition).is_true()),
                values: glance.values(&branch.with),
            })
            .collect();
        (open, glance.luck)
    }

    fn values(&mut self, with: &[Expression]) -> Vec<Value> {
        with.iter().map(|one| self.evaluate(one)).collect()
    }

    fn evaluate(&mut self, expression: &Expression) -> Value {
        expression.evaluate(&self.variables, &mut self.luck)
    }
}
