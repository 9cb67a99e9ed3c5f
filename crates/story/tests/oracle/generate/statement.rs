//! Statements of a node's body.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

use super::expression::{Expressions, Scope, quoted};
use super::{BOOLEANS, NUMBERS, TEXTS, text};

/// A statement and what stands above it.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    pub(super) kind: Kind,
    pub(super) above: Above,
    /// Whether it stands on the line of the command before it.
    pub(super) beside: bool,
    /// How much further in than it should it stands.
    pub(super) astray: usize,
}

/// What a statement is, its own lines already written.
#[derive(Debug, Clone)]
pub(super) enum Kind {
    Plain(String),
    /// Conditions and their blocks. The last has no condition if it is an `else`.
    If {
        branches: Vec<(Option<String>, Vec<Statement>)>,
        indented: bool,
    },
    Options(Vec<(String, Above, Vec<Statement>)>),
    /// Something said, then a way to any node.
    Back {
        said: String,
        to: String,
    },
}

/// What stands between a statement and the one before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Above {
    Nothing,
    Blank,
    /// A blank line that is indented as what follows.
    Indented,
    Comment,
    /// A comment at the margin.
    Margin,
}

/// What statements at one place may hold.
pub(super) struct Blocks {
    /// The node's number: jumps go to later ones.
    pub(super) at: usize,
    pub(super) scope: Scope,
    pub(super) expressions: Expressions,
}

impl Statement {
    pub(super) fn plain(written: String) -> Self {
        Self { kind: Kind::Plain(written), above: Above::Nothing, beside: false, astray: 0 }
    }
}

/// A node's body.
pub(super) fn block(blocks: &Blocks) -> BoxedStrategy<Vec<Statement>> {
    let plain = plain(blocks);
    let mut inner = vec(statement(plain.clone()), 1..2).boxed();
    for _ in 0..2 {
        let nested = prop_oneof![
            8 => plain.clone(),
            2 => condition(&blocks.expressions, &inner),
            3 => options(&blocks.expressions, &inner),
        ];
        inner = vec(statement(nested.boxed()), 1..3).boxed();
    }
    inner
}

fn statement(kind: BoxedStrategy<Kind>) -> BoxedStrategy<Statement> {
    let astray = prop_oneof![40 => Just(0), 1 => 1_usize..5];
    (kind, above(), weighted(0.04, Just(())), astray)
        .prop_map(|(kind, above, beside, astray)| Statement {
            kind,
            above,
            beside: beside.is_some(),
            astray,
        })
        .boxed()
}

fn above() -> impl Strategy<Value = Above> {
    prop_oneof![
        60 => Just(Above::Nothing),
        2 => Just(Above::Blank),
        1 => Just(Above::Indented),
        2 => Just(Above::Comment),
        1 => Just(Above::Margin),
    ]
}

fn plain(blocks: &Blocks) -> BoxedStrategy<Kind> {
    let expressions = &blocks.expressions;
    let call = expressions.number.clone().prop_map(|one| format!("<<call string({one})>>"));
    let line = prop_oneof![
        12 => text::line(expressions),
        4 => text::command(expressions),
        6 => set(expressions),
        2 => call,
        1 => Just("<<stop>>".to_owned()),
    ];
    prop_oneof![12 => line.prop_map(Kind::Plain), 1 => jump(blocks)].boxed()
}

fn set(expressions: &Expressions) -> BoxedStrategy<String> {
    let becomes = select(vec!["=", "to"]);
    let number = (
        select(&NUMBERS[..]),
        select(vec!["=", "to", "+=", "-=", "*=", "/=", "%="]),
        expressions.number.clone(),
    );
    let boolean = (select(&BOOLEANS[..]), becomes.clone(), expressions.boolean.clone());
    // Text grows by a little each time, or stories that go round would fill the memory.
    let small = prop_oneof![
        quoted().boxed(),
        expressions.number.clone().prop_map(|one| format!("string({one})")).boxed(),
    ];
    let joined = (quoted(), select(&TEXTS[..])).prop_map(|(text, name)| format!("{text} + {name}"));
    let string = (select(&TEXTS[..]), becomes, joined);
    let longer = (select(&TEXTS[..]), select(vec!["=", "+="]), small);
    prop_oneof![2 => number, 2 => boolean, 1 => string, 1 => longer]
        .prop_map(|(name, becomes, value)| format!("<<set {name} {becomes} {value}>>"))
        .boxed()
}

fn jump(blocks: &Blocks) -> BoxedStrategy<Kind> {
    let titles = blocks.scope.titles;
    let back = (text::line(&blocks.expressions), way(titles))
        .prop_map(|(said, to)| Kind::Back { said, to })
        .boxed();
    match titles.get(blocks.at + 1..) {
        None | Some([]) => back,
        Some(later) => back.prop_union(way(later).prop_map(Kind::Plain).boxed()).boxed(),
    }
}

/// A jump to one of these nodes, written in some way.
fn way(titles: &'static [&'static str]) -> BoxedStrategy<String> {
    (select(titles), 0..4)
        .prop_map(|(title, written)| match written {
            0 => format!("<<jump {title}>>"),
            1 => format!("<<jump {{\"{title}\"}}>>"),
            2 => {
                let (first, rest) = title.split_at(title.chars().next().map_or(0, char::len_utf8));
                format!("<<jump  {{ \"{first}\" + \"{rest}\" }} >>")
            }
            _ => format!("<<set $next = \"{title}\">> <<jump {{$next}}>>"),
        })
        .boxed()
}

fn condition(
    expressions: &Expressions,
    inner: &BoxedStrategy<Vec<Statement>>,
) -> BoxedStrategy<Kind> {
    let branches = vec((expressions.boolean.clone(), inner.clone()), 1..4);
    (branches, weighted(0.5, inner.clone()), any::<bool>())
        .prop_map(|(branches, otherwise, indented)| {
            let branches = branches.into_iter().map(|(condition, body)| (Some(condition), body));
            let branches = branches.chain(otherwise.map(|body| (None, body))).collect();
            Kind::If { branches, indented }
        })
        .boxed()
}

fn options(
    expressions: &Expressions,
    inner: &BoxedStrategy<Vec<Statement>>,
) -> BoxedStrategy<Kind> {
    let body = prop_oneof![1 => Just(Vec::new()), 3 => inner.clone()];
    vec((text::option(expressions), above(), body), 1..4).prop_map(Kind::Options).boxed()
}
