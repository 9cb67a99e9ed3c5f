//! Views: the scene seen again, from its first line to its end, without decisions. They begin
//! with every variable as it was first, so nothing in them may hang on what was played.

use std::collections::BTreeSet;

use super::live::Live;
use super::walk::{Fault, MOST, Walk, walk};
use crate::diagnostic::Diagnostics;
use crate::manuscript::Manuscript;
use crate::program::{Op, Program};
use crate::scenario::View;

/// Walks each view. What it comes to counts as met.
pub(super) fn look(
    manuscript: &Manuscript,
    live: &Live,
    main: &mut Walk,
    problems: &mut Diagnostics,
) {
    let scenario = &manuscript.scenario;
    for view in &scenario.views {
        let walk = walk(scenario, view.start, live, MOST);
        for (code, message, help) in wrong(&scenario.program, view, live, &walk) {
            let file = &manuscript.manifest;
            let at = file.text.find(&format!("views.{}", view.id)).unwrap_or(0);
            let message = format!("{message}: `{}`", view.id);
            problems.report(file, at..at, code, message, Some(help));
        }
        let told = [Fault::NoForm, Fault::Nowhere, Fault::Endless];
        main.faults.extend(walk.faults.iter().filter(|(_, fault)| told.contains(fault)));
        main.seen.extend(walk.seen);
        main.failed.extend(walk.failed);
        main.open.extend(walk.open);
    }
}

fn wrong(
    program: &Program,
    view: &View,
    live: &Live,
    walk: &Walk,
) -> Vec<(&'static str, &'static str, String)> {
    let mut wrong = Vec::new();
    let decides = |at: &usize| matches!(program.ops.get(*at), Some(Op::Options(_)));
    let says = walk.states.iter().flatten().any(|way| !way.lines.is_empty());
    let circles = walk.faults.iter().any(|(_, fault)| *fault == Fault::Circles);
    let set: BTreeSet<usize> = program.ops.iter().filter_map(set).collect();
    let mut hangs = live.get(view.start as usize).into_iter().flatten();
    if walk.seen.iter().any(decides) {
        let help = "let it end before: a view is watched, not played";
        wrong.push(("view-choice", "a view comes to a decision", help.to_owned()));
    } else if let Some(variable) = hangs.find(|variable| set.contains(variable)) {
        let name = program.variables.get(*variable).map_or("", |(name, _)| name.as_str());
        let help = format!("take `{name}` out of it: it is as it was at the beginning here");
        wrong.push(("view-variable", "what a view shows hangs on what was played", help));
    }
    if !walk.outcomes.is_empty() {
        let help = "take the <<outcome>> out: the play has had its own";
        wrong.push(("view-outcome", "a view reaches an outcome", help.to_owned()));
    }
    if !says || circles {
        let help = "give it six to twelve lines and an end";
        wrong.push(("empty-view", "a view says nothing, or never ends", help.to_owned()));
    }
    wrong
}

fn set(op: &Op) -> Option<usize> {
    match op {
        Op::Set { variable, .. } => Some(usize::from(*variable)),
        _ => None,
    }
}
