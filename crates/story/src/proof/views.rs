//! Views: the scene seen again, from its first line to its end, without decisions.

use super::walk::{Fault, Walk, walk_from};
use crate::diagnostic::Diagnostics;
use crate::manuscript::Manuscript;

/// Walks each view. What it comes to counts as met.
pub(super) fn walk(manuscript: &Manuscript, main: &mut Walk, problems: &mut Diagnostics) {
    let scenario = &manuscript.scenario;
    for view in &scenario.views {
        let walk = walk_from(scenario, view.start);
        let says = walk.states.iter().flatten().any(|way| !way.lines.is_empty());
        let circles = walk.faults.iter().any(|(_, fault)| *fault == Fault::Circles);
        let wrong = if walk.states.len() > 1 {
            Some((
                "view-choice",
                "a view comes to a decision",
                "let it end before: a view is watched, not played",
            ))
        } else if !walk.outcomes.is_empty() {
            Some((
                "view-outcome",
                "a view reaches an outcome",
                "take the <<outcome>> out: the play has had its own",
            ))
        } else if !says || circles {
            Some((
                "empty-view",
                "a view says nothing, or never ends",
                "give it six to twelve lines and an end",
            ))
        } else {
            None
        };
        if let Some((code, message, help)) = wrong {
            let file = &manuscript.manifest;
            let at = file.text.find(&format!("views.{}", view.id)).unwrap_or(0);
            let message = format!("{message}: `{}`", view.id);
            problems.report(file, at..at, code, message, Some(help.to_owned()));
        }
        main.seen.extend(walk.seen);
        main.failed.extend(walk.failed);
        main.open.extend(walk.open);
    }
}
