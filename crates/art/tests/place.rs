//! Places: what the importer draws, what moves in it, and its lights.

#![allow(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "a test may stop at the first surprise, and these numbers are exact"
)]

use art::bake::bake_place;
use art::{BEFORE_PEOPLE, BEHIND_PEOPLE, Drawing, Mesh, Motion};

const PLACE: &str = include_str!("fixtures/place.svg");

fn place(inside: &str) -> Drawing {
    let svg =
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 80">{inside}</svg>"#);
    bake_place("spot.svg", &svg).unwrap()
}

fn layer(inside: &str) -> Mesh {
    place(&format!(r#"<g id="a" data-z="0">{inside}</g>"#)).meshes.remove(BEHIND_PEOPLE)
}

fn fixture() -> Drawing {
    bake_place("place", PLACE).unwrap()
}

/// How near a point may be to where it would be if scissors were straight.
const CUT: f32 = 0.71;

#[track_caller]
fn near(found: [f32; 4], expected: [f32; 4]) {
    let off = found.iter().zip(expected).all(|(one, other)| (one - other).abs() <= CUT);
    assert!(off, "{found:?} is not {expected:?}");
}

/// The vertices whose usual colour has this red.
fn vertices(mesh: &Mesh, red: u8) -> Vec<usize> {
    (0..mesh.colors.len()).filter(|vertex| mesh.colors[*vertex][0] == red).collect()
}

/// The bones that something of this red rides on, by id.
fn bones(drawing: &Drawing, red: u8) -> Vec<&str> {
    let mesh = &drawing.meshes[BEHIND_PEOPLE];
    let mut ids: Vec<&str> = Vec::new();
    for vertex in vertices(mesh, red) {
        let id = drawing.bones[usize::from(mesh.bones[vertex])].id.as_str();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
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
    assert!((area(&even_odd) - 800.0).abs() < 60.0, "{}", area(&even_odd));
    assert!(area(&non_zero) > 860.0);
    let wound_back = layer(r##"<path fill="#123456" d="M0 0h30v30h-30zM10 10v10h10v-10z"/>"##);
    assert!((area(&wound_back) - 800.0).abs() < 60.0);
}

#[test]
fn translucent_overlaps_are_laid_once() {
    let mesh =
        layer(r##"<path fill="#000" fill-opacity=".2" d="M0 0h20v10h-20zM10 0h20v10h-20z"/>"##);
    assert!((area(&mesh) - 300.0).abs() < 30.0);
    assert!(mesh.colors.iter().all(|color| *color == [0, 0, 0, 51]));
}

#[test]
fn transforms_nest() {
    let square = r##"<path fill="#fff" transform="translate(1 0)" d="M0 0h4v2h-4z"/>"##;
    let mesh = layer(&format!(
        r#"<g transform="translate(50 20) scale(-2 2)"><g transform="rotate(90)">{square}</g></g>"#
    ));
    near(spans(&mesh), [50.0, 22.0, 54.0, 30.0]);
    let turned = layer(r##"<path fill="#fff" transform="rotate(180 10 10)" d="M0 0h4v2h-4z"/>"##);
    near(spans(&turned), [16.0, 18.0, 20.0, 20.0]);
    let matrix =
        layer(r##"<path fill="#fff" transform="matrix(0 1 -1 0 30 0)" d="M0 0h4v2h-4z"/>"##);
    near(spans(&matrix), [28.0, 0.0, 30.0, 4.0]);
}

#[test]
fn curves_keep_to_their_course() {
    let disc = "M20 0c11 0 20 9 20 20 0 11-9 20-20 20-11 0-20-9-20-20 0-11 9-20 20-20z";
    let mesh = layer(&format!(r##"<path fill="#fff" d="{disc}"/>"##));
    assert!((area(&mesh) - 1256.6).abs() < 60.0, "{}", area(&mesh));
    near(spans(&mesh), [0.0, 0.0, 40.0, 40.0]);
}

#[test]
fn gradients_run_along_their_line_through_transforms_and_boxes() {
    let defs = |units: &str, line: &str| {
        format!(
            r##"<defs><linearGradient id="g" gradientUnits="{units}" {line}><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#f00" stop-opacity=".5"/></linearGradient></defs>"##
        )
    };
    let group = r#"<g id="a" data-z="0"><g transform="translate(10 0) scale(2)"><path fill="url(#g)" d="M0 0h20v10h-20z"/></g></g>"#;
    let user = place(&(defs("userSpaceOnUse", r#"x1="0" y1="0" x2="20" y2="0""#) + group));
    let boxed = place(&(defs("objectBoundingBox", "") + group));
    for drawing in [user, boxed] {
        let mesh = &drawing.meshes[BEHIND_PEOPLE];
        assert!((area(mesh) - 800.0).abs() < 60.0);
        assert!(mesh.triangles() > 8);
        for ([x, _], [red, _, _, alpha]) in mesh.positions.iter().zip(&mesh.colors) {
            let share = (x - 10.0) / 40.0;
            assert!((f32::from(*red) - share * 255.0).abs() < 7.0, "{x} has {red}");
            assert!((f32::from(*alpha) - (255.0 - share * 127.0)).abs() < 5.0);
        }
    }
}

#[test]
fn layers_are_bones_at_their_depth_and_people_stand_between_two_meshes() {
    let drawing = fixture();
    assert_eq!((drawing.width, drawing.height, drawing.meshes.len()), (1600.0, 900.0, 2));
    let depth = |id: &str| drawing.bones[usize::from(drawing.bone(id).unwrap())].depth;
    assert_eq!((depth("sky"), depth("people"), depth("strap")), (-10.0, -3.0, -2.0));
    let [behind, before] = &drawing.meshes[..] else { panic!("a place has two meshes") };
    assert!(!vertices(behind, 0x40).is_empty() && vertices(before, 0x40).is_empty());
    for red in [0x50, 0x51] {
        assert!(vertices(behind, red).is_empty() && !vertices(before, red).is_empty());
    }
    let names: Vec<&str> = drawing.bones.iter().map(|bone| bone.id.as_str()).collect();
    assert_eq!(names[..3], ["", "sky", "street"]);
    assert!(names.contains(&"lamps/1"), "a moving group without an id is named after its place");
    assert_eq!(drawing.meshes[BEFORE_PEOPLE], *before);
}

#[test]
fn a_place_has_two_colours_and_lights_between_them() {
    let drawing = fixture();
    let mesh = &drawing.meshes[BEHIND_PEOPLE];
    let pulse = vertices(mesh, 0x32);
    assert!(pulse.iter().all(|vertex| mesh.lit[*vertex] == [255, 0, 0, 255]));
    let wall = vertices(mesh, 0x40);
    assert!(wall.iter().all(|vertex| mesh.lit[*vertex] == mesh.colors[*vertex]));
    let glow: Vec<usize> = (0..mesh.lit.len())
        .filter(|vertex| mesh.lit[*vertex][..3] == [0xff, 0xd0, 0x60] && mesh.order[*vertex] == 0)
        .collect();
    let alphas = |of: &[[u8; 4]]| glow.iter().map(|vertex| of[*vertex][3]).max();
    assert_eq!(alphas(&mesh.lit), Some(128));
    assert!(glow.iter().all(|vertex| mesh.colors[*vertex][..3] == [0xff, 0xd0, 0x60]));
    assert_eq!(alphas(&mesh.colors), Some(0));
    let sky: Vec<usize> = (0..mesh.lit.len()).filter(|v| mesh.lit[*v][0] == 0x10).collect();
    assert!(sky.len() > 8, "a gradient is cut though its lit colour is flat");
    let lights: Vec<(&str, [u8; 3], f32)> =
        drawing.lights().iter().map(|light| (light.id.as_str(), light.tint, light.lit)).collect();
    let expected = [
        ("tube", [255; 3], 1.0),
        ("evening", [0xff, 0xe0, 0xc0], 0.25),
        ("night", [0x98, 0xa0, 0xd8], 0.0),
    ];
    assert_eq!(lights, expected);
}

#[test]
fn what_loops_moves_as_it_is_told() {
    let drawing = fixture();
    let motion = |id: &str| drawing.bones[usize::from(drawing.bone(id).unwrap())].motion;
    assert_eq!(motion("street"), Some(Motion::Scroll { speed: -60.0, wrap: 1760.0 }));
    assert_eq!(motion("fog"), Some(Motion::Drift { by: [40.0, 6.0], seconds: 18.0 }));
    assert_eq!(motion("walker"), Some(Motion::Sway { degrees: 2.0, seconds: 4.0 }));
    assert_eq!(motion("lamps/1"), Some(Motion::Pulse { least: 0.5, seconds: 4.0 }));
    let mirrored = Motion::Spin { degrees_per_second: -60.0 };
    assert_eq!(motion("fan"), Some(mirrored), "a mirrored fan turns the other way");
    let strap = &drawing.bones[usize::from(drawing.bone("strap").unwrap())];
    assert!((strap.pivot[0] - 171.22).abs() < 0.02 && (strap.pivot[1] - 92.07).abs() < 0.02);
    let mut stance = drawing.still();
    drawing.pass(&mut stance, 1.0);
    let placed = drawing.placed(&stance);
    let fan = placed[usize::from(drawing.bone("fan").unwrap())];
    assert!(
        (fan.degrees - 300.0).abs() < 0.01 && (fan.point([400.0, 100.0])[0] - 400.0).abs() < 0.1
    );
}

#[test]
fn what_scrolls_covers_the_picture_all_the_time() {
    let drawing = fixture();
    let mesh = &drawing.meshes[BEHIND_PEOPLE];
    for seconds in [0.0, 0.1, 7.0, 29.0, 29.3] {
        let mut stance = drawing.still();
        drawing.pass(&mut stance, seconds);
        let placed = drawing.placed(&stance);
        let across = vertices(mesh, 0x20)
            .into_iter()
            .map(|vertex| placed[usize::from(mesh.bones[vertex])].point(mesh.positions[vertex])[0]);
        let (low, high) =
            across.fold((f32::INFINITY, 0.0_f32), |(low, high), x| (low.min(x), high.max(x)));
        assert!(low <= -139.0 && high >= 1739.0, "{seconds}: {low} to {high}");
    }
    assert_eq!(bones(&drawing, 0x21), ["street"]);
    let house = vertices(mesh, 0x21);
    let first = house.iter().filter(|vertex| mesh.positions[**vertex][0] < 900.0).count();
    assert_eq!(house.len(), 2 * first, "the house is drawn twice");
    assert_eq!(bones(&drawing, 0x22), ["walker", "walker+", "walker-"], "each sways by itself");
    assert_eq!(bones(&drawing, 0x23), ["child", "child+"]);
    let walker = |id: &str| &drawing.bones[usize::from(drawing.bone(id).unwrap())];
    assert_eq!(walker("walker").pivot[0] + 1760.0, walker("walker+").pivot[0]);
    assert_eq!(drawing.bone("child-"), None, "what is not drawn has no bone");
}

#[test]
fn windows_light_up_in_order_within_their_place() {
    let drawing = fixture();
    let mesh = &drawing.meshes[BEHIND_PEOPLE];
    let ranks = |red: u8| -> Vec<u8> {
        let mut ranks: Vec<u8> =
            vertices(mesh, red).into_iter().map(|vertex| mesh.order[vertex]).collect();
        ranks.dedup();
        ranks
    };
    assert_eq!((ranks(0x42), ranks(0x43)), (vec![1, 2], vec![1]));
    assert_eq!((ranks(0x40), ranks(0x41)), (vec![0], vec![0]));
    let place = |red: u8| {
        let bone = mesh.bones[vertices(mesh, red)[0]];
        drawing.bones[usize::from(bone)].place.as_deref()
    };
    assert_eq!((place(0x42), place(0x43)), (Some("school"), Some("way0")));
    assert_eq!(place(0x32), None);
}

#[test]
fn spots_are_where_they_are_in_the_picture() {
    let drawing = fixture();
    let (sign, strap) = (drawing.spot("sign").unwrap(), drawing.spot("strap").unwrap());
    assert_eq!((sign.at, sign.bone), ([800.0, 300.0], 0));
    assert_eq!(Some(strap.bone), drawing.bone("strap"));
    assert!((strap.at[0] - 177.49).abs() < 0.02 && (strap.at[1] - 123.07).abs() < 0.02);
}

#[test]
fn sheets_that_share_an_edge_share_it_once_cut() {
    let mesh = layer(
        r##"<path fill="#010000" d="M0 0h400v300h-400z"/><path fill="#020000" d="M400 0h90v300h-90z"/>"##,
    );
    let right = vertices(&mesh, 2);
    let shared = vertices(&mesh, 1)
        .into_iter()
        .filter(|one| right.iter().any(|other| mesh.positions[*one] == mesh.positions[*other]));
    assert!(shared.count() >= 2);
}

#[test]
fn long_edges_wander_and_what_shines_through_keeps_its_corners() {
    let bar = |opacity: &str| {
        layer(&format!(
            r##"<path fill="#010000" fill-opacity="{opacity}" d="M0 40h400v1h-400z"/>"##
        ))
    };
    let (solid, shadow) = (bar("1"), bar(".2"));
    assert_eq!((shadow.triangles(), shadow.positions.len()), (2, 4));
    assert!(solid.triangles() > 20 && solid.positions.len() == solid.triangles() + 2);
    let heights: Vec<f32> = solid.positions.iter().map(|point| point[1]).collect();
    let low = heights.iter().copied().fold(f32::INFINITY, f32::min);
    let high = heights.iter().copied().fold(0.0, f32::max);
    assert!(low >= 40.0 - CUT && high <= 41.0 + CUT && high - low > 1.2, "{low} to {high}");
}
