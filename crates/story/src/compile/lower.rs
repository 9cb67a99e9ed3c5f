//! Turns syntax trees into a program.

use std::collections::BTreeMap;
use std::sync::Arc;

use protocol::{Act, LineId};

use super::typing::{Typing, Variables, nearest};
use super::{Compiled, WrittenLine};
use crate::diagnostic::Diagnostics;
use crate::expression::Expression;
use crate::program::{Branch, Command, Line, Node, Op, Program};
use crate::source::Source;
use crate::value::Kind;
use crate::yarn::{Choice, Expr, ExprKind, NodeSyntax, Span, Statement, Text};

/// Where to go before it is known where that is.
const UNKNOWN: u32 = u32::MAX;

/// Lowers all nodes of a script.
pub(super) fn lower(
    source: &Arc<Source>,
    nodes: &[NodeSyntax],
    start: &str,
    diagnostics: &mut Diagnostics,
) -> Compiled {
    let mut titles = BTreeMap::new();
    for node in nodes {
        if titles.insert(node.title.as_str(), 0).is_some() {
            let message = format!("there is a node `{}` already", node.title);
            diagnostics.report(source, node.title_span.clone(), "two-nodes", message, None);
        }
    }
    let mut variables = Variables::default();
    for node in nodes {
        declarations(source, &node.body, &mut variables, diagnostics);
    }
    let mut lowering = Lowering {
        source,
        variables: &variables,
        diagnostics,
        ops: Vec::new(),
        texts: Vec::new(),
        commands: Vec::new(),
        jumps: Vec::new(),
        node_number: 0,
        lines: Vec::new(),
    };
    let mut places = Vec::new();
    for (number, node) in nodes.iter().enumerate() {
        let at = lowering.here();
        titles.insert(node.title.as_str(), at);
        places.push(Node { title: node.title.clone(), start: at });
        lowering.node_number = u16::try_from(number).unwrap_or(u16::MAX);
        lowering.block(&node.body);
        lowering.ops.push(Op::Stop);
    }
    let jumps = std::mem::take(&mut lowering.jumps);
    for (op, title, span) in jumps {
        match titles.get(title.as_str()) {
            Some(to) => lowering.patch(op, *to),
            None => {
                unknown_node(source, &title, span, titles.keys().copied(), lowering.diagnostics);
            }
        }
    }
    let start_at = titles.get(start).copied();
    if start_at.is_none() {
        let message = format!("the story begins at `{start}`, and there is no such node");
        let help = nearest(start, titles.keys().copied()).map(|t| format!("did you mean `{t}`?"));
        lowering.diagnostics.report(source, 0..0, "no-start", message, help);
    }
    let Lowering { ops, texts, commands, lines, .. } = lowering;
    let program = Program {
        ops,
        nodes: places,
        lines,
        variables: variables.initial,
        start: start_at.unwrap_or(0),
    };
    Compiled { program, texts, commands }
}

fn unknown_node<'t>(
    source: &Arc<Source>,
    title: &str,
    span: Span,
    titles: impl Iterator<Item = &'t str>,
    diagnostics: &mut Diagnostics,
) {
    let help = nearest(title, titles).map(|title| format!("did you mean `{title}`?"));
    let message = format!("there is no node `{title}`");
    diagnostics.report(source, span, "unknown-node", message, help);
}

fn declarations(
    source: &Arc<Source>,
    body: &[Statement],
    variables: &mut Variables,
    diagnostics: &mut Diagnostics,
) {
    for statement in body {
        match statement {
            Statement::Declare { name, name_span, value } => {
                let constant = match &value.kind {
                    ExprKind::Value(value) => Some(value.clone()),
                    ExprKind::Unary(crate::Unary::Negate, of) => match &of.kind {
                        ExprKind::Value(crate::Value::Number(n)) => Some(crate::Value::Number(-n)),
                        _ => None,
                    },
                    _ => None,
                };
                let Some(constant) = constant else {
                    let message = "a variable is declared with a plain value";
                    diagnostics.report(source, value.span.clone(), "not-constant", message, None);
                    continue;
                };
                if !variables.declare(name, constant) {
                    let message = format!("`{name}` is declared already");
                    diagnostics.report(
                        source,
                        name_span.clone(),
                        "two-declarations",
                        message,
                        None,
                    );
                }
            }
            Statement::If { branches, otherwise } => {
                for (_, body) in branches {
                    declarations(source, body, variables, diagnostics);
                }
                declarations(source, otherwise, variables, diagnostics);
            }
            Statement::Choices(choices) => {
                for choice in choices {
                    declarations(source, &choice.body, variables, diagnostics);
                }
            }
            _ => {}
        }
    }
}

struct Lowering<'c> {
    source: &'c Arc<Source>,
    variables: &'c Variables,
    diagnostics: &'c mut Diagnostics,
    ops: Vec<Op>,
    lines: Vec<Line>,
    texts: Vec<WrittenLine>,
    commands: Vec<(Vec<String>, Span)>,
    jumps: Vec<(u32, String, Span)>,
    node_number: u16,
}

