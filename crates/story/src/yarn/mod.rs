//! Reads Yarn Spinner 2 scripts into syntax trees. What the names in them mean is for the
//! compiler to find out.

mod body;
mod command;
mod expression;
mod file;
mod layout;
mod markup;
mod syntax;
mod text;
mod token;

pub(crate) use file::parse;
pub(crate) use markup::{Slip, meaning};
pub(crate) use syntax::{Choice, Expr, ExprKind, NodeSyntax, Span, Statement, Target, Text};
