//! Turns syntax trees into a program.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use protocol::{Act, LineId};

use super::forms::Given;
use super::typing::{Typing, nearest};
use super::variables::Variables;
use super::visits::Visits;
use super::{Compiled, WrittenCommand, WrittenLine};
use crate::diagnostic::Diagnostics;
use crate::expression::{Binary, Expression};
use crate::manuscript::Place;
use crate::program::{Branch, Line, Node, Op, Program};
use crate::source::Source;
use crate::value::{Kind, Value};
use crate::yarn::{Choice, Expr, ExprKind, NodeSyntax, Span, Statement, Target, Text, meaning};

/// Where to go before it is known where that is.
const UNKNOWN: u32 = u32::MAX;

/// Lowers all nodes.
pub(super) fn lower(nodes: &[NodeSyntax], diagnostics: &mut Diagnostics) -> Compiled {
    let mut titles = BTreeMap::new();
    for node in nodes {
        if titles.insert(node.title.as_str(), 0).is_some() {
            let message = format!("there is a node `{}` already", node.title);
            let span = node.title_span.clone();
            diagnostics.report(&node.source, span, "two-nodes", message, None);
        }
    }
    let mut variables = Variables::of(nodes, diagnostics);
    let visits = Visits::of(nodes, &mut variables);
    let mut lowering = Lowering {
        node: nodes.first(),
        node_number: 0,
        variables: &variables,
        visits: &visits,
        diagnostics,
        ops: Vec::new(),
        places: Vec::new(),
        written: BTreeSet::new(),
        lines: Vec::new(),
        texts: Vec::new(),
        commands: Vec::new(),
        jumps: Vec::new(),
        ids: BTreeSet::new(),
    };
    let mut starts = Vec::new();
    for (number, node) in nodes.iter().enumerate() {
        let at = lowering.here();
        titles.insert(node.title.as_str(), at);
        starts.push(Node { title: node.title.clone(), start: at });
        lowering.node = Some(node);
        lowering.node_number = u16::try_from(number).unwrap_or(u16::MAX);
        lowering.block(&node.body);
        lowering.push(Op::Stop, &node.title_span);
    }
    lowering.link(&titles);
    let Lowering { ops, places, written, texts, commands, lines, jumps, .. } = lowering;
    let initial = variables.initial.clone();
    let program = Program { ops, nodes: starts, lines, variables: initial, start: 0 };
    Compiled {
        program,
        places,
        written,
        texts,
        commands,
        variables,
        jumps: jumps.into_iter().filter_map(Jump::open).collect(),
    }
}

/// A jump, until it is known where nodes begin.
struct Jump {
    op: u32,
    source: Arc<Source>,
    span: Span,
    /// None for one whose target is an expression.
    title: Option<String>,
}

impl Jump {
    fn open(self) -> Option<(u32, Arc<Source>, Span)> {
        self.title.is_none().then_some((self.op, self.source, self.span))
    }
}

struct Lowering<'c> {
    node: Option<&'c NodeSyntax>,
    node_number: u16,
    variables: &'c Variables,
    visits: &'c Visits,
    diagnostics: &'c mut Diagnostics,
    ops: Vec<Op>,
    /// Where each instruction is written.
    places: Vec<Place>,
    /// Those that are a command of their own in the script.
    written: BTreeSet<usize>,
    lines: Vec<Line>,
    texts: Vec<WrittenLine>,
    commands: Vec<WrittenCommand>,
    jumps: Vec<Jump>,
    ids: BTreeSet<String>,
}

