//! Refuses loops that show nothing: a play that entered one would never come back from it.

use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::program::{Op, Program};
use crate::source::Source;
use crate::yarn::NodeSyntax;

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Unseen,
    Open,
    Done,
}

/// Reports a node that holds such a loop.
pub(super) fn check(
    source: &Arc<Source>,
    program: &Program,
    nodes: &[NodeSyntax],
    diagnostics: &mut Diagnostics,
) {
    let mut marks = vec![Mark::Unseen; program.ops.len()];
    for first in 0..program.ops.len() {
        // Depth first, with a stack of its own: scripts are as long as their authors like.
        let mut stack = vec![(first, false)];
        while let Some((at, leaving)) = stack.pop() {
            let Some(mark) = marks.get_mut(at) else { continue };
            if leaving {
                *mark = Mark::Done;
                continue;
            }
            match *mark {
                Mark::Done => continue,
                Mark::Open => {
                    report(source, program, nodes, at, diagnostics);
                    return;
                }
                Mark::Unseen => *mark = Mark::Open,
            }
            stack.push((at, true));
            for next in silent(program, at) {
                if marks.get(next) == Some(&Mark::Open) {
                    report(source, program, nodes, next, diagnostics);
                    return;
                }
                stack.push((next, false));
            }
        }
    }
}

/// Where the machine can go from here without showing anything to the reader.
fn silent(program: &Program, at: usize) -> Vec<usize> {
    match program.ops.get(at) {
        Some(Op::Goto(to)) => vec![*to as usize],
        Some(Op::Unless { to, .. }) => vec![at + 1, *to as usize],
        Some(Op::Set { .. } | Op::Command(_)) => vec![at + 1],
        Some(Op::Line { .. } | Op::Options(_) | Op::Stop) | None => Vec::new(),
    }
}

fn report(
    source: &Arc<Source>,
    program: &Program,
    nodes: &[NodeSyntax],
    at: usize,
    diagnostics: &mut Diagnostics,
) {
    let node = program.nodes.iter().rposition(|node| node.start as usize <= at);
    if let Some(node) = node.and_then(|number| nodes.get(number)) {
        let message = format!("`{}` is part of a loop that shows nothing", node.title);
        let help = Some("let it say a line or offer options before it jumps back".into());
        diagnostics.report(source, node.title_span.clone(), "silent-loop", message, help);
    }
}
