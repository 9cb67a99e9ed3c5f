//! Refuses circles with no way out that show nothing: a play that entered one would never come
//! back. Those with a way out that is never taken are for the proof to find.

use crate::diagnostic::Diagnostics;
use crate::program::{Op, Program};
use crate::yarn::NodeSyntax;

/// Reports the nodes that lead into such a circle.
pub(super) fn check(program: &Program, nodes: &[NodeSyntax], diagnostics: &mut Diagnostics) {
    let mut shows = vec![false; program.ops.len()];
    loop {
        let mut changed = false;
        for at in (0..program.ops.len()).rev() {
            let now = match silent(program, at) {
                None => true,
                Some(next) => next.iter().any(|next| shows.get(*next).copied().unwrap_or(true)),
            };
            if let Some(known) = shows.get_mut(at).filter(|known| **known != now) {
                *known = now;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    for (node, syntax) in program.nodes.iter().zip(nodes) {
        if shows.get(node.start as usize) == Some(&false) {
            let message = format!("`{}` goes in circles and shows nothing", node.title);
            let help = Some("let it say a line or offer options before it jumps back".into());
            let span = syntax.title_span.clone();
            diagnostics.report(&syntax.source, span, "silent-loop", message, help);
        }
    }
}

/// Where the machine can go from here without showing anything; none if it shows something.
pub(crate) fn silent(program: &Program, at: usize) -> Option<Vec<usize>> {
    match program.ops.get(at)? {
        Op::Goto(to) => Some(vec![*to as usize]),
        Op::Unless { to, .. } => Some(vec![at + 1, *to as usize]),
        Op::Jump { nodes, .. } if !nodes.is_empty() => {
            Some(nodes.iter().map(|(_, start)| *start as usize).collect())
        }
        Op::Set { .. } | Op::Command { .. } | Op::Evaluate(_) => Some(vec![at + 1]),
        Op::Jump { .. } | Op::Line { .. } | Op::Options(_) | Op::Stop => None,
    }
}
