//! Places: what the importer draws, and what it refuses.

#![allow(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "a test may stop at the first surprise, and these numbers are exact"
)]

use art::bake::{Light, bake_place};
use art::{Drawing, Mesh};

fn place(inside: &str) -> Result<Drawing, String> {
    lit(inside, Light::Awake)
}

fn lit(inside: &str, light: Light) -> Result<Drawing, String> {
    let svg =
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 80">{inside}</svg>"#);
    bake_place("spot.svg", &svg, light).map_err(|error| error.to_string())
}

fn layer(inside: &str) -> Mesh {
    place(&format!(r#"<g id="a" data-z="0">{inside}</g>"#)).unwrap().layers.remove(0).mesh
}

fn area(mesh: &Mesh) -> f32 {
    let point = |index: u32| mesh.positions[index as usize];
    let doubled = |t: &[u32]| {
        let (one, two, three) = (point(t[0]), point(t[1]), point(t[2]));
        ((two[0] - one[0]) * (three[1] - one[1]) - (three[0] - one[0]) * (two[1] - one[1])).abs()
    };
    mesh.indices.chunks(3).map(doubled).sum::<f32>() / 2.0
}

fn spans(mesh: &Mesh) -> [f32; 4] {
    let of = |axis: usize| mesh.positions.iter().map(move |point| point[axis]);
    let low = |axis| of(axis).fold(f32::INFINITY, f32::min);
    let high = |axis| of(axis).fold(f32::NEG_INFINITY, f32::max);
    [low(0), low(1), high(0), high(1)]
}

#[test]
fn an_even_odd_hole_is_a_hole_whichever_way_it_winds() {
    let same_way = "M0 0h30v30h-30zM10 10h10v10h-10z";
    let even_odd =
        layer(&format!(r##"<path fill="#123456" fill-rule="evenodd" d="{same_way}"/>"##));
    let non_zero = layer(&format!(r##"<path fill="#123456" d="{same_way}"/>"##));
    assert!((area(&even_odd) - 800.0).abs() < 0.1, "{}", area(&even_odd));
    assert!(area(&non_zero) >= 900.0);
    let wound_back = layer(r##"<path fill="#123456" d="M0 0h30v30h-30zM10 10v10h10v-10z"/>"##);
    assert!((area(&wound_back) - 800.0).abs() < 0.1);
}

#[test]
fn translucent_overlaps_are_laid_once() {
    let mesh =
        layer(r##"<path fill="#000" fill-opacity=".2" d="M0 0h20v10h-20zM10 0h20v10h-20z"/>"##);
    assert!((area(&mesh) - 300.0).abs() < 0.1);
    assert!(mesh.colors.iter().all(|color| *color == [0, 0, 0, 51]));
}

#[test]
fn transforms_nest() {
    let square = r##"<path fill="#fff" transform="translate(1 0)" d="M0 0h4v2h-4z"/>"##;
    let mesh = layer(&format!(
        r#"<g transform="translate(50 20) scale(-2 2)"><g transform="rotate(90)">{square}</g></g>"#
    ));
    assert_eq!(spans(&mesh), [50.0, 22.0, 54.0, 30.0]);
    let turned = layer(r##"<path fill="#fff" transform="rotate(180 10 10)" d="M0 0h4v2h-4z"/>"##);
    assert_eq!(spans(&turned), [16.0, 18.0, 20.0, 20.0]);
    let matrix =
        layer(r##"<path fill="#fff" transform="matrix(0 1 -1 0 30 0)" d="M0 0h4v2h-4z"/>"##);
    assert_eq!(spans(&matrix), [28.0, 0.0, 30.0, 4.0]);
}

#[test]
fn curves_keep_to_their_course() {
    let disc = "M20 0c11 0 20 9 20 20 0 11-9 20-20 20-11 0-20-9-20-20 0-11 9-20 20-20z";
    let mesh = layer(&format!(r##"<path fill="#fff" d="{disc}"/>"##));
    assert!((area(&mesh) - 1256.6).abs() < 20.0, "{}", area(&mesh));
    assert_eq!(spans(&mesh), [0.0, 0.0, 40.0, 40.0]);
}

#[test]
fn gradients_run_along_their_line_through_transforms_and_boxes() {
    let defs = |units: &str, line: &str| {
        format!(
            r##"<defs><linearGradient id="g" gradientUnits="{units}" {line}><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#f00" stop-opacity=".5"/></linearGradient></defs>"##
        )
    };
    let group = r#"<g id="a" data-z="0"><g transform="translate(10 0) scale(2)"><path fill="url(#g)" d="M0 0h20v10h-20z"/></g></g>"#;
    let user = place(&(defs("userSpaceOnUse", r#"x1="0" y1="0" x2="20" y2="0""#) + group)).unwrap();
    let boxed = place(&(defs("objectBoundingBox", "") + group)).unwrap();
    for drawing in [user, boxed] {
        let mesh = &drawing.layers[0].mesh;
        assert!((area(mesh) - 800.0).abs() < 0.1);
        assert!(mesh.triangles() > 8);
        for ([x, _], [red, _, _, alpha]) in mesh.positions.iter().zip(&mesh.colors) {
            let share = (x - 10.0) / 40.0;
            assert!((f32::from(*red) - share * 255.0).abs() < 2.0, "{x} has {red}");
            assert!((f32::from(*alpha) - (255.0 - share * 127.0)).abs() < 2.0);
        }
    }
}

#[test]
fn a_place_asleep_and_awake() {
    let window = r##"<g id="a" data-z="0"><path fill="#102030" data-lit="#ffee00" d="M0 0h4v4h-4z"/><path fill="#ffffff" fill-opacity="0" data-lit-op=".2" d="M9 0h4v4h-4z"/></g>"##;
    let colors = |light| lit(window, light).unwrap().layers.remove(0).mesh.colors;
    assert!(colors(Light::Asleep).iter().all(|color| *color == [0x10, 0x20, 0x30, 255]));
    let awake = colors(Light::Awake);
    assert_eq!((awake[0], awake[awake.len() - 1]), ([0xff, 0xee, 0, 255], [255, 255, 255, 51]));
}

#[test]
fn layers_keep_their_depth_and_slots_stay_empty() {
    let drawing = place(r##"<g id="back" data-z="-2.5"><path fill="#fff" d="M0 0h4v4h-4z"/></g><g id="people" data-z="-1" data-slot="people"></g>"##).unwrap();
    assert_eq!((drawing.width, drawing.height), (100.0, 80.0));
    assert_eq!(drawing.layer("back").unwrap().depth, -2.5);
    assert!(drawing.layer("people").unwrap().mesh.is_empty());
}

#[test]
fn what_the_importer_does_not_know_is_refused_by_name() {
    let refused = |inside: &str, word: &str| {
        let error = place(inside).unwrap_err();
        assert!(error.starts_with("spot.svg: ") && error.contains(word), "{error}");
    };
    let group = |inside: &str| format!(r#"<g id="a" data-z="0">{inside}</g>"#);
    refused("<circle r=\"4\"/>", "<circle>");
    refused(&group("<text>x</text>"), "<text>");
    refused(&group("words"), "text");
    refused(&group(r##"<path fill="#fff" stroke="#000" d="M0 0h4v4z"/>"##), "stroke");
    refused(&group(r#"<path style="fill:red" d="M0 0h4v4z"/>"#), "style");
    refused(&group(r#"<path d="M0 0h4v4z"/>"#), "fill");
    refused(&group(r#"<path fill="url(#nowhere)" d="M0 0h4v4z"/>"#), "nowhere");
    refused(&group(r##"<path fill="#fff" d="M0 0h4v4q"/>"##), "its d");
    refused(&group(r##"<path fill="#fff" transform="turn(4)" d="M0 0h4v4z"/>"##), "turn(4)");
    refused(r#"<g id="a"></g>"#, "data-z");
    refused(r#"<g id="a" data-z="2"></g><g id="b" data-z="1"></g>"#, "behind");
    refused(
        r##"<g id="p" data-z="2" data-slot="people"><path fill="#fff" d="M0 0h4v4z"/></g>"##,
        "slot",
    );
    refused(r#"<defs><radialGradient id="g"/></defs>"#, "radialGradient");
}