impl Lowering<'_> {
    fn here(&self) -> u32 {
        u32::try_from(self.ops.len()).unwrap_or(UNKNOWN)
    }

    fn block(&mut self, body: &[Statement]) {
        for statement in body {
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        match statement {
            Statement::Line(text) => {
                let (line, with) = self.text(text, false);
                self.ops.push(Op::Line { line, with });
            }
            Statement::Choices(choices) => self.choices(choices),
            Statement::If { branches, otherwise } => self.conditional(branches, otherwise),
            Statement::Set { name, name_span, operator, value } => {
                self.set(name, name_span, *operator, value);
            }
            Statement::Declare { .. } => {}
            Statement::Jump { node, span } => {
                self.jumps.push((self.here(), node.clone(), span.clone()));
                self.ops.push(Op::Goto(UNKNOWN));
            }
            Statement::Stop => self.ops.push(Op::Stop),
            Statement::Command { words, span } => {
                self.commands.push((words.clone(), span.clone()));
                if let Some((name, arguments)) = words.split_first() {
                    let (name, arguments) = (name.clone(), arguments.to_vec());
                    self.ops.push(Op::Command(Command { name, arguments }));
                }
            }
        }
    }

    fn set(&mut self, name: &str, span: &Span, operator: Option<crate::Binary>, value: &Expr) {
        let Some((variable, kind)) = self.variables.find(name) else {
            self.typing().undeclared(name, span);
            return;
        };
        let value = match operator {
            None => value.clone(),
            Some(operator) => {
                let before = Expr { kind: ExprKind::Variable(name.to_owned()), span: span.clone() };
                let whole = span.start..value.span.end;
                let change = ExprKind::Binary(operator, before.into(), value.clone().into());
                Expr { kind: change, span: whole }
            }
        };
        if let Some(value) = self.typing().expect(&value, kind) {
            self.ops.push(Op::Set { variable, value });
        }
    }

    fn conditional(&mut self, branches: &[(Expr, Vec<Statement>)], otherwise: &[Statement]) {
        let mut leaves = Vec::new();
        for (condition, body) in branches {
            let condition = self.condition(condition);
            let test = self.here();
            self.ops.push(Op::Unless { condition, to: UNKNOWN });
            self.block(body);
            leaves.push(self.here());
            self.ops.push(Op::Goto(UNKNOWN));
            self.patch(test, self.here());
        }
        self.block(otherwise);
        for leave in leaves {
            self.patch(leave, self.here());
        }
    }

    fn choices(&mut self, choices: &[Choice]) {
        let mut branches = Vec::new();
        for choice in choices {
            let (line, with) = self.text(&choice.text, true);
            let act =
                choice.text.tags.iter().find_map(|(tag, _)| tag.strip_prefix("act:")?.parse().ok());
            let condition = choice.text.condition.as_ref().map(|one| self.condition(one));
            branches.push(Branch {
                line,
                with,
                act: act.unwrap_or(Act::Other),
                condition,
                to: UNKNOWN,
            });
        }
        let group = self.here();
        self.ops.push(Op::Options(branches));
        let mut leaves = Vec::new();
        for (at, choice) in choices.iter().enumerate() {
            let to = self.here();
            if let Some(Op::Options(branches)) = self.ops.get_mut(group as usize)
                && let Some(branch) = branches.get_mut(at)
            {
                branch.to = to;
            }
            self.block(&choice.body);
            leaves.push(self.here());
            self.ops.push(Op::Goto(UNKNOWN));
        }
        for leave in leaves {
            self.patch(leave, self.here());
        }
    }

    /// A condition; one that is wrong was reported and never runs.
    fn condition(&mut self, condition: &Expr) -> Expression {
        let wrong = Expression::Value(crate::Value::Bool(false));
        self.typing().expect(condition, Kind::Bool).unwrap_or(wrong)
    }

    fn text(&mut self, text: &Text, option: bool) -> (u16, Vec<Expression>) {
        let Ok(number) = u16::try_from(self.lines.len()) else {
            let message = "a story has at most 65,536 lines";
            self.diagnostics.report(self.source, text.span.clone(), "too-long", message, None);
            return (u16::MAX, Vec::new());
        };
        let with = text.with.iter().filter_map(|one| Some(self.typing().any(one)?.0)).collect();
        let id = text.tags.iter().find_map(|(tag, _)| LineId::new(tag.strip_prefix("line:")?).ok());
        self.texts.push(WrittenLine {
            id: id.clone(),
            words: text.words.clone(),
            values: text.with.len(),
            tags: text.tags.clone(),
            span: text.span.clone(),
            option,
        });
        self.lines.push(Line {
            id: id.unwrap_or_else(|| LineId::of_number(number)),
            node: self.node_number,
        });
        (number, with)
    }

    fn typing(&mut self) -> Typing<'_> {
        Typing { source: self.source, variables: self.variables, diagnostics: self.diagnostics }
    }

    fn patch(&mut self, op: u32, target: u32) {
        if let Some(Op::Goto(to) | Op::Unless { to, .. }) = self.ops.get_mut(op as usize) {
            *to = target;
        }
    }
}
