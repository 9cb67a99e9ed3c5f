//! What the importer refuses, and that it says in which file and element.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fmt::Write;

use art::bake::{bake_person, bake_place};

const PERSON: &str = include_str!("fixtures/person.svg");
const PLACE: &str = include_str!("fixtures/place.svg");

/// A place of one group.
fn place(inside: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 80"><g id="a" data-z="0">{inside}</g></svg>"#
    )
}

#[track_caller]
fn refused_place(svg: &str, words: &[&str]) {
    let error = bake_place("spot.svg", svg).unwrap_err().to_string();
    assert!(error.starts_with("spot.svg: "), "{error}");
    assert!(words.iter().all(|word| error.contains(word)), "{error} lacks one of {words:?}");
}

#[track_caller]
fn refused_inside(inside: &str, words: &[&str]) {
    refused_place(&place(inside), words);
}

/// The person with something changed.
#[track_caller]
fn refused_person(from: &str, to: &str, words: &[&str]) {
    assert!(PERSON.contains(from), "{from} is not in the fixture");
    let error = bake_person("one.svg", &PERSON.replacen(from, to, 1)).unwrap_err().to_string();
    assert!(error.starts_with("one.svg: "), "{error}");
    assert!(words.iter().all(|word| error.contains(word)), "{error} lacks one of {words:?}");
}

/// The place with something changed.
#[track_caller]
fn refused_change(from: &str, to: &str, words: &[&str]) {
    assert!(PLACE.contains(from), "{from} is not in the fixture");
    refused_place(&PLACE.replacen(from, to, 1), words);
}

