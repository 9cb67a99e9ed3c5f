//! Which sessions are told apart by where they came from. A few people who came by one link are
//! easily known to whoever handed it to them, so no count under ten is told, and none can be
//! computed from those that are.

use std::collections::HashMap;

use protocol::{CampaignId, CampaignResults, Locale, UtmResults, UtmValue};

use super::figure::ENOUGH;
use crate::campaigns::{Campaigns, Standing};
use crate::store::{CampaignTally, Tally};
use crate::wording::say;

/// The campaigns that enough sessions came by, the largest first.
pub(super) fn campaigns(
    tally: &Tally,
    campaigns: &Campaigns,
    locale: Option<&Locale>,
) -> Vec<CampaignResults> {
    let sessions = tally.campaigns.iter().map(|(id, campaign)| (id.as_str(), campaign.sessions));
    let told = told(sessions, tally.sessions).into_iter();
    let results = told.filter_map(|(id, sessions)| {
        let counts = tally.campaigns.get(id)?;
        let id = CampaignId::new(id).ok()?;
        Some(result(id, sessions, counts, campaigns, locale))
    });
    results.collect()
}

fn result(
    campaign: CampaignId,
    sessions: u64,
    counts: &CampaignTally,
    campaigns: &Campaigns,
    locale: Option<&Locale>,
) -> CampaignResults {
    let name = match campaigns.get(&campaign) {
        Standing::Known(known) => say(&known.name, locale),
        Standing::Damaged | Standing::Unknown => campaign.to_string(),
    };
    let values = |counts: &HashMap<String, u64>| -> Vec<UtmResults> {
        let told = told(counts.iter().map(|(value, count)| (value.as_str(), *count)), sessions);
        let results = told.into_iter().filter_map(|(value, sessions)| {
            UtmValue::new(value).ok().map(|value| UtmResults { value, sessions })
        });
        results.collect()
    };
    CampaignResults {
        campaign,
        name,
        sessions,
        sources: values(&counts.sources),
        mediums: values(&counts.mediums),
        efforts: values(&counts.efforts),
    }
}

/// The counts of ten and more, the largest first, without as many of the smallest as it takes for
/// what is left of the whole to be nothing or ten and more: the whole is told, and subtracting
/// would tell the rest.
fn told<'a>(counts: impl Iterator<Item = (&'a str, u64)>, whole: u64) -> Vec<(&'a str, u64)> {
    let mut told: Vec<_> = counts.filter(|(_, count)| *count >= ENOUGH).collect();
    told.sort_by(|(a, more), (b, less)| less.cmp(more).then(a.cmp(b)));
    loop {
        let rest = whole.saturating_sub(told.iter().map(|(_, count)| count).sum());
        if !(1..ENOUGH).contains(&rest) || told.pop().is_none() {
            return told;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_count_under_ten_is_told_or_left_to_be_subtracted() {
        let of = |counts: &[(&'static str, u64)], whole| told(counts.iter().copied(), whole);
        assert_eq!(of(&[], 0), []);
        assert_eq!(of(&[("a", 9)], 9), []);
        assert_eq!(of(&[("a", 10)], 10), [("a", 10)]);
        assert_eq!(of(&[("b", 12), ("a", 12), ("c", 30)], 54), [("c", 30), ("a", 12), ("b", 12)]);
        // Three would be what is left of the whole.
        assert_eq!(of(&[("a", 30), ("b", 12), ("c", 3)], 45), [("a", 30)]);
        assert_eq!(of(&[("a", 30), ("c", 3)], 33), []);
        assert_eq!(of(&[("a", 30), ("b", 5), ("c", 5)], 40), [("a", 30)]);
    }

    #[test]
    fn whatever_the_counts_are_nothing_small_can_be_computed() {
        for first in 0..24 {
            for second in 0..24 {
                for rest in 0..24 {
                    let whole = first + second + rest;
                    let told = told([("a", first), ("b", second)].into_iter(), whole);
                    assert!(told.iter().all(|(_, count)| *count >= ENOUGH));
                    let left = whole - told.iter().map(|(_, count)| count).sum::<u64>();
                    assert!(left == 0 || left >= ENOUGH || told.is_empty());
                }
            }
        }
    }
}
