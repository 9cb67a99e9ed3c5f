//! What may be told of one decision.

use std::collections::BTreeMap;

/// How often each option of a decision was the first choice, those never chosen included.
pub(super) type Counts = BTreeMap<String, u64>;
/// Per cent of the first choices, to the nearest five.
pub(super) type Shares = BTreeMap<String, u8>;

/// Of fewer choices nothing is told.
const ENOUGH_CHOICES: u64 = 50;
/// An option chosen less often is small: it is never told.
const FLOOR: u64 = 10;

/// What may be told of one decision: nothing of fewer than 50 choices, and of no option that was
/// chosen fewer than ten times. Where there is such a small option, the smallest of the others is
/// withheld with it, and every option that was chosen as often as that one. Nothing is told where
/// a share would come to a hundred.
///
/// # Why no count under ten can be computed
///
/// Take a reader who knows more than is told: the number of choices in all, the exact counts
/// behind the shares, and this rule. What they can compute is how often the withheld options were
/// chosen taken together. But what is withheld is everything up to a certain count, so it makes no
/// difference to what is told which withheld option has which of the withheld counts: exchange any
/// two and the same is told. Each withheld option may therefore have any of those counts, and
/// among them are always one under ten and one of ten or more. So of no option can it be said even
/// that it is small, let alone how small. (Withholding as many as are small, and one more only
/// where that is a single one, would be too little: 9, 9, 10 and 60 would tell of 10 and 60, and
/// whoever knows that there were 88 knows both nines.)
///
/// An option that nobody chose is as small as one that one player chose, and no exception. Were
/// it left out of the reckoning, 60, 40, 0 and 0 would be told as sixty and forty, which make a
/// hundred and say that nobody took either of the others; here the 40 is withheld with them. Of a
/// decision at which all chose the same nothing is left to tell, and a share of nearly all, which
/// would read as all, hides the decision as well.
///
/// # What it does not do
///
/// It looks at one decision by itself. That a later decision of a story is told of says that fifty
/// plays came to it, so where a single option leads there, that one is not the small one. How
/// small the other is stays unknown even so, because totals are never told and shares are rounded.
pub(super) fn tell(counts: &Counts) -> Shares {
    let all: u128 = counts.values().map(|count| u128::from(*count)).sum();
    if all < u128::from(ENOUGH_CHOICES) {
        return Shares::new();
    }
    let small = counts.values().any(|count| *count < FLOOR);
    let smallest_other = counts.values().filter(|count| **count >= FLOOR).min().copied();
    let told = counts.iter().filter(|(_, count)| !small || Some(**count) > smallest_other);
    let shares: Shares =
        told.map(|(option, count)| (option.clone(), nearest_five(*count, all))).collect();
    if shares.values().any(|share| *share >= 100) { Shares::new() } else { shares }
}

