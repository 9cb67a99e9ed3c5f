//! The functions of the script language.

use rand::Rng;
use rand_pcg::Pcg32;
use serde::{Deserialize, Serialize};

use crate::value::{Kind, Value};

/// Where a story's chances come from: the session's seed, or somebody who looks at all of them.
pub trait Luck {
    /// Which of this many equally likely outcomes comes, from 0. There is at least one.
    fn pick(&mut self, outcomes: u32) -> u32;
    /// A number from 0 up to, but not, 1.
    fn unit(&mut self) -> f32;
}

impl Luck for Pcg32 {
    fn pick(&mut self, outcomes: u32) -> u32 {
        let product = u64::from(self.next_u32()) * u64::from(outcomes);
        u32::try_from(product >> 32).unwrap_or(0)
    }

    #[allow(clippy::cast_precision_loss, reason = "24 bits are what an f32 holds exactly")]
    fn unit(&mut self) -> f32 {
        (self.next_u32() >> 8) as f32 / 16_777_216.0
    }
}

/// A function. Those that draw do so from the session's own seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Function {
    /// `dice(sides)`: a whole number from 1 to `sides`.
    Dice,
    /// `random()`: a number from 0 up to 1.
    Random,
    /// `random_range(low, high)`: a whole number from `low` to `high`, both included, if both are
    /// whole; any number between otherwise.
    RandomRange,
    /// `random_range_float(low, high)`: a number between.
    RandomRangeFloat,
    /// `round(x)`: half goes away from zero.
    Round,
    /// `round_places(x, places)`.
    RoundPlaces,
    /// `floor(x)`.
    Floor,
    /// `ceil(x)`.
    Ceil,
    /// `inc(x)`: the next whole number.
    Inc,
    /// `dec(x)`: the whole number before.
    Dec,
    /// `decimal(x)`: what follows the point.
    Decimal,
    /// `int(x)`: what stands before the point.
    Int,
    /// `string(x)`, `format_invariant(x)`: as it is shown.
    Text,
    /// `number(x)`: 1 for true, 0 for false.
    Number,
    /// `bool(x)`: whether a number is not 0.
    Bool,
}

/// What a function takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// This many numbers.
    Numbers(usize),
    /// One value of any type.
    Any,
    /// One number or boolean.
    NumberOrBool,
}

impl Function {
    /// The names of all functions but `visited` and `visited_count`, which look at the story.
    pub const NAMES: [(&str, Self); 16] = [
        ("dice", Self::Dice),
        ("random", Self::Random),
        ("random_range", Self::RandomRange),
        ("random_range_float", Self::RandomRangeFloat),
        ("round", Self::Round),
        ("round_places", Self::RoundPlaces),
        ("floor", Self::Floor),
        ("ceil", Self::Ceil),
        ("inc", Self::Inc),
        ("dec", Self::Dec),
        ("decimal", Self::Decimal),
        ("int", Self::Int),
        ("string", Self::Text),
        ("format_invariant", Self::Text),
        ("number", Self::Number),
        ("bool", Self::Bool),
    ];

    /// What it takes.
    #[must_use]
    pub fn takes(self) -> Takes {
        match self {
            Self::Random => Takes::Numbers(0),
            Self::RandomRange | Self::RandomRangeFloat | Self::RoundPlaces => Takes::Numbers(2),
            Self::Text => Takes::Any,
            Self::Number | Self::Bool => Takes::NumberOrBool,
            _ => Takes::Numbers(1),
        }
    }

    /// The type of what it gives.
    #[must_use]
    pub fn gives(self) -> Kind {
        match self {
            Self::Text => Kind::Text,
            Self::Bool => Kind::Bool,
            _ => Kind::Number,
        }
    }

    /// Whether its value hangs on luck.
    #[must_use]
    pub fn draws(self) -> bool {
        matches!(self, Self::Dice | Self::Random | Self::RandomRange | Self::RandomRangeFloat)
    }

    /// Its value for these arguments.
    #[must_use]
    pub fn apply(self, arguments: &[Value], luck: &mut dyn Luck) -> Value {
        let number = |at: usize| arguments.get(at).map_or(0.0, Value::number);
        let x = number(0);
        Value::Number(match self {
            Self::Text => {
                return Value::Text(arguments.first().map(Value::to_string).unwrap_or_default());
            }
            Self::Bool => {
                return Value::Bool(arguments.first().is_some_and(Value::is_true) || x != 0.0);
            }
            Self::Number => match arguments.first() {
                Some(Value::Bool(yes)) => f32::from(u8::from(*yes)),
                _ => x,
            },
            Self::Dice => whole(1.0, x.trunc().max(1.0), luck),
            Self::Random => luck.unit(),
            Self::RandomRange if x.fract() == 0.0 && number(1).fract() == 0.0 => {
                whole(x, number(1), luck)
            }
            Self::RandomRange | Self::RandomRangeFloat => x + luck.unit() * (number(1) - x),
            Self::Round => integer(x.round()),
            Self::RoundPlaces => round_places(x, number(1)),
            Self::Floor => integer(x.floor()),
            Self::Ceil => integer(x.ceil()),
            Self::Inc => integer(x.floor()) + 1.0,
            Self::Dec => integer(x.ceil()) - 1.0,
            Self::Decimal => x.fract(),
            Self::Int => integer(x.trunc()),
        })
    }
}

/// A whole number within the bounds of the original's integers, which know no `-0`.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "as the original")]
fn integer(number: f32) -> f32 {
    number as i32 as f32
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 9")]
fn round_places(number: f32, places: f32) -> f32 {
    let mut factor = 1.0;
    for _ in 0..places.clamp(0.0, 9.0) as u8 {
        factor *= 10.0;
    }
    (number * factor).round() / factor
}

/// A whole number from `low` to `high`; `low` where the range is empty.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a positive count, and never more than it"
)]
fn whole(low: f32, high: f32, luck: &mut dyn Luck) -> f32 {
    let outcomes = ((high - low).floor() + 1.0).clamp(1.0, 16_777_216.0) as u32;
    low + luck.pick(outcomes) as f32
}
