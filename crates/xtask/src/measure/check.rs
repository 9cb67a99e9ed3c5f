//! How long an author waits for `places check`.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::Result;

use super::Measure;
use crate::suite::bench::Bench;
use crate::suite::rust;
use crate::{cargo, process};

const RUNS: usize = 31;

/// The command `places`, built twice.
struct Places {
    /// As `cargo run` builds it.
    debug: PathBuf,
    release: PathBuf,
}

/// Builds both.
pub(super) fn build<'a>(bench: &'a Bench<'a>) -> Result<Measure<'a>> {
    let step = bench.display.step("building places twice");
    let program = |profile: &str| {
        let args = ["build", "--package", "places", "--profile", profile];
        cargo::build(&bench.paths, &step, &args, |_| ())?.program("places")
    };
    let places = Places { debug: program("dev")?, release: program("release")? };
    step.done("");
    Ok(Box::new(move || measure(bench, &places)))
}

/// Runs both on what is shipped, from the start of the process to its end.
fn measure(bench: &Bench<'_>, places: &Places) -> Result<String> {
    let step = bench.display.step("places check");
    let debug = times(bench, &places.debug)?;
    let release = times(bench, &places.release)?;
    step.done("");
    let rows = [("debug", debug), ("release", release)].map(|(build, times)| {
        let [fastest, median, slowest] =
            [0, times.len() / 2, times.len().saturating_sub(1)].map(|at| millis(times.get(at)));
        format!("| {build} | {median} | {fastest} | {slowest} |\n")
    });
    Ok(format!(
        "| `places check`, milliseconds, {RUNS} runs | median | fastest | slowest |\n|---|--:|--:|--:|\n{}",
        rows.concat()
    ))
}

/// The times of the runs, the shortest first.
fn times(bench: &Bench<'_>, places: &Path) -> Result<Vec<Duration>> {
    let mut command = rust::check(&bench.paths, places)?;
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let began = Instant::now();
        process::run(&mut command, |_| ())?.well("places check")?;
        times.push(began.elapsed());
    }
    times.sort_unstable();
    Ok(times)
}

fn millis(time: Option<&Duration>) -> String {
    time.map_or_else(String::new, |time| format!("{:.1}", time.as_secs_f64() * 1000.0))
}