#[test]
fn elements_that_are_not_groups_or_paths() {
    for element in ["text", "image", "use", "circle", "rect", "filter", "mask", "clipPath", "style"]
    {
        let named = format!("<{element}> number 1 in \"a\"");
        refused_inside(&format!("<{element}/>"), &[&named, "does not draw this element"]);
        let in_defs = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><{element}/></defs></svg>"#
        );
        refused_place(&in_defs, &[&format!("<{element}> number 1")]);
        let from = r#"<g id="tail">"#;
        refused_person(from, &format!("{from}<{element}/>"), &[&format!("<{element}>"), "tail"]);
    }
    refused_inside(r#"<path xmlns="urn:other" fill="red" d="M0 0h4v4z"/>"#, &["<path>"]);
    refused_place(r#"<svg viewBox="0 0 9 9"/>"#, &["<svg>"]);
    refused_place(&place("").replace("<g id", "<path/><g id"), &["<path>"]);
    let radial = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><radialGradient id="g"/></defs></svg>"#;
    refused_place(radial, &["radialGradient", "\"g\""]);
}

#[test]
fn words() {
    refused_inside("words", &["<g id=\"a\">", "text"]);
    refused_place("no xml", &[]);
}

#[test]
fn attributes_that_are_not_known() {
    for attribute in [
        "stroke=\"#000\"",
        "style=\"fill:red\"",
        "filter=\"url(#f)\"",
        "mask=\"url(#m)\"",
        "clip-path=\"url(#c)\"",
        "opacity=\".5\"",
        "xml:space=\"preserve\"",
    ] {
        let name = attribute.split('=').next().unwrap().trim_start_matches("xml:");
        let path = format!(r##"<path id="p" fill="#fff" {attribute} d="M0 0h4v4z"/>"##);
        refused_inside(&path.replace(" id=\"p\"", ""), &["<path> number 1 in \"a\"", name]);
        refused_inside(&format!(r#"<g id="b" {attribute}></g>"#), &["<g id=\"b\">", name]);
        refused_person("<g id=\"tail\"", &format!("<g id=\"tail\" {attribute}"), &["tail", name]);
    }
    refused_change("viewBox", "width=\"4\" viewBox", &["<svg>", "width"]);
    refused_person("class=\"s\"", "class=\"t\"", &["<path> number 1 in \"armN\"", "class"]);
    refused_person("display=\"none\"", "display=\"inline\"", &["<g id=\"m.warm\">", "display"]);
}

#[test]
fn paths_that_do_not_read() {
    refused_inside(r#"<path d="M0 0h4v4z"/>"#, &["<path> number 1 in \"a\"", "fill"]);
    refused_inside(r##"<path fill="#fff"/>"##, &["attribute d"]);
    refused_inside(r##"<path fill="#fff" d="M0 0h4v4q"/>"##, &["its d"]);
    refused_inside(r#"<path fill="reddish" d="M0 0h4v4z"/>"#, &["reddish"]);
    refused_inside(r#"<path fill="url(#nowhere)" d="M0 0h4v4z"/>"#, &["nowhere"]);
    refused_inside(r##"<path fill="#fff" fill-rule="odd" d="M0 0h4v4z"/>"##, &["fill-rule"]);
}

#[test]
fn bad_numbers() {
    let path = |attributes: &str| format!(r##"<path fill="#fff" {attributes} d="M0 0h4v4z"/>"##);
    refused_inside(&path("fill-opacity=\"half\""), &["<path>", "half"]);
    refused_inside(&path("fill-opacity=\"nan\""), &["<path>", "nan"]);
    refused_inside(&path("fill-opacity=\"1.5\""), &["<path>", "fill-opacity"]);
    refused_inside(&path("data-lit-op=\"-1\""), &["<path>", "data-lit-op"]);
    refused_inside(&path("transform=\"turn(4)\""), &["<path>", "turn(4)"]);
    refused_inside(&path("transform=\"scale(900)\""), &["<path>", "scale(900)"]);
    refused_inside(&path("transform=\"translate(1e9 0)\""), &["<path>", "too far"]);
    refused_inside(r##"<path fill="#fff" d="M0 0h4e7v4z"/>"##, &["<path>", "too far"]);
    refused_inside(r##"<path fill="#fff" d="M0 0h1e300v4z"/>"##, &["<path>"]);
    refused_change("data-z=\"-8\"", "data-z=\"back\"", &["<g id=\"street\">", "back"]);
    refused_change("0 0 1600 900", "0 0 1600", &["<svg>", "0 0 1600"]);
    refused_change("0 0 1600 900", "5 0 1600 900", &["<svg>", "viewBox"]);
    refused_person("data-pivot=\"310 270\"", "data-pivot=\"310\"", &["<g id=\"head\">", "310"]);
    refused_change("offset=\"1\"", "offset=\"one\"", &["<stop>", "one"]);
}

#[test]
fn ids_that_are_there_twice() {
    refused_person("id=\"tail\"", "id=\"head\"", &["<g id=\"head\">", "same id"]);
    refused_change("id=\"fog\"", "id=\"lamps\"", &["<g id=\"lamps\">", "same id"]);
    refused_change("id=\"glow\"", "id=\"dusk\"", &["dusk", "same id"]);
}

#[test]
fn layers_out_of_order() {
    refused_change("data-z=\"-8\"", "data-z=\"-11\"", &["<g id=\"street\">", "behind"]);
    refused_change(" data-z=\"2\"", "", &["<g id=\"seat\">", "data-z"]);
    let slot = r#"data-slot="people"/>"#;
    let filled = r##"data-slot="people"><path fill="#fff" d="M0 0h4v4z"/></g>"##;
    refused_change(slot, filled, &["<g id=\"people\">", "slot"]);
    refused_change("id=\"seat\"", "data-slot=\"people\" id=\"seat\"", &["seat", "slot"]);
    let second = r#"data-slot="people"/><g id="more" data-z="-3" data-slot="people"/>"#;
    refused_change(slot, second, &["<g id=\"more\">", "second slot"]);
}

#[test]
fn motions() {
    let change = |to: &str, word: &str| {
        refused_change("drift 40 6 18", to, &["<g id=\"fog\">", to, word]);
    };
    change("drift 40 6", "3 numbers");
    change("drift 40 6 x", "3 numbers");
    change("drift 40 6 inf", "3 numbers");
    change("wobble 3", "not scroll");
    change("drift 40 6 .2", "flashes");
    change("pulse 2 4", "opacity");
    change("scroll -60 0", "width");
    refused_change("drift 40 6 18", "sway 2 4", &["<g id=\"fog\">", "data-pivot"]);
    refused_change("scroll -60 1760", "scroll -60 20", &["<g id=\"street\">", "small a width"]);
    refused_change("drift 4 0 3", "scroll 4 1760", &["<g id=\"child\">", "scrolls within"]);
}

#[test]
fn lights_spots_places_and_windows() {
    refused_change("\"lit\":0.25", "\"lit\":3", &["<svg>", "data-lights", "evening"]);
    refused_change("#ffe0c0", "warm", &["data-lights", "evening"]);
    refused_change("\"evening\"", "\"tube\"", &["data-lights", "twice"]);
    refused_change("[10,20,\"strap\"]", "[10,20,\"strop\"]", &["spot", "\"strop\""]);
    refused_change("[800,300]", "[800]", &["data-spots", "sign"]);
    refused_change("data-place=\"school\"", "data-place=\"shcool\"", &["<g id=\"school\">", "map"]);
    refused_change("data-place=\"way0\"", "", &["<path>", "window"]);
    refused_change("data-wake=\"story\"", "data-wake=\"noon\"", &["<g>", "data-wake"]);
}

#[test]
fn moods_and_gestures() {
    refused_person("\"warm\":{", "\"merry\":{", &["<svg>", "mood \"warm\""]);
    refused_person("\"calm\":{", "\"quiet\":{", &["<svg>", "mood \"calm\""]);
    refused_person("\"offer\":{", "\"give\":{", &["gesture \"offer\""]);
    refused_person("show\":\"m.warm", "show\":\"m.wrm", &["\"warm\"", "\"m.wrm\""]);
    refused_person("\"head\":2}", "\"haed\":2}", &["\"warm\"", "\"haed\""]);
    refused_person("\"foreN\":-60", "\"foreM\":-60", &["\"offer\"", "\"foreM\""]);
    refused_person("\"head\":2}", "\"head\":[1,2]}", &["data-moods", "\"warm\""]);
    refused_person("\"head\":2}", "\"head\":\"left\"}", &["data-moods", "\"warm\""]);
    refused_person("\"head\":2}", "\"armN.over\":2}", &["armN.over", "follows"]);
    refused_person("\"head\":2}", "\"head\":2", &["data-moods"]);
    refused_person("data-moods", "data-mood", &["data-mood"]);
    refused_person("data-faces=\"right\"", "data-faces=\"up\"", &["data-faces"]);
    refused_person("\"face\":", "\"nose\":", &["spot \"face\""]);
    refused_person("200,\"head\"", "200,\"haed\"", &["spot \"face\"", "\"haed\""]);
    refused_person("id=\"m.talk2\"", "id=\"m.tlak2\"", &["group \"m.talk2\""]);
    refused_person("data-follow=\"armN\"", "data-follow=\"armM\"", &["armN.over", "armM"]);
    let itself = "data-follow=\"armN.over\" data-pivot=\"0 0\"";
    refused_person(
        "id=\"tail\"",
        &format!("id=\"tail\" {}", itself.replace("armN.over", "tail")),
        &["tail", "no joint"],
    );
    refused_person(
        "id=\"tail\"",
        &format!("id=\"tail\" {}", itself.replace("armN.over", "ear")),
        &["tail", "no joint"],
    );
}

#[test]
fn a_file_that_is_not_drawn_calm() {
    refused_person(
        "rotate(90 100 100)\">\n",
        "rotate(80 100 100)\">\n",
        &["<g id=\"armN\">", "calm"],
    );
    refused_person("translate(8 -6)", "translate(8.5 -6)", &["<path>", "shadow"]);
    let squeezed = "<g id=\"ear\" transform=\"scale(2 1)\"><g id=\"lobe\" data-pivot=\"0 0\"/>";
    refused_person(
        "<g id=\"ear\" transform=\"translate(380 180) scale(-2 2)\">",
        squeezed,
        &["<g id=\"lobe\">", "evenly"],
    );
}

#[test]
fn too_many_bones() {
    let joints = |count: usize| {
        let mut joints = String::new();
        for joint in 0..count {
            write!(joints, "<g id=\"j{joint}\" data-pivot=\"0 0\"/>").unwrap();
        }
        PERSON.replace("<g id=\"tail\">", &format!("{joints}<g id=\"tail\">"))
    };
    let had = bake_person("one.svg", PERSON).unwrap().bones.len();
    assert_eq!(bake_person("one.svg", &joints(128 - had)).unwrap().bones.len(), 128);
    let error = bake_person("one.svg", &joints(129 - had)).unwrap_err().to_string();
    assert!(error.starts_with("one.svg: <svg>") && error.contains("129 bones"), "{error}");
    let mut layers = String::new();
    for layer in 0..128 {
        write!(layers, "</g><g id=\"l{layer}\" data-z=\"1\">").unwrap();
    }
    refused_inside(&layers, &["<svg>", "130 bones"]);
}
