//! The summary at the end of a test run.

use std::time::Duration;

use anyhow::Result;

use super::tally::Tally;
use crate::display::{Step, took};

/// What each part came to.
#[derive(Debug, Default)]
pub(super) struct Report(Vec<Row>);

#[derive(Debug)]
struct Row {
    name: &'static str,
    tally: Tally,
    time: Duration,
}

impl Report {
    /// Ends a part's step and keeps what it came to; an error counts as one failure.
    pub(super) fn add(&mut self, name: &'static str, step: Step<'_>, result: Result<Tally>) {
        let time = step.elapsed();
        let tally = match result {
            Ok(tally) if tally.lost() == 0 => {
                step.done(&counts(tally));
                tally
            }
            Ok(tally) => {
                step.failed(&counts(tally));
                tally
            }
            Err(trouble) => {
                step.display().line(&format!("\n{trouble:#}\n"));
                step.failed("");
                Tally { failed: 1, ..Tally::default() }
            }
        };
        self.0.push(Row { name, tally, time });
    }

    /// Prints the summary, its last line the sum; true when nothing failed.
    pub(super) fn conclude(&self) -> bool {
        println!();
        for row in &self.0 {
            println!("{}", row.line());
        }
        println!("{}", self.sum());
        self.0.iter().all(|row| row.tally.lost() == 0)
    }

    fn sum(&self) -> String {
        let mut all = Tally::default();
        self.0.iter().for_each(|row| all += row.tally);
        format!("{} passed, {} failed", all.passed, all.lost())
    }
}

impl Row {
    fn line(&self) -> String {
        let mark = if self.tally.lost() == 0 { "✓" } else { "✗" };
        format!("{mark} {:<12} {:<32} {}", self.name, counts(self.tally), took(self.time))
    }
}

fn counts(tally: Tally) -> String {
    let skipped = match tally.skipped {
        0 => String::new(),
        some => format!(", {some} skipped"),
    };
    format!("{} passed, {} failed{skipped}", tally.passed, tally.failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(passed: u64, failed: u64, skipped: u64) -> Row {
        let tally = Tally { passed, failed, skipped };
        Row { name: "part", tally, time: Duration::ZERO }
    }

    #[test]
    fn a_skipped_test_is_a_failed_one() {
        let report = Report(vec![row(3, 0, 0), row(4, 0, 1)]);
        assert_eq!(report.sum(), "7 passed, 1 failed");
        assert!(!report.conclude());
    }

    #[test]
    fn a_run_without_losses_passes() {
        let report = Report(vec![row(3, 0, 0), row(4, 0, 0)]);
        assert_eq!(report.sum(), "7 passed, 0 failed");
        assert!(report.conclude());
    }
}
