//! The drawings of the game themselves.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;
use std::sync::LazyLock;

use art::ArtPack;
use art::bake::bake;

static PACK: LazyLock<ArtPack> = LazyLock::new(|| {
    bake(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets"))).unwrap()
});

#[test]
fn every_drawing_is_baked_and_comes_back_from_its_bytes() {
    let pack = &*PACK;
    let bytes = pack.to_bytes();
    assert_eq!(ArtPack::from_bytes(&bytes).as_ref(), Ok(pack));
    for name in ["bus", "map", "map-portrait"] {
        assert!(pack.get(name).is_some(), "{name} is missing");
    }
    for person in ["ritu", "conductor", "uncle"] {
        for mood in ["calm", "afraid", "resolute", "speak"] {
            assert!(pack.get(&format!("{person}/{mood}")).is_some(), "{person}/{mood} is missing");
        }
    }
    assert_eq!(pack.get("nobody"), None);
}

#[test]
fn drawings_fit_their_frames_and_their_meshes_are_whole() {
    let pack = &*PACK;
    for name in pack.names() {
        let drawing = pack.get(name).unwrap();
        for layer in &drawing.layers {
            let mesh = &layer.mesh;
            assert_eq!(mesh.positions.len(), mesh.colors.len());
            assert!(mesh.indices.iter().all(|index| (*index as usize) < mesh.positions.len()));
            let near =
                |[x, y]: &[f32; 2]| x.abs() < 4.0 * drawing.width && y.abs() < 4.0 * drawing.height;
            assert!(
                mesh.positions.iter().all(near),
                "{name}: {} strays far from the picture",
                layer.id
            );
        }
    }
}

#[test]
fn people_stand_between_the_seats_and_the_poles_of_the_bus() {
    let bus = PACK.get("bus").unwrap();
    let depth = |id: &str| bus.layer(id).unwrap().depth;
    assert!(bus.layer("people").unwrap().mesh.is_empty());
    assert!(depth("seats") < depth("people") && depth("people") < depth("poles"));
    let depths: Vec<f32> = bus.layers.iter().map(|layer| layer.depth).collect();
    assert!(depths.is_sorted());
}

#[test]
fn moods_are_drawn_apart() {
    let pack = &*PACK;
    for person in ["ritu", "conductor", "uncle"] {
        let moods = ["calm", "afraid", "resolute", "speak"]
            .map(|mood| pack.get(&format!("{person}/{mood}")).unwrap().layers);
        for (index, mood) in moods.iter().enumerate() {
            assert!(!moods[..index].contains(mood), "{person} looks the same in two moods");
        }
    }
}
