//! A play of one scenario: a pure function of the scenario, the seed and the choices.

use std::sync::Arc;

use protocol::{Act, LineId};

use crate::code::{PlayCode, choice_prints};
use crate::machine::{Halt, Machine, Open};
use crate::program::{Command, Program};
use crate::scenario::{Scenario, View};
use crate::value::Value;

/// A play of one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    scenario: Arc<Scenario>,
    seed: u32,
    machine: Machine,
    moments: Vec<Moment>,
    marks: Vec<Mark>,
}

/// Something that happened in a session, in order.
#[derive(Debug, Clone, PartialEq)]
pub enum Moment {
    /// A line was said.
    Line {
        /// Its number in the program.
        line: u16,
        /// The values in its text.
        values: Vec<Value>,
    },
    /// A command was given.
    Command(Command),
    /// An option was chosen.
    Chosen {
        /// Its number in the program.
        line: u16,
        /// The values in its text.
        values: Vec<Value>,
    },
}

/// What comes next.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// A line or a command, now in [`Session::moments`].
    Moment(Moment),
    /// A decision: it stays until an option is chosen.
    Options(Vec<Offer>),
    /// The end.
    End,
}

/// An option of the open decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Its id.
    pub id: LineId,
    /// Its number in the program.
    pub line: u16,
    /// Its act.
    pub act: Act,
    /// Where in the picture it is: details to notice are somewhere.
    pub spot: Option<String>,
    /// The values in its text.
    pub values: Vec<Value>,
    /// Whether its condition holds.
    pub available: bool,
}

/// Why an option could not be chosen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChooseError {
    /// No decision stands open.
    #[error("no decision stands open: step to one first")]
    NoDecision,
    /// The open decision has no such option.
    #[error("the open decision has no option `{0}`")]
    NoSuchOption(LineId),
    /// The option's condition does not hold.
    #[error("the option `{0}` is not available here")]
    Unavailable(LineId),
}

/// How things stood just before a choice.
#[derive(Debug, Clone, PartialEq)]
struct Mark {
    machine: Machine,
    moments: usize,
    choice: u32,
}

