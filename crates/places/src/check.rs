//! `places check`: proves scenarios sound, or says everything that is wrong with them.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use story::{Day, House, Wordbook};

use crate::campaigns;
use crate::house::house;
use crate::load::{self, LoadError};
use crate::report::{self, Checked};
use crate::themes;

/// What to check.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Scenarios, or folders of scenarios
    #[arg(default_value = "assets/scenarios")]
    paths: Vec<PathBuf>,
    /// Print one JSON object, for editors and scripts
    #[arg(long)]
    json: bool,
    /// The day to hold helplines against, such as 2026-11-22; today if it is left out
    #[arg(long, value_name = "DAY", value_parser = crate::day::parse)]
    today: Option<Day>,
}

/// Exits with 0 if all is sound, 1 if anything is wrong, 2 if it could not look.
pub(crate) fn run(args: &Args) -> ExitCode {
    match check(args) {
        Ok(checked) => {
            let sound = checked.problems.is_empty();
            if args.json {
                report::json(&checked);
            } else {
                report::text(&checked);
            }
            if sound { ExitCode::SUCCESS } else { ExitCode::from(1) }
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// What stories may use: drawings, and the general words. Words that are wrong are told of later.
fn furniture(assets: &Path) -> Result<(House, Wordbook), LoadError> {
    Ok((house(assets)?, load::words(assets)?.unwrap_or_default()))
}

fn check(args: &Args) -> Result<Checked, LoadError> {
    let today = args.today.unwrap_or_else(crate::day::today);
    let mut checked = Checked::default();
    for path in &args.paths {
        // A story that lies apart from the drawings is held against none.
        let assets = load::assets_of(path);
        let furniture = assets.as_deref().map(furniture).transpose()?;
        for folder in load::scenarios(path)? {
            let (manuscript, wrong) = story::Manuscript::draft(load::sources(&folder)?);
            checked.problems.0.extend(wrong.0);
            if let Some(manuscript) = manuscript {
                let proof = story::prove(&manuscript);
                checked.problems.0.extend(proof.problems.0);
                if let Some((house, words)) = &furniture {
                    let missing = story::furnish(&manuscript, house, words);
                    checked.problems.0.extend(missing.0);
                }
                checked.counts.push((manuscript.scenario.id.clone(), proof.counts));
            }
        }
        if let Some(assets) = assets {
            checked.problems.0.extend(campaigns::check(&assets)?.0);
            checked.problems.0.extend(themes::check(&assets)?.0);
            checked.problems.0.extend(load::words(&assets)?.err().unwrap_or_default().0);
            if let Some(file) = load::helplines(&assets)? {
                let wrong = story::helplines(file, today).err().unwrap_or_default();
                checked.problems.0.extend(wrong.0);
            }
        }
    }
    Ok(checked)
}
