//! `places strings tag`: ids for lines that have none.

use std::path::PathBuf;

use story::Diagnostics;
use story::strings::{Tagged, tag};

use super::folder::{Files, Folder};
use super::refusal::Refusal;
use super::report::{Report, count};

/// What to tag.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Scenarios, or folders of them
    #[arg(default_value = "assets/scenarios")]
    paths: Vec<PathBuf>,
    /// Only say which ids would be given
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(args: &Args) -> Result<Report, Refusal> {
    let mut wrong = Diagnostics::default();
    let mut tagged: Vec<Tagged> = Vec::new();
    for folder in Folder::all(&args.paths)? {
        match tag(&folder.sources) {
            Ok(scripts) => tagged.extend(scripts),
            Err(diagnostics) => wrong.0.extend(diagnostics.0),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong.into());
    }
    let given: usize = tagged.iter().map(|script| script.ids.len()).sum();
    let mut files = Files::default();
    let mut report = Report::default();
    for Tagged { source, ids } in tagged {
        for (id, line) in ids {
            report.say(format_args!("{}:{line} #line:{id}", source.name));
        }
        files.add(PathBuf::from(source.name), source.text);
    }
    let given = count(given, "id");
    if args.dry_run {
        report.say(format_args!("{given} to give; nothing was written"));
    } else {
        files.write()?;
        report.say(format_args!("{given} given"));
    }
    Ok(report)
}
