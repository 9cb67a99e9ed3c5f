//! What can be wrong with a drawing's source.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::error::ArtError;

/// Why the drawings cannot be baked.
#[derive(Debug, Error)]
pub enum BakeError {
    /// A file or folder cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Read {
        /// Which one.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A drawing is not what the importer knows.
    #[error("{}: {fault}", path.display())]
    Drawing {
        /// The drawing.
        path: PathBuf,
        /// What is wrong, and in which element.
        fault: String,
    },
    /// The drawing asked for is not in the pack.
    #[error("no drawing is called {0}")]
    Missing(String),
    /// The pack made from the drawings is not one the game can read.
    #[error("the drawings do not make a readable pack: {0}")]
    Pack(#[from] ArtError),
}

/// Something wrong within a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault(pub(super) String);

impl Fault {
    pub(super) fn within(self, path: &Path) -> BakeError {
        BakeError::Drawing { path: path.to_owned(), fault: self.0 }
    }
}
