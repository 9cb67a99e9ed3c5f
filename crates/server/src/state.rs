//! What every request handler shares.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::http::HeaderMap;
use protocol::Catalog;

use crate::address::PublicUrl;
use crate::campaigns::Campaigns;
use crate::catalog_file::CatalogFile;
use crate::config::Config;
use crate::counters::Counters;
use crate::error::ServeError;
use crate::pages::Shelf;
use crate::results::AllWords;
use crate::store::Store;

/// What every request handler shares. When the last copy is dropped, whatever waits for the disk
/// is written first.
#[derive(Debug, Clone)]
pub struct State(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    site: PathBuf,
    public_url: Option<PublicUrl>,
    catalog: CatalogFile,
    campaigns: Campaigns,
    pages: Shelf,
    store: Store,
    counters: Arc<Counters>,
    words: AllWords,
}

impl State {
    /// Reads the catalog and opens the data file.
    pub fn open(config: &Config) -> Result<Self, ServeError> {
        if !config.site.is_dir() {
            return Err(ServeError::NoSite { path: config.site.clone() });
        }
        if lies_in(&config.data, &config.site) {
            return Err(ServeError::DataInSite { path: config.data.clone() });
        }
        let counters = Arc::new(Counters::default());
        Ok(Self(Arc::new(Shared {
            site: config.site.clone(),
            public_url: config.public_url.clone(),
            campaigns: Campaigns::of(&config.site),
            pages: Shelf::of(&config.site),
            catalog: CatalogFile::open(&config.catalog)?,
            words: AllWords::read()?,
            store: Store::open(&config.data, config.limits, Arc::clone(&counters))?,
            counters,
        })))
    }

    /// The folder of static files.
    pub(crate) fn site(&self) -> &Path {
        &self.0.site
    }

    /// What can be counted, as of now.
    pub(crate) fn catalog(&self) -> Arc<Catalog> {
        self.0.catalog.current()
    }

    /// The campaigns, each as its file is now.
    pub(crate) fn campaigns(&self) -> &Campaigns {
        &self.0.campaigns
    }

    /// The pages, ready to go out.
    pub(crate) fn pages(&self) -> &Shelf {
        &self.0.pages
    }

    /// Where visitors find the server: what the host said, or else what the request says.
    pub(crate) fn found_at(&self, headers: &HeaderMap) -> Option<PublicUrl> {
        self.0.public_url.clone().or_else(|| PublicUrl::of_request(headers))
    }

    /// The events on disk.
    pub(crate) fn store(&self) -> &Store {
        &self.0.store
    }

    /// What became of the events that came.
    pub(crate) fn counters(&self) -> &Counters {
        &self.0.counters
    }

    /// The words of the results page.
    pub(crate) fn words(&self) -> &AllWords {
        &self.0.words
    }
}

fn lies_in(file: &Path, folder: &Path) -> bool {
    let parent = match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    match (parent.canonicalize(), folder.canonicalize()) {
        (Ok(parent), Ok(folder)) => parent.starts_with(folder),
        _ => false,
    }
}
