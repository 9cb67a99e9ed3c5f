//! Scripts of every shape: whatever compiles can be mapped and played.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;
#[allow(dead_code, reason = "each test file takes what it needs")]
mod tidy;

use atlas::{Counts, Graph, Policy, simulate};
use proptest::prelude::*;
use protocol::Locale;

/// A statement, without its indentation; `{n}` becomes a number of its own.
fn statement() -> impl Strategy<Value = Vec<String>> {
    let leaf = prop_oneof![
        Just(vec!["A line. #line:l{n}".to_owned()]),
        Just(vec!["<<set $a = $a + 1>>".to_owned()]),
        Just(vec!["<<jump N0>>".to_owned()]),
        Just(vec!["<<jump N1>>".to_owned()]),
        Just(vec!["<<jump N2>>".to_owned()]),
        Just(vec!["<<outcome a>>".to_owned()]),
        Just(vec!["<<outcome b>>".to_owned()]),
        Just(vec!["<<stop>>".to_owned()]),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let block = prop::collection::vec(inner, 0..4).prop_map(|parts| parts.concat());
        prop_oneof![
            (block.clone(), block.clone()).prop_map(|(yes, no)| {
                let mut lines = vec!["<<if $a > 1>>".to_owned()];
                lines.extend(indented(yes));
                lines.push("<<else>>".to_owned());
                lines.extend(indented(no));
                lines.push("<<endif>>".to_owned());
                lines
            }),
            (block.clone(), block).prop_map(|(one, other)| {
                let mut lines = vec!["-> One <<if $a < 3>> #act:direct #line:l{n}".to_owned()];
                lines.extend(indented(one));
                lines.push("-> Other #act:wait #line:l{n}".to_owned());
                lines.extend(indented(other));
                lines
            }),
        ]
    })
}

fn indented(lines: Vec<String>) -> Vec<String> {
    lines.into_iter().map(|line| format!("    {line}")).collect()
}

fn script(nodes: &[Vec<Vec<String>>]) -> String {
    let mut text = String::new();
    for (number, node) in nodes.iter().enumerate() {
        text.extend(["title: N", &number.to_string(), "\n---\n"]);
        if number == 0 {
            text += "<<declare $a = 0>>\nHere. #line:l{n}\n";
        }
        // Every ending has to be named somewhere, and a loop has to show something.
        text += "There. #line:l{n}\n";
        let mut lines = node.concat();
        // The same command twice, one under the other, is against the house rules.
        lines.dedup_by(|a, b| a == b && a.contains("<<"));
        for line in lines {
            text += &line;
            text.push('\n');
        }
        text += "===\n";
    }
    text += "title: Last\n---\n<<outcome a>>\n<<outcome b>>\n===\n";
    let mut numbered = String::new();
    for (number, part) in text.split("{n}").enumerate() {
        if number > 0 {
            numbered += &number.to_string();
        }
        numbered += part;
    }
    numbered
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_compiles_is_mapped_and_played(
        nodes in prop::collection::vec(prop::collection::vec(statement(), 0..4), 3)
    ) {
        let script = script(&nodes);
        let scenario = common::scripted(&script);
        let graph = Graph::of(&scenario);
        let simulation =
            simulate(std::slice::from_ref(&scenario), &[Policy::uniform()], 8, 1);
        let tally = &simulation.scenarios[0].policies[0].tally;
        let ends: u64 = tally.outcomes.iter().map(|one| one.reached).sum();
        prop_assert_eq!(ends + tally.unnamed.plays + tally.stuck.plays + tally.unfinished.plays, 8);
        let counts = Counts::of_tally("uniform", tally, &graph);
        let svg = atlas::svg(&scenario, &graph, Some(&counts), &Locale::english()).unwrap();
        let document = roxmltree::Document::parse(&svg).unwrap();
        prop_assert_eq!(tidy::untidy(&document), None, "{}", script);
        for option in &tally.options {
            let drawn = format!("id=\"en-option-{}\"", option.option);
            prop_assert!(option.shown == 0 || svg.contains(&drawn), "{}\n{}", option.option, script);
        }
        for node in &scenario.program.nodes {
            prop_assert!(svg.contains(&node.title), "{}\n{}", node.title, script);
        }
    }
}
