//! `places map`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use std::fs;
use std::path::Path;

use common::{MARKET, refused, said};
use protocol::{Results, ScenarioResults};

const BUS: &str = "assets/scenarios/lucknow-bus";

fn mapped(folder: &Path, words: &[&str]) -> String {
    let out = folder.to_str().unwrap();
    let all: Vec<&str> = ["map", "--out", out].iter().chain(words).copied().collect();
    said(&all, "")
}

#[test]
fn a_picture_and_a_page_are_written_for_every_story() {
    let folder = tempfile::tempdir().unwrap();
    let written = mapped(folder.path(), &[BUS, MARKET]);
    assert_eq!(written.lines().count(), 4, "{written}");
    for name in ["lucknow-bus", "market"] {
        let svg = fs::read_to_string(folder.path().join(format!("{name}.svg"))).unwrap();
        let document = roxmltree::Document::parse(&svg).unwrap();
        assert!(document.descendants().any(|node| node.attribute("class") == Some("card")));
        let page = fs::read_to_string(folder.path().join(format!("{name}.html"))).unwrap();
        let page = page.replace("http://www.w3.org/2000/svg", "");
        assert!(!page.contains("http:") && !page.contains("https:") && !page.contains(" src="));
    }
}

#[test]
fn maps_speak_hindi() {
    let folder = tempfile::tempdir().unwrap();
    mapped(folder.path(), &["--locale", "hi"]);
    let svg = fs::read_to_string(folder.path().join("lucknow-bus.svg")).unwrap();
    assert!(svg.contains("33 नंबर, आलमबाग़") && svg.contains("सीधे बोलना"));
    let (complaint, _) = refused(&["map", MARKET, "--locale", "hi"]);
    assert!(complaint.contains("is not told in `hi`"), "{complaint}");
}

#[test]
fn simulated_plays_are_drawn_by_policy() {
    let folder = tempfile::tempdir().unwrap();
    let results = folder.path().join("plays.json");
    fs::write(&results, said(&["simulate", "--runs", "100", "--json"], "")).unwrap();
    let results = results.to_str().unwrap();
    mapped(folder.path(), &["--results", results]);
    let uniform = fs::read_to_string(folder.path().join("lucknow-bus.svg")).unwrap();
    assert!(uniform.contains("100 simulated plays (uniform)"));
    mapped(folder.path(), &["--results", results, "--policy", "bold"]);
    let bold = fs::read_to_string(folder.path().join("lucknow-bus.svg")).unwrap();
    assert!(bold.contains("100 simulated plays (bold)"));
    let (complaint, _) = refused(&["map", "--results", results, "--policy", "rash"]);
    assert!(complaint.contains("uniform, cautious, bold"), "{complaint}");
    let (complaint, _) = refused(&["map", MARKET, "--results", results]);
    assert!(complaint.contains("no results for `market`"), "{complaint}");
}

#[test]
fn real_results_are_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let results = folder.path().join("results.json");
    fs::write(&results, serde_json::to_string(&some_results()).unwrap()).unwrap();
    mapped(folder.path(), &[BUS, "--results", results.to_str().unwrap()]);
    let svg = fs::read_to_string(folder.path().join("lucknow-bus.svg")).unwrap();
    assert!(svg.contains("plays by real players"));
    let document = roxmltree::Document::parse(&svg).unwrap();
    assert!(document.descendants().any(|node| node.text() == Some("4,321")));
}

/// One option chosen often.
fn some_results() -> Results {
    let json = serde_json::json!({
        "scenario": "lucknow-bus", "title": "", "plays": 9000, "finished": 0, "left": 0,
        "decisions": [{
            "decision": "lb_o_watch", "prompt": "", "shown": 9000, "made": 8000,
            "options": [{
                "option": "lb_o_watch", "act": "other", "text": "", "chosen": 4321, "revised": 0,
                "median_ms": null,
            }],
        }],
        "outcomes": [],
    });
    let scenario: ScenarioResults = serde_json::from_value(json).unwrap();
    Results { sessions: 9000, campaigns: Vec::new(), scenarios: vec![scenario] }
}

#[test]
fn what_is_no_results_file_is_refused() {
    let (complaint, code) = refused(&["map", "--results", "README.md"]);
    assert!(complaint.contains("is no results file"), "{complaint}");
    assert_eq!(code, Some(1));
    let (complaint, code) = refused(&["map", "--results", "nowhere.json"]);
    assert!(complaint.contains("could not be read"), "{complaint}");
    assert_eq!(code, Some(2));
}
