//! Lets jumps by expression go to the nodes they can name.

use std::collections::BTreeSet;

use super::closed::Closed;
use super::{Compiled, nearest};
use crate::diagnostic::Diagnostics;
use crate::program::Op;

/// Fills in the nodes that jumps can name. Reports jumps that can name anything, and titles that
/// the script assigns on the way to a jump and that no node has. What a variable holds before it
/// is first assigned may name no node: whether a play can get there with it is for the proof.
pub(super) fn link(compiled: &mut Compiled, closed: &Closed, diagnostics: &mut Diagnostics) {
    let program = &mut compiled.program;
    let places: Vec<(String, u32)> =
        program.nodes.iter().map(|node| (node.title.clone(), node.start)).collect();
    for (at, source, span) in &compiled.jumps {
        let Some(Op::Jump { to, nodes }) = program.ops.get_mut(*at as usize) else { continue };
        let Some(titles) = closed.texts(to) else {
            let message = "this jump can name anything";
            let help = "let it hang on a variable that is set to titles in quotes, no more";
            diagnostics.report(source, span.clone(), "open-jump", message, Some(help.into()));
            continue;
        };
        let assigned: BTreeSet<String> = closed.assigned(to).unwrap_or_default();
        let known = |title: &String| places.iter().any(|(known, _)| known == title);
        for title in assigned.iter().filter(|title| !known(title)) {
            let near = nearest(title, places.iter().map(|(title, _)| title.as_str()));
            let help = near.map(|near| format!("did you mean `{near}`?"));
            let message = format!("this jump can name `{title}`, and there is no such node");
            diagnostics.report(source, span.clone(), "unknown-node", message, help);
        }
        *nodes = places.iter().filter(|(title, _)| titles.contains(title)).cloned().collect();
    }
}
