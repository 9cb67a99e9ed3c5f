//! Which texts an expression can come to: closed sets, so that what hangs on text can be checked.

use std::collections::BTreeSet;

use crate::expression::{Binary, Expression};
use crate::program::{Op, Program};
use crate::value::{Kind, Value};

/// More texts than this count as any text.
const MOST: usize = 256;

/// The texts that each variable can hold, as far as assignments tell; none for any text.
#[derive(Debug, Clone)]
pub(crate) struct Closed {
    variables: Vec<Option<BTreeSet<String>>>,
    /// Without the first values, unless some assignment gives them again.
    assigned: Vec<Option<BTreeSet<String>>>,
}

impl Closed {
    pub(crate) fn of(program: &Program) -> Self {
        let first = |value: &Value| match value {
            Value::Text(text) => Some(BTreeSet::from([text.clone()])),
            _ => Some(BTreeSet::new()),
        };
        let mut closed = Self {
            variables: program.variables.iter().map(|(_, value)| first(value)).collect(),
            assigned: program.variables.iter().map(|_| Some(BTreeSet::new())).collect(),
        };
        while closed.grow(program) {}
        closed
    }

    /// The texts that an expression can come to; none for any text.
    pub(crate) fn texts(&self, expression: &Expression) -> Option<BTreeSet<String>> {
        Self::evaluate(&self.variables, expression)
    }

    /// The same, but for what variables begin with.
    pub(super) fn assigned(&self, expression: &Expression) -> Option<BTreeSet<String>> {
        Self::evaluate(&self.assigned, expression)
    }

    /// Adds what assignments make of what is known; whether anything was new.
    fn grow(&mut self, program: &Program) -> bool {
        let mut grown = false;
        for op in &program.ops {
            let Op::Set { variable, value } = op else { continue };
            let at = usize::from(*variable);
            let is_text =
                program.variables.get(at).is_some_and(|(_, value)| value.kind() == Kind::Text);
            if !is_text {
                continue;
            }
            let texts = self.texts(value);
            for known in [self.variables.get_mut(at), self.assigned.get_mut(at)] {
                let Some(slot) = known else { continue };
                let Some(known) = slot.as_mut() else { continue };
                let before = known.len();
                match &texts {
                    Some(texts) => known.extend(texts.iter().cloned()),
                    None => *slot = None,
                }
                grown |= match slot {
                    Some(known) if known.len() > MOST => {
                        *slot = None;
                        true
                    }
                    Some(known) => known.len() > before,
                    None => true,
                };
            }
        }
        grown
    }

    fn evaluate(
        variables: &[Option<BTreeSet<String>>],
        expression: &Expression,
    ) -> Option<BTreeSet<String>> {
        match expression {
            Expression::Value(value) => Some(BTreeSet::from([value.to_string()])),
            Expression::Variable(at) => variables.get(usize::from(*at))?.clone(),
            Expression::Binary(Binary::Add, left, right) => {
                let left = Self::evaluate(variables, left)?;
                let right = Self::evaluate(variables, right)?;
                if left.len() * right.len() > MOST {
                    return None;
                }
                let each = left.iter().flat_map(|l| right.iter().map(move |r| format!("{l}{r}")));
                Some(each.collect())
            }
            _ => None,
        }
    }
}
