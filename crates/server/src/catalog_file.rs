//! The catalog on disk, read again whenever the file changes: a development build replaces it
//! while the server runs.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fs, io};

use protocol::Catalog;

use crate::stamp::{Stamp, stamp};

/// Why there is no catalog.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    /// It cannot be read.
    #[error("cannot read the catalog `{}` ({source}): pack the scenarios into the site first", path.display())]
    Unreadable {
        /// Where it was looked for.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// It is no catalog.
    #[error("`{}` is no catalog ({source}): pack the scenarios into the site again", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// Where it is wrong.
        source: serde_json::Error,
    },
}

#[derive(Debug)]
struct Loaded {
    stamp: Stamp,
    catalog: Arc<Catalog>,
}

/// A catalog that follows its file.
#[derive(Debug)]
pub(crate) struct CatalogFile {
    path: PathBuf,
    loaded: Mutex<Loaded>,
}

impl CatalogFile {
    /// Reads the file for the first time.
    pub(crate) fn open(path: &Path) -> Result<Self, CatalogError> {
        let unreadable = |source| CatalogError::Unreadable { path: path.to_owned(), source };
        let stamp = stamp(path).map_err(unreadable)?;
        let catalog = Arc::new(read(path)?);
        Ok(Self { path: path.to_owned(), loaded: Mutex::new(Loaded { stamp, catalog }) })
    }

    /// The catalog as it is now. A file that is missing or half written in the middle of a build
    /// leaves the last good one in force.
    pub(crate) fn current(&self) -> Arc<Catalog> {
        let mut loaded = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Ok(stamp) = stamp(&self.path)
            && stamp != loaded.stamp
        {
            loaded.stamp = stamp;
            match read(&self.path) {
                Ok(catalog) => loaded.catalog = Arc::new(catalog),
                Err(error) => tracing::warn!("{error}; the one read before stays in force"),
            }
        }
        Arc::clone(&loaded.catalog)
    }
}

fn read(path: &Path) -> Result<Catalog, CatalogError> {
    let text = fs::read(path)
        .map_err(|source| CatalogError::Unreadable { path: path.to_owned(), source })?;
    serde_json::from_slice(&text)
        .map_err(|source| CatalogError::Damaged { path: path.to_owned(), source })
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = r#"{"scenarios":[]}"#;
    const ONE: &str = r#"{"scenarios":[{"id":"bus","version":"00ff","title":{},"decisions":[],"outcomes":[],"views":[]}]}"#;

    #[test]
    fn it_follows_its_file_and_outlives_a_half_written_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("catalog.json");
        assert!(matches!(CatalogFile::open(&path), Err(CatalogError::Unreadable { .. })));
        fs::write(&path, "{").unwrap();
        assert!(matches!(CatalogFile::open(&path), Err(CatalogError::Damaged { .. })));

        fs::write(&path, EMPTY).unwrap();
        let file = CatalogFile::open(&path).unwrap();
        assert!(file.current().scenarios.is_empty());
        fs::write(&path, &ONE[..ONE.len() - 5]).unwrap();
        assert!(file.current().scenarios.is_empty());
        fs::write(&path, ONE).unwrap();
        assert_eq!(file.current().scenarios.len(), 1);
        fs::remove_file(&path).unwrap();
        assert_eq!(file.current().scenarios.len(), 1);
    }
}
