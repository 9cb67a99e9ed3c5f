//! Thousands of scripts at random.

use std::env;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use story::Source;

use crate::generate;
use crate::pair::Pair;

/// How many scripts are tried, the same ones each time. `PROPTEST_CASES` asks for as many others.
const SCRIPTS: u32 = 2_500;

#[test]
fn generated_scripts_are_told_alike() {
    let asked = env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let cases = asked.unwrap_or(SCRIPTS);
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
    let walks = proptest::collection::vec(proptest::collection::vec(0_usize..60, 0..8), 3);
    let every = (generate::script(), walks, any::<u64>());
    let verdict = runner.run(&every, |(script, walks, seed)| {
        let file = Source::new("generated.yarn", script.written());
        let pair =
            Pair::compile(vec![file]).map_err(|wrong| TestCaseError::fail(wrong.to_string()))?;
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
