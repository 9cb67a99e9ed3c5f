//! Whole scripts at random: valid ones, as far as the official compiler is concerned, that never
//! go round without saying something.

mod expression;
mod layout;
mod statement;
mod text;

use std::ops::RangeInclusive;

use proptest::prelude::*;
use proptest::strategy::Union;

use expression::{Expressions, Scope, literal};
use statement::{Blocks, Statement, block};

pub(crate) use layout::Style;

/// The nodes a script may have, in order. A story moves forward through them, or says something
/// before it goes back.
const TITLES: [&str; 5] = ["Start", "Bus_stop", "बाज़ार", "Node3", "_home"];

/// The variables of each type.
const NUMBERS: [&str; 3] = ["$coins", "$n2", "$संख्या"];
const BOOLEANS: [&str; 2] = ["$seen", "$told_her"];
const TEXTS: [&str; 2] = ["$name", "$place"];

/// A script before it is laid out.
#[derive(Debug, Clone)]
pub(crate) struct Script {
    nodes: Vec<Node>,
    style: Style,
}

#[derive(Debug, Clone)]
struct Node {
    title: &'static str,
    headers: Vec<&'static str>,
    body: Vec<Statement>,
}

/// Some script of this many nodes.
pub(crate) fn script(nodes: RangeInclusive<usize>) -> impl Strategy<Value = Script> {
    let sizes = nodes.flat_map(|count| [sized(count, false), sized(count, true)]);
    Union::new(sizes.collect::<Vec<_>>())
}

/// A script of so many nodes.
fn sized(count: usize, tracked: bool) -> BoxedStrategy<Script> {
    let scope = Scope { titles: &TITLES[..count], tracked };
    let expressions = Expressions::new(scope, 2);
    let bodies: Vec<_> = (0..count)
        .map(|at| block(&Blocks { at, scope, expressions: expressions.clone() }))
        .collect();
    (bodies, headers(count, tracked), variables(count), layout::style())
        .prop_map(move |(bodies, headers, declared, style)| {
            let titled = scope.titles.iter().copied().zip(headers).zip(bodies);
            let mut nodes: Vec<_> =
                titled.map(|((title, headers), body)| Node { title, headers, body }).collect();
            for (at, statement) in declared {
                nodes[at].body.insert(0, statement);
            }
            nodes[0].body.insert(0, Statement::plain("<<declare $next = \"Start\">>".to_owned()));
            for title in scope.titles.iter().filter(|_| !tracked) {
                let asked = Statement::plain(format!("<<call visited(\"{title}\")>>"));
                nodes[0].body.insert(0, asked);
            }
            Script { nodes, style }
        })
        .boxed()
}

/// What stands above each node besides its title. The official engine tracks what a script asks
/// about in plain words, or else what such a header says.
fn headers(count: usize, tracked: bool) -> impl Strategy<Value = Vec<Vec<&'static str>>> {
    let more = ["tags: dark quiet", "colour:", "position: 12,-3", "tags:"];
    let one = proptest::sample::subsequence(more.to_vec(), 0..=2).prop_map(move |mut headers| {
        headers.extend(tracked.then_some("tracking: always"));
        headers
    });
    proptest::collection::vec(one, count)
}

/// Each variable is declared at the top of some node, or set at the top of the first.
fn variables(count: usize) -> impl Strategy<Value = Vec<(usize, Statement)>> {
    let names = NUMBERS.iter().chain(&BOOLEANS).chain(&TEXTS).copied();
    names
        .map(|name| {
            (literal(name), proptest::option::weighted(0.8, 0..count), any::<bool>()).prop_map(
                move |((value, kind), declared, typed)| match declared {
                    None => (0, Statement::plain(format!("<<set {name} = {value}>>"))),
                    Some(at) => {
                        let kind = if typed { format!(" as {kind}") } else { String::new() };
                        let written = format!("<<declare {name} = {value}{kind}>>");
                        (at, Statement::plain(written))
                    }
                },
            )
        })
        .collect::<Vec<_>>()
}
