//! The page's own copies of what this crate says are true.

#![allow(clippy::panic, reason = "in a test a panic is the verdict")]

use theme::{EVENING, Name, PAIRS, Palette};

#[test]
fn the_text_face_has_the_same_colours() {
    let css = include_str!("../../../web/theme.css");
    let palette = Palette::default();
    for name in Name::ALL {
        let line = format!("--{name}: {};", palette.get(name));
        assert!(css.contains(&line), "web/theme.css lacks `{line}`");
    }
}

#[test]
fn the_page_checks_the_same_pairs() {
    let script = include_str!("../../../web/contrast.js");
    let start = script.find("PAIRS = [").unwrap_or_default();
    let list = script[start..].split("];").next().unwrap_or_default();
    let kept: Vec<&str> =
        list.lines().map(str::trim).filter(|line| line.starts_with('[')).collect();
    let wanted: Vec<String> = PAIRS
        .iter()
        .map(|pair| format!("['{}', '{}', {}],", pair.front, pair.ground, pair.least))
        .collect();
    assert_eq!(kept, wanted);
    assert!(
        script.contains(&format!("evening: '{EVENING}'")),
        "web/contrast.js has another evening"
    );
}
