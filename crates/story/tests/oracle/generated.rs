//! Thousands of scripts at random.

use std::env;
use std::ops::RangeInclusive;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::generate;
use crate::pair::Pair;

#[test]
fn scripts_of_a_node_or_two_are_told_alike() {
    try_many(1..=2, 1_500);
}

#[test]
fn scripts_of_many_nodes_are_told_alike() {
    try_many(3..=5, 700);
}

/// Tries so many scripts, the same ones each time. `PROPTEST_CASES` asks for as many others.
fn try_many(nodes: RangeInclusive<usize>, scripts: u32) {
    let asked = env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let cases = asked.unwrap_or(scripts);
    let config = Config {
        cases,
        failure_persistence: None,
        max_global_rejects: cases,
        max_shrink_iters: 4_000,
        ..Config::default()
    };
    let mut runner = match asked {
        Some(_) => TestRunner::new(config),
        None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
    };
    let walks = vec(vec(0_usize..60, 0..8), 2);
    let every = (generate::script(nodes), walks, any::<u64>());
    let verdict = runner.run(&every, |(script, walks, seed)| {
        let pair = Pair::compile(script.files())
            .map_err(|wrong| TestCaseError::fail(wrong.to_string()))?;
        let Some(pair) = pair else { return Err(TestCaseError::reject("not a valid script")) };
        for choices in &walks {
            pair.told("Start", seed, choices)
                .map_err(|wrong| TestCaseError::fail(wrong.to_string()))?;
        }
        Ok(())
    });
    if let Err(wrong) = verdict {
        panic!("{}", wrong.to_string().split("minimal failing input").next().unwrap_or_default());
    }
}
