//! Makes sure the Rust toolchain has what a chore needs.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::cargo::WASM;
use crate::display::Display;
use crate::paths::Paths;
use crate::process;

/// Adds the wasm target if it is missing.
pub(crate) fn wasm_target(paths: &Paths, display: &Display) -> Result<()> {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(&paths.checkout).args(["--print", "target-libdir", "--target", WASM]);
    let folder = process::run(&mut rustc, |_| ())?.well("rustc --print target-libdir")?;
    if std::fs::read_dir(folder.text.trim()).is_ok_and(|mut files| files.next().is_some()) {
        return Ok(());
    }
    rustup(paths, display, &["target", "add", WASM])
}

/// Adds rustfmt and clippy if they are missing.
pub(crate) fn lints(paths: &Paths, display: &Display) -> Result<()> {
    for (tool, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        let mut probe = Command::new(tool);
        probe.current_dir(&paths.checkout).arg("--version");
        if !process::run(&mut probe, |_| ()).is_ok_and(|probe| probe.status.success()) {
            rustup(paths, display, &["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(paths: &Paths, display: &Display, args: &[&str]) -> Result<()> {
    let called = format!("rustup {}", args.join(" "));
    let Ok(rustup) = which::which("rustup") else {
        bail!(
            "this needs `{called}`, and there is no rustup here: \
             install it from https://rustup.rs and run the command again"
        );
    };
    let step = display.step(called.clone());
    let mut command = Command::new(rustup);
    process::run(command.current_dir(&paths.checkout).args(args), |line| step.says(line))?
        .well(&called)
        .context("rustup could not add what is missing: is the network reachable?")?;
    step.done("");
    Ok(())
}
