//! `places check` as its users run it: exit codes, reports for people and for editors.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// A copy of the shipped assets that may be broken.
fn assets() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let shipped = Path::new("../../assets");
    let copy = |from: &str| {
        let to = folder.path().join("assets").join(from);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(shipped.join(from), to).unwrap();
    };
    copy("strings/ui.csv");
    copy("helplines.toml");
    for drawings in ["cast", "places"] {
        for drawing in fs::read_dir(shipped.join(drawings)).unwrap() {
            copy(&format!("{drawings}/{}", drawing.unwrap().file_name().to_string_lossy()));
        }
    }
    for file in ["lucknow-bus.yarn", "scenario.toml", "strings.hi.csv"] {
        copy(&format!("scenarios/lucknow-bus/{file}"));
    }
    folder
}

fn check(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_places"));
    command.current_dir(folder).arg("check").args(["--today", "2026-11-22"]).args(arguments);
    command.output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn edit(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join("assets").join(file);
    let before = fs::read_to_string(&path).unwrap();
    assert!(before.contains(from), "{from}");
    fs::write(path, before.replacen(from, to, 1)).unwrap();
}

const SCRIPT: &str = "scenarios/lucknow-bus/lucknow-bus.yarn";

#[test]
fn sound_scenarios_are_counted_and_exit_with_0() {
    let home = assets();
    let output = check(home.path(), &[]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "");
    let told = text(&output.stdout);
    assert!(told.starts_with("lucknow-bus: 277 lines and options, 14 decisions, "), "{told}");
    assert!(told.contains(" 290675 paths, 9 endings; plays of 27 to 51 lines"), "{told}");
    assert!(told.ends_with("sound\n"), "{told}");
    let one = check(home.path(), &["assets/scenarios/lucknow-bus"]);
    assert_eq!(text(&one.stdout), told);
}

#[test]
fn all_problems_are_shown_where_they_are_and_exit_with_1() {
    let home = assets();
    edit(home.path(), SCRIPT, "<<jump Hazratganj>>", "<<jump Hazratgunj>>");
    edit(home.path(), SCRIPT, "#line:lb_start_05", "#line:lb_start_04");
    let output = check(home.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(told.contains("error[unknown-node]: there is no node `Hazratgunj`"), "{told}");
    assert!(told.contains("did you mean `Hazratganj`?"), "{told}");
    assert!(told.contains("lucknow-bus.yarn:65:8"), "{told}");
    assert!(told.contains("error[same-id]: another line has the id `lb_start_04`"), "{told}");
    assert!(told.ends_with(" problems\n"), "{told}");
}

#[test]
fn what_only_walking_shows_is_shown() {
    let home = assets();
    edit(home.path(), SCRIPT, "-> Not now. Wait and see #act:wait", "-> Wait and see #act:delay");
    let output = check(home.path(), &["--json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["sound"], Value::Bool(false));
    let codes: Vec<&str> = report["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect();
    // Its English has changed, so its Hindi is stale; that hides nothing of what the walk finds.
    assert_eq!(codes, ["stale-translation", "no-not-now"], "{report:#}");
    let problem = &report["problems"][1];
    assert!(problem["file"].as_str().unwrap().ends_with("lucknow-bus.yarn"), "{problem:#}");
    assert!(problem["line"].as_u64() > Some(40) && problem["help"].is_string(), "{problem:#}");
}

#[test]
fn a_story_without_its_translations_can_be_played_and_is_not_sound() {
    let home = assets();
    fs::remove_file(home.path().join("assets/scenarios/lucknow-bus/strings.hi.csv")).unwrap();
    let output = check(home.path(), &["assets"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("error[no-strings]"), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("290675 paths"), "{}", text(&output.stdout));
    let mut simulate = Command::new(env!("CARGO_BIN_EXE_places"));
    simulate.current_dir(home.path()).args(["simulate", "--runs", "5", "--seed", "1"]);
    let output = simulate.output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(text(&output.stderr).contains("1 to mend in its translations"), "{output:?}");
    let mut pack = Command::new(env!("CARGO_BIN_EXE_places"));
    let output = pack.current_dir(home.path()).args(["pack", "--out", "out"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "what is not sound is not packed");
}

#[test]
fn helplines_and_the_interfaces_words_are_looked_at() {
    let home = assets();
    edit(home.path(), "helplines.toml", "\n[[candidate]]", "\n[[helpline]]");
    edit(home.path(), "strings/ui.csv", "What changed,", "She should have,");
    let told = text(&check(home.path(), &[]).stderr);
    assert!(told.contains("error[unverified-helpline]"), "{told}");
    assert!(told.contains("error[banned-phrase]: “she should have” is not said here"), "{told}");
}

#[test]
fn what_cannot_be_read_exits_with_2() {
    let home = assets();
    for path in ["nowhere", "assets/strings/ui.csv"] {
        let output = check(home.path(), &[path]);
        assert_eq!(output.status.code(), Some(2), "{path}");
        assert!(text(&output.stderr).contains(path), "{}", text(&output.stderr));
    }
    fs::create_dir(home.path().join("empty")).unwrap();
    let output = check(home.path(), &["empty"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("holds no scenario"), "{}", text(&output.stderr));
}

#[test]
fn only_helplines_that_were_rung_lately_are_packed() {
    let home = assets();
    let packed = |today: &str| -> Value {
        let mut pack = Command::new(env!("CARGO_BIN_EXE_places"));
        pack.current_dir(home.path()).args(["pack", "--out", "out", "--today", today]);
        let output = pack.output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        serde_json::from_slice(&fs::read(home.path().join("out/helplines.json")).unwrap()).unwrap()
    };
    assert_eq!(packed("2026-11-22"), serde_json::json!({"holds_days": 180, "helplines": []}));

    edit(
        home.path(),
        "helplines.toml",
        "[[candidate]]\nid = \"in-women\"",
        "[[helpline]]\nid = \"in-women\"",
    );
    edit(
        home.path(),
        "helplines.toml",
        "source = \"to be confirmed at https://wcd.gov.in\"\nowner = \"\"",
        "source = \"https://wcd.gov.in\"\nowner = \"somebody\"\nverified_on = \"2026-11-01\"",
    );
    assert_eq!(
        packed("2026-11-22")["helplines"],
        serde_json::json!([{
            "id": "in-women",
            "country": "IN",
            "languages": ["en", "hi"],
            "number": "181",
            "hours": {"en": "24 hours", "hi": "24 घंटे"},
            "name": {"en": "Women's helpline", "hi": "महिला हेल्पलाइन"},
            "verified_on": "2026-11-01",
            "source": "https://wcd.gov.in",
        }])
    );
    assert_eq!(packed("2027-06-01")["helplines"], serde_json::json!([]));
}
