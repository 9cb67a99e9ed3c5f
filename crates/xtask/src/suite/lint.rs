//! Formatting, clippy, documentation.

use anyhow::{Result, bail};

use super::bench::Bench;
use super::tally::Tally;
use crate::cargo::{self, WASM};
use crate::display::Step;
use crate::{process, toolchain};

/// `cargo fmt --check`.
pub(super) fn fmt(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    toolchain::lints(&bench.paths, bench.display)?;
    let mut command = cargo::command(&bench.paths);
    command.args(["fmt", "--all", "--check", "--", "--files-with-diff"]);
    let finished = process::run(&mut command, |line| step.says(line))?;
    if !finished.status.success() {
        bail!("{}\n\nare not formatted: run `cargo fmt --all`", finished.text.trim_end());
    }
    Ok(Tally::ONE)
}

/// Clippy for this machine.
pub(super) fn clippy(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    toolchain::lints(&bench.paths, bench.display)?;
    let args = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    cargo::build(&bench.paths, step, &args, |_| ())?;
    Ok(Tally::ONE)
}

/// Clippy for the browser, with the configuration that bans what is not there.
pub(super) fn clippy_wasm(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    toolchain::lints(&bench.paths, bench.display)?;
    toolchain::wasm_target(&bench.paths, bench.display)?;
    let rules = bench.paths.checkout.join("clippy/wasm");
    let args = ["clippy", "--package", "small-places", "--package", "lite", "--lib"];
    let args = [&args[..], &["--target", WASM, "--", "-D", "warnings"]].concat();
    cargo::build(&bench.paths, step, &args, |command| {
        command.env("CLIPPY_CONF_DIR", rules);
    })?;
    Ok(Tally::ONE)
}

/// The documentation.
pub(super) fn doc(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    let args = ["doc", "--workspace", "--no-deps"];
    cargo::build(&bench.paths, step, &args, |command| {
        command.env("RUSTDOCFLAGS", "-D warnings");
    })?;
    Ok(Tally::ONE)
}
