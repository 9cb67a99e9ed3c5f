//! How many tests passed.

use std::ops::AddAssign;

/// How many tests of a part passed, failed, or were left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tally {
    pub(super) passed: u64,
    pub(super) failed: u64,
    /// Ignored, skipped, flaky: whatever did not plainly pass.
    pub(super) skipped: u64,
}

impl Tally {
    /// A part that is one check, and passed.
    pub(super) const ONE: Self = Self { passed: 1, failed: 0, skipped: 0 };

    /// What counts as failed: a test left out is as good as a failed one.
    pub(super) fn lost(self) -> u64 {
        self.failed + self.skipped
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}
