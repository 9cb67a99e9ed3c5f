//! The page scripts: their types, and their tests in Node.

use anyhow::{Result, bail};

use super::bench::Bench;
use super::node;
use super::tally::Tally;
use crate::display::Step;
use crate::process;

/// `npm run types`.
pub(super) fn types(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    node::packages(bench, step)?;
    let mut command = node::npm(bench)?;
    process::run(command.args(["run", "types"]), |line| step.says(line))?.well("npm run types")?;
    Ok(Tally::ONE)
}

/// `npm test`.
pub(super) fn tests(bench: &Bench<'_>, step: &Step<'_>) -> Result<Tally> {
    node::packages(bench, step)?;
    let mut command = node::npm(bench)?;
    let finished = process::run(command.arg("test"), |line| step.says(line.trim()))?;
    let tally = count(&finished.text);
    if tally.lost() > 0 {
        bench.display.line(&format!("\n{}\n", finished.text.trim_end()));
    } else if !finished.status.success() {
        finished.well("npm test")?;
    } else if tally.passed == 0 {
        bail!("npm test ran no test");
    }
    Ok(tally)
}

/// Reads the summary of Node's runner: `# pass 12` or `ℹ pass 12`.
fn count(text: &str) -> Tally {
    let mut tally = Tally::default();
    for line in text.lines() {
        let mut words = line.split_whitespace();
        if !matches!(words.next(), Some("#" | "ℹ")) {
            continue;
        }
        let (Some(what), Some(Ok(number)), None) =
            (words.next(), words.next().map(str::parse::<u64>), words.next())
        else {
            continue;
        };
        match what {
            "pass" => tally.passed += number,
            "fail" | "cancelled" => tally.failed += number,
            "skipped" | "todo" => tally.skipped += number,
            _ => {}
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_of_nodes_reporters_are_understood() {
        let tap = "ok 1 - a\n# Subtest: pass 3\n# tests 7\n# suites 0\n# pass 4\n# fail 1\n# cancelled 0\n\
                   # skipped 1\n# todo 1\n# duration_ms 71.2\n";
        let spec = tap.replace("# ", "ℹ ");
        for text in [tap, &spec] {
            assert_eq!(count(text), Tally { passed: 4, failed: 1, skipped: 2 });
        }
    }
}