impl Session {
    /// Begins a scenario. The seed matters only to scripts that draw numbers.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, seed: u32) -> Self {
        let machine = Machine::new(&scenario.program, u64::from(seed));
        Self { scenario, seed, machine, moments: Vec::new(), marks: Vec::new() }
    }

    /// Begins one of a scenario's views: the scene as somebody else saw it, without decisions.
    #[must_use]
    pub fn view(scenario: Arc<Scenario>, view: &View) -> Self {
        let machine = Machine::at(&scenario.program, view.start);
        Self { scenario, seed: 0, machine, moments: Vec::new(), marks: Vec::new() }
    }

    /// The scenario played.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The seed it began with.
    #[must_use]
    pub fn seed(&self) -> u32 {
        self.seed
    }

    /// Everything that happened, oldest first.
    #[must_use]
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// The choices taken, each as the fingerprint that play codes know the option by.
    pub fn choices(&self) -> impl Iterator<Item = u32> {
        self.marks.iter().map(|mark| mark.choice)
    }

    /// The act of the last choice; none before the first.
    #[must_use]
    pub fn last_act(&self) -> Option<Act> {
        let mark = self.marks.last()?;
        match self.moments.get(mark.moments)? {
            Moment::Chosen { line, .. } => self.scenario.act(*line),
            _ => None,
        }
    }

    /// How things stood before each choice, oldest first, with what was chosen: its number in the
    /// program and the options that were open.
    pub fn forks(&self) -> impl Iterator<Item = (u16, Vec<Offer>)> {
        self.marks.iter().filter_map(|mark| {
            let Moment::Chosen { line, .. } = self.moments.get(mark.moments)? else { return None };
            match mark.machine.clone().run(&self.scenario.program) {
                Halt::Options(open) => Some((*line, offers(&self.scenario.program, open))),
                _ => None,
            }
        })
    }

    /// How many lines were said since the last choice.
    #[must_use]
    pub fn lines_since_choice(&self) -> usize {
        let since = self.marks.last().map_or(0, |mark| mark.moments);
        let moments = self.moments.get(since..).unwrap_or_default();
        moments.iter().filter(|moment| matches!(moment, Moment::Line { .. })).count()
    }

    /// Goes on by one line or command; at a decision or the end, says so and stays.
    pub fn step(&mut self) -> Step {
        let moment = match self.machine.run(&self.scenario.program) {
            Halt::Line { line, values } => Moment::Line { line, values },
            Halt::Command(text) => Moment::Command(Command::read(&text)),
            Halt::Options(open) => return Step::Options(offers(&self.scenario.program, open)),
            Halt::End | Halt::Circles | Halt::Nowhere => return Step::End,
        };
        self.moments.push(moment.clone());
        Step::Moment(moment)
    }

    /// Looks past commands to what the reader meets next, without going there.
    #[must_use]
    pub fn ahead(&self) -> Step {
        let mut glance = self.machine.clone();
        loop {
            match glance.run(&self.scenario.program) {
                Halt::Command(_) => {}
                Halt::Line { line, values } => return Step::Moment(Moment::Line { line, values }),
                Halt::Options(open) => return Step::Options(offers(&self.scenario.program, open)),
                Halt::End | Halt::Circles | Halt::Nowhere => return Step::End,
            }
        }
    }

    /// The open decision's options; none where no decision is open.
    #[must_use]
    pub fn offers(&self) -> Option<Vec<Offer>> {
        match self.machine.clone().run(&self.scenario.program) {
            Halt::Options(open) => Some(offers(&self.scenario.program, open)),
            _ => None,
        }
    }

    /// Takes an option of the open decision.
    pub fn choose(&mut self, option: &LineId) -> Result<(), ChooseError> {
        let offers = self.offers().ok_or(ChooseError::NoDecision)?;
        let at = offers
            .iter()
            .position(|offer| offer.id == *option)
            .ok_or_else(|| ChooseError::NoSuchOption(option.clone()))?;
        self.choose_at(at)
    }

    /// Takes the option at this place of the open decision.
    pub(crate) fn choose_at(&mut self, at: usize) -> Result<(), ChooseError> {
        let scenario = Arc::clone(&self.scenario);
        let mut machine = self.machine.clone();
        let Halt::Options(open) = machine.run(&scenario.program) else {
            return Err(ChooseError::NoDecision);
        };
        let all = offers(&scenario.program, open.clone());
        let choice = choice_prints(&all).nth(at).unwrap_or_default();
        let Some(chosen) = open.into_iter().nth(at) else {
            return Err(ChooseError::NoDecision);
        };
        if !chosen.available {
            let id = scenario.line_id(chosen.branch.line).cloned();
            return Err(id.map_or(ChooseError::NoDecision, ChooseError::Unavailable));
        }
        let moments = self.moments.len();
        machine.take(&scenario.program, at);
        let machine = std::mem::replace(&mut self.machine, machine);
        self.marks.push(Mark { machine, moments, choice });
        self.moments.push(Moment::Chosen { line: chosen.branch.line, values: chosen.values });
        Ok(())
    }

    /// Goes back to just before the last choice. Returns whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(mark) = self.marks.pop() else { return false };
        self.machine = mark.machine;
        self.moments.truncate(mark.moments);
        true
    }

    /// The play code of this place.
    #[must_use]
    pub fn code(&self) -> PlayCode {
        PlayCode::of(self)
    }
}

fn offers(program: &Program, open: Vec<Open<'_>>) -> Vec<Offer> {
    open.into_iter()
        .filter_map(|option| {
            let line = option.branch.line;
            Some(Offer {
                id: program.lines.get(usize::from(line))?.id.clone(),
                line,
                act: option.branch.act,
                spot: option.branch.spot.clone(),
                values: option.values,
                available: option.available,
            })
        })
        .collect()
}
