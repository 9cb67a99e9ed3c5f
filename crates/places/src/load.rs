//! Reads scenarios and the interface's words from a folder of assets.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use story::{Diagnostics, Library, ScenarioSources, Source, compile_scenario, wordbook};

/// Why a library could not be made from files.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LoadError {
    /// A file or folder could not be read.
    #[error("{path} could not be read: {error}")]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// There is nothing to read.
    #[error("{0} holds no scenario: each is a folder with a scenario.toml")]
    Empty(PathBuf),
    /// Something is wrong with what was read.
    #[error("{0}")]
    Wrong(Diagnostics),
}

/// Reads everything under an assets folder. All diagnostics of all scenarios come at once.
pub(crate) fn library(assets: &Path) -> Result<Library, LoadError> {
    let mut wrong = Diagnostics::default();
    let mut library = Library::default();
    match wordbook(source(&assets.join("strings/ui.csv"))?) {
        Ok(words) => library.words = words,
        Err(diagnostics) => wrong.0.extend(diagnostics.0),
    }
    let scenarios = assets.join("scenarios");
    for folder in sorted(&scenarios)?.into_iter().filter(|path| path.is_dir()) {
        match compile_scenario(sources(&folder)?) {
            Ok(scenario) => library.scenarios.push(Arc::new(scenario)),
            Err(diagnostics) => wrong.0.extend(diagnostics.0),
        }
    }
    if !wrong.0.is_empty() {
        return Err(LoadError::Wrong(wrong));
    }
    if library.scenarios.is_empty() {
        return Err(LoadError::Empty(scenarios));
    }
    Ok(library)
}

/// Reads the files of a scenario.
pub(crate) fn sources(folder: &Path) -> Result<ScenarioSources, LoadError> {
    let known = |path: &PathBuf| {
        path.extension()
            .is_some_and(|ending| matches!(ending.to_str(), Some("yarn" | "csv" | "toml")))
    };
    let files = sorted(folder)?.into_iter().filter(known);
    Ok(ScenarioSources { files: files.map(|path| source(&path)).collect::<Result<_, _>>()? })
}

/// What is in a folder, in the order of names.
pub(crate) fn sorted(folder: &Path) -> Result<Vec<PathBuf>, LoadError> {
    let unreadable = |error| LoadError::Unreadable { path: folder.to_owned(), error };
    let entries = fs::read_dir(folder).map_err(unreadable)?;
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(unreadable)?;
    paths.sort();
    Ok(paths)
}

fn source(path: &Path) -> Result<Source, LoadError> {
    let text = fs::read_to_string(path)
        .map_err(|error| LoadError::Unreadable { path: path.to_owned(), error })?;
    Ok(Source::new(path.display().to_string(), text))
}
