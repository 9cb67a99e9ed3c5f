//! Thousands of scripts at random.

use std::env;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use story::Source;

use crate::generate;
use crate::pair::Pair;

/// How many scripts are tried unless `PROPTEST_CASES` says otherwise.
const SCRIPTS: u32 = 2_500;

#[test]
fn generated_scripts_are_told_alike() {
    let cases = env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let config = Config {
        cases: cases.unwrap_or(SCRIPTS),
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..Config::default()
    };
    let walks = proptest::collection::vec(proptest::collection::vec(0_usize..60, 0..8), 3);
    let every = (generate::script(), walks, any::<u64>());
    let verdict = TestRunner::new(config).run(&every, |(script, walks, seed)| {
        let file = Source::new("generated.yarn", script.written());
        let pair = Pair::compile(vec![file]).map_err(|wrong| TestCaseError::fail(wrong.to_string()))?;
        let Some(pair) = pair else { return Err(TestCaseError::reject("not a valid script")) };
        for choices in &walks {
            pair.told("Start", seed, choices).map_err(|wrong| TestCaseError::fail(wrong.to_string()))?;
        }
        Ok(())
    });
    if let Err(wrong) = verdict {
        panic!("{}", wrong.to_string().split("minimal failing input").next().unwrap_or_default());
    }
}
