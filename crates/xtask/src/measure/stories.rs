//! What criterion finds of the crate `story` and of two other engines, as tables.

use std::fs;

use anyhow::{Context, Result};

use super::Measure;
use super::figures::Figures;
use crate::suite::bench::Bench;
use crate::{cargo, process};

const BENCH: [&str; 6] =
    ["bench", "--package", "story", "--features", "compile", "--bench=stories"];

/// Builds the benchmarks.
pub(super) fn build<'a>(bench: &'a Bench<'a>) -> Result<Measure<'a>> {
    let step = bench.display.step("building the benchmarks");
    cargo::build(&bench.paths, &step, &[&BENCH[..], &["--no-run"]].concat(), |_| ())?;
    step.done("");
    Ok(Box::new(move || measure(bench)))
}

/// Runs them. Medians.
fn measure(bench: &Bench<'_>) -> Result<String> {
    let step = bench.display.step("running the benchmarks");
    let folder = bench.paths.target.join("criterion");
    // Figures of a benchmark that is gone would come up again.
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let mut command = cargo::command(&bench.paths);
    command.args(BENCH).args(["--", "--noplot"]);
    process::run(&mut command, |line| step.says(line.trim()))?.well("cargo bench")?;
    step.done("");
    Ok(Figures::read(&folder)?.to_string())
}