/// Halves go up.
fn nearest_five(part: u64, whole: u128) -> u8 {
    let fives = (u128::from(part) * 40 + whole) / (2 * whole);
    u8::try_from(fives * 5).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    fn table(counts: &[u64]) -> Counts {
        counts.iter().enumerate().map(|(at, count)| (at.to_string(), *count)).collect()
    }

    fn told(counts: &[u64]) -> Vec<(usize, u8)> {
        tell(&table(counts)).iter().map(|(at, share)| (at.parse().unwrap(), *share)).collect()
    }

    #[test]
    fn shares_are_told_where_there_are_enough() {
        assert_eq!(told(&[25, 25]), [(0, 50), (1, 50)]);
        assert_eq!(told(&[25, 24]), []);
        assert_eq!(told(&[10, 40]), [(0, 20), (1, 80)]);
        assert_eq!(told(&[113, 387, 500]), [(0, 10), (1, 40), (2, 50)]);
        assert_eq!(told(&[10, 500, 490]), [(0, 0), (1, 50), (2, 50)]);
        assert_eq!(told(&[u64::MAX, u64::MAX]), [(0, 50), (1, 50)]);
    }

    #[test]
    fn what_is_small_is_withheld_with_the_next_and_its_equals() {
        assert_eq!(told(&[9, 41]), []);
        assert_eq!(told(&[9, 31, 60]), [(2, 60)]);
        assert_eq!(told(&[9, 9, 10, 60]), [(3, 70)]);
        assert_eq!(told(&[5, 40, 40]), []);
        assert_eq!(told(&[5, 40, 40, 60]), [(3, 40)]);
        assert_eq!(told(&[60, 40, 0, 0]), [(0, 60)]);
    }

    #[test]
    fn what_all_chose_is_hidden() {
        assert_eq!(told(&[]), []);
        assert_eq!(told(&[70]), []);
        assert_eq!(told(&[70, 0, 0]), []);
        assert_eq!(told(&[980, 20]), []);
        assert_eq!(told(&[970, 30]), [(0, 95), (1, 5)]);
    }

    fn tables(options: usize, choices: u64) -> Vec<Vec<u64>> {
        if options == 1 {
            return vec![vec![choices]];
        }
        let with = |first| {
            let rest = tables(options - 1, choices - first);
            rest.into_iter().map(move |rest| [vec![first], rest].concat())
        };
        (0..=choices).flat_map(with).collect()
    }

    /// Every table there is, against the reader who knows the total and the exact counts that are
    /// told: whatever could be small could also not be.
    #[test]
    fn no_reader_can_tell_that_any_option_is_small() {
        for (options, totals) in [(1, 40..130), (2, 40..130), (3, 45..90), (4, 50..53)] {
            for total in totals {
                let mut alike: HashMap<Vec<_>, (Vec<u64>, Vec<u64>)> = HashMap::new();
                for counts in tables(options, total) {
                    let known: Vec<_> =
                        told(&counts).into_iter().map(|(at, _)| (at, counts[at])).collect();
                    let (least, most) =
                        alike.entry(known).or_insert_with(|| (counts.clone(), counts.clone()));
                    for (at, count) in counts.into_iter().enumerate() {
                        least[at] = least[at].min(count);
                        most[at] = most[at].max(count);
                    }
                }
                for (known, (least, most)) in alike {
                    for (at, (least, most)) in least.into_iter().zip(most).enumerate() {
                        assert!(least >= 10 || most >= 10, "{at} of {total}, knowing {known:?}");
                    }
                }
            }
        }
    }

    fn any_counts() -> impl Strategy<Value = Vec<u64>> {
        let count = prop_oneof![Just(0), 0..12u64, 8..60u64, 0..2_000u64, any::<u64>()];
        prop::collection::vec(count, 0..8)
    }

    proptest! {
        #[test]
        fn what_is_told_is_true_and_never_small(counts in any_counts()) {
            let all: u128 = counts.iter().map(|count| u128::from(*count)).sum();
            let told = told(&counts);
            prop_assert!(told.is_empty() || all >= 50);
            for (at, share) in &told {
                prop_assert!(counts[*at] >= 10 && *share < 100 && share % 5 == 0);
                let exact = u128::from(counts[*at]) * 1_000;
                prop_assert!(exact.abs_diff(u128::from(*share) * 10 * all) <= 25 * all);
            }
        }

        #[test]
        fn withheld_counts_may_change_places_unseen(counts in any_counts(), by in 1..8usize) {
            let told = told(&counts);
            let withheld: Vec<_> = (0..counts.len())
                .filter(|at| told.iter().all(|(known, _)| known != at))
                .collect();
            let mut changed = counts.clone();
            for (place, at) in withheld.iter().enumerate() {
                changed[*at] = counts[withheld[(place + by) % withheld.len()]];
            }
            prop_assert_eq!(&super::tests::told(&changed), &told);
            if !told.is_empty() && !withheld.is_empty() {
                prop_assert!(withheld.iter().any(|at| counts[*at] >= 10));
                prop_assert!(withheld.iter().any(|at| counts[*at] < 10));
            }
        }
    }
}
