//! Checks expressions for names and types, so that evaluating one cannot fail.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::expression::{Expression, Function, Unary};
use crate::source::Source;
use crate::value::{Kind, Value};
use crate::yarn::{Expr, ExprKind, Span};

/// The variables a script declares, by name.
#[derive(Debug, Default)]
pub(super) struct Variables {
    names: BTreeMap<String, u16>,
    pub(super) initial: Vec<(String, Value)>,
}

impl Variables {
    /// Declares a variable; false if it was declared before.
    pub(super) fn declare(&mut self, name: &str, value: Value) -> bool {
        let Ok(number) = u16::try_from(self.initial.len()) else { return false };
        if self.names.contains_key(name) {
            return false;
        }
        self.names.insert(name.to_owned(), number);
        self.initial.push((name.to_owned(), value));
        true
    }

    pub(super) fn find(&self, name: &str) -> Option<(u16, Kind)> {
        let number = *self.names.get(name)?;
        let (_, value) = self.initial.get(usize::from(number))?;
        Some((number, value.kind()))
    }

    /// The declared name most like this one, if it is close.
    pub(super) fn like(&self, name: &str) -> Option<String> {
        nearest(name, self.names.keys().map(String::as_str))
            .map(|name| format!("did you mean {name}?"))
    }
}

/// Turns written expressions into typed ones.
pub(super) struct Typing<'c> {
    pub(super) source: &'c Arc<Source>,
    pub(super) variables: &'c Variables,
    pub(super) diagnostics: &'c mut Diagnostics,
}

impl Typing<'_> {
    /// The expression, if it is of this type.
    pub(super) fn expect(&mut self, expr: &Expr, kind: Kind) -> Option<Expression> {
        let (expression, found) = self.any(expr)?;
        if found == kind {
            return Some(expression);
        }
        let message = format!("this is {found}, and {kind} is needed here");
        self.wrong(&expr.span, "wrong-type", message, None);
        None
    }

    /// The expression and its type.
    pub(super) fn any(&mut self, expr: &Expr) -> Option<(Expression, Kind)> {
        match &expr.kind {
            ExprKind::Value(value) => Some((Expression::Value(value.clone()), value.kind())),
            ExprKind::Variable(name) => {
                let Some((number, kind)) = self.variables.find(name) else {
                    self.undeclared(name, &expr.span);
                    return None;
                };
                Some((Expression::Variable(number), kind))
            }
            ExprKind::Unary(operator, of) => {
                let kind = match operator {
                    Unary::Not => Kind::Bool,
                    Unary::Negate => Kind::Number,
                };
                Some((Expression::Unary(*operator, self.expect(of, kind)?.into()), kind))
            }
            ExprKind::Binary(operator, left, right) => {
                let (first, kind) = self.any(left)?;
                let second = self.expect(right, kind)?;
                let Some(result) = operator.result(kind) else {
                    let message = format!("{kind} cannot be used with this operator");
                    self.wrong(&expr.span, "wrong-type", message, None);
                    return None;
                };
                Some((Expression::Binary(*operator, first.into(), second.into()), result))
            }
            ExprKind::Call(name, arguments) => self.call(name, arguments, &expr.span),
        }
    }

    fn call(&mut self, name: &str, written: &[Expr], span: &Span) -> Option<(Expression, Kind)> {
        let Some((function, takes)) = Function::named(name) else {
            let message = format!("there is no function `{name}`");
            let help = "there are dice(sides), random() and random_range(low, high)".into();
            self.wrong(span, "unknown-function", message, Some(help));
            return None;
        };
        if written.len() != takes {
            let message =
                format!("`{name}` takes {takes} numbers, and {} are given", written.len());
            self.wrong(span, "wrong-arguments", message, None);
            return None;
        }
        let arguments: Option<Vec<_>> =
            written.iter().map(|one| self.expect(one, Kind::Number)).collect();
        Some((Expression::Call(function, arguments?), Kind::Number))
    }

    pub(super) fn undeclared(&mut self, name: &str, span: &Span) {
        let help = self.variables.like(name).unwrap_or_else(|| {
            format!("declare it first: <<declare {name} = …>> with its first value")
        });
        let message = format!("the variable `{name}` is not declared");
        self.wrong(span, "unknown-variable", message, Some(help));
    }

    pub(super) fn wrong(
        &mut self,
        span: &Span,
        code: &'static str,
        message: String,
        help: Option<String>,
    ) {
        self.diagnostics.report(self.source, span.clone(), code, message, help);
    }
}

/// The word among these that this one is most likely a slip of.
pub(crate) fn nearest<'n>(word: &str, among: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let allowed = (word.chars().count() / 3).max(1);
    among
        .map(|other| {
            (strsim::damerau_levenshtein(&word.to_lowercase(), &other.to_lowercase()), other)
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}
