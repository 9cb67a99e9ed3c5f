//! Who can be on the stage at each command.

use std::collections::BTreeSet;

use protocol::Gaze;

use super::walk::Walk;
use crate::compile::silent;
use crate::diagnostic::Diagnostics;
use crate::manuscript::{Manuscript, Place};
use crate::program::{Command, Op, Program};

/// Stands among the people for a place to be in: no name has a blank.
const PLACE: &str = "the place";

/// Reports moods and departures of people who are never on the stage there, on no way.
pub(super) fn report(manuscript: &Manuscript, walk: &Walk, problems: &mut Diagnostics) {
    let program = &manuscript.scenario.program;
    let mut present = vec![BTreeSet::new(); program.ops.len()];
    spread(program, program.start, &mut present);
    for view in &manuscript.scenario.views {
        spread(program, view.start, &mut present);
    }
    for at in walk.seen.iter().copied() {
        let Some(command) = program.ops.get(at).and_then(Command::of) else { continue };
        let words: Vec<&str> = command.arguments.iter().map(String::as_str).collect();
        let asked: Vec<&str> = match (command.name.as_str(), words.as_slice()) {
            ("mood" | "leave" | "gesture", [who, ..]) | ("camera", ["close", who]) => vec![*who],
            ("look", [who, at]) => match Gaze::read(at) {
                Gaze::At(_) => vec![*who, *at],
                _ => vec![*who],
            },
            ("camera", ["two", one, other]) => vec![*one, *other],
            ("enter", _) if present.get(at).is_some_and(|one| !one.contains(PLACE)) => {
                let (source, span) = manuscript.place(at);
                let message = "there is no place yet for anybody to enter";
                let help = Some("write <<place …>> before it".to_owned());
                problems.report(&source, span, "no-place", message, help);
                continue;
            }
            _ => continue,
        };
        for who in asked {
            if present.get(at).is_some_and(|people| !people.contains(who)) {
                let what = format!("<<{}>>", command.name);
                absent(who, &what, manuscript.place(at), problems);
            }
        }
    }
    details(manuscript, walk, &present, problems);
}

/// Reports details of people who are not there to be looked at.
fn details(
    manuscript: &Manuscript,
    walk: &Walk,
    present: &[BTreeSet<String>],
    problems: &mut Diagnostics,
) {
    for at in walk.seen.iter().copied() {
        let Some(Op::Options(branches)) = manuscript.scenario.program.ops.get(at) else { continue };
        for branch in branches {
            let Some((who, _)) = branch.spot.as_deref().and_then(|spot| spot.split_once('.'))
            else {
                continue;
            };
            if present.get(at).is_some_and(|people| !people.contains(who))
                && let Some(place) = manuscript.line(branch.line)
            {
                absent(who, "detail", place, problems);
            }
        }
    }
}

fn absent(who: &str, what: &str, (source, span): Place, problems: &mut Diagnostics) {
    let message = format!("`{who}` is not on the stage here, on no way through the story");
    let help = format!("let them <<enter {who} …>> first, or take the {what} out");
    problems.report(&source, span, "not-on-stage", message, Some(help));
}

/// Everybody who can be on the stage before each instruction from a start on, whatever conditions
/// hold.
fn spread(program: &Program, start: u32, present: &mut [BTreeSet<String>]) {
    let mut waiting = vec![(start as usize, BTreeSet::new())];
    let mut reached = vec![false; program.ops.len()];
    while let Some((at, people)) = waiting.pop() {
        let (Some(known), Some(reached)) = (present.get_mut(at), reached.get_mut(at)) else {
            continue;
        };
        if *reached && people.is_subset(known) {
            continue;
        }
        *reached = true;
        known.extend(people);
        let mut people = known.clone();
        if let Some(command) = program.ops.get(at).and_then(Command::of)
            && let Some(who) = command.arguments.into_iter().next()
        {
            match command.name.as_str() {
                "place" => people.extend([PLACE.to_owned()]),
                "enter" => people.extend([who]),
                "leave" => {
                    people.remove(&who);
                }
                _ => {}
            }
        }
        waiting.extend(next(program, at).into_iter().map(|to| (to, people.clone())));
    }
}

fn next(program: &Program, at: usize) -> Vec<usize> {
    silent(program, at).unwrap_or_else(|| match program.ops.get(at) {
        Some(Op::Line { .. }) => vec![at + 1],
        Some(Op::Options(branches)) => branches.iter().map(|one| one.to as usize).collect(),
        _ => Vec::new(),
    })
}
