//! The game in two halves: what its start and its play call is fetched first, and the rest behind it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use split::Halves;

use crate::site::{self, Parts};
use crate::suite::bench::Bench;
use crate::suite::{browser, node};
use crate::{cargo, process};

/// The game's wasm, and its first half.
pub(crate) const FIRST: &str = "game_bg.wasm";
/// The other half.
const REST: &str = "game_rest.wasm";
pub(crate) const SCRIPT: &str = "game.js";
/// Plays the game and writes down what is called.
const SURVEY: &str = "tests/survey/called.js";

/// Parts the game of `parts`, which `places` serves meanwhile: Chromium plays it to find out what is
/// called, unless this very game has been played before. `name` tells its folders from others.
pub(crate) fn part(bench: &Bench<'_>, places: &Path, parts: &Parts, name: &str) -> Result<Parts> {
    let whole = parts.game.as_deref().context("there is no game to be parted")?;
    let work = bench.paths.work(&format!("halves-{name}"))?;
    let called = called(bench, places, parts, &work, name)?;
    let wasm = read(&whole.join(FIRST))?;
    let Halves { first, rest } = split::split(&wasm, &called, is_called_by_chance)?;
    let game = copy(whole, &work.join("game"))?;
    write(&game.join(FIRST), &first)?;
    write(&game.join(REST), &rest)?;
    let script =
        sharing(&fs::read_to_string(game.join(SCRIPT)).context("the game has no script")?)?;
    write(&game.join(SCRIPT), script.as_bytes())?;
    Ok(Parts { game: Some(game), ..parts.clone() })
}

/// The record of what is called.
fn called(
    bench: &Bench<'_>,
    places: &Path,
    parts: &Parts,
    work: &Path,
    name: &str,
) -> Result<Vec<u8>> {
    let whole = parts.game.as_deref().context("there is no game to be played")?;
    let (record, stamp) = (work.join("called"), work.join("stamp"));
    let made_from = [
        whole.join(FIRST),
        parts.packed.join("scenarios.pack"),
        parts.packed.join("art.pack"),
        parts.checkout.join(SURVEY),
    ];
    let made_from = made_from
        .iter()
        .map(|file| cargo::fingerprint(file))
        .collect::<Result<Vec<_>>>()?
        .join("\n");
    if fs::read_to_string(&stamp).is_ok_and(|was| was == made_from) {
        return read(&record);
    }
    let step = bench.display.step("playing the game, to find out what it calls");
    let chromium = browser::chromium(&step)?;
    node::packages(bench, &step)?;
    let counted = copy(whole, &work.join("counted"))?;
    write(&counted.join(FIRST), &split::counted(&read(&whole.join(FIRST))?)?)?;
    let served = bench.paths.work(&format!("site-counted-{name}"))?;
    let site = site::assemble(&Parts { game: Some(counted), ..parts.clone() }, false)?;
    site.write(&served)?;
    site.sweep(&served)?;
    let mut command = Command::new("node");
    command
        .current_dir(&bench.paths.checkout)
        .arg(SURVEY)
        .arg(&record)
        .env("CHROMIUM", chromium)
        .env("PLACES", places)
        .env("PLACES_SITE", served);
    process::run(&mut command, |line| step.says(line))?.well(SURVEY)?;
    write(&stamp, made_from.as_bytes())?;
    step.done("");
    read(&record)
}

/// What is called of these differs: from one story, way to play, browser or graphics card to the next, or
/// by chance, as where a hash comes to lie. They are in the first half all of them, called or not.
fn is_called_by_chance(name: &str) -> bool {
    const OURS: [&str; 8] = [
        "small_places",
        "4play",
        "play..",
        "5story",
        "story..",
        "8protocol",
        "protocol..",
        "postcard",
    ];
    const OTHERS: [&str; 10] = [
        "web_sys",
        "smol_str",
        "wgpu",
        "bevy_render",
        "async_",
        "concurrent_queue",
        "event_listener",
        "hashbrown",
        "_ZN5alloc",
        "$LT$alloc..",
    ];
    OURS.iter().chain(&OTHERS).any(|part| name.contains(part))
}

