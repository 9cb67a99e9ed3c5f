//! Breaks whole scenarios a line at a time, in every way a slip of the hand can: what would do harm
//! is reported. What is not is listed here, with why nobody could tell, or need not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

#[path = "../common/mod.rs"]
mod common;
mod excuse;
mod manifest;
mod mutation;
mod script;
mod table;

use std::path::Path;

use excuse::{Excuse, Why};
use mutation::{Mutation, thinned};
use story::{House, Manuscript, ScenarioSources, Source, Wordbook, furnish, prove};

/// What there is for stories to use.
type Furniture = (House, Wordbook);

fn codes(files: Vec<Source>, (house, words): &Furniture) -> Vec<&'static str> {
    let problems = match Manuscript::compile(ScenarioSources { files }) {
        Ok(manuscript) => {
            let mut problems = prove(&manuscript).problems;
            problems.0.extend(furnish(&manuscript, house, words).0);
            problems
        }
        Err(wrong) => wrong,
    };
    problems.0.iter().map(|one| one.code).collect()
}

/// Whether a file's name ends so.
fn ends_in(file: &Source, ending: &str) -> bool {
    file.name.ends_with(ending)
}

fn with(files: &[Source], name: &str, mutation: &Mutation) -> Vec<Source> {
    let mut files = files.to_vec();
    let file = files.iter_mut().find(|file| ends_in(file, name)).unwrap();
    file.text = mutation.apply(&file.text);
    files
}

fn example() -> Vec<Source> {
    let folder = Path::new("../../docs/example");
    let mut files = common::folder(folder);
    for file in &mut files {
        file.name = format!("docs/example/{}", file.name);
    }
    files
}

/// The scenario in the language it was written in alone: no translation gives a slip away.
fn alone(mut files: Vec<Source>) -> Vec<Source> {
    files.retain(|file| !ends_in(file, ".csv"));
    for file in &mut files {
        if ends_in(file, "scenario.toml") {
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
            let (line, end) = match line.split_once(", hi = ") {
                Some((line, _)) => (line, " }\n"),
                None => (line, "\n"),
            };
            kept.push_str(&line.replace(", \"hi\"", ""));
            kept.push_str(end);
        }
    }
    kept
}

/// Breaks a file, and asserts that whatever is not excused is reported; gives back what
/// was excused.
fn broken(files: &[Source], name: &str, some: Vec<Mutation>, excuses: &[Excuse]) -> Vec<Mutation> {
    let furniture = common::house::house(files);
    assert_eq!(codes(files.to_vec(), &furniture), Vec::<&str>::new(), "whole, it is sound");
    let unreported = |one: &Mutation| codes(with(files, name, one), &furniture).is_empty();
    let (passed, missed): (Vec<Mutation>, Vec<Mutation>) = some
        .into_iter()
        .filter(unreported)
        .partition(|one| excuses.iter().any(|excuse| excuse.covers(&one.kind)));
    let missed: Vec<String> = missed.iter().map(ToString::to_string).collect();
    assert!(missed.is_empty(), "nobody reports {missed:#?}");
    passed
}

fn text<'f>(files: &'f [Source], name: &str) -> &'f str {
    &files.iter().find(|file| ends_in(file, name)).unwrap().text
}

#[test]
fn a_broken_script_is_reported() {
    let whole = example();
    let files = alone(whole.clone());
    let all = script::mutations(text(&files, ".yarn"));
    let passed = broken(&files, ".yarn", all, excuse::SCRIPT);
    let translated = |one: &&Mutation| {
        let mut excuses = excuse::SCRIPT.iter();
        excuses.any(|excuse| excuse.why == Why::Translated && excuse.covers(&one.kind))
    };
    for one in passed.iter().filter(translated) {
        let found = codes(with(&whole, ".yarn", one), &common::house::house(&whole));
        assert!(!found.is_empty(), "with translations nobody reports {one}");
    }
}

/// Of the shipped scenario only one mutation of each kind, since walking it takes a while.
#[test]
fn the_shipped_script_broken_is_reported() {
    let files = alone(common::files("lucknow-bus"));
    let all = script::mutations(text(&files, ".yarn"));
    broken(&files, ".yarn", thinned(all, 1), excuse::SCRIPT);
}

#[test]
fn a_broken_manifest_is_reported() {
    let files = example();
    let all = manifest::mutations(text(&files, ".toml"));
    broken(&files, ".toml", all, excuse::MANIFEST);
}

#[test]
fn a_broken_table_is_reported() {
    let files = example();
    let all = table::mutations(text(&files, ".csv"));
    broken(&files, ".csv", all, excuse::TABLE);
}
