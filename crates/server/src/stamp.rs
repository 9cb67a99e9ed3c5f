//! What tells one state of a file from the next.

use std::path::Path;
use std::time::SystemTime;
use std::{fs, io};

/// When a file was changed, and how long it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    changed: Option<SystemTime>,
    bytes: u64,
}

/// The stamp of a file as it is now.
pub(crate) fn stamp(path: &Path) -> io::Result<Stamp> {
    let about = fs::metadata(path)?;
    Ok(Stamp { changed: about.modified().ok(), bytes: about.len() })
}
