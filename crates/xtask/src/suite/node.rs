//! Node and npm, which the page's tests run in.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::bench::Bench;
use super::install;
use super::tally::Tally;
use crate::display::Step;
use crate::process;

/// The oldest version the packages run on, as `package.json` says it too.
const OLDEST: (u32, u32) = (20, 19);

/// `npm ci`: exactly what `package-lock.json` names.
pub(super) fn install(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    ready(step)?;
    // No package of ours needs a script of its own to be installed, so none gets to run.
    let args = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
    let mut command = npm(bench)?;
    command.args(args).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    process::run(&mut command, |line| step.says(line))?.well("npm ci")?;
    Ok(Tally::ONE)
}

/// Makes sure of the packages, for a part that was asked for alone.
pub(crate) fn packages(bench: &Bench<'_>, step: &Step<'_>) -> Result<()> {
    let lock = bench.paths.checkout.join("package-lock.json");
    let installed = bench.paths.checkout.join("node_modules/.package-lock.json");
    let age = |file: PathBuf| file.metadata().and_then(|data| data.modified()).ok();
    if age(installed).is_some_and(|installed| age(lock).is_some_and(|lock| lock <= installed)) {
        return Ok(());
    }
    install(bench, step).map(drop)
}

/// npm, in the checkout.
pub(super) fn npm(bench: &Bench<'_>) -> Result<Command> {
    let npm = which::which("npm").context("npm is missing: it comes with Node (nodejs.org)")?;
    let mut command = Command::new(npm);
    command.current_dir(&bench.paths.checkout).env("NO_COLOR", "1");
    Ok(command)
}

fn ready(step: &Step<'_>) -> Result<()> {
    if which::which("node").is_err() || which::which("npm").is_err() {
        install::apt(step, &["nodejs", "npm"], "Node with npm (https://nodejs.org)")?;
    }
    let said =
        process::run(Command::new("node").arg("--version"), |_| ())?.well("node --version")?;
    let (major, minor) = OLDEST;
    match version(&said.text) {
        Some(version) if version >= OLDEST => Ok(()),
        _ => bail!(
            "the tests need Node {major}.{minor} or newer, and this is {}: see https://nodejs.org",
            said.text.trim()
        ),
    }
}

/// 20 and 19 of `v20.19.2`.
fn version(said: &str) -> Option<(u32, u32)> {
    let mut parts = said.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_version_is_read() {
        assert_eq!(version("v20.19.2\n"), Some((20, 19)));
        assert_eq!(version("node"), None);
    }

    #[test]
    fn the_packages_ask_for_the_same() {
        let (major, minor) = OLDEST;
        let asked = format!("\"node\": \">={major}.{minor}\"");
        assert!(include_str!("../../../../package.json").contains(&asked), "{asked}");
    }
}
