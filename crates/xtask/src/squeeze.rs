//! The game's wasm, made quicker to start: functions that are alike become one, and what one place calls
//! goes where it is called. A browser compiles each function by itself, and the engine calls more than thirty
//! thousand of them before the first picture.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::site::Parts;
use crate::suite::bench::Bench;
use crate::suite::node;
use crate::{cargo, process};

const WASM: &str = "game_bg.wasm";
const SCRIPT: &str = "game.js";
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
    let made_from = [whole.join(WASM), whole.join(SCRIPT), lock]
        .iter()
        .map(|file| cargo::fingerprint(file))
        .collect::<Result<Vec<_>>>()?
        .join("\n")
        + &HOW.join(" ");
    if fs::read_to_string(&stamp).is_ok_and(|was| was == made_from) {
        return Ok(squeezed);
    }
    let step = bench.display.step("squeezing the game (some minutes)");
    node::packages(bench, &step)?;
    let mut command = Command::new("node");
    command.current_dir(&bench.paths.checkout).arg(TOOL).args(FEATURES).args(HOW);
    command.arg(whole.join(WASM)).arg("--output").arg(out.join(WASM));
    process::run(&mut command, |line| step.says(line))?.well("wasm-opt")?;
    copy(&whole.join(SCRIPT), &out.join(SCRIPT))?;
    fs::write(&stamp, made_from).with_context(|| format!("cannot write {}", stamp.display()))?;
    step.done("");
    Ok(squeezed)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).map(drop).with_context(|| format!("cannot copy {}", from.display()))
}
