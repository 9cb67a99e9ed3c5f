//! What is told of a scenario, as it was last taken.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::tell::{Counts, Shares, tell};

/// How long counts are not looked at again, in seconds.
const HOUR: u64 = 60 * 60;
/// How many more choices of a decision make it worth telling anew.
const MORE_CHOICES: u64 = 10;

/// What is told of a scenario. Counts are looked at once an hour at the most, all decisions
/// together; of a decision that had been looked at, only what ten more choices have made of it is
/// told anew. So whoever asks before and after a play is told the same, and what changes from one
/// hour to the next was changed by ten choices or more, of which none can be picked out. Nothing
/// guards against somebody who sends nine choices of their own around a stranger's: they might,
/// where a share stands on the edge, learn what was chosen, though never by whom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Snapshot {
    /// When the counts were looked at, in seconds since 1970.
    pub(super) looked: u64,
    /// What is told of each decision.
    pub(super) decisions: BTreeMap<String, Taken>,
}

/// What is told of one decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Taken {
    /// Its first choices at the time, dropped options included.
    choices: u64,
    /// The shares that are told; none where nothing may be.
    pub(super) shares: Shares,
}

impl Taken {
    fn of(counts: &Counts) -> Self {
        Self { choices: choices(counts), shares: tell(counts) }
    }
}

impl Snapshot {
    /// Whether the counts may be looked at again. A clock that was set back makes no exception,
    /// but one that had been far ahead is not waited for.
    pub(super) fn due(&self, now: u64) -> bool {
        now.abs_diff(self.looked) >= HOUR
    }

    /// What is told from now on.
    pub(super) fn renewed(&self, counts: &BTreeMap<String, Counts>, now: u64) -> Self {
        if !self.due(now) {
            return self.clone();
        }
        let mut decisions = self.decisions.clone();
        for (decision, counts) in counts {
            let worth = |taken: &Taken| choices(counts).abs_diff(taken.choices) >= MORE_CHOICES;
            if self.decisions.get(decision).is_none_or(worth) {
                decisions.insert(decision.clone(), Taken::of(counts));
            }
        }
        Self { looked: now, decisions }
    }
}

fn choices(counts: &Counts) -> u64 {
    counts.values().fold(0, |all, count| all.saturating_add(*count))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const START: u64 = 1_700_000_000;

    fn counts(counts: &[u64]) -> BTreeMap<String, Counts> {
        let options = counts.iter().enumerate().map(|(at, count)| (at.to_string(), *count));
        [("seat".to_owned(), options.collect())].into()
    }

    fn shares(snapshot: &Snapshot) -> Vec<u8> {
        snapshot.decisions["seat"].shares.values().copied().collect()
    }

    #[test]
    fn it_takes_an_hour_and_ten_more_choices() {
        let first = Snapshot::default().renewed(&counts(&[25, 25]), START);
        assert_eq!(shares(&first), [50, 50]);
        let soon = first.renewed(&counts(&[25, 250]), START + HOUR - 1);
        assert_eq!(soon, first);
        let nine = first.renewed(&counts(&[25, 34]), START + HOUR);
        assert_eq!((nine.looked, shares(&nine)), (START + HOUR, vec![50, 50]));
        let late = nine.renewed(&counts(&[25, 35]), START + 2 * HOUR - 1);
        assert_eq!(late, nine, "an hour after the last look, whatever that brought");
        let ten = nine.renewed(&counts(&[25, 35]), START + 2 * HOUR);
        assert_eq!(shares(&ten), [40, 60]);
        let back = ten.renewed(&counts(&[25, 75]), START);
        assert_eq!(shares(&back), [25, 75], "a clock set back by hours");
    }

    #[test]
    fn few_choices_are_waited_for_by_tens_too() {
        let few = Snapshot::default().renewed(&counts(&[25, 24]), START);
        assert!(shares(&few).is_empty());
        let fifty = few.renewed(&counts(&[25, 25]), START + HOUR);
        assert!(shares(&fifty).is_empty());
        assert_eq!(shares(&fifty.renewed(&counts(&[30, 29]), START + 2 * HOUR)), [50, 50]);
    }

    fn any_counts() -> impl Strategy<Value = Vec<u64>> {
        let count = prop_oneof![0..12u64, 8..60u64, 0..2_000u64];
        prop::collection::vec(count, 1..6)
    }

    proptest! {
        #[test]
        fn a_few_plays_more_change_nothing_at_any_time(
            before in any_counts(),
            plays in prop::collection::vec((any::<prop::sample::Index>(), 0..2 * HOUR), 1..10),
        ) {
            let mut told = Snapshot::default().renewed(&counts(&before), START);
            let first = told.decisions.clone();
            let (mut now, mut counted) = (START, before);
            for (option, later) in plays {
                now += later;
                let at = option.index(counted.len());
                counted[at] += 1;
                told = told.renewed(&counts(&counted), now);
                prop_assert_eq!(&told.decisions, &first);
            }
        }

        #[test]
        fn any_plays_change_nothing_within_the_hour(
            before in any_counts(), after in any_counts(), later in 0..HOUR,
        ) {
            let told = Snapshot::default().renewed(&counts(&before), START);
            prop_assert_eq!(told.renewed(&counts(&after), START + later), told);
        }
    }
}
