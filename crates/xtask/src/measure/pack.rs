//! How long a browser takes to read the pack.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::Measure;
use crate::stage::{self, LITE, Profile};
use crate::suite::bench::Bench;
use crate::suite::{browser, node};
use crate::{process, toolchain};

/// What the page is made of, and what shows it.
struct Pack {
    chromium: PathBuf,
    bound: PathBuf,
    packed: PathBuf,
}

/// Builds the text face as visitors get it, and the pack.
pub(super) fn build<'a>(bench: &'a Bench<'a>) -> Result<Measure<'a>> {
    let (paths, display) = (&bench.paths, bench.display);
    let chromium = chromium(bench)?;
    toolchain::wasm_target(paths, display)?;
    let places = stage::places(paths, display)?;
    let packed = stage::pack(paths, display, &places)?;
    let bound = stage::library(paths, display, LITE, Profile::Dist)?;
    let pack = Pack { chromium, bound, packed };
    Ok(Box::new(move || pack.measure(bench)))
}

/// The browser that measures, with the packages that drive it.
pub(super) fn chromium(bench: &Bench<'_>) -> Result<PathBuf> {
    let step = bench.display.step("making sure of Chromium and Node");
    let chromium = browser::chromium(&step)?;
    node::packages(bench, &step)?;
    step.done("");
    Ok(chromium)
}

impl Pack {
    /// Has Chromium read it, by `tests/bench/pack.js`.
    fn measure(&self, bench: &Bench<'_>) -> Result<String> {
        let step = bench.display.step("reading the pack in Chromium");
        let mut command = Command::new("node");
        command
            .current_dir(&bench.paths.checkout)
            .arg("tests/bench/pack.js")
            .args([&self.bound, &self.packed])
            .env("CHROMIUM", &self.chromium);
        let said = process::run(&mut command, |line| step.says(line))?.well("pack.js")?;
        step.done("");
        Ok(said.text)
    }
}
