//! The service worker: which files it keeps, and the version that they and the pages make up.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde::Serialize;

use super::Manifest;
use super::hashing::kind;

/// What a browser asks for it by.
pub(super) const WORKER: &str = "sw.js";

/// The gap in a page where its version stands.
const VERSION: &str = "__VERSION__";
/// The gap in the worker where the files stand, which its own quotes make a script of.
const KEPT: &str = "'__KEPT__'";

/// Takes the worker out of the files, which must not be named by its content: what it is asked for
/// by never changes.
pub(super) fn take(files: &mut BTreeMap<String, Vec<u8>>) -> Result<String> {
    let script = files.remove("web/sw.js").context("the site has no web/sw.js")?;
    if let Some(about) = files.remove("web/manifest.webmanifest") {
        files.insert("manifest.webmanifest".to_owned(), about);
    }
    String::from_utf8(script).context("web/sw.js is not UTF-8")
}

/// Files by when they are kept, under the names they are served by.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
struct Kept<'a> {
    pages: Vec<&'a str>,
    first: Vec<&'a str>,
    soon: Vec<&'a str>,
    later: Vec<&'a str>,
}

impl<'a> Kept<'a> {
    fn of(manifest: &'a Manifest, pages: &'a BTreeMap<String, String>) -> Self {
        let mut kept =
            Self { pages: pages.keys().map(String::as_str).collect(), ..Self::default() };
        for (logical, served) in &manifest.files {
            let group = match When::of(logical) {
                When::First => &mut kept.first,
                When::Soon => &mut kept.soon,
                When::Later => &mut kept.later,
                When::Never => continue,
            };
            group.push(served);
        }
        kept
    }
}

/// When a file is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    /// Before the worker takes over: the text face does not start without it.
    First,
    /// Once the page has nothing better to fetch.
    Soon,
    /// Once the pictures, which nothing else needs it for, are there.
    Later,
    /// The page does without it, or it is a host's to change at any time.
    Never,
}

impl When {
    fn of(logical: &str) -> Self {
        let folder = logical.split_once('/').map_or("", |(folder, _)| folder);
        match (folder, kind(logical)) {
            ("campaigns" | "themes" | "icons", _) => Self::Never,
            _ if matches!(logical, "catalog.json" | "embed.js") => Self::Never,
            ("snippets", _) | ("fonts", "ttf") => Self::Later,
            _ if matches!(logical, "art.pack" | "game.js" | "game_bg.wasm" | "game_rest.wasm") => {
                Self::Later
            }
            ("fonts", _) => Self::First,
            ("web", _) if !logical.starts_with("web/sound/") => Self::First,
            // What listens for the wish to hear is there from the start; what is heard is not.
            _ if logical == "web/sound/ear.js" => Self::First,
            _ if matches!(logical, "lite.js" | "lite_bg.wasm" | "scenarios.pack") => Self::First,
            _ => Self::Soon,
        }
    }
}

/// Gives the pages their version and returns the worker that keeps them.
pub(super) fn fill(
    script: &str,
    manifest: &Manifest,
    served: &BTreeMap<String, Vec<u8>>,
    pages: &mut BTreeMap<String, String>,
) -> Result<String> {
    let version = version(script, served, pages);
    for (name, page) in pages.iter_mut() {
        *page = filled(page, VERSION, &version).with_context(|| format!("in {name}"))?;
    }
    let kept = Kept::of(manifest, pages);
    let kept = serde_json::to_string(&kept).context("cannot write down what is kept")?;
    let script = filled(script, KEPT, &kept).and_then(|script| filled(&script, VERSION, &version));
    script.context("in web/sw.js")
}

/// Takes the version out of a page, which a browser then does not keep.
pub(super) fn forgo(page: &str) -> String {
    const SAYS: &str = "<meta name=\"version\" content=\"";
    let Some((before, rest)) = page.split_once(SAYS) else { return page.to_owned() };
    let after = rest.split_once('"').map_or("", |(_, after)| after);
    format!("{before}{SAYS}\"{after}")
}

/// Changes with everything that is kept.
fn version(
    script: &str,
    served: &BTreeMap<String, Vec<u8>>,
    pages: &BTreeMap<String, String>,
) -> String {
    let mut hasher = blake3::Hasher::new();
    let pages = pages.iter().map(|(name, page)| (name, page.as_bytes()));
    let files = served.iter().map(|(name, bytes)| (name, bytes.as_slice()));
    for (name, bytes) in pages.chain(files.filter(|(name, _)| When::of(name) != When::Never)) {
        hasher.update(blake3::hash(name.as_bytes()).as_bytes());
        hasher.update(blake3::hash(bytes).as_bytes());
    }
    hasher.update(script.as_bytes());
    hasher.finalize().to_hex()[..12].to_owned()
}

