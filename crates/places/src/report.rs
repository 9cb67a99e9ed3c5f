//! What `places check` prints.

use std::io::{self, IsTerminal, Write};

use protocol::ScenarioId;
use serde::Serialize;
use story::{Counts, Diagnostic, Diagnostics};

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    /// Everything that is wrong.
    pub(crate) problems: Diagnostics,
    /// What each scenario holds that compiles.
    pub(crate) counts: Vec<(ScenarioId, Counts)>,
}

#[derive(Serialize)]
struct Report<'c> {
    sound: bool,
    problems: Vec<Problem<'c>>,
    scenarios: Vec<Scenario<'c>>,
}

/// Lines and columns are from 1, columns in characters.
#[derive(Serialize)]
struct Problem<'c> {
    code: &'static str,
    message: &'c str,
    help: Option<&'c str>,
    file: &'c str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Scenario<'c> {
    id: &'c ScenarioId,
    #[serde(flatten)]
    counts: &'c Counts,
}

/// Prints problems to the standard error and counts to the standard output.
pub(crate) fn text(checked: &Checked) {
    let coloured = io::stderr().is_terminal();
    let mut errors = io::stderr().lock();
    for problem in &checked.problems.0 {
        // Nobody may be reading.
        let _ = writeln!(
            errors,
            "{}\n",
            if coloured { problem.coloured() } else { problem.to_string() }
        );
    }
    let mut out = io::stdout().lock();
    for (id, counts) in &checked.counts {
        let _ = writeln!(out, "{id}: {}", sentence(counts));
    }
    let count = checked.problems.0.len();
    let _ = match count {
        0 => writeln!(out, "sound"),
        1 => writeln!(errors, "1 problem"),
        _ => writeln!(errors, "{count} problems"),
    };
}

/// Prints one JSON object.
pub(crate) fn json(checked: &Checked) {
    let report = Report {
        sound: checked.problems.is_empty(),
        problems: checked.problems.0.iter().map(problem).collect(),
        scenarios: checked.counts.iter().map(|(id, counts)| Scenario { id, counts }).collect(),
    };
    if let Ok(text) = serde_json::to_string_pretty(&report) {
        let _ = writeln!(io::stdout(), "{text}");
    }
}

fn problem(diagnostic: &Diagnostic) -> Problem<'_> {
    let (line, column) = diagnostic.position();
    let (end_line, end_column) = diagnostic.source.position(diagnostic.span.end);
    Problem {
        code: diagnostic.code,
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        file: &diagnostic.source.name,
        line,
        column,
        end_line,
        end_column,
    }
}

fn sentence(counts: &Counts) -> String {
    let paths = counts.paths.map_or_else(|| "endless".to_owned(), |paths| paths.to_string());
    let [shortest, longest, mean] = counts.minutes;
    format!(
        "{} lines and options, {} decisions, {} states, {paths} paths, {} endings; \
         plays of {} to {} lines ({:.1} on average), about {shortest:.1} to {longest:.1} minutes ({mean:.1})",
        counts.lines,
        counts.decisions,
        counts.states,
        counts.endings,
        counts.shortest,
        counts.longest,
        counts.mean,
    )
}
