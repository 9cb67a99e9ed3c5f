//! The site: every file a visitor's browser may ask for, under a name that changes with its
//! content, so that a cache never serves an old one.

mod collect;
mod css;
mod hashing;
mod integrity;
mod js;
mod link;
mod loader;
mod manifest;
mod opening;
mod page;
mod reference;
mod sheet;
mod tokens;
mod worker;
mod write;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::Result;
use protocol::Openings;

pub(crate) use hashing::kind;
pub(crate) use manifest::Manifest;

/// What a site is put together from.
#[derive(Debug, Clone)]
pub(crate) struct Parts {
    /// The checkout, with `index.html`, `web/` and `assets/`.
    pub(crate) checkout: PathBuf,
    /// What `places pack` wrote.
    pub(crate) packed: PathBuf,
    /// The text face's wasm and its script.
    pub(crate) lite: PathBuf,
    /// The game's, once it is built.
    pub(crate) game: Option<PathBuf>,
}

/// A site, ready to be written.
#[derive(Debug)]
pub(crate) struct Site {
    /// Bytes by the path a browser asks for, pages and `files.json` left out.
    served: BTreeMap<String, Vec<u8>>,
    /// The pages, by their file names.
    pages: BTreeMap<String, String>,
    /// The service worker, which keeps one and all for when there is no network.
    worker: String,
    /// Which logical file is served under which name.
    pub(crate) manifest: Manifest,
    /// The modules that the play cannot start without, by their logical names.
    pub(crate) at_once: BTreeSet<String>,
}

/// Puts a site together. `building` tells the page that the game is still to come.
pub(crate) fn assemble(parts: &Parts, building: bool) -> Result<Site> {
    let mut sources = collect::collect(parts)?;
    let openings = collect::openings(parts)?;
    loader::place(&mut sources, &openings)?;
    sheet::join(&mut sources)?;
    let worker = worker::take(&mut sources)?;
    Site::link(&collect::page(parts)?, &worker, &openings, sources, building)
}

impl Site {
    fn link(
        template: &str,
        worker: &str,
        openings: &[Openings],
        sources: BTreeMap<String, Vec<u8>>,
        building: bool,
    ) -> Result<Self> {
        let mut linked = link::link(sources)?;
        let sheet = linked.names.remove(sheet::SHEET);
        let sheet = sheet.and_then(|served| linked.served.remove(&served)).unwrap_or_default();
        let size =
            |served: &String| linked.served.get(served).map_or(0, |bytes| bytes.len() as u64);
        let bytes = linked.names.iter().map(|(logical, served)| (logical.clone(), size(served)));
        let bytes = bytes.collect();
        let manifest = Manifest { building, files: linked.names, bytes };
        let press = page::Press {
            template,
            manifest: &manifest,
            imports: &linked.imports,
            served: &linked.served,
            sheet: &String::from_utf8_lossy(&sheet),
            openings,
        };
        let mut pages = press.pages()?;
        let worker = worker::fill(worker, &manifest, &linked.served, &mut pages)?;
        let at_once = page::needed(&linked.imports, &[page::START, page::PLAYER])
            .into_iter()
            .map(str::to_owned)
            .collect();
        Ok(Self { served: linked.served, pages, worker, manifest, at_once })
    }

    /// A site that is about to change again and again, of which browsers keep nothing.
    pub(crate) fn unkept(mut self) -> Self {
        self.pages.values_mut().for_each(|page| *page = worker::forgo(page));
        self
    }
}
