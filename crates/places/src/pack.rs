//! `places pack`: writes what the browser plays from what authors write.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use protocol::{Face, Openings};
use story::{Day, Library, PackError};

use crate::helplines;
use crate::load::{LoadError, library};

/// What to pack, and where to.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder with `scenarios`, `strings`, `cast` and `places`
    #[arg(long, default_value = "assets")]
    assets: PathBuf,
    /// The folder to write `scenarios.pack`, `art.pack`, `catalog.json`,
    /// `helplines.json` and `openings.json` to
    #[arg(long)]
    out: PathBuf,
    /// The day to hold helplines against, such as 2026-11-22; today if it is left out
    #[arg(long, value_name = "DAY", value_parser = crate::day::parse)]
    today: Option<Day>,
}

/// Why nothing was packed.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error(transparent)]
    Load(#[from] LoadError),
    #[error("the drawings could not be baked: {0}")]
    Bake(#[from] art::bake::BakeError),
    #[error(transparent)]
    Pack(#[from] PackError),
    #[error("{path} could not be written: {error}")]
    Unwritable { path: PathBuf, error: std::io::Error },
    #[error("the catalog could not be written: {0}")]
    Catalog(#[from] serde_json::Error),
}

/// Exits with 0 if all was written, 1 if anything is wrong with the assets, 2 if it could not
/// read or write.
pub(crate) fn run(args: &Args) -> ExitCode {
    match pack(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("nothing was packed.\n{refusal}");
            match refusal {
                Refusal::Unwritable { .. } | Refusal::Load(LoadError::Unreadable { .. }) => {
                    ExitCode::from(2)
                }
                _ => ExitCode::from(1),
            }
        }
    }
}

fn pack(args: &Args) -> Result<(), Refusal> {
    let library = library(&args.assets)?;
    let helplines = helplines::fresh(&args.assets, args.today.unwrap_or_else(crate::day::today))?;
    let drawings = art::bake::bake(&args.assets)?;
    let catalog = serde_json::to_vec_pretty(&library.catalog())?;
    let stories = library.to_bytes()?;
    let openings = serde_json::to_vec(&openings(&library, &stories))?;
    write(&args.out, "scenarios.pack", &stories)?;
    write(&args.out, "openings.json", &openings)?;
    write(&args.out, "art.pack", &drawings.to_bytes())?;
    write(&args.out, "helplines.json", &helplines::json(&helplines)?)?;
    write(&args.out, "catalog.json", &catalog)
}

/// What the pages hold ready, in every language.
fn openings(library: &Library, stories: &[u8]) -> Vec<Openings> {
    let languages = library.words.keys();
    languages.map(|locale| play::Play::open(stories, locale, Face::Text).openings()).collect()
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let path = folder.join(name);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(&path, bytes));
    written.map_err(|error| Refusal::Unwritable { path, error })
}
