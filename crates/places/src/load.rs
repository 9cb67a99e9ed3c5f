//! Reads scenarios and the interface's words from a folder of assets.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::house;
use story::{Diagnostics, Library, Manuscript, ScenarioSources, Source, Wordbook, wordbook};

const MANIFEST: &str = "scenario.toml";
const WORDS: &str = "strings/ui.csv";
const HELPLINES: &str = "helplines.toml";

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
    /// A drawing cannot be read.
    #[error("the drawings could not be read: {0}")]
    Undrawable(#[from] art::bake::BakeError),
    /// Something is wrong with what was read.
    #[error("{0}")]
    Wrong(Diagnostics),
}

/// Reads everything under an assets folder and proves it sound. All problems of all scenarios come
/// at once.
pub(crate) fn library(assets: &Path) -> Result<Library, LoadError> {
    let mut wrong = Diagnostics::default();
    let mut library = Library::default();
    let house = house::house(assets)?;
    match words(assets)? {
        Ok(words) => library.words = words,
        Err(diagnostics) => wrong.0.extend(diagnostics.0),
    }
    for folder in scenarios(&assets.join("scenarios"))? {
        match Manuscript::compile(sources(&folder)?) {
            Ok(manuscript) => {
                wrong.0.extend(story::prove(&manuscript).problems.0);
                wrong.0.extend(story::furnish(&manuscript, &house, &library.words).0);
                library.scenarios.push(Arc::new(manuscript.scenario));
            }
            Err(diagnostics) => wrong.0.extend(diagnostics.0),
        }
    }
    // In the order of the road on the map.
    library.scenarios.sort_by(|a, b| (a.setting, &a.id).cmp(&(b.setting, &b.id)));
    if wrong.is_empty() { Ok(library) } else { Err(LoadError::Wrong(wrong)) }
}

/// The folders of the scenarios at a path: it is one, or holds some.
pub(crate) fn scenarios(path: &Path) -> Result<Vec<PathBuf>, LoadError> {
    let is_scenario = |path: &PathBuf| path.join(MANIFEST).is_file();
    if is_scenario(&path.to_owned()) {
        return Ok(vec![path.to_owned()]);
    }
    let inner = path.join("scenarios");
    let path = if inner.is_dir() { &inner } else { path };
    // A folder without a manifest is told so when it is compiled.
    let folders: Vec<PathBuf> = sorted(path)?.into_iter().filter(|path| path.is_dir()).collect();
    if folders.is_empty() { Err(LoadError::Empty(path.to_owned())) } else { Ok(folders) }
}

/// The assets that a folder of scenarios belongs to.
pub(crate) fn assets_of(scenarios: &Path) -> Option<PathBuf> {
    let is_assets = scenarios.join(WORDS).is_file();
    let assets = if is_assets { scenarios } else { scenarios.parent()? };
    let has_words = assets.join(WORDS).is_file();
    has_words.then(|| assets.to_owned())
}

/// Reads the interface's words.
pub(crate) fn words(assets: &Path) -> Result<Result<Wordbook, Diagnostics>, LoadError> {
    Ok(wordbook(source(&assets.join(WORDS))?))
}

/// The file of helplines, if there is one.
pub(crate) fn helplines(assets: &Path) -> Result<Option<Source>, LoadError> {
    let path = assets.join(HELPLINES);
    if path.is_file() { source(&path).map(Some) } else { Ok(None) }
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

/// A text file.
pub(crate) fn source(path: &Path) -> Result<Source, LoadError> {
    let text = fs::read_to_string(path)
        .map_err(|error| LoadError::Unreadable { path: path.to_owned(), error })?;
    Ok(Source::new(path.display().to_string(), text))
}
