//! `places stage`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use common::{refused, said};
use serde_json::Value;

#[test]
fn what_stories_may_use_is_listed() {
    let told = said(&["stage"], "");
    for heading in ["Places:", "People:", "Sounds:", "Settings:"] {
        assert!(told.lines().any(|line| line.starts_with(heading)), "{told}");
    }
    assert!(told.contains("\n  bus         lights    evening, night, tube\n"), "{told}");
    assert!(told.contains("\n  ritu        moods     afraid, "), "{told}");
    assert!(told.contains("\n  bell        A bell, twice\n"), "{told}");
    assert!(!told.contains("map-portrait"), "no story happens on the map: {told}");
}

#[test]
fn programs_read_the_same() {
    let stock: Value = serde_json::from_str(&said(&["stage", "--json"], "")).unwrap();
    let has = |list: &Value, word: &str| list.as_array().unwrap().iter().any(|one| one == word);
    assert!(has(&stock["places"]["bus"]["spots"], "mirror"), "{stock:#}");
    assert!(has(&stock["people"]["ritu"]["gestures"], "stop"), "{stock:#}");
    assert!(has(&stock["people"]["ritu"]["spots"], "cane"), "{stock:#}");
    assert_eq!(stock["sounds"]["bell"], "A bell, twice");
    assert!(has(&stock["settings"], "factory"));
}

#[test]
fn a_folder_without_words_is_refused() {
    let (complaint, code) = refused(&["stage", "docs"]);
    assert!(complaint.contains("could not be read"), "{complaint}");
    assert_eq!(code, Some(2));
}
