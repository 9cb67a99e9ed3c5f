//! `places simulate`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use common::{MARKET, refused, said};

#[test]
fn the_same_seed_writes_the_same_bytes() {
    let words = ["simulate", "--runs", "300", "--seed", "5"];
    assert_eq!(said(&words, ""), said(&words, ""));
    let json = ["simulate", "--runs", "300", "--seed", "5", "--json"];
    assert_eq!(said(&json, ""), said(&json, ""));
    assert_ne!(said(&json, ""), said(&["simulate", "--runs", "300", "--seed", "6", "--json"], ""));
}

#[test]
fn the_report_names_every_policy_ending_and_act_and_what_was_never_reached() {
    let report = said(&["simulate", "--runs", "400"], "");
    for word in ["uniform", "cautious", "bold", "company_home", "direct", "lines read"] {
        assert!(report.contains(word), "{word}");
    }
    let report = said(&["simulate", MARKET, "--policy", "bold", "--runs", "50"], "");
    assert!(report.contains("bold never reached the endings"), "{report}");
    assert!(!report.contains("cautious"), "{report}");
}

#[test]
fn shares_in_the_json_sum_to_one() {
    let json = said(&["simulate", "--runs", "500", "--json"], "");
    let report: atlas::Simulation = serde_json::from_str(&json).unwrap();
    let policies: Vec<_> = report.scenarios.iter().flat_map(|one| &one.policies).collect();
    assert_eq!(policies.len(), 3 * report.scenarios.len());
    for policed in policies {
        let ends: f64 = policed.tally.outcomes.iter().map(|one| one.share).sum();
        assert!((ends + policed.tally.unnamed.share - 1.0).abs() < 1e-9, "{ends}");
        assert_eq!(policed.tally.plays, 500);
    }
}

#[test]
fn weights_can_be_given() {
    let words =
        ["simulate", "--runs", "200", "--policy", "bold", "--json", "--weight", "direct=0,wait=9"];
    let report: atlas::Simulation = serde_json::from_str(&said(&words, "")).unwrap();
    let policed = report.scenarios.first().unwrap().policies.first().unwrap();
    assert_eq!(policed.weights.get(&protocol::Act::Wait), Some(&9.0));
    let direct = policed.tally.acts.iter().find(|one| one.act == protocol::Act::Direct).unwrap();
    assert_eq!(direct.taken, 0);
    let (complaint, _) = refused(&["simulate", "--weight", "shout=2"]);
    assert!(complaint.contains("`shout` is no act"), "{complaint}");
}

#[test]
fn a_folder_without_a_story_is_refused() {
    let (complaint, code) = refused(&["simulate", "docs/pictures"]);
    assert!(complaint.contains("holds no scenario"), "{complaint}");
    assert_eq!(code, Some(2));
}
