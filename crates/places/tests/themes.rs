//! `places theme`, and what `places check` says of themes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use std::fs;
use std::path::Path;

use common::{places, refused, said};

/// Assets of one scenario, with these files in their themes; what `places check` complains of.
fn checked(themes: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let assets = folder.path().join("assets");
    let shipped = common::repository("assets");
    let copy = |from: &Path, to: &Path| {
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(from, to).unwrap();
    };
    for file in ["strings/ui.csv", "places/bus.svg", "cast/uncle.svg"] {
        copy(&shipped.join(file), &assets.join(file));
    }
    for file in fs::read_dir(common::repository("docs/example")).unwrap() {
        let file = file.unwrap();
        copy(&file.path(), &assets.join("scenarios/example").join(file.file_name()));
    }
    fs::create_dir(assets.join("themes")).unwrap();
    for (name, text) in themes {
        fs::write(assets.join("themes").join(name), text).unwrap();
    }
    let path = assets.join("scenarios").display().to_string();
    let output = places(&["check", "--today", "2026-11-22", &path], "");
    assert_ne!(output.status.code(), Some(2), "{output:?}");
    String::from_utf8(output.stderr).unwrap()
}

const LOGO: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9'/></svg>";

fn theme(more: &str) -> String {
    format!(
        "{{\n  \"logo\": \"forum.svg\",\n  \"logo_alt\": {{ \"en\": \"Forum\", \"hi\": \"मंच\" }}{more}\n}}"
    )
}

#[test]
fn a_sound_theme_is_not_mentioned() {
    assert_eq!(checked(&[]), "");
    assert_eq!(checked(&[("forum.json", &theme("")), ("forum.svg", LOGO), ("README.md", "")]), "");
}

#[test]
fn faint_colours_are_shown_where_they_stand_with_what_to_change() {
    let faint = theme(",\n  \"colors\": { \"madder\": \"#7fb8a8\", \"marigold\": \"#5a2a00\" }");
    let told = checked(&[("forum.json", &faint), ("forum.svg", LOGO)]);
    assert!(
        told.contains("error[theme-contrast]: `madder` and `paper` stand 1.91 apart"),
        "{told}"
    );
    assert!(told.contains("error[theme-contrast]: `ink` and `marigold` stand 1."), "{told}");
    assert!(told.contains("forum.json:4:15"), "{told}");
    assert!(told.contains("help: make `madder` darker, such as #"), "{told}");
    assert!(told.ends_with("4 problems\n"), "{told}");
}

#[test]
fn a_logo_is_there_and_does_nothing_but_stand() {
    let told = checked(&[("forum.json", &theme(""))]);
    assert!(told.contains("error[theme-logo]: the logo forum.svg cannot be shown"), "{told}");
    assert!(told.contains("it could not be read"), "{told}");
    let bad = LOGO.replace("<path", "<script>alert(1)</script><path");
    let told = checked(&[("forum.json", &theme("")), ("forum.svg", &bad)]);
    assert!(told.contains("it holds <script>"), "{told}");
    let told = checked(&[("forum.json", "{}"), ("forum.svg", LOGO)]);
    assert!(told.contains("no theme names this picture as its logo"), "{told}");
}

#[test]
fn what_is_no_theme_is_shown_where_it_ends_to_be_one() {
    let told = checked(&[("forum.json", "{\n  \"name\": { \"en\": \"A\" }\n}")]);
    assert!(told.contains("error[bad-theme]: missing field `hi`"), "{told}");
    assert!(told.contains("forum.json:2:"), "{told}");
    assert!(checked(&[("my forum.json", "{}")]).contains("no address can ask for a theme"));
}

#[test]
fn a_partner_keeps_to_what_is_said_here() {
    let lead = r#"{ "lead": { "en": "Against eve-teasing.", "hi": "साथ बोलें।" } }"#;
    let told = checked(&[("forum.json", lead)]);
    assert!(told.contains("error[banned-phrase]: “eve-teasing” is not said here"), "{told}");
    assert!(told.contains("forum.json:1:"), "{told}");
}

#[test]
fn the_table_shows_every_pair_and_its_verdict() {
    let table = said(&["theme", "assets/themes/example.json"], "");
    assert!(table.lines().count() > 18, "{table}");
    assert!(table.ends_with("all can be told apart\n"), "{table}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("forum.json");
    fs::write(&file, r##"{ "colors": { "teal": "#cfe0d4" } }"##).unwrap();
    let output = places(&["theme", file.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(1));
    let table = String::from_utf8(output.stdout).unwrap();
    let row = table.lines().find(|line| line.contains("what the player said")).unwrap();
    assert!(row.contains("TOO FAINT: make `teal` darker, such as #"), "{table}");
    assert!(table.ends_with("3 pairs are too faint\n"), "{table}");
    for (text, told) in [("{", "forum.json: this is no theme"), ("{\"a\":1}", "unknown field `a`")]
    {
        fs::write(&file, text).unwrap();
        let (complaint, code) = refused(&["theme", file.to_str().unwrap()]);
        assert!(complaint.contains(told), "{complaint}");
        assert_eq!(code, Some(2));
    }
}
