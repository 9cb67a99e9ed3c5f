//! `places strings accept`: translations that were looked at and are right.

use std::path::PathBuf;

use protocol::Locale;
use story::strings::accept;

use super::extract::locale;
use super::folder::{Files, Folder};
use super::refusal::Refusal;
use super::report::{Report, count};

/// What to accept.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The ids of lines whose translation is right for the text as it is now
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
    /// The language
    #[arg(long, value_parser = locale)]
    locale: Locale,
    /// Scenarios, or folders of them
    #[arg(long, default_value = "assets/scenarios")]
    scenarios: Vec<PathBuf>,
}

pub(super) fn run(args: &Args) -> Result<Report, Refusal> {
    let mut files = Files::default();
    let mut left = args.ids.clone();
    for (folder, original) in Folder::originals(Folder::all(&args.scenarios)?)? {
        let table = folder.table(&args.locale)?;
        let accepted = accept(&original, &table, &args.ids);
        if !accepted.accepted.is_empty() {
            files.add(folder.table_path(&args.locale), accepted.table.to_csv()?);
        }
        left.retain(|id| accepted.unknown.contains(id));
    }
    if !left.is_empty() {
        let locale = args.locale.to_string();
        return Err(Refusal::NoWords { locale, ids: left.join(", ") });
    }
    files.write()?;
    let mut report = Report::default();
    report.say(format_args!("{} accepted", count(args.ids.len(), "translation")));
    Ok(report)
}
