//! The site: every file a visitor's browser may ask for, under a name that changes with its
//! content, so that a cache never serves an old one.

mod collect;
mod css;
mod hashing;
mod js;
mod link;
mod manifest;
mod page;
mod reference;
mod tokens;
mod write;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Result;

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
    /// Bytes by the path a browser asks for, `index.html` and `files.json` left out.
    served: BTreeMap<String, Vec<u8>>,
    /// The page itself.
    page: String,
    /// Which logical file is served under which name.
    pub(crate) manifest: Manifest,
}

/// Puts a site together. `building` tells the page that the game is still to come.
pub(crate) fn assemble(parts: &Parts, building: bool) -> Result<Site> {
    let sources = collect::collect(parts)?;
    let template = collect::page(parts)?;
    Site::link(&template, sources, building)
}

impl Site {
    fn link(template: &str, sources: BTreeMap<String, Vec<u8>>, building: bool) -> Result<Self> {
        let linked = link::link(sources)?;
        let size =
            |served: &String| linked.served.get(served).map_or(0, |bytes| bytes.len() as u64);
        let bytes = linked.names.iter().map(|(logical, served)| (logical.clone(), size(served)));
        let bytes = bytes.collect();
        let manifest = Manifest { building, files: linked.names, bytes };
        let page = page::fill(template, &manifest, &linked.imports)?;
        Ok(Self { served: linked.served, page, manifest })
    }
}
