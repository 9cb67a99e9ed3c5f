//! The Rust tests, and the scenarios' own check.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::bench::Bench;
use super::tally::Tally;
use crate::cargo;
use crate::display::Step;
use crate::paths::Paths;
use crate::process;

/// `cargo test --workspace`.
pub(super) fn tests(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    bench.places(step)?;
    let mut command = cargo::command(&bench.paths);
    command
        .args(["test", "--workspace", "--no-fail-fast"])
        .env("CARGO_TERM_COLOR", "never")
        // What another checkout has built knows that one's folder.
        .env("INSTA_WORKSPACE_ROOT", &bench.paths.checkout);
    let finished = process::run(&mut command, |line| {
        if line.starts_with("test ") || line.trim_start().starts_with("Running ") {
            step.says(line.trim());
        }
    })?;
    let tally = count(&finished.text);
    if tally.lost() > 0 {
        bench.display.line(&format!("\n{}\n", interesting(&finished.text)));
    } else if !finished.status.success() {
        finished.well("cargo test")?;
    } else if tally.passed == 0 {
        bail!("cargo test ran no test");
    }
    Ok(tally)
}

/// `places check` on the shipped scenarios.
pub(super) fn scenarios(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    let mut command = check(&bench.paths, bench.places(step)?)?;
    process::run(&mut command, |line| step.says(line))?.well("places check")?;
    Ok(Tally::ONE)
}

/// `places check` as of the last commit's day: a helpline that grows stale is for the calendar of
/// whoever publishes, and must not turn old commits red.
pub(crate) fn check(paths: &Paths, places: &Path) -> Result<Command> {
    let mut git = Command::new("git");
    git.current_dir(&paths.checkout).args(["log", "-1", "--format=%cs"]);
    let day = process::run(&mut git, |_| ())?.well("git log")?.text;
    let mut command = Command::new(places);
    command.current_dir(&paths.checkout).args(["check", "--today", day.trim()]);
    Ok(command)
}

/// Adds up `test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; …`.
fn count(text: &str) -> Tally {
    let mut tally = Tally::default();
    for line in text.lines() {
        let Some(result) = line.strip_prefix("test result: ") else { continue };
        for count in result.split(['.', ';']) {
            let mut words = count.split_whitespace();
            let number = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
            match words.next() {
                Some("passed") => tally.passed += number,
                Some("failed") => tally.failed += number,
                Some("ignored" | "filtered") => tally.skipped += number,
                _ => {}
            }
        }
    }
    tally
}

/// What was said, without the tests that passed.
fn interesting(text: &str) -> String {
    let kept = text.lines().filter(|line| {
        !(line.ends_with(" ... ok") || line.starts_with("test result: ok") || line.is_empty())
    });
    kept.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_added_up_and_an_ignored_test_is_a_loss() {
        let text = "running 3 tests\ntest a ... ok\n\
            test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        let tally = count(text);
        assert_eq!(tally, Tally { passed: 6, failed: 2, skipped: 1 });
        assert_eq!(tally.lost(), 3);
    }

    #[test]
    fn a_failures_story_is_kept() {
        let text =
            "test a ... ok\ntest b ... FAILED\n\nthread 'b' panicked\ntest result: ok. 1 passed";
        assert_eq!(interesting(text), "test b ... FAILED\nthread 'b' panicked");
    }
}
