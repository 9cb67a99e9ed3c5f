//! Why nothing was done.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use story::Diagnostics;
use story::strings::TableError;

use crate::load::LoadError;

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refusal {
    #[error(transparent)]
    Load(#[from] LoadError),
    #[error("{0}nothing was written: mend this first")]
    Wrong(#[from] Diagnostics),
    #[error("{0}how far the translations have got can be said once this is mended")]
    Unclear(Diagnostics),
    #[error("{path} could not be written: {error}")]
    Unwritable { path: PathBuf, error: io::Error },
    #[error(transparent)]
    Table(#[from] TableError),
    #[error("{0} is there already: take it in with `places strings import`, then remove it")]
    There(PathBuf),
    #[error("{0} has no line of any scenario here: name the right folder with --scenarios")]
    NoScenario(PathBuf),
    #[error("{file} has lines of {scenarios}: name the folder of the one with --scenarios")]
    ManyScenarios { file: PathBuf, scenarios: String },
    #[error("no translation into `{locale}` has words for {ids}: nothing was written")]
    NoWords { locale: String, ids: String },
}

impl Refusal {
    /// 1 where scenarios or translations want mending, 2 otherwise.
    pub(super) fn exit(&self) -> ExitCode {
        match self {
            Self::Wrong(_) | Self::Load(LoadError::Wrong(_)) => ExitCode::from(1),
            _ => ExitCode::from(2),
        }
    }
}
