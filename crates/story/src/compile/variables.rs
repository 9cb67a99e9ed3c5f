//! The variables of a story: declared by the script, or known from how it uses them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::typing::nearest;
use crate::diagnostic::Diagnostics;
use crate::expression::{Binary, Unary};
use crate::function::{Function, Takes};
use crate::source::Source;
use crate::value::{Kind, Value};
use crate::yarn::{Expr, ExprKind, NodeSyntax, Span, Statement, Target, Text};

/// The variables, by name.
#[derive(Debug, Default)]
pub(crate) struct Variables {
    names: BTreeMap<String, u16>,
    pub(super) initial: Vec<(String, Value)>,
    /// Where each is declared.
    pub(super) origins: BTreeMap<String, (Arc<Source>, Span)>,
    /// Those that no `declare` names, with where they are first met.
    pub(crate) implied: Vec<(String, Arc<Source>, Span)>,
}

impl Variables {
    /// All variables of these nodes.
    pub(super) fn of(nodes: &[NodeSyntax], diagnostics: &mut Diagnostics) -> Self {
        let mut variables = Self::default();
        for node in nodes {
            Statement::walk(&node.body, &mut |statement| {
                variables.declaration(&node.source, statement, diagnostics);
            });
        }
        loop {
            let before = variables.initial.len();
            for node in nodes {
                Statement::walk(&node.body, &mut |one| variables.imply(&node.source, one));
            }
            if variables.initial.len() == before {
                return variables;
            }
        }
    }

    /// Adds a variable; false if there is one of the name.
    pub(super) fn add(&mut self, name: &str, value: Value) -> bool {
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

    pub(super) fn kind(&self, variable: u16) -> Option<Kind> {
        self.initial.get(usize::from(variable)).map(|(_, value)| value.kind())
    }

    /// The name most like this one, if another one is close.
    pub(crate) fn like(&self, name: &str) -> Option<String> {
        let implied = |known: &str| self.implied.iter().any(|(one, ..)| one == known);
        let others = self.names.keys().map(String::as_str);
        nearest(name, others.filter(|known| *known != name && !implied(known)))
            .map(|name| format!("did you mean {name}?"))
    }

    fn declaration(
        &mut self,
        source: &Arc<Source>,
        statement: &Statement,
        diagnostics: &mut Diagnostics,
    ) {
        let Statement::Declare { name, name_span, value, kind } = statement else { return };
        let Some(constant) = constant(value) else {
            let message = "a variable is declared with a plain value";
            let help = "a variable that works itself out is Yarn 3: <<set>> it where it changes";
            let span = value.span.clone();
            diagnostics.report(source, span, "not-constant", message, Some(help.to_owned()));
            return;
        };
        if let Some(kind) = kind.filter(|kind| *kind != constant.kind()) {
            let message = format!("this is {}, and {kind} is declared", constant.kind());
            diagnostics.report(source, value.span.clone(), "wrong-type", message, None);
        }
        if self.add(name, constant) {
            self.origins.insert(name.clone(), (Arc::clone(source), name_span.clone()));
        } else {
            let message = format!("`{name}` is declared already");
            diagnostics.report(source, name_span.clone(), "two-declarations", message, None);
        }
    }

    /// Learns what it can from how a statement uses variables.
    fn imply(&mut self, source: &Arc<Source>, statement: &Statement) {
        match statement {
            Statement::Line(text) => self.imply_text(source, text),
            Statement::Choices(choices) => {
                for choice in choices {
                    self.imply_text(source, &choice.text);
                }
            }
            Statement::If { branches, .. } => {
                for (condition, _) in branches {
                    self.guess(source, condition, Some(Kind::Bool));
                }
            }
            Statement::Set { name, name_span, operator, value } => {
                let known = self.find(name).map(|(_, kind)| kind);
                let hint = match operator {
                    None | Some(Binary::Add) => None,
                    Some(_) => Some(Kind::Number),
                };
                if let Some(kind) = self.guess(source, value, known.or(hint)) {
                    self.implied(name, source, name_span, kind);
                }
            }
            Statement::Jump(Target::Value(value)) => {
                self.guess(source, value, Some(Kind::Text));
            }
            Statement::Call(value) => {
                self.guess(source, value, None);
            }
            Statement::Command { with, .. } => {
                for value in with {
                    self.guess(source, value, None);
                }
            }
            Statement::Declare { .. } | Statement::Jump(_) | Statement::Stop(_) => {}
        }
    }

    fn imply_text(&mut self, source: &Arc<Source>, text: &Text) {
        for value in &text.with {
            self.guess(source, value, None);
        }
        if let Some(condition) = &text.condition {
            self.guess(source, condition, Some(Kind::Bool));
        }
    }

    fn implied(&mut self, name: &str, source: &Arc<Source>, span: &Span, kind: Kind) {
        let first = match kind {
            Kind::Bool => Value::Bool(false),
            Kind::Number => Value::Number(0.0),
            Kind::Text => Value::Text(String::new()),
        };
        if self.add(name, first) {
            self.implied.push((name.to_owned(), Arc::clone(source), span.clone()));
        }
    }

    /// The type of an expression as far as it can be told; unknown variables in it take on the
    /// types that their places ask for.
    fn guess(&mut self, source: &Arc<Source>, expr: &Expr, wanted: Option<Kind>) -> Option<Kind> {
        match &expr.kind {
            ExprKind::Value(value) => Some(value.kind()),
            ExprKind::Variable(name) => {
                if let Some((_, kind)) = self.find(name) {
                    return Some(kind);
                }
                self.implied(name, source, &expr.span, wanted?);
                wanted
            }
            ExprKind::Unary(Unary::Not, of) => self.guess(source, of, Some(Kind::Bool)),
            ExprKind::Unary(Unary::Negate, of) => self.guess(source, of, Some(Kind::Number)),
            ExprKind::Binary(operator, left, right) => {
                let sides = match operator {
                    Binary::And | Binary::Or | Binary::Xor => Some(Kind::Bool),
                    Binary::Equal | Binary::NotEqual => None,
                    Binary::Add => wanted,
                    _ => Some(Kind::Number),
                };
                let first = self.guess(source, left, sides);
                let second = self.guess(source, right, first.or(sides));
                if first.is_none() && second.is_some() {
                    self.guess(source, left, second);
                }
                operator.result(first.or(second)?)
            }
            ExprKind::Call(name, arguments) => {
                let function = Function::NAMES.iter().find(|(known, _)| known == name);
                let asks = match function {
                    Some((_, function)) if matches!(function.takes(), Takes::Numbers(_)) => {
                        Some(Kind::Number)
                    }
                    Some(_) => None,
                    None => Some(Kind::Text),
                };
                for argument in arguments {
                    self.guess(source, argument, asks);
                }
                match name.as_str() {
                    "visited" => Some(Kind::Bool),
                    "visited_count" => Some(Kind::Number),
                    _ => function.map(|(_, function)| function.gives()),
                }
            }
        }
    }
}

/// The plain value that an expression writes out.
fn constant(expr: &Expr) -> Option<Value> {
    match &expr.kind {
        ExprKind::Value(value) => Some(value.clone()),
        ExprKind::Unary(Unary::Negate, of) => match &of.kind {
            ExprKind::Value(Value::Number(number)) => Some(Value::Number(-number)),
            _ => None,
        },
        _ => None,
    }
}
