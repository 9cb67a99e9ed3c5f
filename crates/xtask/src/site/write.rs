//! Writes a site so that a browser that comes in the midst of it sees the old one or the new one
//! and never a half.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{Site, worker};

impl Site {
    /// Every file as it is to be served: hashed ones first, then the pages, `files.json` and the
    /// worker last.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, Cow<'_, [u8]>)> {
        let served = self.served.iter();
        let served = served.map(|(name, bytes)| (name.as_str(), Cow::Borrowed(bytes.as_slice())));
        let pages = self.pages.iter();
        let pages = pages.map(|(name, page)| (name.as_str(), Cow::Borrowed(page.as_bytes())));
        let files = ("files.json", Cow::Owned(self.manifest.to_json().into_bytes()));
        // Behind the pages that it looks for.
        let worker = (worker::WORKER, Cow::Borrowed(self.worker.as_bytes()));
        served.chain(pages).chain([files, worker])
    }

    /// Writes it into a folder, over an older one if there is one.
    pub(crate) fn write(&self, dir: &Path) -> Result<()> {
        for (name, bytes) in self.files() {
            let path = dir.join(name);
            let same = std::fs::read(&path).is_ok_and(|was| was == *bytes);
            if !same {
                replace(&path, &bytes)
                    .with_context(|| format!("cannot write {}", path.display()))?;
            }
        }
        Ok(())
    }

    /// Removes what an older site left in a folder.
    pub(crate) fn sweep(&self, dir: &Path) -> Result<()> {
        let kept: BTreeSet<PathBuf> = self.files().map(|(name, _)| dir.join(name)).collect();
        sweep(dir, &kept).with_context(|| format!("cannot tidy {}", dir.display()))
    }
}

fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let dir = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(dir)?;
    let mut aside = tempfile::Builder::new().prefix(".aside-").tempfile_in(dir)?;
    aside.write_all(bytes)?;
    readable_by_all(aside.as_file())?;
    aside.persist(path).map_err(|trouble| trouble.error)?;
    Ok(())
}

/// A temporary file is its owner's alone; a site's files are for whichever server runs.
#[cfg(unix)]
fn readable_by_all(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}

fn sweep(dir: &Path, kept: &BTreeSet<PathBuf>) -> std::io::Result<()> {
    for entry in dir.read_dir()? {
        let path = entry?.path();
        if path.is_dir() {
            sweep(&path, kept)?;
        } else if !kept.contains(&path) {
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}
