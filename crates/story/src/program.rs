//! A compiled script: flat instructions, so that a place in a story is one number.

use protocol::{Act, LineId};
use serde::{Deserialize, Serialize};

use crate::expression::Expression;
use crate::phrase::Phrase;
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

impl Program {
    /// The options of all decisions.
    #[cfg(feature = "compile")]
    pub(crate) fn branches(&self) -> impl Iterator<Item = &Branch> {
        let each = self.ops.iter().filter_map(|op| match op {
            Op::Options(branches) => Some(branches),
            _ => None,
        });
        each.flatten()
    }
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
    Command {
        /// What it says.
        text: Phrase,
        /// The expressions in its text, in order.
        with: Vec<Expression>,
    },
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
    /// Go on at the node whose title this is.
    Jump {
        /// Evaluates to the title.
        to: Expression,
        /// Every node it can name, with its first instruction.
        nodes: Vec<(String, u32)>,
    },
    /// Evaluate an expression for what it does to luck.
    Evaluate(Expression),
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
    /// Where in the picture it is, from its `#at:` tag: details to notice have one.
    pub spot: Option<String>,
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

impl Command {
    /// Splits what a command says into words; text in quotes is one word.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut words = Vec::new();
        let mut word = String::new();
        let mut quoted = false;
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => {
                    if quoted || !word.is_empty() {
                        words.push(std::mem::take(&mut word));
                    }
                    quoted = !quoted;
                }
                '\\' if quoted => word.extend(letters.next()),
                _ if letter.is_whitespace() && !quoted => {
                    if !word.is_empty() {
                        words.push(std::mem::take(&mut word));
                    }
                }
                _ => word.push(letter),
            }
        }
        if !word.is_empty() {
            words.push(word);
        }
        let mut words = words.into_iter();
        Self { name: words.next().unwrap_or_default(), arguments: words.collect() }
    }

    /// A command that a script gives as it stands; none if it holds values.
    #[must_use]
    pub fn of(op: &Op) -> Option<Self> {
        match op {
            Op::Command { text, with } if with.is_empty() => Some(Self::read(&text.outline())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Command;

    #[test]
    fn words_in_quotes_stay_together() {
        let words = |text: &str| {
            let Command { name, arguments } = Command::read(text);
            [vec![name], arguments].concat()
        };
        assert_eq!(words("  enter ritu  left "), ["enter", "ritu", "left"]);
        assert_eq!(words(r#"say "hello \"you\"" 2"#), ["say", "hello \"you\"", "2"]);
        assert_eq!(words(""), [""]);
    }
}
