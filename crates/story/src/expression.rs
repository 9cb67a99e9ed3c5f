//! Expressions, checked for types when compiled, so that evaluating one cannot fail.

use rand::{Rng, RngExt};
use rand_pcg::Pcg32;
use serde::{Deserialize, Serialize};

use crate::value::{Kind, Value};

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

/// Functions. All draw from the session's own seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Function {
    /// `dice(sides)`: a whole number from 1 to `sides`.
    Dice,
    /// `random()`: a number from 0 up to 1.
    Random,
    /// `random_range(low, high)`: a whole number from `low` to `high`, both included.
    RandomRange,
}

impl Function {
    /// The function with this name, and how many numbers it takes.
    #[must_use]
    pub fn named(name: &str) -> Option<(Self, usize)> {
        match name {
            "dice" => Some((Self::Dice, 1)),
            "random" => Some((Self::Random, 0)),
            "random_range" => Some((Self::RandomRange, 2)),
            _ => None,
        }
    }
}

impl Expression {
    /// Whether its value hangs on the session's seed.
    #[must_use]
    pub fn draws(&self) -> bool {
        match self {
            Self::Value(_) | Self::Variable(_) => false,
            Self::Unary(_, of) => of.draws(),
            Self::Binary(_, left, right) => left.draws() || right.draws(),
            Self::Call(..) => true,
        }
    }

    /// Its value, with these variables.
    #[must_use]
    pub fn evaluate(&self, variables: &[Value], rng: &mut Pcg32) -> Value {
        match self {
            Self::Value(value) => value.clone(),
            Self::Variable(at) => {
                variables.get(usize::from(*at)).cloned().unwrap_or(Value::Bool(false))
            }
            Self::Unary(Unary::Not, of) => Value::Bool(!of.evaluate(variables, rng).is_true()),
            Self::Unary(Unary::Negate, of) => Value::Number(-of.evaluate(variables, rng).number()),
            Self::Binary(operator, left, right) => {
                let left = left.evaluate(variables, rng);
                let right = right.evaluate(variables, rng);
                operator.apply(&left, &right)
            }
            Self::Call(function, arguments) => {
                let numbers: Vec<f32> =
                    arguments.iter().map(|one| one.evaluate(variables, rng).number()).collect();
                Value::Number(function.draw(&numbers, rng))
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
                (Value::Text(a), Value::Text(b)) => Value::Text(format!("{a}{b}")),
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

impl Function {
    fn draw(self, numbers: &[f32], rng: &mut Pcg32) -> f32 {
        let at = |index: usize| numbers.get(index).copied().unwrap_or(0.0);
        match self {
            Self::Dice => whole(1.0, at(0), rng),
            Self::Random => rng.random::<f32>(),
            Self::RandomRange => whole(at(0), at(1), rng),
        }
    }
}

/// A whole number from `low` to `high`; `low` where the range is empty.
fn whole(low: f32, high: f32, rng: &mut Pcg32) -> f32 {
    let span = (high - low).floor() + 1.0;
    let unit = f64::from(rng.next_u32()) / (f64::from(u32::MAX) + 1.0);
    if span >= 1.0 { low + narrow((unit * f64::from(span)).floor()) } else { low }
}

#[allow(clippy::cast_possible_truncation, reason = "whole numbers no larger than an f32 range")]
fn narrow(number: f64) -> f32 {
    number as f32
}
