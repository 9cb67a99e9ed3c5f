//! People: poses, variants and shadows.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use art::Mesh;
use art::bake::bake_person;

/// A torso with an arm and a forearm, as the generator writes it: drawn calm, with the arm
/// turned by 90 degrees, and a shadow that falls (6, 8) whichever way the arm is turned.
const PUPPET: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 900" data-faces="right"
data-poses='{"calm":{"show":"m.calm","armN":90},"speak":{"show":"m.talk","torso":[0,5,7],"armN":-90,"foreN":180}}'>
<g id="one"><g id="torso" data-pivot="0 0">
<g id="m.calm"><path fill="#010000" d="M0 0h4v4h-4z"/></g>
<g id="m.talk" display="none"><path fill="#020000" d="M0 0h4v4h-4z"/></g>
<g id="blink" display="none"><path fill="#030000" d="M0 0h4v4h-4z"/></g>
<g id="armN" data-pivot="100 100" transform="rotate(90 100 100)">
<path class="s" transform="translate(8 -6)" fill="#040000" fill-opacity=".2" d="M100 100h50v10h-50z"/>
<path fill="#050000" d="M100 100h50v10h-50z"/></g>
<g id="armN.over" data-follow="armN" data-pivot="100 100" transform="rotate(90 100 100)"><path fill="#060000" d="M100 100h20v10h-20z"/>
<g id="foreN" data-pivot="150 100"><g id="foreN.r"><path fill="#070000" d="M150 100h50v10h-50z"/></g>
<g id="foreN.l" display="none"><path fill="#080000" d="M150 100h50v10h-50z"/></g></g></g></g></g></svg>"##;

fn pose(name: &str) -> Mesh {
    bake_person("one", PUPPET, name).unwrap().layers.remove(0).mesh
}

/// The box of everything of one colour, in whole units.
fn span(mesh: &Mesh, red: u8) -> Option<[i32; 4]> {
    let points = || {
        mesh.positions
            .iter()
            .zip(&mesh.colors)
            .filter(|(_, color)| color[0] == red)
            .map(|(point, _)| *point)
    };
    points().next()?;
    let low = |axis: usize| points().map(|point| point[axis]).fold(f32::INFINITY, f32::min);
    let high = |axis: usize| points().map(|point| point[axis]).fold(f32::NEG_INFINITY, f32::max);
    #[expect(clippy::cast_possible_truncation, reason = "small numbers")]
    Some([low(0), low(1), high(0), high(1)].map(|value| value.round() as i32))
}

#[test]
fn a_pose_turns_groups_about_their_pivots_and_moves_them() {
    assert_eq!(span(&pose("calm"), 5), Some([90, 100, 100, 150]));
    assert_eq!(span(&pose("speak"), 5), Some([105, 57, 115, 107]));
}

#[test]
fn a_group_that_follows_another_is_held_like_it() {
    assert_eq!(span(&pose("calm"), 6), Some([90, 100, 100, 120]));
    assert_eq!(span(&pose("speak"), 6), Some([105, 87, 115, 107]));
}

#[test]
fn a_shadow_falls_the_same_way_in_every_pose() {
    assert_eq!(span(&pose("calm"), 4), Some([96, 108, 106, 158]));
    assert_eq!(span(&pose("speak"), 4), Some([111, 65, 121, 115]));
}

#[test]
fn a_pose_shows_its_variants_and_no_others() {
    let (calm, speak) = (pose("calm"), pose("speak"));
    assert!(span(&calm, 1).is_some() && span(&calm, 2).is_none());
    assert!(span(&speak, 1).is_none() && span(&speak, 2).is_some());
    assert!(span(&calm, 3).is_none() && span(&speak, 3).is_none());
}

#[test]
fn the_forearm_is_dark_on_the_side_away_from_the_light() {
    assert!(span(&pose("calm"), 7).is_some() && span(&pose("calm"), 8).is_none());
    let half_turned = PUPPET.replace(r#""armN":-90,"foreN":180"#, r#""armN":-90,"foreN":-60"#);
    let mesh = bake_person("one", &half_turned, "speak").unwrap().layers.remove(0).mesh;
    assert!(span(&mesh, 7).is_none() && span(&mesh, 8).is_some());
}

#[test]
fn faults_name_the_person_and_what_is_wrong() {
    let refused = |svg: &str, mood: &str, word: &str| {
        let error = bake_person("one.svg", svg, mood).unwrap_err().to_string();
        assert!(error.starts_with("one.svg: ") && error.contains(word), "{error}");
    };
    refused(PUPPET, "afraid", r#"no pose "afraid""#);
    refused(&PUPPET.replace("m.talk\",", "m.shout\","), "speak", "m.shout");
    refused(
        &PUPPET.replace("rotate(90 100 100)\">\n", "rotate(80 100 100)\">\n"),
        "speak",
        r#"<g id="armN">"#,
    );
    refused(&PUPPET.replace("translate(8 -6)", "translate(8.5 -6)"), "speak", "shadow");
    refused(&PUPPET.replace("class=\"s\"", "class=\"t\""), "speak", "class");
    refused(&PUPPET.replace("\"foreN\":180", "\"foreN\":[1,2]"), "speak", "speak");
}
