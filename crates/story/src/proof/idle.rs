//! Conditions that decide nothing of what is shown.

use super::walk::Walk;
use crate::diagnostic::Diagnostics;
use crate::manuscript::Manuscript;
use crate::program::Op;

/// Reports conditions of an `<<if>>` or an option that hold whenever a play comes to them. An
/// `<<elseif>>` that does is only a careful `<<else>>`, and one around commands alone keeps a
/// variable in bounds; what never holds shows in what no play comes to.
pub(super) fn report(manuscript: &Manuscript, walk: &Walk, problems: &mut Diagnostics) {
    let program = &manuscript.scenario.program;
    for (at, op) in program.ops.iter().enumerate().filter(|(at, _)| walk.seen.contains(at)) {
        let place = match op {
            Op::Unless { to, .. } if !walk.failed.contains(&at) => {
                let body = program.ops.get(at..*to as usize).unwrap_or_default();
                if !body.iter().any(|op| matches!(op, Op::Line { .. } | Op::Options(_))) {
                    continue;
                }
                manuscript.place(at)
            }
            Op::Options(branches) => {
                for branch in branches.iter().filter(|one| one.condition.is_some()) {
                    let place = manuscript.line(branch.line);
                    if let Some(place) = place.filter(|_| !walk.barred.contains(&branch.line)) {
                        tell(place, problems);
                    }
                }
                continue;
            }
            _ => continue,
        };
        let before = place.0.text.get(..place.1.start).unwrap_or_default();
        if !before.trim_end().trim_end_matches('(').trim_end().ends_with("elseif") {
            tell(place, problems);
        }
    }
}

fn tell((source, span): crate::manuscript::Place, problems: &mut Diagnostics) {
    let message = "this condition holds on every way that leads here";
    let help = "take it out, or look at its variable: where is it <<set>>, and to what?";
    problems.report(&source, span, "idle-condition", message, Some(help.to_owned()));
}
