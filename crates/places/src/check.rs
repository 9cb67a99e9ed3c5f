//! `places check`: says everything that is wrong with the scenarios.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::load::{LoadError, library};

/// What to check.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder with `scenarios` and `strings`
    #[arg(long, default_value = "assets")]
    assets: PathBuf,
}

/// Exits with 0 if all is sound, 1 if anything is wrong, 2 if it could not look.
pub(crate) fn run(args: &Args) -> ExitCode {
    match library(&args.assets) {
        Ok(library) => {
            for scenario in &library.scenarios {
                println!(
                    "{}: sound ({} lines and options, {} endings, {} languages)",
                    scenario.id,
                    scenario.program.lines.len(),
                    scenario.endings.len(),
                    scenario.locales.len(),
                );
            }
            ExitCode::SUCCESS
        }
        Err(LoadError::Wrong(diagnostics)) => {
            eprint!("{diagnostics}");
            eprintln!("{} to mend", diagnostics.0.len());
            ExitCode::from(1)
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
