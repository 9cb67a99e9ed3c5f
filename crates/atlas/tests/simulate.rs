//! Simulated plays.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use atlas::graph::{Card, Target};
use atlas::{Counts, Graph, Next, Policy, Tally, simulate};

fn tally(name: &str, policy: Policy) -> Tally {
    let scenario = if name == "market" { common::market() } else { common::shipped(name) };
    let simulation = simulate(&[scenario], &[policy], 1000, 7);
    simulation.scenarios.into_iter().flat_map(|one| one.policies).next().unwrap().tally
}

#[test]
fn the_same_seed_gives_the_same_report_and_another_seed_another() {
    let scenarios = [common::shipped("lucknow-bus")];
    let policies = [Policy::uniform(), Policy::bold()];
    let run = |seed| simulate(&scenarios, &policies, 200, seed);
    assert_eq!(run(1), run(1));
    assert_ne!(run(1), run(2));
}

#[test]
fn shares_sum_to_one_and_every_play_ends_somewhere() {
    for policy in [Policy::uniform(), Policy::cautious(), Policy::bold()] {
        for name in ["lucknow-bus", "market"] {
            let tally = tally(name, policy.clone());
            let ends: f64 = tally.outcomes.iter().map(|one| one.share).sum();
            let all = ends + tally.unnamed.share + tally.stuck.share + tally.unfinished.share;
            assert!((all - 1.0).abs() < 1e-9, "{name}: {all}");
            let acts: f64 = tally.acts.iter().map(|one| one.share).sum();
            assert!((acts - 1.0).abs() < 1e-9, "{name}: {acts}");
            assert_eq!((tally.stuck.plays, tally.unfinished.plays), (0, 0), "{name}");
        }
    }
}

#[test]
fn players_choose_as_their_policy_says() {
    let direct = |policy| {
        let tally = tally("lucknow-bus", policy);
        tally.acts.iter().find(|one| one.act == protocol::Act::Direct).unwrap().share
    };
    let (cautious, uniform, bold) =
        (direct(Policy::cautious()), direct(Policy::uniform()), direct(Policy::bold()));
    assert!(cautious < uniform && uniform < bold, "{cautious} {uniform} {bold}");
    assert!(direct(Policy::bold().with(&["direct=0".parse().unwrap()])) < 1e-9);
}

#[test]
fn options_are_shown_available_and_chosen_in_that_order() {
    let tally = tally("market", Policy::uniform());
    for option in &tally.options {
        assert!(option.chosen <= option.available && option.available <= option.shown);
    }
    let again = tally.options.iter().find(|one| one.option.as_str() == "m_o_again").unwrap();
    assert!(again.available < again.shown, "its condition does not always hold");
    let starts = tally.passings.iter().filter(|one| one.after.is_none());
    let starts: Vec<_> = starts.map(|one| (one.to.clone(), one.times)).collect();
    assert!(matches!(starts.as_slice(), [(Next::Decision(_), 1000)]), "{starts:?}");
}

#[test]
fn what_goes_into_a_card_comes_out_of_it() {
    let scenario = common::shipped("lucknow-bus");
    let graph = Graph::of(&scenario);
    let counts = Counts::of_tally("uniform", &tally("lucknow-bus", Policy::uniform()), &graph);
    for (at, card) in graph.cards.iter().enumerate() {
        let all = graph.cards.iter().flat_map(Card::ways);
        let into: u64 = all
            .filter(|way| way.to == Target::Card(at))
            .map(|way| counts.way(way.number).unwrap())
            .sum();
        let begun = if graph.start == Target::Card(at) { counts.plays } else { 0 };
        let out: u64 = card.ways().iter().map(|way| counts.way(way.number).unwrap()).sum();
        assert_eq!(into + begun, out, "{:?}", card.nodes);
    }
    for (at, end) in graph.endings.iter().enumerate() {
        let all = graph.cards.iter().flat_map(Card::ways);
        let into: u64 = all
            .filter(|way| way.to == Target::End(at))
            .map(|way| counts.way(way.number).unwrap())
            .sum();
        assert_eq!(Some(&into), counts.endings.get(end.outcome.as_ref().unwrap()));
    }
}
