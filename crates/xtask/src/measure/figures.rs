//! What criterion wrote down, as tables.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The column that the others are compared with: our own engine.
const OURS: &str = "story";

/// Group → story → engine → median.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Figures(BTreeMap<String, BTreeMap<String, BTreeMap<String, f64>>>);

#[derive(Deserialize)]
struct Benchmark {
    group_id: String,
    function_id: String,
    value_str: String,
    /// `{"Elements": 12}` where one run is so many steps.
    throughput: Option<BTreeMap<String, u32>>,
}

#[derive(Deserialize)]
struct Estimates {
    median: Estimate,
}

#[derive(Deserialize)]
struct Estimate {
    point_estimate: f64,
}

impl Figures {
    /// Reads criterion's folder: `group/engine/story/new/…`.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let mut figures = Self::default();
        let engines = folders(&folders(&[folder.to_owned()])?)?;
        for run in folders(&engines)?.iter().map(|story| story.join("new")) {
            if run.join("benchmark.json").is_file() {
                let estimates: Estimates = json(&run.join("estimates.json"))?;
                figures.add(json(&run.join("benchmark.json"))?, &estimates);
            }
        }
        Ok(figures)
    }

    fn add(&mut self, benchmark: Benchmark, estimates: &Estimates) {
        let Benchmark { group_id, function_id, value_str, throughput } = benchmark;
        let steps = throughput.and_then(|each| each.get("Elements").copied()).unwrap_or(1);
        let stories = self.0.entry(group_id).or_default();
        let engines = stories.entry(value_str).or_default();
        engines.insert(function_id, estimates.median.point_estimate / f64::from(steps));
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (group, stories) in &self.0 {
            let named = stories.values().flat_map(BTreeMap::keys).map(String::as_str);
            let mut engines: Vec<&str> = named.collect::<BTreeSet<_>>().into_iter().collect();
            engines.sort_by_key(|engine| *engine != OURS);
            writeln!(
                f,
                "| {group} | {} |\n|---{}|",
                engines.join(" | "),
                "|--:".repeat(engines.len())
            )?;
            for (story, figures) in stories {
                let ours = figures.get(OURS);
                let cells = engines.iter().map(|engine| match (figures.get(*engine), ours) {
                    (Some(time), Some(ours)) if *engine != OURS => {
                        format!("{} (×{})", span(*time), digits(time / ours))
                    }
                    (Some(time), _) => span(*time),
                    (None, _) => "–".to_owned(),
                });
                writeln!(f, "| {story} | {} |", cells.collect::<Vec<_>>().join(" | "))?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

/// Nanoseconds with three digits that count.
fn span(nanoseconds: f64) -> String {
    let (value, unit) = match nanoseconds {
        ns if ns < 1e3 => (ns, "ns"),
        ns if ns < 1e6 => (ns / 1e3, "µs"),
        ns => (ns / 1e6, "ms"),
    };
    format!("{} {unit}", digits(value))
}

fn digits(value: f64) -> String {
    let decimals = if value < 10.0 { 2 } else { usize::from(value < 100.0) };
    format!("{value:.decimals$}")
}

fn folders(within: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in within {
        let unread = || format!("cannot read {}", folder.display());
        for entry in fs::read_dir(folder).with_context(unread)? {
            let path = entry.with_context(unread)?.path();
            if path.is_dir() {
                found.push(path);
            }
        }
    }
    Ok(found)
}

fn json<T: DeserializeOwned>(file: &Path) -> Result<T> {
    let text =
        fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is damaged", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(folder: &Path, engine: &str, group: &str, steps: &str, median: f64) {
        let run = folder.join(group).join(engine).join("bus").join("new");
        fs::create_dir_all(&run).unwrap();
        let benchmark = format!(
            r#"{{"group_id":"{group}","function_id":"{engine}","value_str":"bus","throughput":{steps},"title":"x"}}"#
        );
        let estimates = format!(
            r#"{{"mean":{{}},"median":{{"point_estimate":{median},"standard_error":1.0}}}}"#
        );
        fs::write(run.join("benchmark.json"), benchmark).unwrap();
        fs::write(run.join("estimates.json"), estimates).unwrap();
    }

    #[test]
    fn what_criterion_wrote_becomes_tables() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "story", "step", r#"{"Elements":10}"#, 5_000.0);
        write(folder.path(), "other", "step", r#"{"Elements":10}"#, 12_340.0);
        write(folder.path(), "prove", "check", "null", 2_500_000.0);
        fs::create_dir_all(folder.path().join("report/story/bus")).unwrap();
        let tables = Figures::read(folder.path()).unwrap().to_string();
        assert_eq!(
            tables,
            "| check | prove |\n|---|--:|\n| bus | 2.50 ms |\n\n\
             | step | story | other |\n|---|--:|--:|\n| bus | 500 ns | 1.23 µs (×2.47) |\n\n"
        );
    }

    #[test]
    fn a_time_has_three_digits() {
        assert_eq!([7.0, 12_345.0, 999_900.0].map(span), ["7.00 ns", "12.3 µs", "1000 µs"]);
    }
}
