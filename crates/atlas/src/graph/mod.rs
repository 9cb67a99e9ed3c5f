//! The graph of a story: cards of what is said up to a decision or a parting of ways, with a way
//! out for each option and each condition, and endings.

mod build;
mod details;
mod joins;
mod loops;
mod walk;

use protocol::{Act, LineId, OutcomeId};
use serde::Serialize;
use story::Scenario;

/// A story's graph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Graph {
    /// Where the story begins.
    pub start: Target,
    /// What is said and decided, in the order of the script.
    pub cards: Vec<Card>,
    /// The endings, in the order of the manifest; last, where a way has one, the end without a name.
    pub endings: Vec<End>,
    /// How many ways there are.
    pub ways: usize,
}

/// Something said, up to a decision or to where ways part or meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// The nodes it shows: the one it stands in, and any that only jump to it.
    pub nodes: Vec<String>,
    /// Which card of its node, from 1.
    pub part: usize,
    /// What happens, in order.
    pub steps: Vec<Step>,
    /// What comes after.
    pub exit: Exit,
    /// Whether any way leads here.
    pub reached: bool,
}

/// Something that happens on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Step {
    /// Lines are said and variables set.
    Passage(Passage),
    /// Where this holds, the story goes on elsewhere.
    Branch {
        /// The condition, as the script writes it.
        condition: String,
        /// Where to.
        path: Path,
    },
}

/// Lines said in one go.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Passage {
    /// The lines.
    pub lines: Vec<Spoken>,
    /// What is set, as the script writes it.
    pub changes: Vec<String>,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spoken {
    /// Its number in the program.
    pub line: u16,
    /// Said only where this holds.
    pub condition: Option<String>,
}

/// How a card ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Exit {
    /// It leads on.
    On(Way),
    /// A decision.
    Choose(Vec<Choice>),
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Its number in the program.
    pub line: u16,
    /// Its id.
    pub id: LineId,
    /// Its act.
    pub act: Act,
    /// It can be chosen only if this holds.
    pub condition: Option<String>,
    /// What follows.
    pub path: Path,
}

/// What happens up to the next card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Path {
    /// What happens, in order.
    pub steps: Vec<Step>,
    /// Where it leads.
    pub way: Way,
}

/// A way from one card to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Way {
    /// Its number.
    pub number: usize,
    /// Where it leads.
    pub to: Target,
    /// Whether it leads back to where the story has been.
    pub back: bool,
}

/// Where a way leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Target {
    /// To this card.
    Card(usize),
    /// To this ending.
    End(usize),
}

/// An ending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct End {
    /// Which; none where the story stops without reaching one.
    pub outcome: Option<OutcomeId>,
    /// Nodes that are nothing but this ending.
    pub nodes: Vec<String>,
    /// What is said after it; one for each place in the script that reaches it.
    pub after: Vec<Passage>,
    /// Whether any way leads here.
    pub reached: bool,
}

impl Graph {
    /// The graph of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        build::graph(scenario)
    }
}

impl Card {
    /// Every way out of it, in the order in which it shows them.
    #[must_use]
    pub fn ways(&self) -> Vec<Way> {
        let mut ways = self.ways_unasked();
        self.choices().iter().for_each(|choice| choice.path.ways(&mut ways));
        ways
    }

    /// The ways out of it that nobody chooses.
    #[must_use]
    pub fn ways_unasked(&self) -> Vec<Way> {
        let mut ways = Vec::new();
        branches(&self.steps, &mut ways);
        if let Exit::On(way) = &self.exit {
            ways.push(*way);
        }
        ways
    }

    /// Its options; none where it is no decision.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match &self.exit {
            Exit::Choose(choices) => choices,
            Exit::On(_) => &[],
        }
    }

    /// The id of the decision it is: that of its first option.
    #[must_use]
    pub fn decision(&self) -> Option<&LineId> {
        self.choices().first().map(|choice| &choice.id)
    }
}

impl Path {
    /// Adds every way of it, in the order in which it shows them.
    pub fn ways(&self, ways: &mut Vec<Way>) {
        branches(&self.steps, ways);
        ways.push(self.way);
    }
}

fn branches(steps: &[Step], ways: &mut Vec<Way>) {
    for step in steps {
        if let Step::Branch { path, .. } = step {
            path.ways(ways);
        }
    }
}
