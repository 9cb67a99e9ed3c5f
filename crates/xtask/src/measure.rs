//! `cargo xtask measure`: the figures of `docs/performance.md`, anew, on this machine.

mod check;
mod figures;
mod frames;
mod pack;
mod stories;

use anyhow::{Result, bail};

use crate::child;
use crate::display::Display;
use crate::paths::Paths;
use crate::suite::bench::Bench;

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Measure these alone: stories, check, pack, frames.
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    only: Vec<String>,
}

/// Measures one thing, for which everything is built.
type Measure<'a> = Box<dyn Fn() -> Result<String> + 'a>;
/// Builds what measuring one thing needs.
type Build = for<'a> fn(&'a Bench<'a>) -> Result<Measure<'a>>;

const ALL: [(&str, Build); 4] = [
    ("stories", stories::build),
    ("check", check::build),
    ("pack", pack::build),
    ("frames", frames::build),
];

/// Builds first and measures then, so that no compiler runs beside what is measured.
pub(crate) fn run(options: &Options) -> Result<()> {
    let known = |name: &String| ALL.iter().any(|(known, _)| known == name);
    if let Some(unknown) = options.only.iter().find(|name| !known(name)) {
        bail!("there is no `{unknown}` to measure: there are stories, check, pack and frames");
    }
    child::on_interrupt(|| ())?;
    let display = Display::new();
    let bench = Bench::new(Paths::find()?, &display);
    let wanted = |name: &str| options.only.is_empty() || options.only.iter().any(|one| one == name);
    let built = ALL.iter().filter(|(name, _)| wanted(name)).map(|(_, build)| build(&bench));
    for measure in built.collect::<Result<Vec<_>>>()? {
        println!("\n{}", measure()?.trim());
    }
    Ok(())
}
