//! The tree a script is read into. Every part knows its bytes in the file.

use std::ops::Range;
use std::sync::Arc;

use crate::expression::{Binary, Unary};
use crate::phrase::Phrase;
use crate::source::Source;
use crate::value::{Kind, Value};

pub(crate) type Span = Range<usize>;

/// A node.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NodeSyntax {
    pub(crate) source: Arc<Source>,
    pub(crate) title: String,
    pub(crate) title_span: Span,
    pub(crate) body: Vec<Statement>,
    /// Lines that look as if they stood under an option, and do not.
    pub(crate) astray: Vec<Span>,
}

/// One thing a script does.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Statement {
    Line(Text),
    Choices(Vec<Choice>),
    If { branches: Vec<(Expr, Vec<Statement>)>, otherwise: Vec<Statement> },
    Set { name: String, name_span: Span, operator: Option<Binary>, value: Expr },
    Declare { name: String, name_span: Span, value: Expr, kind: Option<Kind> },
    Jump(Target),
    Call(Expr),
    Stop(Span),
    Command { text: Phrase, with: Vec<Expr>, span: Span },
}

/// Where a jump goes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Target {
    Node {
        title: String,
        span: Span,
    },
    /// To the node whose title this is.
    Value(Expr),
}

/// An option with what follows from it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Choice {
    pub(crate) text: Text,
    pub(crate) body: Vec<Statement>,
}

/// A line's or option's words, condition and tags.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Text {
    /// The words as written, with `{0}`, `{1}` … for the expressions: what string tables hold.
    pub(crate) words: String,
    pub(crate) with: Vec<Expr>,
    pub(crate) condition: Option<Expr>,
    pub(crate) tags: Vec<(String, Span)>,
    pub(crate) span: Span,
}

/// An expression as written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Expr {
    pub(crate) kind: ExprKind,
    pub(crate) span: Span,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ExprKind {
    Value(Value),
    Variable(String),
    Unary(Unary, Box<Expr>),
    Binary(Binary, Box<Expr>, Box<Expr>),
    Call(String, Vec<Expr>),
}

impl Statement {
    /// Visits these statements and all in them, in the order of the script.
    pub(crate) fn walk(body: &[Self], visit: &mut impl FnMut(&Self)) {
        for statement in body {
            visit(statement);
            match statement {
                Self::Choices(choices) => {
                    for choice in choices {
                        Self::walk(&choice.body, visit);
                    }
                }
                Self::If { branches, otherwise } => {
                    for (_, body) in branches {
                        Self::walk(body, visit);
                    }
                    Self::walk(otherwise, visit);
                }
                _ => {}
            }
        }
    }

    /// Some byte of the line that it begins on.
    pub(crate) fn start(&self) -> Option<usize> {
        match self {
            Self::Line(text) => Some(text.span.start),
            Self::Choices(choices) => choices.first().map(|choice| choice.text.span.start),
            Self::If { branches, .. } => branches.first().map(|(first, _)| first.span.start),
            Self::Set { name_span, .. } | Self::Declare { name_span, .. } => Some(name_span.start),
            Self::Jump(Target::Node { span, .. })
            | Self::Stop(span)
            | Self::Command { span, .. } => Some(span.start),
            Self::Jump(Target::Value(value)) | Self::Call(value) => Some(value.span.start),
        }
    }

    /// Visits the expressions of this statement, not of those in it.
    pub(crate) fn expressions(&self, visit: &mut impl FnMut(&Expr)) {
        let text = |text: &Text, visit: &mut dyn FnMut(&Expr)| {
            text.with.iter().chain(&text.condition).for_each(visit);
        };
        match self {
            Self::Line(line) => text(line, visit),
            Self::Choices(choices) => choices.iter().for_each(|choice| text(&choice.text, visit)),
            Self::If { branches, .. } => {
                for (condition, _) in branches {
                    visit(condition);
                }
            }
            Self::Set { value, .. }
            | Self::Declare { value, .. }
            | Self::Jump(Target::Value(value))
            | Self::Call(value) => visit(value),
            Self::Command { with, .. } => with.iter().for_each(visit),
            Self::Jump(Target::Node { .. }) | Self::Stop(_) => {}
        }
    }
}

impl Expr {
    /// Visits this expression and all in it.
    pub(crate) fn walk(&self, visit: &mut impl FnMut(&Self)) {
        visit(self);
        match &self.kind {
            ExprKind::Value(_) | ExprKind::Variable(_) => {}
            ExprKind::Unary(_, of) => of.walk(visit),
            ExprKind::Binary(_, left, right) => {
                left.walk(visit);
                right.walk(visit);
            }
            ExprKind::Call(_, arguments) => arguments.iter().for_each(|one| one.walk(visit)),
        }
    }
}
