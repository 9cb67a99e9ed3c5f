//! Expressions, checked for types when compiled, so that evaluating one cannot fail.

use serde::{Deserialize, Serialize};

use crate::function::{Function, Luck};
use crate::value::{Kind, Value};

/// How long a text may grow, in bytes. What would be longer stays as it was: a story that doubles
/// a text as it goes round must not fill a player's memory.
const LONGEST: usize = 16_384;

/// An expression over a program's variables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Expression {
    /// A constant.
    Value(Value),
    /// The variable with this number in [`crate::Program::variables`].
    Variable(u16),
    /// `not x`, `-x`.
    Unary(Unary, Box<Expression>),
    /// `x + y` and the like. Both sides are always evaluated, as the original engine does.
    Binary(Binary, Box<Expression>, Box<Expression>),
    /// `dice(6)`.
    Call(Function, Vec<Expression>),
    /// `visited_count($title)`: the variable that counts the visits to a node, by its title.
    Visits(Box<Expression>, Vec<(String, u16)>),
}

/// Operators with one operand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unary {
    /// `!`, `not`.
    Not,
    /// `-`.
    Negate,
}

/// Operators with two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the operator of its name")]
pub enum Binary {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
    Xor,
}

impl Expression {
    /// Whether its value hangs on the session's seed.
    #[must_use]
    pub fn draws(&self) -> bool {
        match self {
            Self::Value(_) | Self::Variable(_) => false,
            Self::Unary(_, of) => of.draws(),
            Self::Binary(_, left, right) => left.draws() || right.draws(),
            Self::Call(function, arguments) => {
                function.draws() || arguments.iter().any(Self::draws)
            }
            Self::Visits(title, _) => title.draws(),
        }
    }

    /// Its value, with these variables.
    #[must_use]
    pub fn evaluate(&self, variables: &[Value], luck: &mut dyn Luck) -> Value {
        match self {
            Self::Value(value) => value.clone(),
            Self::Variable(at) => {
                variables.get(usize::from(*at)).cloned().unwrap_or(Value::Bool(false))
            }
            Self::Unary(Unary::Not, of) => Value::Bool(!of.evaluate(variables, luck).is_true()),
            Self::Unary(Unary::Negate, of) => Value::Number(-of.evaluate(variables, luck).number()),
            Self::Binary(operator, left, right) => {
                let left = left.evaluate(variables, luck);
                let right = right.evaluate(variables, luck);
                operator.apply(&left, &right)
            }
            Self::Call(function, arguments) => {
                let arguments: Vec<Value> =
                    arguments.iter().map(|one| one.evaluate(variables, luck)).collect();
                function.apply(&arguments, luck)
            }
            Self::Visits(title, counts) => {
                let Value::Text(title) = title.evaluate(variables, luck) else {
                    return Value::Number(0.0);
                };
                let count = counts.iter().find(|(known, _)| *known == title);
                let count = count.and_then(|(_, at)| variables.get(usize::from(*at)).cloned());
                count.unwrap_or(Value::Number(0.0))
            }
        }
    }
}

impl Binary {
    /// The type of the result for operands of this type, or none if it does not take them.
    #[must_use]
    pub fn result(self, operands: Kind) -> Option<Kind> {
        match (self, operands) {
            (Self::Add, Kind::Number | Kind::Text) => Some(operands),
            (Self::Subtract | Self::Multiply | Self::Divide | Self::Remainder, Kind::Number) => {
                Some(Kind::Number)
            }
            (Self::Equal | Self::NotEqual, _)
            | (
                Self::Less | Self::LessOrEqual | Self::Greater | Self::GreaterOrEqual,
                Kind::Number,
            )
            | (Self::And | Self::Or | Self::Xor, Kind::Bool) => Some(Kind::Bool),
            _ => None,
        }
    }

    fn apply(self, left: &Value, right: &Value) -> Value {
        let (a, b) = (left.number(), right.number());
        match self {
            Self::Add => match (left, right) {
                (Value::Text(a), Value::Text(b)) if a.len() + b.len() <= LONGEST => {
                    Value::Text(format!("{a}{b}"))
                }
                (Value::Text(a), Value::Text(_)) => Value::Text(a.clone()),
                _ => Value::Number(a + b),
            },
            Self::Subtract => Value::Number(a - b),
            Self::Multiply => Value::Number(a * b),
            Self::Divide => Value::Number(a / b),
            Self::Remainder => Value::Number(a % b),
            Self::Equal => Value::Bool(left == right),
            Self::NotEqual => Value::Bool(left != right),
            Self::Less => Value::Bool(a < b),
            Self::LessOrEqual => Value::Bool(a <= b),
            Self::Greater => Value::Bool(a > b),
            Self::GreaterOrEqual => Value::Bool(a >= b),
            Self::And => Value::Bool(left.is_true() && right.is_true()),
            Self::Or => Value::Bool(left.is_true() || right.is_true()),
            Self::Xor => Value::Bool(left.is_true() ^ right.is_true()),
        }
    }
}
