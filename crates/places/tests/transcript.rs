//! `places transcript` as its users run it: any Yarn 2 script, one JSON object a step.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

use std::fs;
use std::process::{Command, Output};

use serde_json::{Value, json};

const SCRIPT: &str = "\
title: Start
---
<<set $coins to 2>>
<<place market {$coins}>>
Ritu: I have {$coins} [b]coins[/b]. #mood:glad
-> Give one <<if $coins > 1>> #kind
    <<jump Other>>
-> Give three <<if $coins > 2>>
";
const OTHER: &str = "title: Other\n---\nGone.\n===\n";

fn transcript(files: &[(&str, &str)], arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_places"));
    command.current_dir(folder.path()).arg("transcript");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
        command.arg(name);
    }
    command.args(arguments).output().unwrap()
}

fn steps(output: &Output) -> Vec<Value> {
    let told = String::from_utf8(output.stdout.clone()).unwrap();
    told.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_script_without_house_rules_is_told_step_by_step() {
    let first = format!("{SCRIPT}===\n");
    let output = transcript(&[("a.yarn", &first), ("b.yarn", OTHER)], &["--choose", "1"]);
    assert!(output.status.success(), "{output:?}");
    let expected = [
        json!({ "command": "place market 2" }),
        json!({ "line": { "speaker": "Ritu", "text": "I have 2 coins.", "tags": ["mood:glad", "lastline"] } }),
        json!({ "options": [
            { "speaker": null, "text": "Give one", "tags": ["kind"], "available": true },
            { "speaker": null, "text": "Give three", "tags": [], "available": false },
        ] }),
        json!({ "line": { "speaker": null, "text": "Gone.", "tags": [] } }),
        json!({ "end": {} }),
    ];
    assert_eq!(steps(&output), expected);
}

#[test]
fn it_stops_where_choices_are_used_up_and_begins_where_it_is_told() {
    let first = format!("{SCRIPT}===\n");
    let files = [("a.yarn", first.as_str()), ("b.yarn", OTHER)];
    let output = transcript(&files, &[]);
    assert!(output.status.success());
    assert_eq!(steps(&output).len(), 3);
    let output = transcript(&files, &["--start", "Other"]);
    assert_eq!(steps(&output).len(), 2);
    let output = transcript(&files, &["--start", "Nowhere"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn wrong_choices_scripts_and_files_are_said() {
    let first = format!("{SCRIPT}===\n");
    let files = [("a.yarn", first.as_str()), ("b.yarn", OTHER)];
    for (choice, why) in [("2", "not available"), ("3", "only 2 options"), ("0", "only 2 options")]
    {
        let output = transcript(&files, &["--choose", choice]);
        assert_eq!(output.status.code(), Some(1), "{choice}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(why), "{output:?}");
    }
    let output = transcript(&[("a.yarn", SCRIPT)], &[]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("open-node") && told.contains("unknown-node"), "{told}");
    let output = transcript(&[], &["nowhere.yarn"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn luck_follows_the_seed_and_circles_end() {
    let dice = "title: Start\n---\n{dice(1000000)} {random()}\n===\n";
    let told = |seed: &str| steps(&transcript(&[("a.yarn", dice)], &["--seed", seed]));
    assert_eq!(told("7"), told("7"));
    assert_ne!(told("7"), told("8"));
    let round =
        "title: Start\n---\n<<if visited_count(\"Start\") >= 0>>\n<<jump Start>>\n<<endif>>\n===\n";
    let output = transcript(&[("a.yarn", round)], &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("circles"), "{output:?}");
    let endless = "title: Start\n---\nOn.\n<<jump Start>>\n===\n";
    let output = transcript(&[("a.yarn", endless)], &["--steps", "50"]);
    assert_eq!((output.status.code(), steps(&output).len()), (Some(1), 50));
}
