//! `places strings extract`: tables that are up to date, files for translators' tools.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use protocol::Locale;
use story::Diagnostics;
use story::strings::{Extracted, Original, extract, to_po};

use super::folder::{Files, Folder};
use super::refusal::Refusal;
use super::report::{Report, count};

/// What to extract, and where to.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Scenarios, or folders of them
    #[arg(default_value = "assets/scenarios")]
    paths: Vec<PathBuf>,
    /// A language, such as `hi`; every one that the scenario lists if none is named
    #[arg(long, value_parser = locale)]
    locale: Vec<Locale>,
    /// `csv` updates the string tables, `po` writes files for translators' tools
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// Where to write `<scenario>.<locale>.csv` or `.po` [default: tables are updated in place, PO
    /// files go to the folder you are in]
    #[arg(long)]
    out: Option<PathBuf>,
    /// Take out rows whose line is no longer in the script
    #[arg(long)]
    prune: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Csv,
    Po,
}

/// Reads a language's name.
pub(super) fn locale(text: &str) -> Result<Locale, String> {
    Locale::new(text).map_err(|error| error.to_string())
}

pub(super) fn run(args: &Args) -> Result<Report, Refusal> {
    let mut wrong = Diagnostics::default();
    let mut files = Files::default();
    let mut report = Report::default();
    for (folder, original) in Folder::originals(Folder::all(&args.paths)?)? {
        let all = || original.translations().cloned().collect();
        let locales: Vec<_> = if args.locale.is_empty() { all() } else { args.locale.clone() };
        for locale in locales.iter().filter(|locale| **locale != original.base) {
            match folder.table(locale) {
                Ok(table) => {
                    let extracted = extract(&original, locale, &table, args.prune);
                    tell(&original, locale, &extracted, &mut report);
                    add(args, (&folder, &original, locale), &extracted, &mut files)?;
                }
                Err(diagnostics) => wrong.0.extend(diagnostics.0),
            }
        }
    }
    if !wrong.is_empty() {
        return Err(wrong.into());
    }
    let written = files.write()?;
    for path in &written {
        report.say(format_args!("wrote {}", path.display()));
    }
    if written.is_empty() {
        report.say("nothing to write: all is up to date");
    }
    Ok(report)
}

fn add(
    args: &Args,
    (folder, original, locale): (&Folder, &Original, &Locale),
    extracted: &Extracted,
    files: &mut Files,
) -> Result<(), Refusal> {
    let out = args.out.as_deref();
    let name = format!("{}.{locale}", original.scenario);
    match (args.format, out) {
        (Format::Csv, None) => files.add(folder.table_path(locale), extracted.table.to_csv()?),
        (Format::Csv, Some(out)) => {
            files.add(new(out.join(format!("{name}.csv")))?, extracted.table.to_csv()?);
        }
        (Format::Po, out) => {
            let path = new(out.unwrap_or(Path::new(".")).join(format!("{name}.po")))?;
            files.add(path, to_po(original, locale, &extracted.table));
        }
    }
    Ok(())
}

/// A path where nothing is lost by writing: a translator's work may be in a file of that name.
fn new(path: PathBuf) -> Result<PathBuf, Refusal> {
    if path.exists() { Err(Refusal::There(path)) } else { Ok(path) }
}

fn tell(original: &Original, locale: &Locale, extracted: &Extracted, report: &mut Report) {
    let lines = count(original.lines.len(), "line");
    report.say(format_args!("{} in {locale}: {lines}", original.scenario));
    if !original.locales.contains(locale) {
        report.say(format_args!("  scenario.toml does not list `{locale}` among its locales yet"));
    }
    report.list(&extracted.added, "new, to be translated");
    report.list(&extracted.locked, "translated without a lock; locked to the text as it is now");
    report.list(
        &extracted.orphaned,
        "not in the script; list the ids as retired in scenario.toml, or take the rows out with \
         --prune",
    );
    report.list(&extracted.dropped, "no longer in the script, taken out of the table");
}
