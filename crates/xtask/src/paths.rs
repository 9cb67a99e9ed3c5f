//! Where things are: the checkout, and the folders outside it that hold what is built.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use etcetera::BaseStrategy;

/// The folders the chores work with.
#[derive(Debug, Clone)]
pub(crate) struct Paths {
    /// The checkout: the workspace's root.
    pub(crate) checkout: PathBuf,
    /// Cargo's target directory, outside the checkout so that repeated runs are quick.
    pub(crate) target: PathBuf,
    /// What outlives a build: tools and the local database.
    pub(crate) cache: PathBuf,
}

impl Paths {
    /// Finds them: `CARGO_TARGET_DIR` where it is set, else the user's cache folder.
    pub(crate) fn find() -> Result<Self> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let checkout = manifest
            .parent()
            .and_then(Path::parent)
            .with_context(|| format!("{} lies in no checkout", manifest.display()))?
            .to_owned();
        let cache = etcetera::base_strategy::choose_native_strategy()
            .context("this user has no home folder: set HOME")?
            .cache_dir()
            .join("small-places");
        let target = match std::env::var_os("CARGO_TARGET_DIR").filter(|dir| !dir.is_empty()) {
            Some(dir) => std::path::absolute(dir).context("CARGO_TARGET_DIR is no path")?,
            None => cache.join("target"),
        };
        Ok(Self { checkout, target, cache })
    }

    /// A folder for what the chores themselves make on the way, made if it is missing.
    pub(crate) fn work(&self, name: &str) -> Result<PathBuf> {
        let dir = self.target.join("small-places").join(name);
        std::fs::create_dir_all(&dir).with_context(|| format!("cannot make {}", dir.display()))?;
        Ok(dir)
    }

    /// Tools installed for the tests alone.
    pub(crate) fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }
}
