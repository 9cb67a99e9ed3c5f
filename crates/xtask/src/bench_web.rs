//! `cargo xtask bench-web`: the page on a slow phone, beside other engines (docs/performance.md).

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::display::Display;
use crate::paths::Paths;
use crate::suite::bench::Bench;
use crate::suite::{browser, node};
use crate::{child, dist, process, stage};

/// What to measure, and how often.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Measure this built site instead of building `dist/` first.
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// How often each page is visited; medians are printed.
    #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// How often the pictures are waited for, which takes half a minute each; as often as `--runs`
    /// where it is not said.
    #[arg(long, value_name = "N")]
    canvas_runs: Option<u32>,
    /// Print what each page fetched when, too.
    #[arg(long)]
    waterfall: bool,
}

/// Builds what is needed, then has Chromium visit it all, by `tests/bench/web.js`.
pub(crate) fn run(options: &Options) -> Result<()> {
    child::on_interrupt(|| ())?;
    let display = Display::new();
    let bench = Bench::new(Paths::find()?, &display);
    let step = display.step("making sure of Chromium and Node");
    let chromium = browser::chromium(&step)?;
    node::packages(&bench, &step)?;
    step.done("");
    let places = stage::places(&bench.paths, &display)?;
    let site = match &options.site {
        Some(site) => std::path::absolute(site)?,
        None => whole(&bench)?,
    };
    if !site.join("index.html").is_file() {
        bail!("{} holds no built site: it has no index.html", site.display());
    }
    let step = display.step("visiting pages on a slow phone");
    let mut command = Command::new("node");
    command
        .current_dir(&bench.paths.checkout)
        .arg("tests/bench/web.js")
        .args(arguments(options))
        .env("CHROMIUM", chromium)
        .env("PLACES", places)
        .env("PLACES_SITE", site);
    let said = process::run(&mut command, |line| step.says(line))?.well("web.js")?;
    step.done("");
    println!("\n{}", table(&said.text));
    Ok(())
}

/// The site as visitors get it. One that has grown too heavy is still worth measuring.
fn whole(bench: &Bench<'_>) -> Result<PathBuf> {
    if let Err(heavy) = dist::write(bench)?.within_budget() {
        bench.display.line(&format!("  {heavy}"));
    }
    Ok(dist::folder(&bench.paths))
}

fn arguments(options: &Options) -> Vec<String> {
    let mut arguments = vec![format!("--runs={}", options.runs)];
    arguments.extend(options.canvas_runs.map(|runs| format!("--canvas-runs={runs}")));
    arguments.extend(options.waterfall.then(|| "--waterfall".to_owned()));
    arguments
}

/// What the script printed, without what it said of its progress.
fn table(said: &str) -> String {
    let lines = said.lines().filter(|line| !line.starts_with(PROGRESS));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// How the script begins what it says on the way.
const PROGRESS: &str = "… ";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_on_the_way_is_no_part_of_the_table() {
        assert_eq!(
            table("… round 1 of 9\n| a |\n|---|\n\n… pictures\nThe end\n"),
            "| a |\n|---|\n\nThe end"
        );
    }

    #[test]
    fn the_script_is_told_what_was_asked_for() {
        let options = Options { site: None, runs: 3, canvas_runs: Some(1), waterfall: true };
        assert_eq!(arguments(&options), ["--runs=3", "--canvas-runs=1", "--waterfall"]);
        let options = Options { site: None, runs: 9, canvas_runs: None, waterfall: false };
        assert_eq!(arguments(&options), ["--runs=9"]);
    }
}
