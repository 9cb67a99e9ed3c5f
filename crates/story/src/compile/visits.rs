//! How often nodes were visited: variables of their own, for the nodes that a script asks about.

use std::collections::{BTreeMap, BTreeSet};

use super::variables::Variables;
use crate::expression::{Binary, Expression};
use crate::program::Op;
use crate::value::{Kind, Value};
use crate::yarn::{ExprKind, NodeSyntax, Statement};

/// The variables that hold visits, by the node's title.
#[derive(Debug, Default)]
pub(super) struct Visits {
    variables: BTreeMap<String, u16>,
    titles: BTreeSet<String>,
}

impl Visits {
    /// Finds out what a script asks about, and makes variables for it. What is only asked for
    /// with `visited` is a boolean, so that going round and round is no new state of the story.
    pub(super) fn of(nodes: &[NodeSyntax], variables: &mut Variables) -> Self {
        let titles: BTreeSet<String> = nodes.iter().map(|node| node.title.clone()).collect();
        let mut asked: BTreeMap<String, Kind> = BTreeMap::new();
        for node in nodes {
            Statement::walk(&node.body, &mut |statement| {
                statement.expressions(&mut |expr| {
                    expr.walk(&mut |expr| {
                        let ExprKind::Call(name, arguments) = &expr.kind else { return };
                        let kind = match name.as_str() {
                            "visited" => Kind::Bool,
                            "visited_count" => Kind::Number,
                            _ => return,
                        };
                        match arguments.first().map(|one| &one.kind) {
                            Some(ExprKind::Value(Value::Text(title))) => {
                                let known = asked.entry(title.clone()).or_insert(kind);
                                if kind == Kind::Number {
                                    *known = kind;
                                }
                            }
                            // Whose title it is, is not known before the story runs.
                            _ => asked.extend(titles.iter().map(|one| (one.clone(), Kind::Number))),
                        }
                    });
                });
            });
        }
        let mut visits = Self { variables: BTreeMap::new(), titles };
        for (title, kind) in asked.into_iter().filter(|(title, _)| visits.titles.contains(title)) {
            let name = format!("visits to {title}");
            let first = if kind == Kind::Bool { Value::Bool(false) } else { Value::Number(0.0) };
            if variables.add(&name, first)
                && let Some((variable, _)) = variables.find(&name)
            {
                visits.variables.insert(title, variable);
            }
        }
        visits
    }

    pub(super) fn variable(&self, title: &str) -> Option<u16> {
        self.variables.get(title).copied()
    }

    pub(super) fn titles(&self) -> impl Iterator<Item = &str> {
        self.titles.iter().map(String::as_str)
    }

    pub(super) fn all(&self) -> Vec<(String, u16)> {
        self.variables.iter().map(|(title, variable)| (title.clone(), *variable)).collect()
    }

    /// What leaving a node does.
    pub(super) fn leaving(&self, title: &str, variables: &Variables) -> Option<Op> {
        let variable = self.variable(title)?;
        let value = if variables.kind(variable)? == Kind::Bool {
            Expression::Value(Value::Bool(true))
        } else {
            let one = Expression::Value(Value::Number(1.0));
            Expression::Binary(Binary::Add, Expression::Variable(variable).into(), one.into())
        };
        Some(Op::Set { variable, value })
    }
}
