//! Tables keep up with scripts, and the state of a translation is known.

use serde_json::{Value, json};

use crate::home::{Home, SCRIPT};

#[test]
fn extracting_locks_what_is_there_and_changes_nothing_twice() {
    let home = Home::new();
    assert_eq!(home.strings(&["status", "scenarios"]).code, Some(1));
    let checked = home.places(&["check", "scenarios"]);
    assert!(checked.said.contains("no-lock"), "{}", checked.said);
    assert_eq!(home.strings(&["extract", "scenarios"]).code, Some(0));
    insta::assert_snapshot!(home.table());
    let again = home.strings(&["extract", "scenarios/night-bus"]);
    assert_eq!(again.said, "night-bus in hi: 5 lines\nnothing to write: all is up to date\n");
    assert_eq!(home.strings(&["status", "scenarios"]).code, Some(0));
    let checked = home.places(&["check", "scenarios"]);
    assert!(!checked.said.contains("strings.hi.csv"), "{}", checked.said);
}

#[test]
fn a_moved_line_keeps_its_translation() {
    let home = Home::extracted();
    let first = "The bus is late. #line:nb_start_01\n";
    let moved = SCRIPT.replace(first, "").replace("<<outcome", &format!("{first}<<outcome"));
    home.write_script(&moved);
    assert_eq!(home.strings(&["extract", "scenarios"]).code, Some(0));
    let table = home.table();
    let last = table.lines().last().unwrap();
    assert!(last.starts_with("hi,line:nb_start_01,बस देर से है।,night.yarn,Start,8,"), "{last}");
    assert!(last.ends_with(",said softly"), "{last}");
    assert_eq!(home.strings(&["status", "scenarios"]).code, Some(0));
}

#[test]
fn a_changed_line_is_stale_until_somebody_looks() {
    let home = Home::extracted();
    home.write_script(&SCRIPT.replace("bus is late.", "bus is very late."));
    let status = home.strings(&["status", "scenarios", "--json"]);
    assert_eq!(status.code, Some(1));
    let told: Value = serde_json::from_str(&status.said).unwrap();
    assert_eq!(told[0]["stale"][0]["id"], json!("line:nb_start_01"));
    assert_eq!(told[0]["stale"][0]["line"], json!(4));
    let checked = home.places(&["check", "scenarios"]);
    assert_eq!(checked.code, Some(1));
    assert!(checked.said.contains("stale-translation"), "{}", checked.said);
    assert!(checked.said.contains("“The bus is very late.”"), "{}", checked.said);

    let accept = |id| home.strings(&["accept", "--locale", "hi", "--scenarios", "scenarios", id]);
    assert_eq!(accept("nb_nowhere").code, Some(2));
    assert_eq!(accept("nb_start_01").code, Some(0));
    assert_eq!(home.strings(&["status", "scenarios"]).code, Some(0));
}

#[test]
fn a_new_line_is_missing_and_a_gone_one_is_orphaned() {
    let home = Home::extracted();
    home.write_script(&SCRIPT.replace("Ten past nine. #line:nb_ask_01", "Ten. #line:nb_ask_02"));
    assert_eq!(home.strings(&["extract", "scenarios"]).code, Some(0));
    let status = home.strings(&["status", "scenarios"]);
    assert_eq!(status.code, Some(1));
    assert!(status.said.contains("1 missing, 0 stale, 0 unlocked, 1 orphaned"), "{}", status.said);
    assert!(status.said.contains("night.yarn:7 line:nb_ask_02 “Ritu: Ten.”"), "{}", status.said);
    assert!(home.table().contains("ऋतु: नौ दस।"));
    let pruned = home.strings(&["extract", "scenarios", "--prune"]);
    assert_eq!(pruned.code, Some(0));
    assert!(!home.table().contains("nb_ask_01"));
}

#[test]
fn a_script_that_is_wrong_is_not_extracted() {
    let home = Home::extracted();
    let before = home.table();
    home.write_script(&SCRIPT.replace(" #line:nb_ask_01", ""));
    let refused = home.strings(&["extract", "scenarios"]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.said.contains("places strings tag"), "{}", refused.said);
    assert_eq!(home.strings(&["status", "scenarios"]).code, Some(2));
    assert_eq!(home.strings(&["status", "nowhere"]).code, Some(2));
    assert_eq!(home.table(), before);
}

#[test]
fn a_new_language_begins_with_an_empty_table() {
    let home = Home::extracted();
    let done = home.strings(&["extract", "scenarios", "--locale", "ur"]);
    assert_eq!(done.code, Some(0));
    assert!(done.said.contains("does not list `ur`"), "{}", done.said);
    let table = home.read("scenarios/night-bus/strings.ur.csv");
    assert_eq!(table.lines().count(), 6);
    assert!(table.contains("In `en`: “Wait” An option to choose (act: wait)."), "{table}");
}