fn filled(text: &str, gap: &str, content: &str) -> Result<String> {
    if !text.contains(gap) {
        bail!("there is no {gap}");
    }
    Ok(text.replace(gap, content))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "const VERSION = '__VERSION__'; const KEPT = ('__KEPT__');";
    const PAGE: &str = "<meta name=\"version\" content=\"__VERSION__\"><p>";

    struct Built {
        script: String,
        page: String,
    }

    fn build(script: &str, page: &str, files: &[(&str, &str)]) -> Built {
        let names = files.iter().map(|(name, _)| ((*name).to_owned(), format!("{name}.0f")));
        let manifest = Manifest { files: names.collect(), ..Manifest::default() };
        let served = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().into()));
        let mut pages = BTreeMap::from([("index.html".to_owned(), page.to_owned())]);
        let script = fill(script, &manifest, &served.collect(), &mut pages).unwrap();
        Built { script, page: pages.remove("index.html").unwrap() }
    }

    fn stated(built: &Built) -> &str {
        built.page.split("content=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap()
    }

    #[test]
    fn page_and_worker_are_of_one_version() {
        let built = build(SCRIPT, PAGE, &[("web/player.js", "1")]);
        let version = stated(&built);
        assert_eq!(version.len(), 12);
        assert_eq!(
            built.script,
            format!(
                "const VERSION = '{version}'; const KEPT = ({{\"pages\":[\"index.html\"],\
                 \"first\":[\"web/player.js.0f\"],\"soon\":[],\"later\":[]}});"
            )
        );
    }

    #[test]
    fn whatever_is_kept_changes_the_version_and_whatever_is_not_does_not() {
        let files = [("web/player.js", "1"), ("manifest.webmanifest", "{}"), ("catalog.json", "1")];
        let first = build(SCRIPT, PAGE, &files);
        let changes = |script: &str, page: &str, at: usize| {
            let mut files = files;
            if let Some(file) = files.get_mut(at) {
                file.1 = "2";
            }
            stated(&build(script, page, &files)) != stated(&first)
        };
        assert!(!changes(SCRIPT, PAGE, 9));
        assert!(changes(SCRIPT, PAGE, 0) && changes(SCRIPT, PAGE, 1));
        assert!(changes(SCRIPT, &format!("{PAGE}more"), 9));
        assert!(changes(&format!("{SCRIPT}//"), PAGE, 9));
        assert!(!changes(SCRIPT, PAGE, 2), "a catalog is nothing a page is made of");
        let more = build(SCRIPT, PAGE, &[files[0], files[1], files[2], ("web/new.js", "")]);
        assert_ne!(stated(&more), stated(&first));
    }

    #[test]
    fn files_are_kept_when_they_are_of_use() {
        let of = |name| When::of(name);
        for first in
            ["web/player.js", "web/sound/ear.js", "lite_bg.wasm", "scenarios.pack", "fonts/a.woff2"]
        {
            assert_eq!(of(first), When::First, "{first}");
        }
        for soon in
            ["places/bus.svg", "web/sound/desk.js", "helplines.json", "manifest.webmanifest"]
        {
            assert_eq!(of(soon), When::Soon, "{soon}");
        }
        for later in [
            "game_bg.wasm",
            "game_rest.wasm",
            "game.js",
            "snippets/x/a.js",
            "art.pack",
            "fonts/body.ttf",
        ] {
            assert_eq!(of(later), When::Later, "{later}");
        }
        for never in ["campaigns/ride.json", "themes/a.json", "catalog.json", "icons/icon-192.png"]
        {
            assert_eq!(of(never), When::Never, "{never}");
        }
    }

    #[test]
    fn a_page_can_forgo_being_kept() {
        let built = build(SCRIPT, PAGE, &[]);
        assert_eq!(forgo(&built.page), "<meta name=\"version\" content=\"\"><p>");
    }

    #[test]
    fn a_gap_that_is_missing_is_named() {
        let manifest = Manifest::default();
        let mut pages = BTreeMap::from([("index.html".to_owned(), String::new())]);
        let trouble = fill(SCRIPT, &manifest, &BTreeMap::new(), &mut pages).unwrap_err();
        assert_eq!(format!("{trouble:#}"), "in index.html: there is no __VERSION__");
        let trouble = fill("", &manifest, &BTreeMap::new(), &mut BTreeMap::new()).unwrap_err();
        assert_eq!(format!("{trouble:#}"), "in web/sw.js: there is no '__KEPT__'");
    }
}
