//! Fills `index.html`: the names of the files, and hints that start the first downloads early.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use anyhow::{Context, Result, bail};

use super::Manifest;
use super::hashing::kind;

/// The script the page starts.
const PLAYER: &str = "web/player.js";

/// Fetched by the script as soon as it runs, so better asked for with the page.
const FETCHED_FIRST: [&str; 2] = ["lite_bg.wasm", "scenarios.pack"];

/// Fills the three gaps of the page's template.
pub(super) fn fill(
    template: &str,
    manifest: &Manifest,
    imports: &BTreeMap<String, Vec<String>>,
) -> Result<String> {
    let player = served(manifest, PLAYER)?;
    let gaps = [
        ("<!--HEAD-->", head(manifest, imports)?),
        ("__FILES__", manifest.to_json()),
        ("__PLAYER__", format!("./{player}")),
    ];
    let mut page = template.to_owned();
    for (gap, content) in gaps {
        if !page.contains(gap) {
            bail!("index.html has no {gap}");
        }
        page = page.replace(gap, &content);
    }
    Ok(page)
}

fn head(manifest: &Manifest, imports: &BTreeMap<String, Vec<String>>) -> Result<String> {
    let mut lines = Vec::new();
    for sheet in style_sheets(manifest, imports) {
        lines.push(format!("<link rel=\"stylesheet\" href=\"{}\">", served(manifest, sheet)?));
    }
    for module in needed_at_once(imports) {
        lines.push(format!("<link rel=\"modulepreload\" href=\"{}\">", served(manifest, module)?));
    }
    for file in FETCHED_FIRST {
        let mut line = "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"".to_owned();
        write!(line, "{}\">", served(manifest, file)?)?;
        lines.push(line);
    }
    Ok(lines.join("\n"))
}

fn served<'a>(manifest: &'a Manifest, logical: &str) -> Result<&'a str> {
    let name = manifest.files.get(logical);
    name.map(String::as_str).with_context(|| format!("the site has no {logical}"))
}

/// Those of `web/` that no other one imports.
fn style_sheets<'a>(
    manifest: &'a Manifest,
    imports: &'a BTreeMap<String, Vec<String>>,
) -> impl Iterator<Item = &'a str> {
    let imported: BTreeSet<&String> = imports.values().flatten().collect();
    let sheets = manifest.files.keys().filter(move |file| {
        file.starts_with("web/") && kind(file) == "css" && !imported.contains(file)
    });
    sheets.map(String::as_str)
}

/// The player's script and every module it cannot start without.
fn needed_at_once(imports: &BTreeMap<String, Vec<String>>) -> Vec<&str> {
    let mut needed = vec![PLAYER];
    let mut at = 0;
    while let Some(module) = needed.get(at) {
        let more = imports.get(*module).into_iter().flatten().map(String::as_str);
        let more: Vec<_> = more.filter(|one| !needed.contains(one)).collect();
        needed.extend(more);
        at += 1;
    }
    needed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(files: &[&str]) -> Manifest {
        let files = files.iter().map(|one| ((*one).to_owned(), format!("{one}.0f"))).collect();
        Manifest { building: true, files, ..Manifest::default() }
    }

    const ALL: [&str; 6] = [
        "web/player.js",
        "web/a.js",
        "web/later.js",
        "web/style.css",
        "lite_bg.wasm",
        "scenarios.pack",
    ];

    #[test]
    fn the_gaps_are_filled() {
        let imports = [("web/player.js".to_owned(), vec!["web/a.js".to_owned()])].into();
        let page = fill(
            "<head><!--HEAD--></head><script>const files = __FILES__</script>\
             <script type=module src=__PLAYER__></script>",
            &manifest(&ALL),
            &imports,
        )
        .unwrap();
        assert!(page.contains("<link rel=\"stylesheet\" href=\"web/style.css.0f\">"), "{page}");
        assert!(page.contains("<link rel=\"modulepreload\" href=\"web/player.js.0f\">"), "{page}");
        assert!(page.contains("<link rel=\"modulepreload\" href=\"web/a.js.0f\">"), "{page}");
        assert!(!page.contains("modulepreload\" href=\"web/later"), "{page}");
        assert!(page.contains("as=\"fetch\" crossorigin href=\"lite_bg.wasm.0f\""), "{page}");
        assert!(page.contains("src=./web/player.js.0f"), "{page}");
        assert!(page.contains("{\"building\":true,\"files\":{\"lite_bg.wasm\":"), "{page}");
    }

    #[test]
    fn a_missing_gap_or_file_is_an_error() {
        let none = BTreeMap::new();
        let trouble = fill("<!--HEAD--> __PLAYER__", &manifest(&ALL), &none).unwrap_err();
        assert_eq!(trouble.to_string(), "index.html has no __FILES__");
        let gaps = "<!--HEAD--> __PLAYER__ __FILES__";
        let trouble = fill(gaps, &manifest(&["web/player.js"]), &none).unwrap_err();
        assert_eq!(trouble.to_string(), "the site has no lite_bg.wasm");
    }

    #[test]
    fn nothing_in_the_manifest_can_close_the_script_it_stands_in() {
        let files = [("a".to_owned(), "</script>".to_owned())].into();
        assert!(!Manifest { files, ..Manifest::default() }.to_json().contains("</"));
    }
}
