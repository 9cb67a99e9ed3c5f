//! One play of one scenario: the session with its clocks and what has been logged of it.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use protocol::{Act, LineId, OutcomeId};
use story::{Moment, Offer, Scenario, Session, Step};

use crate::stopwatch::Stopwatch;

/// One play of one scenario.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) session: Session,
    /// Decisions that were taken back.
    pub(crate) revised: BTreeSet<LineId>,
    /// Since the scenario started.
    pub(crate) played: Stopwatch,
    /// Since the open decision was shown for the first time.
    pub(crate) shown: Stopwatch,
    /// Since its options came up, which they do again after a detail was looked at.
    pub(crate) up: Stopwatch,
    /// Whether a detail of the open decision is being looked at.
    pub(crate) noticing: bool,
}

/// Where reading on led.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Reached {
    /// A line, with more to read after it.
    Line,
    /// A decision.
    Decision(Vec<Offer>),
    /// The end of the story.
    End,
}

impl Run {
    pub(crate) fn new(scenario: Arc<Scenario>, now: Duration) -> Self {
        Self::of(Session::new(scenario, 0), now)
    }

    /// A play that goes on from where a session stands.
    pub(crate) fn of(session: Session, now: Duration) -> Self {
        Self {
            session,
            revised: BTreeSet::new(),
            played: Stopwatch::running(Duration::ZERO, now),
            shown: Stopwatch::running(Duration::ZERO, now),
            up: Stopwatch::running(Duration::ZERO, now),
            noticing: false,
        }
    }

    /// Shows where the play stands: its first line, or the place it comes back to.
    pub(crate) fn begin(&mut self) -> Reached {
        let said = |moment: &Moment| !matches!(moment, Moment::Command(_));
        if self.session.moments().iter().any(said) { self.settle() } else { self.read_on() }
    }

    /// Reads to the next line, and on to a decision that follows it at once.
    pub(crate) fn read_on(&mut self) -> Reached {
        loop {
            match self.session.step() {
                Step::Moment(Moment::Line { .. }) => break,
                Step::Moment(_) => {}
                Step::Options(offers) => return Reached::Decision(offers),
                Step::End => return Reached::End,
            }
        }
        self.settle()
    }

    /// Goes on from a line to a decision that follows it at once.
    pub(crate) fn settle(&mut self) -> Reached {
        if !matches!(self.session.ahead(), Step::Options(_)) {
            return Reached::Line;
        }
        loop {
            match self.session.step() {
                Step::Options(offers) => return Reached::Decision(offers),
                Step::End => return Reached::End,
                Step::Moment(_) => {}
            }
        }
    }

    /// The open decision's id: its first option in the script.
    pub(crate) fn open_decision(&self) -> Option<LineId> {
        self.session.offers().and_then(|offers| offers.first().map(|offer| offer.id.clone()))
    }

    /// The decision that stands open, or the last one taken.
    pub(crate) fn last_decision(&self) -> Option<LineId> {
        self.open_decision().or_else(|| {
            let mut earlier = self.session.clone();
            earlier
                .undo()
                .then(|| earlier.offers())
                .flatten()?
                .first()
                .map(|offer| offer.id.clone())
        })
    }

    /// The ending reached, once the story has said so.
    pub(crate) fn outcome(&self) -> Option<OutcomeId> {
        self.session.moments().iter().rev().find_map(|moment| match moment {
            Moment::Command(command) if command.name == "outcome" => {
                OutcomeId::new(command.arguments.first()?).ok()
            }
            _ => None,
        })
    }

    /// Takes the last choice back, with the details looked at since. Returns whether there was one.
    pub(crate) fn undo(&mut self) -> bool {
        let mut earlier = self.session.clone();
        while let Some(act) = earlier.last_act() {
            earlier.undo();
            if act != Act::Notice {
                self.session = earlier;
                self.noticing = false;
                return true;
            }
        }
        false
    }

    /// Whether a choice was made that can be taken back.
    pub(crate) fn has_chosen(&self) -> bool {
        self.session.forks().any(|(line, _)| self.session.scenario().act(line) != Some(Act::Notice))
    }

    pub(crate) fn pause(&mut self, now: Duration) {
        self.played.stop(now);
        self.shown.stop(now);
        self.up.stop(now);
    }

    pub(crate) fn go_on(&mut self, now: Duration) {
        self.played.run(now);
        self.shown.run(now);
        self.up.run(now);
    }
}
