//! Expressions: precedence as in the original grammar, where `and`, `or` and `xor` bind alike.

use std::sync::Arc;

use super::syntax::{Expr, ExprKind, Span};
use super::token::{Token, tokens};
use crate::diagnostic::Diagnostics;
use crate::expression::{Binary, Unary};
use crate::source::Source;

/// How deep parentheses, `not` and `-` may nest.
const DEEPEST: usize = 64;
/// How many signs and words an expression may have.
const LONGEST: usize = 500;

/// Reads the tokens of an expression, one after the other.
pub(super) struct Reader<'d> {
    source: &'d Arc<Source>,
    diagnostics: &'d mut Diagnostics,
    tokens: Vec<(Token, Span)>,
    at: usize,
    end: usize,
    depth: usize,
}

impl<'d> Reader<'d> {
    pub(super) fn new(
        source: &'d Arc<Source>,
        span: Span,
        diagnostics: &'d mut Diagnostics,
    ) -> Self {
        let end = span.end;
        let tokens = tokens(source, span, diagnostics);
        Self { source, diagnostics, tokens, at: 0, end, depth: 0 }
    }

    pub(super) fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    pub(super) fn next(&mut self) -> Option<(Token, Span)> {
        let next = self.tokens.get(self.at).cloned();
        self.at += usize::from(next.is_some());
        next
    }

    /// The bytes of the next token, or the end.
    pub(super) fn here(&self) -> Span {
        self.tokens.get(self.at).map_or(self.end..self.end, |(_, span)| span.clone())
    }

    pub(super) fn wrong(&mut self, code: &'static str, message: &str, help: Option<&str>) {
        let here = self.here();
        self.diagnostics.report(self.source, here, code, message, help.map(str::to_owned));
    }

    /// A whole expression with nothing after it.
    pub(super) fn whole(mut self) -> Option<Expr> {
        let expr = self.expression()?;
        self.finish().then_some(expr)
    }

    /// Whether nothing is left; reports what is.
    pub(super) fn finish(&mut self) -> bool {
        let done = self.peek().is_none();
        if !done {
            self.wrong("left-over", "this does not belong to the expression before it", None);
        }
        done
    }

    pub(super) fn expression(&mut self) -> Option<Expr> {
        self.within()?;
        self.binary(0)
    }

    /// Refuses expressions too long to work through.
    fn within(&mut self) -> Option<()> {
        if self.tokens.len() <= LONGEST {
            return Some(());
        }
        let help = Some("split it with <<set>>");
        self.wrong("too-deep", "this expression is too long", help);
        None
    }

    fn binary(&mut self, weakest: u8) -> Option<Expr> {
        let mut left = self.unary()?;
        while let Some((operator, strength)) = self.operator().filter(|(_, s)| *s >= weakest) {
            self.next();
            let right = self.binary(strength + 1)?;
            let span = left.span.start..right.span.end;
            left = Expr { kind: ExprKind::Binary(operator, left.into(), right.into()), span };
        }
        Some(left)
    }

    fn operator(&self) -> Option<(Binary, u8)> {
        let operator = match self.peek()? {
            Token::Operator(operator) => *operator,
            Token::Minus => Binary::Subtract,
            _ => return None,
        };
        let strength = match operator {
            Binary::And | Binary::Or | Binary::Xor => 0,
            Binary::Equal | Binary::NotEqual => 1,
            Binary::Less | Binary::LessOrEqual | Binary::Greater | Binary::GreaterOrEqual => 2,
            Binary::Add | Binary::Subtract => 3,
            Binary::Multiply | Binary::Divide | Binary::Remainder => 4,
        };
        Some((operator, strength))
    }

    fn unary(&mut self) -> Option<Expr> {
        if self.depth >= DEEPEST {
            self.wrong(
                "too-deep",
                "this expression nests too deeply",
                Some("split it with <<set>>"),
            );
            return None;
        }
        self.depth += 1;
        let expr = self.operand();
        self.depth -= 1;
        expr
    }

    fn operand(&mut self) -> Option<Expr> {
        let Some((token, span)) = self.next() else {
            self.wrong("no-value", "a value is missing here", None);
            return None;
        };
        let sign = match token {
            Token::Value(value) => return Some(Expr { kind: ExprKind::Value(value), span }),
            Token::Variable(name) => return Some(Expr { kind: ExprKind::Variable(name), span }),
            Token::Name(name) => return self.call(name, span),
            Token::Open => {
                let inner = self.expression()?;
                return self.close(span.start).map(|span| Expr { kind: inner.kind, span });
            }
            Token::Not => Unary::Not,
            Token::Minus => Unary::Negate,
            _ => {
                self.at -= 1;
                self.wrong("no-value", "a value is missing before this", None);
                return None;
            }
        };
        let of = self.unary()?;
        let span = span.start..of.span.end;
        Some(Expr { kind: ExprKind::Unary(sign, of.into()), span })
    }

    fn call(&mut self, name: String, span: Span) -> Option<Expr> {
        if self.peek() != Some(&Token::Open) {
            self.at -= 1;
            let help = format!("a variable is written ${name}, a text \"{name}\"");
            self.wrong("bare-word", &format!("`{name}` is no value"), Some(&help));
            return None;
        }
        self.next();
        let mut arguments = Vec::new();
        while self.peek().is_some_and(|token| *token != Token::Close) {
            arguments.push(self.expression()?);
            if self.peek() == Some(&Token::Comma) {
                self.next();
            } else {
                break;
            }
        }
        let span = self.close(span.start)?;
        Some(Expr { kind: ExprKind::Call(name, arguments), span })
    }

    fn close(&mut self, start: usize) -> Option<Span> {
        if self.peek() == Some(&Token::Close) {
            return self.next().map(|(_, span)| start..span.end);
        }
        self.wrong("open-parenthesis", "a `)` is missing here", None);
        None
    }
}
