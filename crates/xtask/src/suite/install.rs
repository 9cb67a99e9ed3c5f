//! Installs what the browser tests need, where apt can; elsewhere it is said what to install.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::display::Step;
use crate::process;

/// Installs Debian packages, or says what is missing: `need` completes "the tests need …".
pub(super) fn apt(step: &Step<'_>, packages: &[&str], need: &str) -> Result<()> {
    let Some(apt) = apt_command() else {
        bail!(
            "the tests need {need}. Install it and run them again (on Debian or Ubuntu: \
             `sudo apt-get install {}`)",
            packages.join(" ")
        );
    };
    let run = |args: &[&str]| -> Result<()> {
        let mut command = Command::new(apt[0]);
        command.args(&apt[1..]).args(args).env("DEBIAN_FRONTEND", "noninteractive");
        let what = format!("apt-get {}", args.join(" "));
        step.says(&what);
        process::run(&mut command, |line| step.says(line))?.well(&what)?;
        Ok(())
    };
    run(&["update"])
        .and_then(|()| run(&[&["install", "-y", "--no-install-recommends"], packages].concat()))
        .with_context(|| format!("the tests need {need}"))
}

/// apt-get with the right to install, if this is such a machine.
fn apt_command() -> Option<Vec<&'static str>> {
    which::which("apt-get").ok()?;
    if says(&["id", "-u"]).is_some_and(|user| user == "0") {
        return Some(vec!["apt-get"]);
    }
    // `-n`: never ask for a password in the midst of a test run.
    says(&["sudo", "-n", "true"]).map(|_| vec!["sudo", "-n", "apt-get"])
}

fn says(words: &[&str]) -> Option<String> {
    let said = process::run(Command::new(words[0]).args(&words[1..]), |_| ()).ok()?;
    said.status.success().then(|| said.text.trim().to_owned())
}