/// What the page asks the game's script for, beside what `wasm-bindgen` offers: what it hands to the
/// wasm, for the other half to be given the same; the module, to be compiled beside the page; what the
/// module exports; to be told of what is thrown, wherever the wasm is called from; and that whatever still
/// calls an instance that has trapped comes to nothing.
const SHARED: &str = "
export { __wbg_get_imports as imports };
export const compiled = () => wasmModule;
export const exports = () => wasmInstance.exports;
let told = () => {};
export function watch(tell) { told = tell; }
function entry(call) {
  return (...given) => {
    try {
      return call(...given);
    } catch (error) {
      told(error);
      throw error;
    }
  };
}
function watched(all) {
  const watchedOne = ([name, one]) => [name, typeof one === 'function' ? entry(one) : one];
  return Object.fromEntries(Object.entries(all).map(watchedOne));
}
const nothing = new Proxy(() => nothing, { get: () => nothing });
export function abandon() { wasm = nothing; }
";

/// Where the script begins to call the wasm, and what it calls instead.
const ENTERED: [&str; 2] = ["wasm = instance.exports;", "wasm = watched(instance.exports);"];

/// The script, offering that.
fn sharing(script: &str) -> Result<String> {
    for needed in ["function __wbg_get_imports(", "wasmModule, wasmInstance, wasm;", ENTERED[0]] {
        if !script.contains(needed) {
            bail!("{SCRIPT} has no `{needed}`: this wasm-bindgen writes it otherwise");
        }
    }
    let script = script.replace(ENTERED[0], ENTERED[1]);
    Ok(format!("{script}{SHARED}"))
}

/// A copy of a folder and all that is in it, in place of what was there.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<PathBuf> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("cannot empty {}", to.display()))?;
    }
    copy_into(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(to.to_owned())
}

fn copy_into(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in from.read_dir()? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_into(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_gives_away_its_imports_or_says_that_it_cannot() {
        let script = sharing(
            "function __wbg_get_imports() {}\nlet wasmModule, wasmInstance, wasm;\nwasm = instance.exports;",
        )
        .unwrap();
        assert!(script.contains("export { __wbg_get_imports as imports };\n"), "{script}");
        assert!(script.contains("wasm = watched(instance.exports);\n"), "{script}");
        let missing = sharing("function other() {}").unwrap_err().to_string();
        assert!(missing.contains("__wbg_get_imports"), "{missing}");
    }

    #[test]
    fn what_is_called_by_chance_is_known_by_its_name() {
        assert!(is_called_by_chance("_ZN4play5again5Again3new17h6d94c7a5c5ff8dedE"));
        assert!(is_called_by_chance("_ZN9hashbrown3raw21RawTable$LT$T$C$A$GT$4find17habcE"));
        assert!(is_called_by_chance(
            "_ZN72_$LT$alloc..vec..Vec$LT$T$GT$$u20$as$u20$core..ops..Drop$GT$4drop17h0E"
        ));
        assert!(!is_called_by_chance(
            "_ZN12bevy_reflect4enums12dynamic_enum11DynamicEnum3new17habcE"
        ));
    }

    #[test]
    fn a_copy_has_folders_too_and_nothing_of_what_was_there() {
        let dir = tempfile::tempdir().unwrap();
        let (from, to) = (dir.path().join("from"), dir.path().join("to"));
        fs::create_dir_all(from.join("deep")).unwrap();
        fs::create_dir_all(&to).unwrap();
        fs::write(from.join("deep/file"), "new").unwrap();
        fs::write(to.join("old"), "old").unwrap();
        copy(&from, &to).unwrap();
        assert_eq!(fs::read_to_string(to.join("deep/file")).unwrap(), "new");
        assert!(!to.join("old").exists());
    }
}
