//! `places check` on the files of campaigns: what is wrong, in which file, and what to do.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// The shipped assets, but for campaigns and themes: those are what a test writes.
fn home(campaigns: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let shipped = Path::new("../../assets");
    let assets = folder.path().join("assets");
    fs::create_dir_all(assets.join("scenarios/lucknow-bus")).unwrap();
    fs::create_dir_all(assets.join("strings")).unwrap();
    fs::create_dir_all(assets.join("campaigns")).unwrap();
    fs::create_dir_all(assets.join("themes")).unwrap();
    for file in [
        "strings/ui.csv",
        "scenarios/lucknow-bus/lucknow-bus.yarn",
        "scenarios/lucknow-bus/scenario.toml",
        "scenarios/lucknow-bus/strings.hi.csv",
        "campaigns/example.json",
        "themes/example.json",
        "themes/example.svg",
    ] {
        fs::copy(shipped.join(file), assets.join(file)).unwrap();
    }
    for drawings in ["cast", "places"] {
        fs::create_dir(assets.join(drawings)).unwrap();
        for drawing in fs::read_dir(shipped.join(drawings)).unwrap() {
            let drawing = drawing.unwrap().path();
            fs::copy(&drawing, assets.join(drawings).join(drawing.file_name().unwrap())).unwrap();
        }
    }
    for (name, text) in campaigns {
        fs::write(assets.join("campaigns").join(name), text).unwrap();
    }
    folder
}

fn check(home: &tempfile::TempDir) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_places"));
    command.current_dir(home.path()).args(["check", "--json", "--today", "2026-11-22"]);
    command.output().unwrap()
}

/// What is told of all these files, which is wrong with each.
fn told(campaigns: &[(&str, &str)]) -> Vec<Value> {
    let output = check(&home(campaigns));
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let problems = report["problems"].as_array().unwrap().clone();
    for problem in &problems {
        assert_eq!(problem["code"], "bad-campaign", "{problem:#}");
        assert!(problem["help"].is_string(), "{problem:#}");
    }
    problems
}

fn of<'p>(problems: &'p [Value], name: &str) -> Vec<&'p Value> {
    let file = format!("campaigns/{name}");
    problems.iter().filter(|one| one["file"].as_str().unwrap().ends_with(&file)).collect()
}

const SOUND: &str = r#"{"name": {"en": "Safe ride", "hi": "सुरक्षित सफ़र"}, "consent": "ask",
  "theme": "example", "frame_ancestors": ["https://example.org"],
  "utm": {"source": ["poster"]}, "exit": "https://example.org/weather", "country": "IN"}"#;

#[test]
fn what_is_shipped_and_what_is_sound_is_passed() {
    let output = check(&home(&[("safe-ride.json", SOUND), ("notes.txt", "call Ada")]));
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn each_fault_is_told_with_its_file_and_what_to_do() {
    let cases = [
        ("\"ask\"", "\"always\"", "unknown variant `always`"),
        ("\"consent\": \"ask\",", "", "missing field `consent`"),
        ("\"country\"", "\"county\"", "unknown field `county`"),
        ("\"en\": \"Safe ride\", ", "", "no name in `en`"),
        ("सुरक्षित सफ़र", " ", "no name in `hi`"),
        ("\"example\"", "\"nowhere\"", "there is no theme `nowhere`"),
        ("https://example.org\"]", "http://example.org\"]", "is not the address of a site"),
        ("https://example.org\"]", "https://example.org/page\"]", "is not the address of a site"),
        ("https://example.org/weather", "/weather", "is not the address of a page"),
        ("[\"poster\"]", "[\"a poster\"]", "`a poster` is not an id"),
        ("[\"poster\"]", "[\"other\"]", "`other` in `source`"),
        ("[\"poster\"]", "[\"poster\", \"poster\"]", "`poster` stands twice"),
        ("{\"name\"", "{\"name\" \"name\"", "expected `:`"),
    ];
    let files: Vec<(String, String)> = (0..)
        .zip(&cases)
        .map(|(number, (from, to, _))| {
            let broken = SOUND.replacen(from, to, 1);
            assert_ne!(broken, SOUND, "{from}");
            (format!("case-{number}.json"), broken)
        })
        .collect();
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let problems = told(&files);
    assert_eq!(problems.len(), cases.len(), "{problems:#?}");
    for ((name, _), (_, _, about)) in files.iter().zip(&cases) {
        let told = of(&problems, name)[0]["message"].as_str().unwrap();
        assert!(told.contains(about), "{about}: {told}");
    }
}

#[test]
fn a_fault_is_shown_on_its_line_and_a_name_that_nobody_can_ask_for_is_told() {
    let wrong = SOUND.replace("\"IN\"", "\"XX\"");
    let problems = told(&[("ride.json", &wrong), ("safe ride.json", SOUND), ("other.json", SOUND)]);
    assert_eq!(of(&problems, "ride.json")[0]["line"], 3);
    let about = |name: &str| of(&problems, name)[0]["message"].as_str().unwrap().to_owned();
    assert!(about("safe ride.json").contains("no address can ask for"));
    assert!(about("other.json").contains("without a file are counted under"));
}
