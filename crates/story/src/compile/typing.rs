//! Checks expressions for names and types, so that evaluating one cannot fail.

use std::sync::Arc;

use super::variables::Variables;
use super::visits::Visits;
use crate::diagnostic::Diagnostics;
use crate::expression::{Binary, Expression, Unary};
use crate::function::{Function, Takes};
use crate::source::Source;
use crate::value::{Kind, Value};
use crate::yarn::{Expr, ExprKind, Span};

/// Turns written expressions into typed ones.
pub(super) struct Typing<'c> {
    pub(super) source: Arc<Source>,
    pub(super) variables: &'c Variables,
    pub(super) visits: &'c Visits,
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
        if matches!(name, "visited" | "visited_count") {
            return self.visits(name, written, span);
        }
        let Some((_, function)) = Function::NAMES.iter().find(|(known, _)| *known == name) else {
            let names = || Function::NAMES.iter().map(|(name, _)| *name);
            let near = nearest(name, names().chain(["visited", "visited_count"]));
            let help = near.map_or_else(
                || {
                    let names: Vec<_> = names().collect();
                    format!("there are visited, visited_count, {}", names.join(", "))
                },
                |near| format!("did you mean `{near}`?"),
            );
            self.wrong(
                span,
                "unknown-function",
                format!("there is no function `{name}`"),
                Some(help),
            );
            return None;
        };
        let count = match function.takes() {
            Takes::Numbers(count) => count,
            Takes::Any | Takes::NumberOrBool => 1,
        };
        self.count(name, written, count, span)?;
        let arguments: Option<Vec<_>> = written
            .iter()
            .map(|one| match function.takes() {
                Takes::Numbers(_) => self.expect(one, Kind::Number),
                Takes::Any => Some(self.any(one)?.0),
                Takes::NumberOrBool => match self.any(one)? {
                    (_, Kind::Text) => {
                        let message =
                            format!("`{name}` takes a number or a boolean, and this is text");
                        let help = "compare text with == instead".into();
                        self.wrong(&one.span, "wrong-type", message, Some(help));
                        None
                    }
                    (one, _) => Some(one),
                },
            })
            .collect();
        Some((Expression::Call(*function, arguments?), function.gives()))
    }

    /// `visited` and `visited_count`.
    fn visits(&mut self, name: &str, written: &[Expr], span: &Span) -> Option<(Expression, Kind)> {
        self.count(name, written, 1, span)?;
        let title = written.first()?;
        let count = if let ExprKind::Value(Value::Text(node)) = &title.kind {
            let Some(variable) = self.visits.variable(node) else {
                let near = nearest(node, self.visits.titles());
                let help = near.map(|near| format!("did you mean `{near}`?"));
                let message = format!("there is no node `{node}`");
                self.wrong(&title.span, "unknown-node", message, help);
                return None;
            };
            Expression::Variable(variable)
        } else {
            let title = self.expect(title, Kind::Text)?;
            Expression::Visits(title.into(), self.visits.all())
        };
        if name == "visited_count" {
            return Some((count, Kind::Number));
        }
        if let Expression::Variable(variable) = count
            && self.variables.kind(variable) == Some(Kind::Bool)
        {
            return Some((count, Kind::Bool));
        }
        let none = Expression::Value(Value::Number(0.0));
        Some((Expression::Binary(Binary::Greater, count.into(), none.into()), Kind::Bool))
    }

    fn count(&mut self, name: &str, written: &[Expr], takes: usize, span: &Span) -> Option<()> {
        if written.len() == takes {
            return Some(());
        }
        let message = format!("`{name}` takes {takes} values, and {} are given", written.len());
        self.wrong(span, "wrong-arguments", message, None);
        None
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
        self.diagnostics.report(&self.source, span.clone(), code, message, help);
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
