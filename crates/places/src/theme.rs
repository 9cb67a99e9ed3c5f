//! `places theme`: shows which colours of a theme meet, and whether they can be told apart.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use theme::{Contrast, PAIRS, Palette, Theme, ThemeError};

/// Which theme to show.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A theme, such as assets/themes/example.json
    file: PathBuf,
}

/// Why a theme cannot be shown.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("{path} could not be read: {error}")]
    Unreadable { path: PathBuf, error: io::Error },
    #[error("{path}: {error}")]
    Wrong { path: PathBuf, error: ThemeError },
}

/// Exits with 0 if all can be told apart, 1 if something cannot, 2 if there is no theme to show.
pub(crate) fn run(args: &Args) -> ExitCode {
    match read(&args.file) {
        Ok(theme) => {
            let faint = theme.check();
            // Nobody may be reading.
            let _ = io::stdout().write_all(table(&theme, &faint).as_bytes());
            if faint.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
        }
        Err(refusal) => {
            eprintln!("{refusal}");
            ExitCode::from(2)
        }
    }
}

fn read(path: &PathBuf) -> Result<Theme, Refusal> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| Refusal::Unreadable { path: path.clone(), error })?;
    Theme::from_json(&text).map_err(|error| Refusal::Wrong { path: path.clone(), error })
}

/// A line for each pair: its colours, what it needs and has, where it is, what to change.
fn table(theme: &Theme, faint: &[Contrast]) -> String {
    let palette = Palette::with(&theme.colors);
    let mut lines =
        vec![format!("{:<24}{:<24}{:>5}{:>7}   where", "front", "ground", "needs", "has")];
    for pair in &PAIRS {
        let (front, ground) = (palette.get(pair.front), pair.ground.color(&palette));
        // Cut, not rounded: what falls short must not look as if it did not.
        let has = (pair.ratio(&palette) * 100.0).floor() / 100.0;
        let help = faint.iter().find(|one| one.pair == *pair).map(Contrast::help);
        let verdict = help.map_or(String::new(), |help| format!("  TOO FAINT: {help}"));
        lines.push(format!(
            "{:<14}{front}   {:<14}{ground}   {:>5}{has:>7.2}   {}{verdict}",
            pair.front, pair.ground, pair.least, pair.place,
        ));
    }
    lines.push(match faint.len() {
        0 => "all can be told apart".to_owned(),
        1 => "1 pair is too faint".to_owned(),
        count => format!("{count} pairs are too faint"),
    });
    lines.join("\n") + "\n"
}
