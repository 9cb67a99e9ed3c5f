//! Gathers the site's files under their logical names.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use protocol::Openings;

use super::Parts;
use super::hashing::kind;

type Files = BTreeMap<String, Vec<u8>>;

/// Every file but the page itself.
pub(super) fn collect(parts: &Parts) -> Result<Files> {
    let mut files = Files::new();
    gather(&parts.checkout.join("web"), "web/", is_page_file, &mut files)?;
    gather(&parts.checkout.join("assets/fonts"), "fonts/", is_font, &mut files)?;
    for drawings in ["places/", "cast/"] {
        let dir = parts.checkout.join("assets").join(drawings);
        gather(&dir, drawings, is_drawing, &mut files)?;
    }
    gather(&parts.checkout.join("assets/icons"), "icons/", is_icon, &mut files)?;
    gather(&parts.checkout.join("assets/campaigns"), "campaigns/", is_campaign, &mut files)?;
    gather(&parts.checkout.join("assets/themes"), "themes/", is_theme, &mut files)?;
    gather(&parts.packed, "", is_packed, &mut files)?;
    gather(&parts.lite, "", is_bound, &mut files)?;
    if let Some(game) = &parts.game {
        gather(game, "", is_bound, &mut files)?;
    }
    Ok(files)
}

/// The page's template.
pub(super) fn page(parts: &Parts) -> Result<String> {
    let page = parts.checkout.join("index.html");
    std::fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))
}

/// What the pages show at once, as `places pack` wrote it down.
pub(super) fn openings(parts: &Parts) -> Result<Vec<Openings>> {
    let path = parts.packed.join("openings.json");
    let json = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_slice(&json).with_context(|| format!("{} is damaged", path.display()))
}

fn is_page_file(name: &str) -> bool {
    !name.ends_with(".test.js") && matches!(kind(name), "js" | "css" | "webmanifest")
}

fn is_font(name: &str) -> bool {
    matches!(kind(name), "ttf" | "woff2")
}

/// What illustrates the text face; the pictures face has its own, packed.
fn is_drawing(name: &str) -> bool {
    kind(name) == "svg"
}

/// A partner's theme, or its logo.
fn is_theme(name: &str) -> bool {
    matches!(kind(name), "json" | "svg" | "png")
}

/// Not what they are drawn from.
fn is_icon(name: &str) -> bool {
    kind(name) == "png"
}

fn is_campaign(name: &str) -> bool {
    kind(name) == "json"
}

fn is_packed(name: &str) -> bool {
    kind(name) == "pack" || matches!(name, "catalog.json" | "helplines.json")
}

fn is_bound(name: &str) -> bool {
    matches!(kind(name), "js" | "wasm")
}

/// Adds the files in `dir` (and below) that are `wanted` by name.
fn gather(dir: &Path, prefix: &str, wanted: fn(&str) -> bool, files: &mut Files) -> Result<()> {
    let entries = dir.read_dir().with_context(|| format!("cannot look into {}", dir.display()))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot look into {}", dir.display()))?;
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            gather(&path, &format!("{prefix}{name}/"), wanted, files)?;
        } else if wanted(&name) {
            let bytes =
                std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            files.insert(format!("{prefix}{name}"), bytes);
        }
    }
    Ok(())
}
