//! `places strings status`: how far every translation has got.

use std::path::PathBuf;

use story::strings::{Place, Status, status};

use super::folder::Folder;
use super::refusal::Refusal;
use super::report::Report;

/// What to look at.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Scenarios, or folders of them
    #[arg(default_value = "assets/scenarios")]
    paths: Vec<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Something is left to do unless every translation is complete.
pub(super) fn run(args: &Args) -> Result<Report, Refusal> {
    let statuses = statuses(args).map_err(|refusal| match refusal {
        Refusal::Wrong(diagnostics) => Refusal::Unclear(diagnostics),
        other => other,
    })?;
    let mut report = Report::wanting(!statuses.iter().all(Status::is_complete));
    if args.json {
        report.say(serde_json::json!(statuses));
    } else {
        for status in &statuses {
            tell(status, &mut report);
        }
    }
    Ok(report)
}

fn statuses(args: &Args) -> Result<Vec<Status>, Refusal> {
    let mut statuses = Vec::new();
    for (folder, original) in Folder::originals(Folder::all(&args.paths)?)? {
        for locale in original.translations() {
            statuses.push(status(&original, locale, &folder.table(locale)?));
        }
    }
    Ok(statuses)
}

fn tell(status: &Status, report: &mut Report) {
    report.say(format_args!(
        "{} in {}: {} of {} translated, {} missing, {} stale, {} unlocked, {} orphaned",
        status.scenario,
        status.locale,
        status.translated,
        status.total,
        status.missing.len(),
        status.stale.len(),
        status.unlocked.len(),
        status.orphaned.len(),
    ));
    let places =
        [("missing", &status.missing), ("stale", &status.stale), ("unlocked", &status.unlocked)];
    for (what, places) in places {
        for Place { id, file, line, words } in places {
            report.say(format_args!("  {what} {file}:{line} {id} “{words}”"));
        }
    }
    for id in &status.orphaned {
        report.say(format_args!("  orphaned {id}: not in the script"));
    }
}
