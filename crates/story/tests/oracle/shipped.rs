//! Every script the game ships with.

use std::fs;
use std::path::Path;

use story::Source;

use crate::pair::Pair;

/// Walks at random are many, as a story has more ways through it than can all be followed.
const WALKS: u64 = 400;

#[test]
fn shipped_scripts_are_told_alike() {
    let scenarios = Path::new("../../assets/scenarios");
    let mut found = 0;
    for folder in fs::read_dir(scenarios).unwrap().map(|entry| entry.unwrap().path()) {
        let mut files = Vec::new();
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.extension().is_some_and(|extension| extension == "yarn") {
                let name = path.file_name().unwrap().to_string_lossy();
                files.push(Source::new(name, fs::read_to_string(&path).unwrap()));
            }
        }
        found += files.len();
        let refusal = crate::official::Official::compile(&files).err();
        assert_eq!(refusal, None, "the official compiler refuses a shipped script");
        let pair = Pair::compile(files).unwrap_or_else(|wrong| panic!("{wrong}"));
        walk(&pair.unwrap());
    }
    assert!(found > 0, "there is nothing to ship");
}

fn walk(pair: &Pair) {
    pair.explore("Start", 4, 200).unwrap_or_else(|wrong| panic!("{wrong}"));
    for seed in 0..WALKS {
        let choices: Vec<_> = (0..40).map(|turn| scatter(seed, turn)).collect();
        pair.told("Start", seed, &choices).unwrap_or_else(|wrong| panic!("{wrong}"));
    }
}

/// Some number for each turn of each walk.
fn scatter(walk: u64, turn: u64) -> usize {
    let mixed = (walk * 41 + turn + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    usize::try_from(mixed >> 48).unwrap()
}
