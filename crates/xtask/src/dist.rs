//! `cargo xtask dist`: the whole static site, ready for any web host.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::budget::{Size, Sizes};
use crate::compress::{self, Compressed};
use crate::display::Display;
use crate::paths::Paths;
use crate::site::{self, Parts, Site};
use crate::stage::{self, GAME, LITE, Profile};
use crate::suite::bench::Bench;
use crate::{child, halves, squeeze, toolchain};

/// Writes `dist/`.
pub(crate) fn run() -> Result<()> {
    child::on_interrupt(|| ())?;
    let display = Display::new();
    write(&Bench::new(Paths::find()?, &display))?.within_budget()
}

/// Where the site is written.
pub(crate) fn folder(paths: &Paths) -> PathBuf {
    paths.checkout.join("dist")
}

/// Builds everything and writes `dist/`, whatever it weighs.
pub(crate) fn write(bench: &Bench<'_>) -> Result<Sizes> {
    let (paths, display) = (&bench.paths, bench.display);
    toolchain::wasm_target(paths, display)?;
    let places = stage::places(paths, display)?;
    let parts = Parts {
        checkout: paths.checkout.clone(),
        packed: stage::pack(paths, display, &places)?,
        lite: stage::library(paths, display, LITE, Profile::Dist)?,
        game: Some(stage::library(paths, display, GAME, Profile::Dist)?),
    };
    let parts = squeeze::squeeze(bench, &parts)?;
    let parts = halves::part(bench, &places, &parts, Profile::Dist.name())?;
    let site = site::assemble(&parts, false)?;
    let small = compressed(&site, display)?;
    let sizes = sizes(&site, &small);
    swap(&site, &small, &sizes, paths)?;
    show(&sizes, display);
    Ok(sizes)
}

fn compressed(site: &Site, display: &Display) -> Result<Compressed> {
    let step = display.step("compressing");
    let files: Vec<_> = site.files().filter(|(name, _)| compress::worthwhile(name)).collect();
    let files: Vec<_> = files.iter().map(|(name, bytes)| (*name, bytes.as_ref())).collect();
    let small = compress::all(&files, &step)?;
    step.done("");
    Ok(small)
}

fn sizes(site: &Site, small: &Compressed) -> Sizes {
    let names = &site.manifest.files;
    let logical: BTreeMap<&str, &str> =
        names.iter().map(|(logical, served)| (served.as_str(), logical.as_str())).collect();
    let files = site.files().map(|(served, bytes)| {
        let raw = bytes.len() as u64;
        let brotli = small.get(served).map_or(raw, |small| small.len() as u64);
        let name = logical.get(served).copied().unwrap_or(served);
        (name.to_owned(), Size { raw, brotli })
    });
    Sizes::of(files.collect(), &site.at_once)
}

/// Written aside and swapped in whole, so that `dist/` is never half a site.
fn swap(site: &Site, small: &Compressed, sizes: &Sizes, paths: &Paths) -> Result<()> {
    let aside = tempfile::Builder::new()
        .prefix(".dist-")
        .tempdir_in(&paths.checkout)
        .context("cannot write into the checkout")?;
    let fresh = aside.path().join("fresh");
    site.write(&fresh)?;
    for (name, bytes) in small {
        let path = fresh.join(format!("{name}.br"));
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    let json = serde_json::to_string_pretty(sizes).context("cannot write down the sizes")?;
    fs::write(fresh.join("sizes.json"), json + "\n").context("cannot write sizes.json")?;
    let dist = folder(paths);
    if dist.exists() {
        fs::rename(&dist, aside.path().join("old")).context("cannot move the old dist/ away")?;
    }
    fs::rename(&fresh, &dist).context("cannot move the new dist/ into place")
}

fn show(sizes: &Sizes, display: &Display) {
    for (name, size) in &sizes.files {
        display.line(&format!("  {:>10} {:>10}  {name}", size.raw, size.brotli));
    }
    let all = [
        ("in all", sizes.total),
        ("until the first choice", sizes.first_choice),
        ("until the text face answers", sizes.text_face),
    ];
    for (what, size) in all {
        display.line(&format!("  {:>10} {:>10}  {what}", size.raw, size.brotli));
    }
    display.line("  bytes raw, and after brotli; dist/ is written");
}
