//! The tree a script is read into. Every part knows its bytes in the file.

use std::ops::Range;

use crate::expression::{Binary, Unary};
use crate::value::Value;

pub(crate) type Span = Range<usize>;

/// A node.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NodeSyntax {
    pub(crate) title: String,
    pub(crate) title_span: Span,
    pub(crate) body: Vec<Statement>,
}

/// One thing a script does.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Statement {
    Line(Text),
    Choices(Vec<Choice>),
    If { branches: Vec<(Expr, Vec<Statement>)>, otherwise: Vec<Statement> },
    Set { name: String, name_span: Span, operator: Option<Binary>, value: Expr },
    Declare { name: String, name_span: Span, value: Expr },
    Jump { node: String, span: Span },
    Stop,
    Command { words: Vec<String>, span: Span },
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
    /// The words, with `{0}`, `{1}` … for the expressions.
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
