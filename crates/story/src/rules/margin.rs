//! How the statements of a block stand to one another.

use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::source::Source;
use crate::yarn::{NodeSyntax, Statement};

/// How far a tab indents, as in the original.
const TAB: usize = 8;

/// Reports what stands further right than the statement before it, which looks as if it belonged
/// to something; and commands that stand twice, one under the other.
pub(super) fn check(nodes: &[NodeSyntax], diagnostics: &mut Diagnostics) {
    for node in nodes {
        let mut margin = Margin { node, diagnostics: &mut *diagnostics };
        margin.block(&node.body);
    }
}

struct Margin<'m> {
    node: &'m NodeSyntax,
    diagnostics: &'m mut Diagnostics,
}

impl Margin<'_> {
    fn block(&mut self, body: &[Statement]) {
        for pair in body.windows(2) {
            if let [before, after] = pair {
                self.pair(before, after);
            }
        }
        for statement in body {
            match statement {
                Statement::Choices(choices) => {
                    for choice in choices {
                        self.block(&choice.body);
                    }
                }
                Statement::If { branches, otherwise } => {
                    for (_, body) in branches {
                        self.block(body);
                    }
                    self.block(otherwise);
                }
                _ => {}
            }
        }
    }

    fn pair(&mut self, before: &Statement, after: &Statement) {
        let source = &self.node.source;
        let (Some(first), Some(second)) = (written(source, before), written(source, after)) else {
            return;
        };
        let span = second.start..second.start + second.text.len();
        let known = self.node.astray.iter().any(|astray| astray.start == span.start);
        if second.indent > first.indent && !known {
            let message = "this stands further right than what comes before it, and belongs to no \
                           option";
            let help = "put it as far left as the line above it, or give that line its place back";
            let help = Some(help.to_owned());
            self.diagnostics.report(source, span, "stray-indent", message, help);
        } else if is_command(before)
            && is_command(after)
            && first.start != second.start
            && first.text == second.text
        {
            let message = "this stands here twice";
            let help = Some("take one out; to count by two, write it so".to_owned());
            self.diagnostics.report(source, span, "repeated", message, help);
        }
    }
}

fn is_command(statement: &Statement) -> bool {
    matches!(
        statement,
        Statement::Set { .. }
            | Statement::Jump(_)
            | Statement::Call(_)
            | Statement::Stop(_)
            | Statement::Command { .. }
    )
}

/// The line that a statement begins on.
struct Written<'s> {
    indent: usize,
    start: usize,
    text: &'s str,
}

fn written<'s>(source: &'s Arc<Source>, statement: &Statement) -> Option<Written<'s>> {
    let at = statement.start()?;
    let before = source.text.get(..at)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = source.text.get(start..)?.lines().next()?;
    let text = line.trim_start_matches([' ', '\t']);
    let lead = line.len() - text.len();
    let indent = line.bytes().take(lead).map(|byte| if byte == b'\t' { TAB } else { 1 }).sum();
    Some(Written { indent, start: start + lead, text: text.trim_end() })
}
