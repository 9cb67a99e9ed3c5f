//! How many events met which fate since the server started.

use std::sync::atomic::{AtomicU64, Ordering};

use protocol::Reason;

/// One count that many threads add to.
#[derive(Debug, Default)]
pub(crate) struct Counter(AtomicU64);

impl Counter {
    /// Adds to it.
    pub(crate) fn add(&self, more: u64) {
        self.0.fetch_add(more, Ordering::Relaxed);
    }

    /// What it stands at.
    pub(crate) fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Everything that is counted.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    /// Events stored.
    pub(crate) accepted: Counter,
    /// Events that were stored before.
    pub(crate) duplicate: Counter,
    rejected: [Counter; REASONS.len()],
    /// Batches of too many bytes or events.
    pub(crate) too_large: Counter,
    /// Bodies that were no batch.
    pub(crate) not_a_batch: Counter,
    /// Bodies that did not arrive in time or broke off.
    pub(crate) broken_off: Counter,
    /// Batches asked to come back because too many were waiting.
    pub(crate) busy: Counter,
    /// Batches that could not be written.
    pub(crate) unwritten: Counter,
}

impl Counters {
    /// The count for one reason.
    pub(crate) fn rejected(&self, reason: Reason) -> &Counter {
        &self.rejected[place(reason)]
    }
}

/// Every reason, in the order of the checks.
pub(crate) const REASONS: [Reason; 9] = [
    Reason::UnknownSchema,
    Reason::Malformed,
    Reason::ImplausibleTime,
    Reason::UnknownScenario,
    Reason::UnknownOption,
    Reason::WrongAct,
    Reason::UnknownOutcome,
    Reason::UnknownView,
    Reason::UnknownLocale,
];

const fn place(reason: Reason) -> usize {
    match reason {
        Reason::UnknownSchema => 0,
        Reason::Malformed => 1,
        Reason::ImplausibleTime => 2,
        Reason::UnknownScenario => 3,
        Reason::UnknownOption => 4,
        Reason::WrongAct => 5,
        Reason::UnknownOutcome => 6,
        Reason::UnknownView => 7,
        Reason::UnknownLocale => 8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_has_a_place_of_its_own() {
        for (at, reason) in REASONS.into_iter().enumerate() {
            assert_eq!(place(reason), at, "{reason:?}");
        }
    }
}
