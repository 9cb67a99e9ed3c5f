//! The way that was taken through a story, with what else was possible.

use serde::{Deserialize, Serialize};

use crate::{Act, LineId};

/// What the debrief draws beside its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Debrief {
    /// The heading over the way.
    pub heading: String,
    /// How to read it.
    pub hint: String,
    /// The decisions on the way, in order.
    pub forks: Vec<Fork>,
    /// What the numbers are; none where there are none to show.
    pub others: Option<String>,
}

/// A decision on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fork {
    /// What the player noticed before it, in words; none where nothing was.
    pub noticed: Option<String>,
    /// The options that were open, in the order of the script.
    pub twigs: Vec<Twig>,
}

/// An option that was open at a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Twig {
    /// Which.
    pub option: LineId,
    /// Its words.
    pub label: String,
    /// Its act.
    pub act: Act,
    /// The act in words.
    pub act_name: String,
    /// Whether it was taken.
    pub taken: bool,
    /// How many of a hundred players took it here, to the nearest five; none where too few did
    /// for the number to say nothing of anybody.
    pub percent: Option<u8>,
    /// All of this in words: the act, what it says, whether it was taken, how many took it.
    pub told: String,
}
