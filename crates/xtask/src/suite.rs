//! `cargo xtask test`: every test there is. Whatever fails, is missing or is skipped fails it.

pub(crate) mod bench;
pub(crate) mod browser;
mod deny;
mod install;
mod lean;
mod lint;
pub(crate) mod node;
mod page;
mod parts;
mod report;
pub(crate) mod rust;
mod tally;

use anyhow::{Result, bail};

use crate::child;
use crate::display::Display;
use crate::paths::Paths;

use bench::Bench;
use parts::PARTS;
use report::Report;

/// Which tests to run.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Run these parts alone (with what they cannot do without).
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    only: Vec<String>,
    /// List the parts.
    #[arg(long)]
    list: bool,
}

/// Runs the parts; true when nothing failed.
pub(crate) fn run(options: &Options) -> Result<bool> {
    if options.list {
        for part in PARTS {
            println!("{:<12} {}", part.name, part.about);
        }
        return Ok(true);
    }
    if let Some(unknown) =
        options.only.iter().find(|name| !PARTS.iter().any(|part| part.name == **name))
    {
        bail!("there is no part `{unknown}`: `cargo xtask test --list` names them");
    }
    child::on_interrupt(|| ())?;
    let display = Display::new();
    let bench = Bench::new(Paths::find()?, &display);
    let chosen = PARTS.iter().filter(|part| {
        options.only.is_empty() || options.only.iter().any(|name| name == part.name)
    });
    let mut report = Report::default();
    for part in chosen {
        let step = display.step(part.name);
        let result = (part.run)(&bench, &step);
        if child::stopping() {
            bail!("stopped");
        }
        report.add(part.name, step, result);
    }
    Ok(report.conclude())
}
