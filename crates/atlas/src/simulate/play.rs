//! One simulated play.

use std::sync::Arc;

use protocol::{Act, LineId, OutcomeId};
use rand_pcg::Pcg32;
use story::{Moment, Offer, Scenario, Session, Step};

use super::policy::Policy;
use crate::flow::outcome;
use crate::tally::Next;

/// Whoever has not come to an end after this many steps goes round in a circle.
const MOST: usize = 2_000;

/// What one play was.
#[derive(Debug, Default)]
pub(super) struct Play {
    pub(super) lines: u64,
    pub(super) decisions: Vec<Decision>,
    pub(super) passings: Vec<(Option<LineId>, Next)>,
    pub(super) outcome: Option<OutcomeId>,
    pub(super) halt: Halt,
}

/// A decision that was come to.
#[derive(Debug)]
pub(super) struct Decision {
    pub(super) offers: Vec<Offer>,
    pub(super) chosen: Option<LineId>,
}

impl Decision {
    /// Whether a detail was looked at, after which it comes back.
    pub(super) fn looks(&self) -> bool {
        self.taken().is_some_and(|offer| offer.act == Act::Notice)
    }

    fn taken(&self) -> Option<&Offer> {
        self.offers.iter().find(|offer| self.chosen.as_ref() == Some(&offer.id))
    }

    /// What counts as offered here: of a decision that comes back, only what was looked at; and
    /// no detail that was looked at already.
    pub(super) fn counted(&self) -> impl Iterator<Item = &Offer> {
        let looks = self.looks();
        self.offers.iter().filter(move |offer| {
            if looks {
                self.chosen.as_ref() == Some(&offer.id)
            } else {
                offer.act != Act::Notice || offer.available
            }
        })
    }
}

/// Why a play stopped.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Halt {
    #[default]
    End,
    Stuck,
    Endless,
}

impl Play {
    /// Plays to the end.
    pub(super) fn of(
        scenario: &Arc<Scenario>,
        policy: &Policy,
        seed: u32,
        chance: &mut Pcg32,
    ) -> Self {
        let mut session = Session::new(Arc::clone(scenario), seed);
        let mut play = Self { halt: Halt::Endless, ..Self::default() };
        let mut after = None;
        for _ in 0..MOST {
            match session.step() {
                Step::Moment(Moment::Line { .. }) => play.lines += 1,
                Step::Moment(Moment::Command(command)) => {
                    if let Some(id) = outcome(&command) {
                        play.outcome = Some(id);
                    }
                }
                Step::Moment(_) => {}
                Step::Options(offers) => {
                    if let Some(first) = offers.first() {
                        play.passings.push((after.take(), Next::Decision(first.id.clone())));
                    }
                    let chosen = policy.choose(&offers, chance).map(|offer| offer.id.clone());
                    let taken = chosen.as_ref().is_some_and(|id| session.choose(id).is_ok());
                    play.decisions.push(Decision { offers, chosen: chosen.clone() });
                    if !taken {
                        play.halt = Halt::Stuck;
                        return play;
                    }
                    after = chosen;
                }
                Step::End => {
                    let next = play.outcome.clone().map_or(Next::End, Next::Outcome);
                    play.passings.push((after.take(), next));
                    play.halt = Halt::End;
                    return play;
                }
            }
        }
        play
    }
}
