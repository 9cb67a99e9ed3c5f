//! Packs that are not what they should be are refused, whatever is wrong with them.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::sync::LazyLock;

use art::bake::{bake_person, bake_place};
use art::{ArtError, ArtPack};
use proptest::prelude::*;
use proptest::sample::Index;
use xxhash_rust::xxh64::xxh64;

/// Where the hash, the length and the payload start.
const HASH: usize = 6;
const LENGTH: usize = 14;
const PAYLOAD: usize = 18;

static PACK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("art-damage-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("places")).unwrap();
    std::fs::create_dir_all(folder.join("cast")).unwrap();
    std::fs::write(folder.join("places/place.svg"), PLACE).unwrap();
    std::fs::write(folder.join("cast/person.svg"), PERSON).unwrap();
    let pack = art::bake::bake(&folder).unwrap();
    std::fs::remove_dir_all(folder).unwrap();
    pack.to_bytes()
});

const PLACE: &str = include_str!("fixtures/place.svg");
const PERSON: &str = include_str!("fixtures/person.svg");

/// Draws all there is in every mood and gesture, to see that nothing breaks.
fn draw_all(pack: &ArtPack) {
    for name in pack.names() {
        let drawing = pack.get(name).unwrap();
        for mesh in &drawing.meshes {
            assert!(mesh.bones.iter().all(|bone| usize::from(*bone) < drawing.bones.len()));
        }
        let mut stances = vec![drawing.still()];
        if let Some(puppet) = drawing.puppet() {
            for mood in &puppet.moods {
                stances.push(drawing.stance(&mood.id, None));
                let gestures = puppet.gestures.iter();
                stances.extend(gestures.map(|it| drawing.stance(&mood.id, Some(&it.id))));
            }
        }
        for mut stance in stances {
            drawing.pass(&mut stance, 12.3);
            assert_eq!(drawing.placed(&stance).len(), drawing.bones.len());
        }
    }
}

/// The pack with another payload, its hash and length made right.
fn sealed(payload: &[u8]) -> Vec<u8> {
    let mut bytes = PACK[..PAYLOAD].to_vec();
    bytes[HASH..LENGTH].copy_from_slice(&xxh64(payload, 0).to_le_bytes());
    bytes[LENGTH..PAYLOAD].copy_from_slice(&u32::try_from(payload.len()).unwrap().to_le_bytes());
    bytes.extend(payload);
    bytes
}

#[test]
fn what_is_wrong_is_said() {
    let pack = &*PACK;
    assert!(ArtPack::from_bytes(pack).is_ok());
    assert_eq!(ArtPack::from_bytes(b""), Err(ArtError::NotAPack));
    assert_eq!(ArtPack::from_bytes(b"<!doctype html>"), Err(ArtError::NotAPack));
    let mut newer = pack.clone();
    newer[4] = 3;
    assert_eq!(ArtPack::from_bytes(&newer), Err(ArtError::Version { found: 3, known: 2 }));
    assert!(matches!(ArtPack::from_bytes(&pack[..pack.len() - 1]), Err(ArtError::Length { .. })));
    let mut flipped = pack.clone();
    flipped[PAYLOAD + 3] ^= 1;
    assert_eq!(ArtPack::from_bytes(&flipped), Err(ArtError::Hash));
    assert!(matches!(ArtPack::from_bytes(&sealed(&[0xff; 40])), Err(ArtError::Malformed(_))));
}

#[test]
fn the_pack_under_test_is_the_drawings() {
    let pack = ArtPack::from_bytes(&PACK).unwrap();
    assert_eq!(pack.get("place"), Some(bake_place("place", PLACE).unwrap()));
    assert_eq!(pack.get("person"), Some(bake_person("person", PERSON).unwrap()));
}

proptest! {
    #[test]
    fn a_pack_cut_short_is_refused(at: Index) {
        let cut = &PACK[..at.index(PACK.len())];
        prop_assert!(ArtPack::from_bytes(cut).is_err());
    }

    #[test]
    fn a_flipped_bit_is_noticed(at: Index, bit in 0_u32..8) {
        let mut bytes = PACK.clone();
        let at = at.index(bytes.len());
        bytes[at] ^= 1_u8 << bit;
        prop_assert!(ArtPack::from_bytes(&bytes).is_err());
    }

    #[test]
    fn a_wrong_payload_under_a_right_hash_never_breaks_the_reader(
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..6),
        keep: Index,
        cut: bool,
    ) {
        let mut payload = PACK[PAYLOAD..].to_vec();
        for (at, byte) in changes {
            let at = at.index(payload.len());
            payload[at] = byte;
        }
        if cut {
            payload.truncate(keep.index(payload.len()));
        }
        if let Ok(pack) = ArtPack::from_bytes(&sealed(&payload)) {
            draw_all(&pack);
        }
    }

    #[test]
    fn noise_under_a_right_hash_never_breaks_the_reader(noise in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(pack) = ArtPack::from_bytes(&sealed(&noise)) {
            draw_all(&pack);
        }
    }
}
