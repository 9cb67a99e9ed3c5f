//! `cargo xtask measure`: the figures of `docs/performance.md`, anew, on this machine.

mod check;
mod figures;
mod pack;
mod stories;

use anyhow::Result;

use crate::child;
use crate::display::Display;
use crate::paths::Paths;
use crate::suite::bench::Bench;

/// Builds first and measures then, so that no compiler runs beside what is measured.
pub(crate) fn run() -> Result<()> {
    child::on_interrupt(|| ())?;
    let display = Display::new();
    let bench = Bench::new(Paths::find()?, &display);
    let places = check::build(&bench)?;
    let pack = pack::build(&bench, &places.debug)?;
    stories::build(&bench)?;
    for table in
        [stories::measure(&bench)?, check::measure(&bench, &places)?, pack.measure(&bench)?]
    {
        println!("\n{}", table.trim());
    }
    Ok(())
}
