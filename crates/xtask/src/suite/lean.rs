//! What the text face may not carry: an engine, a clock, threads, or more bytes than its budget.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};

use super::bench::Bench;
use super::tally::Tally;
use crate::budget::{Size, Sizes};
use crate::cargo;
use crate::compress;
use crate::display::Step;
use crate::stage::{self, LITE, Profile};
use crate::{process, toolchain};

/// Crates that would bring an engine, a clock, threads or the operating system's randomness.
const BANNED: [&str; 8] =
    ["bevy", "wgpu", "winit", "tokio", "rayon", "chrono", "web-time", "getrandom"];

/// `story` and what plays it depend on none of those. That its own code asks for no clock and no
/// thread either is for clippy, which its clippy.toml tells.
pub(super) fn dependencies(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    let mut command = cargo::command(&bench.paths);
    command.args(["tree", "--package", "lite", "--edges", "normal", "--prefix", "none"]);
    command.args(["--target", cargo::WASM, "--format", "{p}"]);
    let finished = process::run(&mut command, |line| step.says(line))?;
    let tree = finished.well("cargo tree")?.text;
    let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    if !names.contains(&"story") {
        bail!("the text face does not depend on `story` any more: what is proved here?");
    }
    let is_banned = |name: &&str| {
        BANNED.iter().any(|banned| name == banned || name.starts_with(&format!("{banned}_")))
    };
    match names.iter().find(|name| is_banned(name)) {
        Some(found) => {
            bail!("the text face depends on `{found}`: see `cargo tree -p lite -i {found}`")
        }
        None => Ok(Tally::ONE),
    }
}

/// The text face, built as visitors get it, is within its budget.
pub(super) fn weight(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    toolchain::wasm_target(&bench.paths, bench.display)?;
    let folder = stage::library(&bench.paths, bench.display, LITE, Profile::Dist)?;
    let name = "lite_bg.wasm";
    let wasm = std::fs::read(folder.join(name)).context("wasm-bindgen wrote no lite_bg.wasm")?;
    let small = compress::all(&[(name, &wasm)], step)?;
    let size = Size {
        raw: wasm.len() as u64,
        brotli: small.get(name).map_or(0, |small| small.len() as u64),
    };
    bench.display.line(&format!("the text face weighs {} bytes after brotli", size.brotli));
    Sizes::of(BTreeMap::from([(name.to_owned(), size)]), &BTreeSet::new()).within_budget()?;
    Ok(Tally::ONE)
}
