//! Whole games in a real browser, against real servers.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::bench::Bench;
use super::tally::Tally;
use super::{install, node};
use crate::display::Step;
use crate::process;

/// The site, built for the browser.
pub(super) fn site(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    bench.site(step)?;
    Ok(Tally::ONE)
}

/// Playwright's tests.
pub(super) fn tests(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    let chromium = chromium(step)?;
    node::packages(bench, step)?;
    let site = bench.site(step)?;
    let places = bench.places(step)?;
    let folder = tempfile::tempdir().context("there is no room for a report")?;
    let answer = folder.path().join("playwright.json");
    let mut command = node::npm(bench)?;
    command
        .args(["exec", "--no", "--", "playwright", "test", "--reporter=list,json"])
        // A test that passes at the second attempt has not passed.
        .args(["--retries=0", "--forbid-only"])
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &answer)
        .env("CHROMIUM", chromium)
        // Each test starts a server of its own: its results are then exactly what it played.
        .env("PLACES", places)
        .env("PLACES_SITE", site);
    let finished = process::run(&mut command, |line| step.says(line.trim()))?;
    let Ok(json) = std::fs::read_to_string(&answer) else {
        finished.well("playwright test")?;
        bail!("playwright wrote no report");
    };
    let tally = count(&json)?;
    if tally.lost() > 0 || !finished.status.success() {
        bench.display.line(&format!("\n{}\n", finished.text.trim_end()));
    }
    match tally {
        Tally { passed: 0, failed: 0, .. } => bail!("playwright ran no test"),
        tally if tally.lost() == 0 && !finished.status.success() => {
            bail!("playwright failed outside its tests ({})", finished.status)
        }
        tally => Ok(tally),
    }
}

#[derive(Deserialize)]
struct Answer {
    stats: Stats,
}

#[derive(Deserialize)]
struct Stats {
    expected: u64,
    unexpected: u64,
    flaky: u64,
    skipped: u64,
}

fn count(json: &str) -> Result<Tally> {
    let Answer { stats } = serde_json::from_str(json).context("playwright's report is damaged")?;
    Ok(Tally {
        passed: stats.expected,
        failed: stats.unexpected,
        skipped: stats.flaky + stats.skipped,
    })
}

/// The browser: the one named by `CHROMIUM`, one that is installed, or a new one.
pub(crate) fn chromium(step: &Step<'_>) -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM").filter(|named| !named.is_empty()) {
        let named = PathBuf::from(named);
        if !runs(&named) {
            bail!("CHROMIUM names {}, which does not run", named.display());
        }
        return Ok(named);
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    let need = "Chromium or Chrome, or its path in the variable CHROMIUM";
    install::apt(step, &["chromium", "fonts-noto-core"], need)?;
    installed().with_context(|| format!("the tests need {need}"))
}

fn installed() -> Option<PathBuf> {
    const NAMES: [&str; 5] =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    const ELSEWHERE: [&str; 2] = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
    let named = NAMES.iter().filter_map(|name| which::which(name).ok());
    // Some distributions put a mere advertisement for another package there.
    named.chain(ELSEWHERE.iter().map(PathBuf::from)).find(|browser| runs(browser))
}

fn runs(browser: &Path) -> bool {
    process::run(Command::new(browser).arg("--version"), |_| ())
        .is_ok_and(|said| said.status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flaky_test_has_not_passed() {
        let json = r#"{"config":{},"stats":{"expected":5,"unexpected":1,"flaky":1,"skipped":2}}"#;
        assert_eq!(count(json).unwrap(), Tally { passed: 5, failed: 1, skipped: 3 });
        assert!(count("{}").is_err());
    }
}
