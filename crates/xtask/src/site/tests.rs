//! A small site on disk, put together twice.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::*;

fn put(root: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// A checkout and what is built from it, in one temporary folder.
fn house() -> (TempDir, Parts) {
    let house = tempfile::tempdir().unwrap();
    let root = house.path();
    put(
        root,
        &[
            (
                "index.html",
                "<!--HEAD--><meta name=\"version\" content=\"__VERSION__\"><title>__TITLE__</title>__DESCRIPTION__ __SCREEN__<!--FACE--><!--EARLY--><!--AHEAD-->\
                 <script>__FILES__</script><!--START-->",
            ),
            ("web/player.js", "import './telemetry.js';"),
            ("web/start.js", "import('./player.js');"),
            ("web/early.js", "0;"),
            ("web/scene.js", "export {};"),
            ("web/game-driver.js", "export {};"),
            ("web/game-worker.js", "export {};"),
            ("web/sw.js", "const VERSION = '__VERSION__'; const KEPT = ('__KEPT__');"),
            ("web/manifest.webmanifest", "{}"),
            ("web/embed.js", "const stories = /*STORIES*/ {};"),
            ("web/telemetry.js", "export {};"),
            ("web/telemetry.test.js", "import 'node:test';"),
            ("web/protocol.d.ts", "export type A = 1;"),
            ("web/style.css", "@font-face { src: url('../fonts/body.ttf') }"),
            ("assets/fonts/body.ttf", "font"),
            ("assets/fonts/latin.woff2", "small font"),
            ("assets/fonts/OFL.txt", "licence"),
            ("assets/places/bus.svg", "<svg/>"),
            ("assets/places/README.md", "about"),
            ("assets/cast/ritu.svg", "<svg/>"),
            ("assets/icons/icon.svg", "<svg/>"),
            ("assets/icons/icon-192.png", "icon"),
            ("assets/campaigns/ride.json", "{}"),
            ("assets/themes/forum.json", "{}"),
            ("assets/themes/forum.png", "logo"),
            ("assets/themes/README.md", "about"),
            ("packed/scenarios.pack", "scenarios"),
            ("packed/art.pack", "art"),
            ("packed/catalog.json", "{}"),
            ("packed/helplines.json", "{}"),
            ("packed/openings.json", "[]"),
            ("lite/lite.js", "export default 1;"),
            ("lite/lite_bg.wasm", "wasm"),
            ("lite/stamp", "0f"),
            ("game/game.js", "import { a } from './snippets/bevy-0f/inline0.js';"),
            ("game/game_bg.wasm", "more wasm"),
            ("game/snippets/bevy-0f/inline0.js", "export const a = 1;"),
        ],
    );
    let parts = Parts {
        checkout: root.to_owned(),
        packed: root.join("packed"),
        lite: root.join("lite"),
        game: None,
    };
    (house, parts)
}

#[test]
fn the_text_face_is_served_first_and_the_game_joins_it() {
    let (house, mut parts) = house();
    let served = house.path().join("served");
    let early = assemble(&parts, true).unwrap();
    early.write(&served).unwrap();
    let manifest = || -> Manifest {
        serde_json::from_slice(&fs::read(served.join("files.json")).unwrap()).unwrap()
    };
    assert!(manifest().building);
    assert!(!manifest().files.contains_key("game.js"));

    parts.game = Some(house.path().join("game"));
    let whole = assemble(&parts, false).unwrap();
    whole.write(&served).unwrap();
    assert!(!manifest().building);
    for (logical, name) in manifest().files {
        let size = fs::metadata(served.join(&name)).map(|data| data.len()).ok();
        assert_eq!(size, manifest().bytes.get(&logical).copied(), "{logical} at {name}");
    }
    // A page opened early goes on finding what it was given.
    for name in early.manifest.files.values() {
        assert!(served.join(name).is_file(), "{name} is gone");
    }
    let game = fs::read_to_string(served.join(&whole.manifest.files["game.js"])).unwrap();
    let snippet = &whole.manifest.files["snippets/bevy-0f/inline0.js"];
    assert_eq!(game, format!("import {{ a }} from './{snippet}';"));
}

#[test]
fn only_what_a_browser_asks_for_is_in_the_site() {
    let (_house, parts) = house();
    let site = assemble(&parts, true).unwrap();
    let logical: Vec<_> = site.manifest.files.keys().map(String::as_str).collect();
    assert_eq!(
        logical,
        [
            "art.pack",
            "campaigns/ride.json",
            "cast/ritu.svg",
            "catalog.json",
            "embed.js",
            "fonts/body.ttf",
            "fonts/latin.woff2",
            "helplines.json",
            "icons/icon-192.png",
            "lite.js",
            "lite_bg.wasm",
            "manifest.webmanifest",
            "places/bus.svg",
            "scenarios.pack",
            "themes/forum.json",
            "themes/forum.png",
            "web/early.js",
            "web/game-driver.js",
            "web/game-worker.js",
            "web/player.js",
            "web/scene.js",
            "web/start.js",
            "web/telemetry.js",
        ]
    );
}

#[test]
fn sweeping_removes_what_an_older_site_left() {
    let (house, parts) = house();
    let served = house.path().join("served");
    assemble(&parts, true).unwrap().write(&served).unwrap();
    put(house.path(), &[("web/telemetry.js", "export const changed = true;")]);
    let newer = assemble(&parts, true).unwrap();
    newer.write(&served).unwrap();
    newer.sweep(&served).unwrap();
    let scripts = fs::read_dir(served.join("web")).unwrap().count();
    assert_eq!(scripts, 7);
    assert!(served.join("index.html").is_file());
}

#[test]
fn the_worker_keeps_its_name_and_knows_every_file_and_page() {
    let (house, parts) = house();
    let served = house.path().join("served");
    let site = assemble(&parts, false).unwrap();
    site.write(&served).unwrap();
    let worker = || fs::read_to_string(served.join("sw.js")).unwrap();
    let before = worker();
    let page = fs::read_to_string(served.join("index.html")).unwrap();
    let version = page
        .split("\"version\" content=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap();
    assert!(before.contains(&format!("VERSION = '{version}'")), "{before}");
    assert!(before.contains("\"pages\":[\"index.html\"]"), "{before}");
    for name in ["web/player.js", "lite_bg.wasm", "places/bus.svg", "art.pack"] {
        assert!(before.contains(&site.manifest.files[name]), "{name} in {before}");
    }

    put(house.path(), &[("assets/places/bus.svg", "<svg></svg>")]);
    assemble(&parts, false).unwrap().write(&served).unwrap();
    assert_ne!(worker(), before);
}

#[test]
fn a_site_under_change_asks_browsers_to_keep_nothing() {
    let (house, parts) = house();
    let served = house.path().join("served");
    assemble(&parts, false).unwrap().unkept().write(&served).unwrap();
    let page = fs::read_to_string(served.join("index.html")).unwrap();
    assert!(page.contains("<meta name=\"version\" content=\"\">"), "{page}");
}

#[test]
fn a_missing_folder_is_named() {
    let (house, mut parts) = house();
    parts.packed = house.path().join("nowhere");
    let trouble = format!("{:#}", assemble(&parts, true).unwrap_err());
    assert!(trouble.contains("nowhere"), "{trouble}");
}
