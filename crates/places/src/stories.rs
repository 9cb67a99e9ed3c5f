//! The stories that a command is told to draw or play.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use story::{Diagnostics, Manuscript, Scenario};

use crate::load::{LoadError, sorted, sources};

impl LoadError {
    /// Says it, and answers 1 if something is wrong with the scenarios, 2 if they could not be
    /// looked at.
    pub(crate) fn exit(&self) -> ExitCode {
        match self {
            Self::Wrong(diagnostics) => {
                eprint!("{diagnostics}");
                eprintln!("{} to mend", diagnostics.0.len());
                ExitCode::from(1)
            }
            Self::Unreadable { .. } | Self::Empty(_) | Self::Undrawable(_) => {
                eprintln!("{self}");
                ExitCode::from(2)
            }
        }
    }
}

/// Reads the scenarios at these paths: each the folder of a scenario, a file in it, or a folder
/// of assets or of scenarios. Without paths, those of `assets`. What is wrong with translations is
/// counted on the standard error and stops nobody: a story is tried before it is translated.
pub(crate) fn stories(paths: &[PathBuf]) -> Result<Vec<Arc<Scenario>>, LoadError> {
    let usual = [PathBuf::from("assets")];
    let paths = if paths.is_empty() { &usual } else { paths };
    let mut wrong = Diagnostics::default();
    let mut scenarios: Vec<Arc<Scenario>> = Vec::new();
    for path in paths {
        for folder in folders(path)? {
            let (manuscript, diagnostics) = Manuscript::draft(sources(&folder)?);
            let Some(Manuscript { scenario, .. }) = manuscript else {
                wrong.0.extend(diagnostics.0);
                continue;
            };
            if !diagnostics.is_empty() {
                let count = diagnostics.0.len();
                eprintln!("{}: {count} to mend in its translations (places check)", scenario.id);
            }
            if !scenarios.iter().any(|known| known.id == scenario.id) {
                scenarios.push(Arc::new(scenario));
            }
        }
    }
    if wrong.0.is_empty() { Ok(scenarios) } else { Err(LoadError::Wrong(wrong)) }
}

/// The folders of the scenarios that a path means.
fn folders(path: &Path) -> Result<Vec<PathBuf>, LoadError> {
    const MANIFEST: &str = "scenario.toml";
    let folder = if path.is_file() { path.parent().unwrap_or(path) } else { path };
    if folder.join(MANIFEST).is_file() {
        return Ok(vec![folder.to_owned()]);
    }
    let inner = folder.join("scenarios");
    let within = if inner.is_dir() { inner } else { folder.to_owned() };
    let mut found = sorted(&within)?;
    found.retain(|one| one.join(MANIFEST).is_file());
    if found.is_empty() { Err(LoadError::Empty(within)) } else { Ok(found) }
}
