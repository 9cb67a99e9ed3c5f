//! The folder of a scenario, with its string tables.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use protocol::Locale;
use story::strings::{Original, Table};
use story::{Diagnostics, ScenarioSources};

use super::refusal::Refusal;
use crate::load::{scenarios, sources};

/// A scenario's folder and its files.
pub(super) struct Folder {
    path: PathBuf,
    pub(super) sources: ScenarioSources,
}

impl Folder {
    /// Those that the paths name: each is the folder of a scenario, or a folder of such.
    pub(super) fn all(paths: &[PathBuf]) -> Result<Vec<Self>, Refusal> {
        let mut folders = Vec::new();
        for path in paths {
            for path in scenarios(path)? {
                folders.push(Self { sources: sources(&path)?, path });
            }
        }
        Ok(folders)
    }

    /// The lines of every one of these, or all that is wrong with them.
    pub(super) fn originals(folders: Vec<Self>) -> Result<Vec<(Self, Original)>, Refusal> {
        let mut wrong = Diagnostics::default();
        let mut originals = Vec::new();
        for folder in folders {
            match Original::read(&folder.sources) {
                Ok(original) => originals.push((folder, original)),
                Err(diagnostics) => wrong.0.extend(diagnostics.0),
            }
        }
        if wrong.is_empty() { Ok(originals) } else { Err(wrong.into()) }
    }

    /// Where the string table of this language stands.
    pub(super) fn table_path(&self, locale: &Locale) -> PathBuf {
        self.path.join(format!("strings.{locale}.csv"))
    }

    /// The string table of this language; an empty one if there is none yet.
    pub(super) fn table(&self, locale: &Locale) -> Result<Table, Diagnostics> {
        let path = self.table_path(locale);
        let mut files = self.sources.files.iter();
        let file = files.find(|file| Path::new(&file.name) == path);
        file.map_or_else(
            || Ok(Table::default()),
            |file| Table::read(&Arc::new(file.clone()), locale),
        )
    }
}

/// Files to write once all of them are known.
#[derive(Default)]
pub(super) struct Files(Vec<(PathBuf, String)>);

impl Files {
    /// One more.
    pub(super) fn add(&mut self, path: PathBuf, text: String) {
        self.0.push((path, text));
    }

    /// Writes those that differ from what is there, and says which.
    pub(super) fn write(self) -> Result<Vec<PathBuf>, Refusal> {
        let mut written = Vec::new();
        for (path, text) in self.0 {
            if fs::read(&path).is_ok_and(|before| before == text.as_bytes()) {
                continue;
            }
            let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
            match folder.and_then(|()| fs::write(&path, text)) {
                Ok(()) => written.push(path),
                Err(error) => return Err(Refusal::Unwritable { path, error }),
            }
        }
        Ok(written)
    }
}
