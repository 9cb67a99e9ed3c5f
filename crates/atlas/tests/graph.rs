//! The graph of a story.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use std::fmt::Write as _;

use atlas::Graph;
use atlas::graph::{Card, Exit, Passage, Path, Step, Target, Way};

#[test]
fn a_small_story_has_the_graph_its_script_describes() {
    insta::assert_snapshot!(drawn(&Graph::of(&common::market())));
}

#[test]
fn the_shipped_story_has_every_decision_option_and_ending_and_nothing_lies_apart() {
    let scenario = common::shipped("lucknow-bus");
    let graph = Graph::of(&scenario);
    let catalog = scenario.catalog();
    let decisions: Vec<_> = graph.cards.iter().filter_map(|card| card.decision()).collect();
    assert_eq!(decisions, catalog.decisions.iter().map(|one| &one.id).collect::<Vec<_>>());
    let options = graph.cards.iter().flat_map(Card::choices).map(|choice| &choice.id);
    let known = catalog.decisions.iter().flat_map(|one| &one.options).map(|option| &option.id);
    assert_eq!(options.collect::<Vec<_>>(), known.collect::<Vec<_>>());
    let endings: Vec<_> = graph.endings.iter().map(|end| end.outcome.as_ref().unwrap()).collect();
    assert_eq!(endings, catalog.outcomes.iter().map(|one| &one.id).collect::<Vec<_>>());
    assert!(graph.cards.iter().all(|card| card.reached));
    assert!(graph.endings.iter().all(|end| end.reached));
    // Only a look at a detail leads back, and to the decision that it belongs to.
    for (at, card) in graph.cards.iter().enumerate() {
        assert!(card.ways_unasked().iter().all(|way| !way.back));
        for choice in card.choices() {
            let mut ways = Vec::new();
            choice.path.ways(&mut ways);
            let looks = choice.act == protocol::Act::Notice;
            assert!(ways.iter().all(|way| way.back == looks), "{}", choice.id);
            assert!(!looks || ways.iter().all(|way| way.to == Target::Card(at)), "{}", choice.id);
        }
    }
}

#[test]
fn every_node_is_named_once_as_the_place_that_jumps_to_it_lead_to() {
    for scenario in [common::market(), common::shipped("lucknow-bus")] {
        let graph = Graph::of(&scenario);
        let views: Vec<u32> = scenario.views.iter().map(|view| view.start).collect();
        for node in &scenario.program.nodes {
            let cards = graph.cards.iter().filter(|card| card.part == 1);
            let named = cards.filter(|card| card.nodes.contains(&node.title)).count();
            let ends = graph.endings.iter().filter(|end| end.nodes.contains(&node.title)).count();
            assert_eq!(named + ends, usize::from(!views.contains(&node.start)), "{}", node.title);
        }
    }
}

#[test]
fn ways_are_numbered_without_a_gap() {
    let graph = Graph::of(&common::market());
    let numbers: Vec<usize> =
        graph.cards.iter().flat_map(Card::ways).map(|way| way.number).collect();
    let mut sorted = numbers.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, (0..graph.ways).collect::<Vec<_>>());
}

/// A graph in words.
fn drawn(graph: &Graph) -> String {
    let mut out = format!("begins at {}\n", place(graph, graph.start));
    for card in &graph.cards {
        let lost = if card.reached { "" } else { " (no way leads here)" };
        writeln!(out, "\n{} {}{lost}", card.nodes.join(" = "), card.part).unwrap();
        steps(graph, &card.steps, 1, &mut out);
        match &card.exit {
            Exit::On(way) => leads(graph, *way, 1, &mut out),
            Exit::Choose(choices) => {
                for choice in choices {
                    let condition = choice.condition.as_deref().unwrap_or("always");
                    let act = choice.act.as_str();
                    writeln!(out, "  -> {} [{act}] {condition}", choice.id).unwrap();
                    path(graph, &choice.path, 2, &mut out);
                }
            }
        }
    }
    for end in &graph.endings {
        let name = end.outcome.as_ref().map_or("no outcome", |id| id.as_str());
        let lost = if end.reached { "" } else { " (no way leads here)" };
        writeln!(out, "\nending {name}{lost} {:?}", end.nodes).unwrap();
        end.after.iter().for_each(|after| passage(after, 1, &mut out));
    }
    out
}

fn path(graph: &Graph, path: &Path, depth: usize, out: &mut String) {
    steps(graph, &path.steps, depth, out);
    leads(graph, path.way, depth, out);
}

fn steps(graph: &Graph, steps: &[Step], depth: usize, out: &mut String) {
    for step in steps {
        match step {
            Step::Passage(said) => passage(said, depth, out),
            Step::Branch { condition, path: branch } => {
                writeln!(out, "{}if {condition}", "  ".repeat(depth)).unwrap();
                path(graph, branch, depth + 1, out);
            }
        }
    }
}

fn passage(passage: &Passage, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    for line in &passage.lines {
        let condition = line.condition.as_ref().map(|one| format!(" if {one}")).unwrap_or_default();
        writeln!(out, "{indent}line {}{condition}", line.line).unwrap();
    }
    for change in &passage.changes {
        writeln!(out, "{indent}set {change}").unwrap();
    }
}

fn leads(graph: &Graph, way: Way, depth: usize, out: &mut String) {
    let back = if way.back { "back " } else { "" };
    writeln!(out, "{}{back}to {}", "  ".repeat(depth), place(graph, way.to)).unwrap();
}

fn place(graph: &Graph, target: Target) -> String {
    match target {
        Target::Card(at) => format!("{} {}", graph.cards[at].nodes[0], graph.cards[at].part),
        Target::End(at) => {
            let outcome = graph.endings[at].outcome.as_ref();
            format!("ending {}", outcome.map_or("without outcome", |id| id.as_str()))
        }
    }
}

#[test]
fn a_jump_to_a_computed_node_parts_ways_and_counted_visits_are_no_change_of_the_authors() {
    let graph = Graph::of(&common::scripted(
        "title: N0\n---\n<<declare $to = \"N1\">>\nHere. #line:l1\n<<if visited(\"N1\")>>\n    \
         <<set $to = \"Last\">>\n<<endif>>\n<<jump {$to}>>\n===\ntitle: N1\n---\nThere. #line:l2\n\
         <<jump N0>>\n===\ntitle: Last\n---\n<<if visited_count(\"N1\") > 1>>\n    \
         <<outcome a>>\n<<else>>\n    <<outcome b>>\n<<endif>>\n===\n",
    ));
    insta::assert_snapshot!(drawn(&graph));
}
