//! What a theme may look like.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

use theme::{Name, Palette, Rgb, Theme};

fn complaint(json: &str) -> String {
    Theme::from_json(json).unwrap_err().to_string()
}

#[test]
fn a_whole_theme_is_read() {
    let theme = Theme::from_json(
        r##"{
            "name": { "en": "Safe Rides", "hi": "सुरक्षित सफ़र" },
            "lead": { "en": "Together.", "hi": "साथ-साथ।" },
            "logo": "safe-rides.svg",
            "logo_alt": { "en": "Safe Rides Forum", "hi": "सुरक्षित सफ़र मंच" },
            "colors": { "paper-bright": "#fffaf0", "madder": "#0a5c5c" }
        }"##,
    )
    .unwrap();
    assert_eq!(theme.logo.as_ref().unwrap().file.as_str(), "safe-rides.svg");
    assert_eq!(theme.words().count(), 6);
    let palette = Palette::with(&theme.colors);
    assert_eq!(palette.get(Name::Madder), Rgb::hex(0x0a_5c_5c));
    assert_eq!(palette.get(Name::Ink), Palette::default().get(Name::Ink));
    assert_eq!(theme.check(), []);
}

#[test]
fn an_empty_theme_changes_nothing() {
    let theme = Theme::from_json("{}").unwrap();
    assert_eq!(Palette::with(&theme.colors), Palette::default());
    assert_eq!(theme.words().count(), 0);
}

#[test]
fn what_does_not_belong_is_named() {
    for (json, told) in [
        ("", "EOF while parsing"),
        ("[1]", "invalid type"),
        (r#"{ "colour": {} }"#, "unknown field `colour`"),
        (r##"{ "colors": { "inc": "#000000" } }"##, "unknown variant `inc`, expected one of `ink`"),
        (r#"{ "colors": { "ink": "black" } }"#, "`black` is not a colour: write # and six digits"),
        (r#"{ "name": { "en": "A" } }"#, "missing field `hi`"),
        (r#"{ "name": { "en": "A", "hi": "अ", "fr": "A" } }"#, "unknown field `fr`"),
        (r#"{ "name": { "en": "A", "hi": " " } }"#, "the words in `hi` are empty"),
        (r#"{ "lead": { "en": "A\nB", "hi": "अ" } }"#, "the words in `en` hold a line break"),
        (r#"{ "logo": "a.svg" }"#, "without `logo_alt`"),
        (r#"{ "logo_alt": { "en": "A", "hi": "अ" } }"#, "without `logo`"),
    ] {
        let complaint = complaint(json);
        assert!(complaint.contains(told), "{json}: {complaint}");
        assert!(complaint.ends_with("docs/themes.md says what to write"), "{complaint}");
    }
    let long = format!(r#"{{ "name": {{ "en": "{}", "hi": "अ" }} }}"#, "a".repeat(41));
    assert!(complaint(&long).contains("have 41 letters, and there is room for 40"));
}

#[test]
fn a_logo_lies_beside_its_theme() {
    for name in
        ["", ".svg", "../a.svg", "a/b.svg", "https://example.org/a.svg", "a.gif", "A.svg", "a.svg "]
    {
        let json = format!(r#"{{ "logo": "{name}", "logo_alt": {{ "en": "A", "hi": "अ" }} }}"#);
        assert!(complaint(&json).contains("names no logo"), "{name}");
    }
}
