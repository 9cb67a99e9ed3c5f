//! A node's body: lines, options nested by indentation, `if` blocks.

use std::sync::Arc;

use super::command::{Directive, directive};
use super::syntax::{Choice, Span, Statement};
use super::text::text;
use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// How deep options and `if` blocks may nest.
const DEEPEST: usize = 32;

/// A line of a body that holds something.
pub(super) struct BodyLine {
    pub(super) indent: usize,
    pub(super) span: Span,
}

/// What ended a block.
enum End {
    /// The body ended, or a line stood further left than the block.
    Out,
    /// One of `elseif`, `else`, `endif`.
    Mark(Directive, Span),
}

/// Reads a body.
pub(super) fn body(
    source: &Arc<Source>,
    lines: Vec<BodyLine>,
    diagnostics: &mut Diagnostics,
) -> Vec<Statement> {
    let mut reader = Body { source, lines, at: 0, depth: 0, diagnostics };
    let mut statements = Vec::new();
    loop {
        let (mut more, end) = reader.block(0);
        statements.append(&mut more);
        match end {
            End::Out => return statements,
            End::Mark(_, span) => reader.stray(span),
        }
    }
}

struct Body<'s> {
    source: &'s Arc<Source>,
    lines: Vec<BodyLine>,
    at: usize,
    depth: usize,
    diagnostics: &'s mut Diagnostics,
}

impl Body<'_> {
    /// Statements indented by at least `indent`.
    fn block(&mut self, indent: usize) -> (Vec<Statement>, End) {
        let mut statements = Vec::new();
        while let Some((here, span)) = self.line().filter(|(here, _)| *here >= indent) {
            let written = self.source.text.get(span.clone()).unwrap_or_default();
            if written.starts_with("->") {
                let choices = self.choices(here);
                statements.push(Statement::Choices(choices));
                continue;
            }
            self.at += 1;
            if written.starts_with("=>") {
                let help =
                    Some("that is Yarn 3: in Yarn 2, choose a line with dice() and <<if>>".into());
                let message = "line groups (`=>`) are not part of this script language";
                self.diagnostics.report(self.source, span, "not-supported", message, help);
            } else if written.starts_with("<<") {
                match directive(self.source, &span, self.diagnostics) {
                    Directive::Statement(statement) => statements.extend(statement),
                    Directive::If(condition) => {
                        let (branches, otherwise) = self.conditional(condition, span, indent);
                        statements.push(Statement::If { branches, otherwise });
                    }
                    mark => return (statements, End::Mark(mark, span)),
                }
            } else {
                let text = text(self.source, span.clone(), self.diagnostics);
                if text.condition.is_some() {
                    let help = Some("put the line between <<if …>> and <<endif>>".into());
                    let message = "a condition on a line that is no option does nothing";
                    self.diagnostics.report(self.source, span, "line-condition", message, help);
                }
                statements.push(Statement::Line(text));
            }
        }
        (statements, End::Out)
    }

    fn line(&self) -> Option<(usize, Span)> {
        self.lines.get(self.at).map(|line| (line.indent, line.span.clone()))
    }

    /// Options that stand side by side, with their bodies.
    fn choices(&mut self, indent: usize) -> Vec<Choice> {
        let mut choices = Vec::new();
        while let Some((here, span)) = self.line().filter(|(here, _)| *here == indent) {
            let written = self.source.text.get(span.clone()).unwrap_or_default();
            if !written.starts_with("->") {
                break;
            }
            self.at += 1;
            let text = text(self.source, span.start + 2..span.end, self.diagnostics);
            let body = self.nested(&span, here + 1);
            choices.push(Choice { text, body });
        }
        choices
    }

    fn nested(&mut self, span: &Span, indent: usize) -> Vec<Statement> {
        if self.depth >= DEEPEST {
            self.too_deep(span.clone());
            while self.line().is_some_and(|(here, _)| here >= indent) {
                self.at += 1;
            }
            return Vec::new();
        }
        self.depth += 1;
        let (mut statements, mut end) = self.block(indent);
        while let End::Mark(_, stray) = end {
            // A mark indented like the option's body was opened outside of it.
            self.stray(stray);
            let (mut more, next) = self.block(indent);
            statements.append(&mut more);
            end = next;
        }
        self.depth -= 1;
        statements
    }

    #[allow(clippy::type_complexity, reason = "the two halves of Statement::If")]
    fn conditional(
        &mut self,
        first: Option<super::syntax::Expr>,
        span: Span,
        indent: usize,
    ) -> (Vec<(super::syntax::Expr, Vec<Statement>)>, Vec<Statement>) {
        let mut branches = Vec::new();
        let mut otherwise = None;
        let mut condition = first;
        if self.depth >= DEEPEST {
            self.too_deep(span);
            return (branches, Vec::new());
        }
        self.depth += 1;
        loop {
            let (statements, end) = self.block(indent);
            match (&mut otherwise, condition.take()) {
                (Some(otherwise), _) => *otherwise = statements,
                (None, Some(condition)) => branches.push((condition, statements)),
                (None, None) => {}
            }
            match end {
                End::Mark(Directive::ElseIf(next), _) if otherwise.is_none() => condition = next,
                End::Mark(Directive::Else, _) if otherwise.is_none() => {
                    otherwise = Some(Vec::new());
                }
                End::Mark(Directive::EndIf, _) => break,
                End::Mark(_, stray) => self.stray(stray),
                End::Out => {
                    let help = Some("close it with <<endif>>".into());
                    self.diagnostics.report(
                        self.source,
                        span,
                        "open-if",
                        "this `<<if>>` has no end",
                        help,
                    );
                    break;
                }
            }
        }
        self.depth -= 1;
        (branches, otherwise.unwrap_or_default())
    }

    fn stray(&mut self, span: Span) {
        let message = "no `<<if>>` is open here";
        self.diagnostics.report(self.source, span, "stray-else", message, None);
    }

    fn too_deep(&mut self, span: Span) {
        let message = "options and conditions nest too deeply here";
        let help = Some("move the inner part to a node of its own and <<jump>> there".into());
        self.diagnostics.report(self.source, span, "too-deep", message, help);
    }
}
