//! How long a browser takes to read the pack.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::stage::{self, LITE, Profile};
use crate::suite::bench::Bench;
use crate::suite::{browser, node};
use crate::{process, toolchain};

/// What the page is made of, and what shows it.
pub(super) struct Pack {
    chromium: PathBuf,
    bound: PathBuf,
    packed: PathBuf,
}

/// Builds the text face as visitors get it, and the pack.
pub(super) fn build(bench: &Bench<'_>, places: &Path) -> Result<Pack> {
    let (paths, display) = (&bench.paths, bench.display);
    let step = display.step("making sure of Chromium and Node");
    let chromium = browser::chromium(&step)?;
    node::packages(bench, &step)?;
    step.done("");
    toolchain::wasm_target(paths, display)?;
    Ok(Pack {
        chromium,
        packed: stage::pack(paths, display, places)?,
        bound: stage::library(paths, display, LITE, Profile::Dist)?,
    })
}

impl Pack {
    /// Has Chromium read it, by `tests/bench/pack.js`.
    pub(super) fn measure(&self, bench: &Bench<'_>) -> Result<String> {
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
