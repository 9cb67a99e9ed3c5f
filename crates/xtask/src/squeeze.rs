//! The game's wasm, made quicker to start: functions that are alike become one, and what one place calls
//! goes where it is called. A browser compiles each function by itself, and the engine's start calls tens of
//! thousands of them.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::halves::{self, FIRST, SCRIPT};
use crate::site::Parts;
use crate::suite::bench::Bench;
use crate::suite::node;
use crate::{cargo, process};

const TOOL: &str = "node_modules/binaryen/bin/wasm-opt";

/// What the wasm may use, by name: what is stripped does not say it any more.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// As small as can be; the names stay, by which it is parted.
const HOW: [&str; 2] = ["-Oz", "--debuginfo"];

/// The parts with the game squeezed, unless this very game has been before.
pub(crate) fn squeeze(bench: &Bench<'_>, parts: &Parts) -> Result<Parts> {
    let whole = parts.game.as_deref().context("there is no game to be squeezed")?;
    let out = bench.paths.work("squeezed")?;
    let squeezed = Parts { game: Some(out.clone()), ..parts.clone() };
    let stamp = out.join("stamp");
    let lock = bench.paths.checkout.join("package-lock.json");
    let (wasm, script) = (whole.join(FIRST), whole.join(SCRIPT));
    let mut made_from = [&wasm, &script, &lock]
        .into_iter()
        .map(|file| cargo::fingerprint(file))
        .collect::<Result<Vec<_>>>()?;
    made_from.extend(FEATURES.iter().chain(&HOW).map(ToString::to_string));
    let made_from = made_from.join("\n");
    if fs::read_to_string(&stamp).is_ok_and(|was| was == made_from) {
        return Ok(squeezed);
    }
    let step = bench.display.step("squeezing the game (some minutes)");
    node::packages(bench, &step)?;
    // The stamp of what was there goes with it: a run that breaks off leaves none of ours.
    halves::copy(whole, &out)?;
    let mut command = Command::new("node");
    command.current_dir(&bench.paths.checkout).arg(TOOL).args(FEATURES).args(HOW);
    command.arg(&wasm).arg("--output").arg(out.join(FIRST));
    process::run(&mut command, |line| step.says(line))?.well("wasm-opt")?;
    fs::write(&stamp, made_from).with_context(|| format!("cannot write {}", stamp.display()))?;
    step.done("");
    Ok(squeezed)
}
