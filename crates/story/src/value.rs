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

/// The shortest digits that mean a number, never with an exponent. The standard library's own
/// printer would bring tables and big arithmetic into the small wasm, which has a budget.
fn shortest(number: f32, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut buffer = zmij::Buffer::new();
    let written = buffer.format(number);
    let (digits, exponent) = written.split_once('e').unwrap_or((written, "0"));
    let Ok(exponent) = exponent.parse::<i32>() else { return f.write_str(written) };
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let rest = rest.trim_end_matches('0');
    if exponent == 0 {
        if let Some((whole, higher)) = higher(number, rest.len()) {
            let sign = if number < 0.0 { "-" } else { "" };
            return write!(f, "{sign}{whole}.{higher:0places$}", places = rest.len());
        }
        let point = if rest.is_empty() { "" } else { "." };
        return write!(f, "{whole}{point}{rest}");
    }
    let (sign, whole) = whole.split_at(usize::from(whole.starts_with('-')));
    f.write_str(sign)?;
    if exponent < 0 {
        f.write_str("0.")?;
        zeros(exponent + 1, f)?;
        return write!(f, "{whole}{rest}");
    }
    write!(f, "{whole}{rest}")?;
    zeros(exponent - i32::try_from(rest.len()).unwrap_or(exponent), f)
}

/// What stands before and after the point, if the number lies right between two with so many
/// places: the official engine takes the one further from zero, others the even one.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "whole numbers below 2^53, which are exact"
)]
fn higher(number: f32, places: usize) -> Option<(u64, u64)> {
    let one = (0..places).fold(1.0, |one, _| one * 10.0);
    let tenths = f64::from(number.abs()) * one * 10.0;
    if places == 0 || tenths > 9e15 || tenths % 10.0 != 5.0 {
        return None;
    }
    let (one, up) = (one as u64, ((tenths + 5.0) / 10.0) as u64);
    Some((up / one, up % one))
}

/// As many zeros, whichever the sign.
fn zeros(count: i32, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    (0..count.unsigned_abs()).try_for_each(|_| f.write_str("0"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(number: f32) -> String {
        Value::Number(number).to_string()
    }

    #[test]
    fn numbers_are_written_short() {
        assert_eq!([3.0, -2.0, 0.5, 0.1, -0.0].map(written), ["3", "-2", "0.5", "0.1", "-0"]);
        assert_eq!(
            [1e-7, -1.25e-7, 1e20].map(written),
            ["0.0000001", "-0.000000125", "100000000000000000000"]
        );
    }

    #[test]
    fn numbers_are_written_as_the_standard_library_writes_them() {
        for bits in (0..u32::MAX).step_by(9_973) {
            let number = f32::from_bits(bits);
            assert_eq!(written(number), number.to_string());
        }
        for ties in 0..u16::MAX {
            let number = 3_355_443.0 + f32::from(ties) * 0.25;
            assert_eq!(written(-number), (-number).to_string());
        }
    }
}
