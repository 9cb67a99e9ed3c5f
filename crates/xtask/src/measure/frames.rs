//! What the pictures cost a browser.

use std::process::Command;

use anyhow::Result;

use super::Measure;
use super::pack::chromium;
use crate::site::{self, Parts};
use crate::stage::{self, GAME, LITE, Profile};
use crate::suite::bench::Bench;
use crate::{halves, process, toolchain};

/// Builds the site as visitors get it, and the server.
pub(super) fn build<'a>(bench: &'a Bench<'a>) -> Result<Measure<'a>> {
    let (paths, display) = (&bench.paths, bench.display);
    let chromium = chromium(bench)?;
    toolchain::wasm_target(paths, display)?;
    let places = stage::places(paths, display)?;
    let parts = Parts {
        checkout: paths.checkout.clone(),
        packed: stage::pack(paths, display, &places)?,
        lite: stage::library(paths, display, LITE, Profile::Dist)?,
        game: Some(stage::library(paths, display, GAME, Profile::Dist)?),
    };
    let parts = halves::part(bench, &places, &parts, Profile::Dist.name())?;
    let served = paths.work("site-measure")?;
    let site = site::assemble(&parts, false)?;
    site.write(&served)?;
    site.sweep(&served)?;
    Ok(Box::new(move || {
        let step = bench.display.step("drawing in Chromium");
        let mut command = Command::new("node");
        command
            .current_dir(&paths.checkout)
            .arg("tests/bench/frames.js")
            .env("CHROMIUM", &chromium)
            .env("PLACES", &places)
            .env("PLACES_SITE", &served);
        let said = process::run(&mut command, |line| step.says(line))?.well("frames.js")?;
        step.done("");
        Ok(said.text)
    }))
}
