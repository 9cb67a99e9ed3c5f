//! The values a story's variables hold.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A value. Numbers are 32-bit floats, as in Yarn Spinner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f32),
    /// Text in quotes.
    Text(String),
}

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// Text.
    Text,
}

impl Value {
    /// Its type.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Bool(_) => Kind::Bool,
            Self::Number(_) => Kind::Number,
            Self::Text(_) => Kind::Text,
        }
    }

    /// Whether it is `true`. Compiled programs ask this of booleans only.
    #[must_use]
    pub fn is_true(&self) -> bool {
        matches!(self, Self::Bool(true))
    }

    /// The number it is. Compiled programs ask this of numbers only.
    #[must_use]
    pub fn number(&self) -> f32 {
        match self {
            Self::Number(number) => *number,
            Self::Bool(_) | Self::Text(_) => 0.0,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // As the official engine for Rust prints them in text.
            Self::Bool(true) => f.write_str("true"),
            Self::Bool(false) => f.write_str("false"),
            Self::Number(number) => shortest(*number, f),
            Self::Text(text) => f.write_str(text),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bool => "a boolean",
            Self::Number => "a number",
            Self::Text => "text",
        })
    }
}

/// A number in its shortest form. The standard library's own printer would bring tables and big
/// arithmetic into the small wasm, which has a budget.
#[allow(clippy::cast_possible_truncation, reason = "whole, and within the range of an i64")]
fn shortest(number: f32, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        write!(f, "{}", number as i64)
    } else {
        f.write_str(zmij::Buffer::new().format(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_short() {
        let written = |number: f32| Value::Number(number).to_string();
        assert_eq!([3.0, -2.0, 0.5, 0.1, -0.0].map(written), ["3", "-2", "0.5", "0.1", "0"]);
    }
}
