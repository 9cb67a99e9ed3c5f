//! Maps as files.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;
mod tidy;

use std::sync::Arc;

use atlas::graph::Card;
use atlas::{Counts, Graph, Policy, simulate};
use protocol::Locale;
use roxmltree::Document;
use story::Scenario;
use tidy::number;

fn locale(word: &str) -> Locale {
    Locale::new(word).unwrap()
}

fn counts(scenario: &Arc<Scenario>, graph: &Graph) -> Counts {
    let simulation = simulate(&[Arc::clone(scenario)], &[Policy::uniform()], 500, 3);
    let policed = simulation.scenarios.into_iter().flat_map(|one| one.policies).next().unwrap();
    Counts::of_tally(&policed.policy, &policed.tally, graph)
}

#[test]
fn everything_of_the_story_stands_on_the_map_once_in_each_language() {
    let scenario = common::shipped("lucknow-bus");
    let graph = Graph::of(&scenario);
    for word in ["en", "hi"] {
        let svg = atlas::svg(&scenario, &graph, None, &locale(word)).unwrap();
        let document = Document::parse(&svg).unwrap();
        let ids: Vec<&str> =
            document.descendants().filter_map(|node| node.attribute("id")).collect();
        for choice in graph.cards.iter().flat_map(Card::choices) {
            let id = format!("{word}-option-{}", choice.id);
            assert_eq!(ids.iter().filter(|known| **known == id).count(), 1, "{id}");
        }
        let text: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
        let view = |start: u32| scenario.views.iter().any(|view| view.start == start);
        for node in scenario.program.nodes.iter().filter(|node| !view(node.start)) {
            assert!(text.iter().any(|text| text.contains(&node.title)), "{}", node.title);
        }
        let all = text.join(" ");
        for ending in &scenario.endings {
            assert!(all.contains(ending.id.as_str()), "{}", ending.id);
        }
    }
}

#[test]
fn no_two_cards_overlap_and_no_way_runs_over_a_card() {
    for scenario in [common::market(), common::shipped("lucknow-bus")] {
        let graph = Graph::of(&scenario);
        let svg = atlas::svg(&scenario, &graph, None, &locale("en")).unwrap();
        let document = Document::parse(&svg).unwrap();
        assert_eq!(tidy::sheets(&document).len(), graph.cards.len() + graph.endings.len());
        assert_eq!(tidy::untidy(&document), None);
    }
}

#[test]
fn texts_stay_within_their_cards() {
    let scenario = common::shipped("lucknow-bus");
    let graph = Graph::of(&scenario);
    let counts = counts(&scenario, &graph);
    for word in ["en", "hi"] {
        let svg = atlas::svg(&scenario, &graph, Some(&counts), &locale(word)).unwrap();
        let document = Document::parse(&svg).unwrap();
        for card in document.descendants().filter(|node| node.attribute("class") == Some("card")) {
            let sheet =
                card.children().find(|child| child.attribute("class") == Some("sheet")).unwrap();
            let mut lowest = 0.0_f32;
            for text in card.descendants().filter(|node| node.has_tag_name("text")) {
                let (x, y) = (number(text, "x"), number(text, "y"));
                assert!((0.0..number(sheet, "width")).contains(&x));
                assert!(y + 3.0 < number(sheet, "height"), "{:?}", text.text());
                lowest = lowest.max(y);
            }
            assert!(lowest > 0.0);
        }
    }
}

#[test]
fn ways_are_as_wide_as_they_were_taken_and_say_how_often() {
    let scenario = common::shipped("lucknow-bus");
    let graph = Graph::of(&scenario);
    let counts = counts(&scenario, &graph);
    let svg = atlas::svg(&scenario, &graph, Some(&counts), &locale("en")).unwrap();
    let document = Document::parse(&svg).unwrap();
    let widths: Vec<f32> = document
        .descendants()
        .filter(|node| node.has_attribute("data-from"))
        .map(|way| number(way, "stroke-width"))
        .collect();
    let back = graph.cards.iter().flat_map(atlas::graph::Card::ways).filter(|way| way.back);
    assert_eq!(widths.len(), graph.ways - back.count());
    assert!(widths.iter().any(|width| *width > 5.0) && widths.iter().any(|width| *width < 2.0));
    let chosen = counts.options.values().max().unwrap().to_string();
    assert!(document.descendants().any(|node| node.text() == Some(&chosen)));
}

#[test]
fn the_page_stands_alone_and_lists_everything() {
    let scenario = common::shipped("lucknow-bus");
    let graph = Graph::of(&scenario);
    let page = atlas::page(&scenario, &graph, None, &locale("hi")).unwrap();
    let without_names = page.replace("http://www.w3.org/2000/svg", "");
    for outside in ["http:", "https:", "//fonts", " src=", "@import", "<link", "url(http", "fetch("]
    {
        assert!(!without_names.contains(outside), "{outside}");
    }
    let hindi = page.find("lang=\"hi\" data-locale").unwrap();
    let english = page.find("lang=\"en\" data-locale").unwrap();
    assert!(hindi < english, "the language asked for comes first");
    for choice in graph.cards.iter().flat_map(Card::choices) {
        assert!(page.contains(&format!("id=\"about-hi-option-{}\"", choice.id)));
    }
    for (at, ending) in scenario.endings.iter().enumerate() {
        let words = ending.text.get(scenario.language(&locale("hi"))).unwrap();
        assert!(page.contains(words.as_str()), "ending {at}");
    }
}

#[test]
fn words_with_markup_in_them_stay_words() {
    let scenario = common::market();
    let graph = Graph::of(&scenario);
    let svg = atlas::svg(&scenario, &graph, None, &locale("en")).unwrap();
    let document = Document::parse(&svg).unwrap();
    assert!(document.descendants().any(|node| node.text() == Some("Bread & <salt>")));
}
