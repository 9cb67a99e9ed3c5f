//! What no play comes to.

use std::collections::BTreeSet;

use super::walk::Walk;
use crate::diagnostic::Diagnostics;
use crate::manuscript::Manuscript;
use crate::program::Op;

/// Reports nodes, lines, options and outcomes that no play comes to. What stands in such a node
/// is not told again.
pub(super) fn report(manuscript: &Manuscript, walk: &Walk, problems: &mut Diagnostics) {
    let program = &manuscript.scenario.program;
    let mut unmet = BTreeSet::new();
    for (number, node) in program.nodes.iter().enumerate() {
        let start = node.start as usize;
        if !walk.seen.contains(&start) {
            unmet.insert(number);
            // A node that only declares variables is nowhere to go.
            if program.ops.get(start) == Some(&Op::Stop) {
                continue;
            }
            let (source, span) = manuscript.node(number);
            let message = format!("no play comes to the node `{}`", node.title);
            let help = Some("<<jump>> there from somewhere, or take it out".to_owned());
            problems.report(&source, span, "unreachable-node", message, help);
        }
    }
    for (at, op) in program.ops.iter().enumerate() {
        let line = match op {
            Op::Line { line, .. } => *line,
            Op::Options(branches) => {
                if walk.seen.contains(&at) {
                    for branch in branches.iter().filter(|one| !walk.open.contains(&one.line)) {
                        tell(manuscript, branch.line, "option", problems);
                    }
                    continue;
                }
                let Some(first) = branches.first() else { continue };
                first.line
            }
            _ if manuscript.written.contains(&at) => {
                command(manuscript, walk, at, &unmet, problems);
                continue;
            }
            _ => continue,
        };
        let node = program.lines.get(usize::from(line)).map_or(0, |line| usize::from(line.node));
        if !walk.seen.contains(&at) && !unmet.contains(&node) {
            tell(
                manuscript,
                line,
                if matches!(op, Op::Line { .. }) { "line" } else { "decision" },
                problems,
            );
        }
    }
    for ending in &manuscript.scenario.endings {
        if !walk.outcomes.contains(ending.id.as_str()) {
            let file = &manuscript.manifest;
            let at = file.text.find(&format!("outcomes.{}", ending.id)).unwrap_or(0);
            let message = format!("no play reaches the outcome `{}`", ending.id);
            let help = Some("look at the conditions on the way to its <<outcome>>".to_owned());
            problems.report(file, at..at, "unreachable-outcome", message, help);
        }
    }
}

/// Reports a command that no play comes to, unless what stands before it was told of.
fn command(
    manuscript: &Manuscript,
    walk: &Walk,
    at: usize,
    unmet: &BTreeSet<usize>,
    problems: &mut Diagnostics,
) {
    let program = &manuscript.scenario.program;
    let node = program.nodes.iter().rposition(|node| node.start as usize <= at).unwrap_or(0);
    let told = |before: &usize| {
        let shows = matches!(program.ops.get(*before), Some(Op::Line { .. } | Op::Options(_)));
        shows || manuscript.written.contains(before)
    };
    let before = (0..at).rev().take_while(|before| !walk.seen.contains(before));
    if walk.seen.contains(&at) || unmet.contains(&node) || before.into_iter().any(|one| told(&one))
    {
        return;
    }
    let (source, span) = manuscript.place(at);
    let help = "look at the <<if>>, <<jump>> or <<stop>> before it";
    let message = "no play comes to this command";
    problems.report(&source, span, "unreachable-command", message, Some(help.to_owned()));
}

fn tell(manuscript: &Manuscript, line: u16, what: &str, problems: &mut Diagnostics) {
    let Some((source, span)) = manuscript.line(line) else { return };
    let (code, message, help) = match what {
        "option" => (
            "unreachable-option",
            "no play can take this option: its condition never holds",
            "change the condition, or take the option out",
        ),
        "decision" => (
            "unreachable-option",
            "no play comes to these options",
            "look at the <<if>>, <<jump>> or <<stop>> before them",
        ),
        _ => (
            "unreachable-line",
            "no play comes to this line",
            "look at the <<if>>, <<jump>> or <<stop>> before it",
        ),
    };
    problems.report(&source, span, code, message, Some(help.to_owned()));
}
