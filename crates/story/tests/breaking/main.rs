//! Breaks whole scenarios a line at a time, in every way a slip of the hand can: what would do harm
//! is reported. What is not is listed here, with why nobody could tell, or need not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

#[path = "../common/mod.rs"]
mod common;
mod mutation;
mod script;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use mutation::{Mutation, thinned};
use story::{Manuscript, ScenarioSources, Source, prove};

fn codes(files: Vec<Source>) -> Vec<&'static str> {
    let problems = match Manuscript::compile(ScenarioSources { files }) {
        Ok(manuscript) => prove(&manuscript).problems,
        Err(wrong) => wrong,
    };
    problems.0.iter().map(|one| one.code).collect()
}

fn with(files: &[Source], name: &str, mutation: &Mutation) -> Vec<Source> {
    let mut files = files.to_vec();
    let file = files.iter_mut().find(|file| file.name.ends_with(name)).unwrap();
    file.text = mutation.apply(&file.text);
    files
}

fn example() -> Vec<Source> {
    common::folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/example"))
}

/// The scenario in the language it was written in alone: no translation gives a slip away.
fn alone(mut files: Vec<Source>) -> Vec<Source> {
    files.retain(|file| !file.name.ends_with(".csv"));
    for file in &mut files {
        if file.name.ends_with("scenario.toml") {
            file.text = in_one_language(&file.text);
        }
    }
    files
}

fn in_one_language(manifest: &str) -> String {
    let mut kept = String::new();
    let mut skipping = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            skipping = line == "[text.hi]";
        }
        if !skipping && !line.starts_with("hi = ") {
            let line = line.split(", hi = ").next().unwrap();
            kept.push_str(&line.replace(", \"hi\"", ""));
            kept.push_str(if line.starts_with("name = ") { " }\n" } else { "\n" });
        }
    }
    kept
}

#[test]
fn explore() {
    for (files, most) in [(example(), 1000), (common::files("lucknow-bus"), 3)] {
        let files = alone(files);
        let began = std::time::Instant::now();
        assert_eq!(codes(files.clone()), Vec::<&str>::new());
        println!("one takes {:?}", began.elapsed());
        let script = files.iter().find(|file| file.name.ends_with(".yarn")).unwrap();
        let all = script::mutations(&script.text);
        println!("{} mutations", all.len());
        let mut missed: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut kinds = BTreeSet::new();
        let some = thinned(all, most);
        println!("{} tried", some.len());
        for mutation in some {
            kinds.insert(mutation.kind.clone());
            if codes(with(&files, ".yarn", &mutation)).is_empty() {
                missed.entry(mutation.kind.clone()).or_default().push(mutation.to_string());
            }
        }
        println!("took {:?}, {} kinds, {} missed", began.elapsed(), kinds.len(), missed.len());
        for (kind, which) in missed {
            println!("{kind}: {}", which.len());
            for one in which.iter().take(4) {
                println!("      {}", one.replace('\n', "⏎"));
            }
        }
    }
}
