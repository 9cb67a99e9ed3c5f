//! `places strings import`: translators' files into string tables.

use std::path::{Path, PathBuf};

use story::Diagnostics;
use story::strings::{Delivery, Merged, Original, merge};

use super::folder::{Files, Folder};
use super::refusal::Refusal;
use super::report::{Report, count};
use crate::load::source;

/// What to import.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Translators' files, `.po` or `.csv`
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Scenarios, or folders of them, that the files may belong to
    #[arg(long, default_value = "assets/scenarios")]
    scenarios: Vec<PathBuf>,
}

pub(super) fn run(args: &Args) -> Result<Report, Refusal> {
    let originals = Folder::originals(Folder::all(&args.scenarios)?)?;
    let mut wrong = Diagnostics::default();
    let mut files = Files::default();
    let mut report = Report::default();
    let mut tables = Vec::new();
    for path in &args.files {
        let delivery = match Delivery::read(source(path)?) {
            Ok(delivery) => delivery,
            Err(diagnostics) => {
                wrong.0.extend(diagnostics.0);
                continue;
            }
        };
        let (folder, original) = owner(&originals, path, &delivery)?;
        let place = folder.table_path(&delivery.locale);
        let earlier = tables.iter().position(|(path, _)| *path == place);
        let table = match earlier.map(|at| tables.swap_remove(at)) {
            Some((_, table)) => Ok(table),
            None => folder.table(&delivery.locale),
        };
        match table.and_then(|table| merge(original, &table, &delivery)) {
            Ok(merged) => {
                tell(path, &delivery, &merged, &mut report);
                tables.push((place, merged.table));
            }
            Err(diagnostics) => wrong.0.extend(diagnostics.0),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong.into());
    }
    for (path, table) in tables {
        files.add(path, table.to_csv()?);
    }
    for path in files.write()? {
        report.say(format_args!("wrote {}", path.display()));
    }
    Ok(report)
}

/// The scenario whose lines a file has.
fn owner<'o>(
    originals: &'o [(Folder, Original)],
    path: &Path,
    delivery: &Delivery,
) -> Result<&'o (Folder, Original), Refusal> {
    let ids = || delivery.rows.iter().map(|row| &row.id).chain(&delivery.unfinished);
    let knows = |original: &Original| ids().any(|id| original.line(id).is_some());
    let owners: Vec<_> = originals.iter().filter(|(_, original)| knows(original)).collect();
    match (owners.as_slice(), originals) {
        // With one scenario to choose from, a file of unknown lines is better told which.
        ([owner], _) => Ok(owner),
        ([], [only]) => Ok(only),
        ([], _) => Err(Refusal::NoScenario(path.to_owned())),
        (many, _) => {
            let names: Vec<&str> = many.iter().map(|(_, one)| one.scenario.as_str()).collect();
            Err(Refusal::ManyScenarios { file: path.to_owned(), scenarios: names.join(", ") })
        }
    }
}

fn tell(path: &Path, delivery: &Delivery, merged: &Merged, report: &mut Report) {
    let taken = count(merged.taken.len(), "new translation");
    report.say(format_args!("{}: {taken} into {}", path.display(), delivery.locale));
    report.list(&merged.stale, "made for an older text, to be looked at again");
    report.list(&merged.kept, "left as they are in the table, which was made for a newer text");
    report.list(&delivery.unfinished, "marked as unfinished (fuzzy), left out");
    report.list(&merged.gone, "no longer in the script, left out");
}
