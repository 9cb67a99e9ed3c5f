//! Variables that do nothing.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostics;
use crate::expression::Expression;
use crate::manuscript::Manuscript;
use crate::program::{Op, Program};

/// Reports variables that nothing looks at, and variables that never change.
pub(super) fn report(manuscript: &Manuscript, problems: &mut Diagnostics) {
    let program = &manuscript.scenario.program;
    let (mut read, mut set) = (BTreeSet::new(), BTreeSet::new());
    look(program, &mut read, &mut set);
    for (number, (name, _)) in program.variables.iter().enumerate() {
        if !name.starts_with('$') {
            continue;
        }
        let (code, message, help) = if !read.contains(&number) {
            (
                "unused-variable",
                format!("nothing hangs on `{name}`"),
                "use it in a condition or a line, or take it out",
            )
        } else if !set.contains(&number) {
            (
                "unset-variable",
                format!("`{name}` never changes"),
                "<<set>> it somewhere, or write its value where it is used",
            )
        } else {
            continue;
        };
        let (source, span) = manuscript.variable(name);
        problems.report(&source, span, code, message, Some(help.to_owned()));
    }
}

fn look(program: &Program, read: &mut BTreeSet<usize>, set: &mut BTreeSet<usize>) {
    for op in &program.ops {
        match op {
            Op::Line { with, .. } | Op::Command { with, .. } => {
                for one in with {
                    one.variables(&mut |at| read.extend([at]));
                }
            }
            Op::Options(branches) => {
                for branch in branches {
                    for one in branch.with.iter().chain(&branch.condition) {
                        one.variables(&mut |at| read.extend([at]));
                    }
                }
            }
            Op::Set { variable, value } => {
                let own = usize::from(*variable);
                set.insert(own);
                // Counting up is no use of what is counted.
                value.variables(&mut |at| {
                    if at != own {
                        read.insert(at);
                    }
                });
            }
            Op::Unless { condition: of, .. } | Op::Jump { to: of, .. } | Op::Evaluate(of) => {
                of.variables(&mut |at| read.extend([at]));
            }
            Op::Goto(_) | Op::Stop => {}
        }
    }
}

impl Expression {
    /// Tells each variable it looks at.
    pub(super) fn variables(&self, tell: &mut dyn FnMut(usize)) {
        match self {
            Self::Value(_) => {}
            Self::Variable(at) => tell(usize::from(*at)),
            Self::Unary(_, of) => of.variables(tell),
            Self::Binary(_, left, right) => {
                left.variables(tell);
                right.variables(tell);
            }
            Self::Call(_, arguments) => arguments.iter().for_each(|one| one.variables(tell)),
            Self::Visits(title, counts) => {
                title.variables(tell);
                for (_, at) in counts {
                    tell(usize::from(*at));
                }
            }
        }
    }
}
