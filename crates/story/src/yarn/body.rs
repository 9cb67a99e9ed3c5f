//! A node's body: lines, options with what stands under them, `if` blocks.

use std::sync::Arc;

use super::command::{Directive, directive};
use super::layout::Piece;
use super::syntax::{Choice, Expr, Span, Statement};
use super::text::text;
use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// How deep options and `if` blocks may nest.
const DEEPEST: usize = 32;

/// What ended a block.
enum End {
    /// The body ended, or the indentation did.
    Out,
    /// One of `elseif`, `else`, `endif`.
    Mark(Directive, Span),
}

/// Reads a body.
pub(super) fn body(
    source: &Arc<Source>,
    pieces: Vec<Piece>,
    diagnostics: &mut Diagnostics,
) -> Vec<Statement> {
    let mut reader = Body { source, pieces, at: 0, depth: 0, diagnostics };
    let mut statements = Vec::new();
    while reader.at < reader.pieces.len() {
        let (mut more, end) = reader.block();
        statements.append(&mut more);
        match end {
            End::Mark(_, span) => reader.stray(span),
            // A dedent that an error has left without its indent.
            End::Out => reader.at += 1,
        }
    }
    statements
}

struct Body<'s> {
    source: &'s Arc<Source>,
    pieces: Vec<Piece>,
    at: usize,
    depth: usize,
    diagnostics: &'s mut Diagnostics,
}

impl Body<'_> {
    /// Statements up to the end of the indentation or a mark.
    fn block(&mut self) -> (Vec<Statement>, End) {
        let mut statements = Vec::new();
        while let Some(piece) = self.pieces.get(self.at).cloned() {
            match piece {
                Piece::Dedent => return (statements, End::Out),
                Piece::Option(_) => {
                    let choices = self.choices();
                    statements.push(Statement::Choices(choices));
                }
                Piece::Indent => {
                    let (mut inner, stray) = self.indented();
                    statements.append(&mut inner);
                    for span in stray {
                        self.stray(span);
                    }
                }
                Piece::Blank => self.at += 1,
                Piece::Group(span) => {
                    self.at += 1;
                    let help = "that is Yarn 3: in Yarn 2, choose a line with dice() and <<if>>";
                    let message = "line groups (`=>`) are not part of this script language";
                    self.wrong(span, "not-supported", message, help);
                }
                Piece::Line(span) => {
                    self.at += 1;
                    statements.push(self.line(span));
                }
                Piece::Command(span) => {
                    self.at += 1;
                    match directive(self.source, &span, self.diagnostics) {
                        Directive::Statement(statement) => statements.extend(statement),
                        Directive::If(condition) => {
                            statements.push(self.conditional(condition, span));
                        }
                        mark => return (statements, End::Mark(mark, span)),
                    }
                }
            }
        }
        (statements, End::Out)
    }

    fn line(&mut self, span: Span) -> Statement {
        let text = text(self.source, span.clone(), self.diagnostics);
        if text.condition.is_some() {
            let help = "put the line between <<if …>> and <<endif>>";
            let message = "a condition on a line that is no option does nothing";
            self.wrong(span, "line-condition", message, help);
        }
        Statement::Line(text)
    }

    /// Options that stand side by side, with their bodies.
    fn choices(&mut self) -> Vec<Choice> {
        let mut choices = Vec::new();
        while let Some(Piece::Option(span)) = self.pieces.get(self.at).cloned() {
            self.at += 1;
            let text = text(self.source, span, self.diagnostics);
            let mut body = Vec::new();
            if self.pieces.get(self.at) == Some(&Piece::Indent) {
                let (inner, stray) = self.indented();
                body = inner;
                for span in stray {
                    self.stray(span);
                }
            }
            choices.push(Choice { text, body });
            if self.pieces.get(self.at) == Some(&Piece::Blank) {
                self.at += 1;
                break;
            }
        }
        choices
    }

    /// What stands between an indent and its dedent, and marks in it that belong to no `if`.
    fn indented(&mut self) -> (Vec<Statement>, Vec<Span>) {
        self.at += 1;
        let mut strays = Vec::new();
        if self.depth >= DEEPEST {
            self.too_deep();
            return (Vec::new(), strays);
        }
        self.depth += 1;
        let mut statements = Vec::new();
        loop {
            let (mut more, end) = self.block();
            statements.append(&mut more);
            match end {
                End::Mark(_, span) => strays.push(span),
                End::Out => break,
            }
        }
        self.at += 1;
        self.depth -= 1;
        (statements, strays)
    }

    fn conditional(&mut self, first: Option<Expr>, span: Span) -> Statement {
        let mut branches = Vec::new();
        let mut otherwise: Option<Vec<Statement>> = None;
        let mut condition = first;
        if self.depth >= DEEPEST {
            self.wrong_depth(span);
            return Statement::If { branches, otherwise: Vec::new() };
        }
        self.depth += 1;
        loop {
            let (statements, end) = self.block();
            match (&mut otherwise, condition.take()) {
                (Some(otherwise), _) => otherwise.extend(statements),
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
                    let message = "this `<<if>>` has no end";
                    let help = "close it with <<endif>>, no further left than it stands itself";
                    self.wrong(span, "open-if", message, help);
                    break;
                }
            }
        }
        self.depth -= 1;
        Statement::If { branches, otherwise: otherwise.unwrap_or_default() }
    }

    fn stray(&mut self, span: Span) {
        let message = "no `<<if>>` is open here";
        self.diagnostics.report(self.source, span, "stray-else", message, None);
    }

    /// Reports and passes over what nests too deeply, with all that is in it.
    fn too_deep(&mut self) {
        let mut depth = 1_usize;
        let mut span = 0..0;
        while let Some(piece) = self.pieces.get(self.at) {
            match piece {
                Piece::Indent => depth += 1,
                Piece::Dedent => depth -= 1,
                Piece::Line(here) | Piece::Command(here) | Piece::Option(here)
                    if span.is_empty() =>
                {
                    span = here.clone();
                }
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                break;
            }
        }
        self.wrong_depth(span);
    }

    fn wrong_depth(&mut self, span: Span) {
        let help = "move the inner part to a node of its own and <<jump>> there";
        self.wrong(span, "too-deep", "options and conditions nest too deeply here", help);
    }

    fn wrong(&mut self, span: Span, code: &'static str, message: &str, help: &str) {
        self.diagnostics.report(self.source, span, code, message, Some(help.to_owned()));
    }
}
