//! Makes ids for lines that have none.

use std::collections::{BTreeMap, BTreeSet};

use protocol::LineId;

/// How much of a title goes into an id, so that it stays within the length of one.
const TITLE: usize = 20;
/// The same for what begins every id of a scenario.
const PREFIX: usize = 8;

/// Numbers lines within their node, above every number that was ever given there.
pub(super) struct Numbers {
    prefix: String,
    highest: BTreeMap<String, u32>,
}

impl Numbers {
    /// Numbers for a scenario where these ids are taken, in the manner of the script's own.
    pub(super) fn new(scenario: &str, own: &[String], taken: &BTreeSet<String>) -> Self {
        let prefix = commonest(own).unwrap_or_else(|| initials(scenario));
        let mut highest = BTreeMap::new();
        for id in taken {
            if let Some((stem, number)) = id.rsplit_once('_')
                && let Ok(number) = number.parse::<u32>()
            {
                let before: &mut u32 = highest.entry(stem.to_owned()).or_default();
                *before = number.max(*before);
            }
        }
        Self { prefix, highest }
    }

    /// A new id for a line or option of a node: `lb_start_11`, `lb_o_start_01`.
    pub(super) fn next(&mut self, node: &str, option: bool) -> Option<LineId> {
        let option = if option { "o_" } else { "" };
        let stem = format!("{}_{option}{}", self.prefix, slug(node));
        let number = self.highest.entry(stem.clone()).or_default();
        *number = number.checked_add(1)?;
        LineId::new(&format!("{stem}_{number:02}")).ok()
    }
}

/// The part before the first `_` that most ids have.
fn commonest(ids: &[String]) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let prefixes = ids.iter().filter_map(|id| Some(id.split_once('_')?.0));
    for prefix in prefixes.filter(|prefix| (1..=PREFIX).contains(&prefix.len())) {
        *counts.entry(prefix).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(prefix, _)| prefix.to_owned())
}

/// `lb` for `lucknow-bus`, `market` for `market`.
fn initials(scenario: &str) -> String {
    let words: Vec<&str> = scenario.split(['-', '_']).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [] => "s".to_owned(),
        [word] => word.chars().take(PREFIX).collect(),
        words => words.iter().filter_map(|word| word.chars().next()).take(PREFIX).collect(),
    }
    .to_ascii_lowercase()
}

/// A title in the letters of an id.
fn slug(title: &str) -> String {
    let letters = title.chars().filter(char::is_ascii_alphanumeric).take(TITLE);
    let slug: String = letters.map(|letter| letter.to_ascii_lowercase()).collect();
    if slug.is_empty() { "node".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_those_of_the_script_and_use_none_again() {
        let own = ["lb_start_01", "lb_start_03", "lb_o_watch", "x_y"].map(str::to_owned);
        let mut taken: BTreeSet<String> = own.iter().cloned().collect();
        taken.insert("lb_start_07".into());
        let mut numbers = Numbers::new("lucknow-bus", &own, &taken);
        let mut next = |node, option| numbers.next(node, option).unwrap().to_string();
        assert_eq!(next("Start", false), "lb_start_08");
        assert_eq!(next("Start", true), "lb_o_start_01");
        assert_eq!(next("Start", false), "lb_start_09");
        assert_eq!(next("HerVoice", false), "lb_hervoice_01");
        assert_eq!(next("बस", false), "lb_node_01");
    }

    #[test]
    fn a_script_without_ids_takes_the_scenarios_initials() {
        for (scenario, id) in [("night-train-home", "nth_a_01"), ("marketplace", "marketpl_a_01")] {
            let mut numbers = Numbers::new(scenario, &[], &BTreeSet::new());
            assert_eq!(numbers.next("A", false).unwrap().as_str(), id);
        }
    }

    #[test]
    fn the_longest_title_makes_an_id() {
        let own = ["abcdefgh_1".to_owned()];
        let mut numbers = Numbers::new("s", &own, &BTreeSet::new());
        assert!(numbers.next(&"Long".repeat(30), true).is_some());
    }
}
