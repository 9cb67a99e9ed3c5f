//! The drawings of the game themselves, whichever there are.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;
use std::sync::LazyLock;

use art::bake::{bake, inventory};
use art::{ArtPack, Drawing, MOST_BONES};

const ASSETS: &str = "../../assets";

static PACK: LazyLock<ArtPack> = LazyLock::new(|| bake(Path::new(ASSETS)).unwrap());

fn all() -> impl Iterator<Item = Drawing> {
    PACK.names().map(|name| PACK.get(name).unwrap())
}

#[test]
fn every_drawing_is_baked_and_comes_back_from_its_bytes() {
    let pack = &*PACK;
    let bytes = pack.to_bytes();
    assert_eq!(ArtPack::from_bytes(&bytes).as_ref(), Ok(pack));
    assert!(pack.names().count() > 0);
    assert_eq!(pack.get("nobody"), None);
}

#[test]
fn meshes_are_whole_and_stay_near_their_frames() {
    for drawing in all() {
        let name = &drawing.name;
        assert!(drawing.bones.len() <= MOST_BONES, "{name}");
        assert_eq!(drawing.meshes.len(), if drawing.puppet().is_some() { 1 } else { 2 });
        for mesh in &drawing.meshes {
            let points = mesh.positions.len();
            let lists = [
                mesh.bones.len(),
                mesh.falls.len(),
                mesh.colors.len(),
                mesh.lit.len(),
                mesh.order.len(),
            ];
            assert_eq!(lists, [points; 5], "{name}");
            assert!(mesh.indices.iter().all(|index| (*index as usize) < points), "{name}");
            let bone = |bone: &u8| usize::from(*bone) < drawing.bones.len();
            assert!(mesh.bones.iter().all(bone), "{name}");
            let near =
                |[x, y]: &[f32; 2]| x.abs() < 4.0 * drawing.width && y.abs() < 4.0 * drawing.height;
            assert!(mesh.positions.iter().all(near), "{name} strays far from the picture");
        }
    }
}

#[test]
fn layers_rise_and_bones_hang_on_earlier_ones() {
    for drawing in all() {
        for (index, bone) in drawing.bones.iter().enumerate() {
            assert_eq!(bone.parent.is_none(), index == 0);
            assert!(bone.parent.is_none_or(|parent| usize::from(parent) < index));
        }
        let layers = drawing.bones.iter().filter(|bone| bone.parent == Some(0));
        let depths: Vec<f32> = layers.map(|bone| bone.depth).collect();
        assert!(depths.is_sorted(), "{}", drawing.name);
    }
}

#[test]
fn moods_and_gestures_are_told_apart() {
    for drawing in all() {
        let Some(puppet) = drawing.puppet() else { continue };
        let moods = puppet.moods.iter().map(|mood| drawing.stance(&mood.id, None));
        let gestures =
            puppet.gestures.iter().map(|gesture| drawing.stance("calm", Some(&gesture.id)));
        let stances: Vec<_> = moods.chain(gestures).collect();
        for (index, stance) in stances.iter().enumerate() {
            assert!(!stances[..index].contains(stance), "{} is the same twice", drawing.name);
        }
    }
}

#[test]
fn the_inventory_is_what_is_drawn() {
    let inventory = inventory(Path::new(ASSETS)).unwrap();
    assert_eq!(inventory.people.len() + inventory.places.len(), PACK.names().count());
    for drawing in all() {
        let spots = drawing.spots.iter().map(|spot| &spot.id);
        if let Some(puppet) = drawing.puppet() {
            let person = &inventory.people[&drawing.name];
            assert_eq!(person.faces, puppet.faces);
            assert_eq!(person.moods, puppet.moods.iter().map(|mood| mood.id.clone()).collect());
            let gestures = puppet.gestures.iter().map(|gesture| gesture.id.clone());
            assert_eq!(person.gestures, gestures.collect());
            assert_eq!(person.spots, spots.cloned().collect());
        } else {
            let place = &inventory.places[&drawing.name];
            let lights = drawing.lights().iter().map(|light| light.id.clone());
            assert_eq!(place.lights, lights.collect());
            assert_eq!(place.spots, spots.cloned().collect());
        }
    }
}
