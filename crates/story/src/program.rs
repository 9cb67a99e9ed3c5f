//! A compiled script: flat instructions, so that a place in a story is one number.

use protocol::{Act, LineId};
use serde::{Deserialize, Serialize};

use crate::expression::Expression;
use crate::value::Value;

/// A compiled script. Every index in it is in range and every expression well typed: the
/// compiler made it so, and the pack's hash keeps it so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Program {
    /// What to do, one after the other.
    pub ops: Vec<Op>,
    /// Where each node begins.
    pub nodes: Vec<Node>,
    /// Every line and option, in the order of the script.
    pub lines: Vec<Line>,
    /// The variables' names and first values, in the order of their declarations.
    pub variables: Vec<(String, Value)>,
    /// The instruction to begin at.
    pub start: u32,
}

/// A node of the script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// Its title.
    pub title: String,
    /// Its first instruction.
    pub start: u32,
}

/// A line or option of the script. Its words are in [`crate::Scenario`], per language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// From its `#line:` tag.
    pub id: LineId,
    /// The node it stands in.
    pub node: u16,
}

/// One instruction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Op {
    /// Say a line, with the values of its `{…}`.
    Line {
        /// Its number in [`Program::lines`].
        line: u16,
        /// The expressions in its text, in order.
        with: Vec<Expression>,
    },
    /// Offer options, and go on where the chosen one says.
    Options(Vec<Branch>),
    /// A command for whoever shows the story.
    Command(Command),
    /// Set a variable.
    Set {
        /// Its number in [`Program::variables`].
        variable: u16,
        /// Its new value.
        value: Expression,
    },
    /// Go on at `to` unless the condition holds.
    Unless {
        /// The condition.
        condition: Expression,
        /// Where to go on.
        to: u32,
    },
    /// Go on at an instruction.
    Goto(u32),
    /// The end of the story.
    Stop,
}

/// One option of a decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    /// Its number in [`Program::lines`].
    pub line: u16,
    /// The expressions in its text, in order.
    pub with: Vec<Expression>,
    /// From its `#act:` tag; [`Act::Other`] where a script has none, which the house rules refuse.
    pub act: Act,
    /// It can be chosen only if this holds.
    pub condition: Option<Expression>,
    /// Where to go on if it is chosen.
    pub to: u32,
}

/// A command such as `<<enter ritu left>>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// Its first word.
    pub name: String,
    /// The words after it.
    pub arguments: Vec<String>,
}
