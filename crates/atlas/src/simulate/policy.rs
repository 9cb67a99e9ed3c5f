//! How a simulated player chooses.

use std::collections::BTreeMap;
use std::str::FromStr;

use protocol::{Act, UnknownAct};
use rand::RngExt;
use rand_pcg::Pcg32;
use story::Offer;

/// A way of choosing: each available option is taken as readily as its act's weight says.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// Its name.
    pub name: String,
    /// The weight of every act.
    pub weights: BTreeMap<Act, f64>,
}

/// What an author says about one act: `wait=3`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bias {
    act: Act,
    weight: f64,
}

/// Words that say nothing about an act.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnknownBias {
    /// Not of the form `act=number`.
    #[error("`{0}` is no weight: write an act and a number of 0 or more, such as wait=3")]
    Form(String),
    /// Of no act there is.
    #[error(transparent)]
    Act(#[from] UnknownAct),
}

impl Policy {
    /// Every available option is as likely as any other.
    #[must_use]
    pub fn uniform() -> Self {
        Self::new("uniform", |_| 1.0)
    }

    /// Rather holds back, looks or helps quietly; seldom speaks up to the one causing harm.
    #[must_use]
    pub fn cautious() -> Self {
        Self::new("cautious", |act| match act {
            Act::Wait => 4.0,
            Act::Other => 3.0,
            Act::Delay | Act::Document | Act::Notice => 2.0,
            Act::Distract | Act::Delegate => 1.0,
            Act::Direct => 0.25,
        })
    }

    /// Rather speaks up or steps in; seldom holds back.
    #[must_use]
    pub fn bold() -> Self {
        Self::new("bold", |act| match act {
            Act::Direct => 4.0,
            Act::Distract | Act::Delegate => 2.0,
            Act::Document | Act::Delay | Act::Notice => 1.0,
            Act::Other => 0.5,
            Act::Wait => 0.25,
        })
    }

    /// The same with other weights for some acts.
    #[must_use]
    pub fn with(mut self, biases: &[Bias]) -> Self {
        self.weights.extend(biases.iter().map(|bias| (bias.act, bias.weight)));
        self
    }

    fn new(name: &str, weight: impl Fn(Act) -> f64) -> Self {
        let weights = Act::ALL.into_iter().map(|act| (act, weight(act))).collect();
        Self { name: name.to_owned(), weights }
    }

    /// Takes one of the available options; none where there is none. Where all their weights are
    /// zero, any is as likely as any other: a player has to go on.
    pub(super) fn choose<'o>(&self, offers: &'o [Offer], chance: &mut Pcg32) -> Option<&'o Offer> {
        let open: Vec<&Offer> = offers.iter().filter(|offer| offer.available).collect();
        let weight = |offer: &Offer| self.weights.get(&offer.act).copied().unwrap_or(1.0);
        let all: f64 = open.iter().map(|offer| weight(offer)).sum();
        let drawn: f64 = chance.random();
        let each = |offer: &Offer| if all > 0.0 { weight(offer) } else { 1.0 };
        let mut left = drawn * if all > 0.0 { all } else { count(open.len()) };
        let likely = open.iter().copied().filter(|offer| each(offer) > 0.0);
        let mut chosen = None;
        for offer in likely {
            chosen = Some(offer);
            left -= each(offer);
            if left < 0.0 {
                break;
            }
        }
        chosen
    }
}

#[allow(clippy::cast_precision_loss, reason = "a decision has a handful of options")]
fn count(options: usize) -> f64 {
    options as f64
}

impl FromStr for Bias {
    type Err = UnknownBias;

    fn from_str(text: &str) -> Result<Self, UnknownBias> {
        let form = || UnknownBias::Form(text.to_owned());
        let (act, weight) = text.split_once('=').ok_or_else(form)?;
        let weight: f64 = weight.trim().parse().map_err(|_| form())?;
        if !weight.is_finite() || weight < 0.0 {
            return Err(form());
        }
        Ok(Self { act: act.trim().parse()?, weight })
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;

    use super::*;

    fn offer(id: &str, act: Act, available: bool) -> Offer {
        Offer {
            id: protocol::LineId::new(id).unwrap(),
            line: 0,
            act,
            spot: None,
            values: Vec::new(),
            available,
        }
    }

    fn times(policy: &Policy, offers: &[Offer], id: &str) -> usize {
        let mut chance = Pcg32::seed_from_u64(1);
        let drawn = (0..4000).filter_map(|_| policy.choose(offers, &mut chance));
        drawn.filter(|offer| offer.id.as_str() == id).count()
    }

    #[test]
    fn options_are_taken_by_their_weights_and_only_where_they_are_available() {
        let offers = [
            offer("a", Act::Direct, true),
            offer("b", Act::Wait, true),
            offer("c", Act::Wait, false),
        ];
        assert!((1800..2200).contains(&times(&Policy::uniform(), &offers, "a")));
        assert!((3700..3820).contains(&times(&Policy::bold(), &offers, "a")));
        assert_eq!(times(&Policy::uniform(), &offers, "c"), 0);
        let never = Policy::uniform().with(&["direct=0".parse().unwrap()]);
        assert_eq!(times(&never, &offers, "a"), 0);
        assert_eq!(times(&never, &offers[..1], "a"), 4000);
        assert!(never.choose(&offers[2..], &mut Pcg32::seed_from_u64(1)).is_none());
    }

    #[test]
    fn what_is_no_weight_is_refused() {
        for bad in ["wait", "wait=", "wait=-1", "wait=x", "wait=inf", "fight=1"] {
            assert!(bad.parse::<Bias>().is_err(), "{bad}");
        }
    }
}
