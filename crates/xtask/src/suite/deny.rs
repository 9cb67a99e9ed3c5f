//! Licences and sources of the dependencies, by cargo-deny.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::bench::Bench;
use super::tally::Tally;
use crate::cargo;
use crate::display::Step;
use crate::process;

const VERSION: &str = "0.20.2";

/// Advisories are left out: they need the network, and change without a change of ours.
pub(super) fn check(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    let deny = find_or_install(bench, step)?;
    let mut command = Command::new(deny);
    command.current_dir(&bench.paths.checkout).args(["--workspace", "--color", "never"]);
    command.args(["check", "--hide-inclusion-graph", "licenses", "bans", "sources"]);
    process::run(&mut command, |line| step.says(line))?.well("cargo deny check")?;
    Ok(Tally::ONE)
}

fn find_or_install(bench: &Bench<'_>, step: &Step<'_>) -> Result<PathBuf> {
    let tools = bench.paths.tools();
    let ours = tools.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    let known = [Some(ours.clone()), which::which("cargo-deny").ok()];
    if let Some(deny) = known.into_iter().flatten().find(is_right) {
        return Ok(deny);
    }
    // Unoptimised: it takes seconds either way, and half as long to build.
    let args = ["install", "cargo-deny", "--locked", "--version", VERSION, "--debug"];
    cargo::build(&bench.paths, step, &args, |command| {
        // A build folder of its own, gone when it is done: it shares nothing with ours.
        command.env_remove("CARGO_TARGET_DIR").env("CARGO_INSTALL_ROOT", &tools);
    })
    .context("the licences cannot be checked without cargo-deny")?;
    Ok(ours)
}

fn is_right(deny: &PathBuf) -> bool {
    process::run(Command::new(deny).arg("--version"), |_| ())
        .is_ok_and(|said| said.text.trim() == format!("cargo-deny {VERSION}"))
}