impl Lowering<'_> {
    fn push(&mut self, op: Op, span: &Span) {
        self.ops.push(op);
        self.places.push((self.source(), span.clone()));
    }

    fn here(&self) -> u32 {
        u32::try_from(self.ops.len()).unwrap_or(UNKNOWN)
    }

    fn source(&self) -> Arc<Source> {
        self.node.map_or_else(|| Arc::new(Source::new("", "")), |node| Arc::clone(&node.source))
    }

    fn block(&mut self, body: &[Statement]) {
        for (at, statement) in body.iter().enumerate() {
            let before_options = matches!(body.get(at + 1), Some(Statement::Choices(_)));
            self.statement(statement, before_options);
            let command = !matches!(
                statement,
                Statement::Line(_)
                    | Statement::Choices(_)
                    | Statement::If { .. }
                    | Statement::Declare { .. }
            );
            self.written.extend(self.ops.len().checked_sub(1).filter(|_| command));
        }
    }

    fn statement(&mut self, statement: &Statement, before_options: bool) {
        match statement {
            Statement::Line(text) => {
                let (line, with) = self.text(text, false, before_options);
                self.push(Op::Line { line, with }, &text.span);
            }
            Statement::Choices(choices) => self.choices(choices),
            Statement::If { branches, otherwise } => self.conditional(branches, otherwise),
            Statement::Set { name, name_span, operator, value } => {
                self.set(name, name_span, *operator, value);
            }
            Statement::Declare { .. } => {}
            Statement::Jump(target) => self.jump(target),
            Statement::Call(value) => {
                let span = value.span.clone();
                if let Some((value, _)) = self.typing().any(value) {
                    self.push(Op::Evaluate(value), &span);
                }
            }
            Statement::Stop(span) => self.push(Op::Stop, span),
            Statement::Command { text, with, span } => {
                let with = with.iter().filter_map(|one| Some(self.typing().any(one)?.0)).collect();
                let op = Op::Command { text: text.clone(), with };
                self.commands.push(WrittenCommand {
                    source: self.source(),
                    span: span.clone(),
                    command: crate::Command::of(&op),
                });
                self.push(op, span);
            }
        }
    }

    fn jump(&mut self, target: &Target) {
        let title = self.node.map(|node| node.title.as_str()).unwrap_or_default();
        let leaving = self.visits.leaving(title, self.variables);
        let written = match target {
            Target::Node { span, .. } => span.clone(),
            Target::Value(value) => value.span.clone(),
        };
        if let Some(op) = leaving {
            self.push(op, &written);
        }
        let (op, source) = (self.here(), self.source());
        match target {
            Target::Node { title, span } => {
                let (title, span) = (Some(title.clone()), span.clone());
                self.jumps.push(Jump { op, source, span, title });
                self.push(Op::Goto(UNKNOWN), &written);
            }
            Target::Value(value) => {
                if let Some(to) = self.typing().expect(value, Kind::Text) {
                    let span = value.span.clone();
                    self.jumps.push(Jump { op, source, span, title: None });
                    self.push(Op::Jump { to, nodes: Vec::new() }, &written);
                }
            }
        }
    }

    fn set(&mut self, name: &str, span: &Span, operator: Option<Binary>, value: &Expr) {
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
            self.push(Op::Set { variable, value }, span);
        }
    }

    fn conditional(&mut self, branches: &[(Expr, Vec<Statement>)], otherwise: &[Statement]) {
        let mut leaves = Vec::new();
        for (condition, body) in branches {
            let span = &condition.span;
            let condition = self.condition(condition);
            let test = self.here();
            self.push(Op::Unless { condition, to: UNKNOWN }, span);
            self.block(body);
            leaves.push(self.here());
            self.push(Op::Goto(UNKNOWN), span);
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
            let (line, with) = self.text(&choice.text, true, false);
            let act =
                choice.text.tags.iter().find_map(|(tag, _)| tag.strip_prefix("act:")?.parse().ok());
            let condition = choice.text.condition.as_ref().map(|one| self.condition(one));
            let act = act.unwrap_or(Act::Other);
            let mut tags = choice.text.tags.iter();
            let spot = tags.find_map(|(tag, _)| tag.strip_prefix("at:")).map(str::to_owned);
            branches.push(Branch { line, with, act, spot, condition, to: UNKNOWN });
        }
        let group = self.here();
        let whole = choices.first().map(|choice| choice.text.span.clone()).unwrap_or_default();
        self.push(Op::Options(branches), &whole);
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
            self.push(Op::Goto(UNKNOWN), &choice.text.span);
        }
        for leave in leaves {
            self.patch(leave, self.here());
        }
    }

    /// A condition; one that is wrong was reported and never runs.
    fn condition(&mut self, condition: &Expr) -> Expression {
        let wrong = Expression::Value(Value::Bool(false));
        self.typing().expect(condition, Kind::Bool).unwrap_or(wrong)
    }

    fn text(&mut self, text: &Text, option: bool, before_options: bool) -> (u16, Vec<Expression>) {
        let source = self.source();
        let Ok(number) = u16::try_from(self.lines.len()) else {
            let message = "a story has at most 65,536 lines";
            self.diagnostics.report(&source, text.span.clone(), "too-long", message, None);
            return (u16::MAX, Vec::new());
        };
        let given: Vec<Given> = text
            .with
            .iter()
            .filter_map(|one| self.typing().any(one).map(|(value, kind)| Given { value, kind }))
            .collect();
        let meant = meaning(&text.words, text.with.len()).unwrap_or_else(|slip| {
            let span = text.span.clone();
            self.diagnostics.report(&source, span, slip.code, slip.message, slip.help);
            crate::scenario::Saying::default()
        });
        let tag = text.tags.iter().find_map(|(tag, span)| Some((tag.strip_prefix("line:")?, span)));
        if let Some((id, span)) = tag
            && !self.ids.insert(id.to_owned())
        {
            let message = format!("another line has the id `{id}`");
            let help = "give this line an id that no other line has, or had".to_owned();
            self.diagnostics.report(&source, span.clone(), "same-id", message, Some(help));
        }
        let id = tag.and_then(|(id, _)| LineId::new(id).ok());
        let with = given.iter().map(|one| one.value.clone()).collect();
        self.texts.push(WrittenLine {
            source,
            node: self.node.map(|node| node.title.clone()).unwrap_or_default(),
            id: id.clone(),
            words: text.words.clone(),
            meant,
            given,
            tags: text.tags.clone(),
            span: text.span.clone(),
            option,
            before_options,
        });
        self.lines.push(Line {
            id: id.unwrap_or_else(|| LineId::of_number(number)),
            node: self.node_number,
        });
        (number, with)
    }

    fn typing(&mut self) -> Typing<'_> {
        Typing {
            source: self.source(),
            variables: self.variables,
            visits: self.visits,
            diagnostics: self.diagnostics,
        }
    }

    fn patch(&mut self, op: u32, target: u32) {
        if let Some(Op::Goto(to) | Op::Unless { to, .. }) = self.ops.get_mut(op as usize) {
            *to = target;
        }
    }

    /// Now that all nodes have their places, lets jumps go there.
    fn link(&mut self, titles: &BTreeMap<&str, u32>) {
        for Jump { op, source, span, title } in std::mem::take(&mut self.jumps) {
            let Some(title) = title else {
                self.jumps.push(Jump { op, source, span, title });
                continue;
            };
            if let Some(to) = titles.get(title.as_str()) {
                self.patch(op, *to);
            } else {
                let near = nearest(&title, titles.keys().copied());
                let help = near.map(|title| format!("did you mean `{title}`?"));
                let message = format!("there is no node `{title}`");
                self.diagnostics.report(&source, span, "unknown-node", message, help);
            }
        }
    }
}
