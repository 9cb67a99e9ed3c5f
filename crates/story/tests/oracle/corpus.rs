//! A file, or a folder of files, for each construct of the language.

use std::fs;
use std::path::{Path, PathBuf};

use story::Source;

use crate::pair::Pair;
use crate::step::Step;

/// How many choices are followed, and how many ways through one file.
const DEEPEST: usize = 6;
const MOST: usize = 2_000;

#[test]
fn every_construct_is_told_alike() {
    let mut wrong = Vec::new();
    let cases = cases();
    assert!(cases.len() >= 60, "only {} constructs", cases.len());
    for (name, files) in cases {
        match Pair::compile(files) {
            Ok(None) => wrong.push(format!("the official compiler refuses {name}")),
            Ok(Some(pair)) => wrong.extend(follow(&pair).err().map(|w| format!("{name}: {w}"))),
            Err(disagreement) => wrong.push(format!("{name}: {disagreement}")),
        }
    }
    assert!(wrong.is_empty(), "{} cases\n\n{}", wrong.len(), wrong.join("\n\n"));
}

fn follow(pair: &Pair) -> Result<(), String> {
    let first = pair.told("Start", 1, &[]).map_err(|wrong| wrong.to_string())?;
    match first.iter().find(|step| matches!(step, Step::Failed(_))) {
        Some(failed) => Err(format!("neither engine can tell it: {failed}")),
        None => pair.explore("Start", DEEPEST, MOST).map(drop).map_err(|wrong| wrong.to_string()),
    }
}

/// The cases by name, in order.
pub(crate) fn cases() -> Vec<(String, Vec<Source>)> {
    let corpus = Path::new("tests/corpus");
    inside(corpus)
        .into_iter()
        .map(|path| {
            let files = if path.is_dir() { inside(&path) } else { vec![path.clone()] };
            let files =
                files.iter().map(|file| Source::new(name(file), fs::read_to_string(file).unwrap()));
            (name(&path), files.collect())
        })
        .collect()
}

fn inside(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}
