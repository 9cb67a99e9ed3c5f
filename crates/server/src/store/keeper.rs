//! Keeps what was last told of others' choices. It is read often, so on a connection that stays
//! open, and written at most once an hour for a scenario.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row, params};
use tokio::sync::{Mutex, MutexGuard};

use super::open::{self, OpenError};

/// What was last told of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    /// When the counts were looked at, in seconds since 1970.
    pub(crate) looked: u64,
    /// What is told of each decision.
    pub(crate) decisions: String,
}

/// Why it cannot be read or kept.
#[derive(Debug, thiserror::Error)]
pub(crate) enum KeepError {
    /// The file cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// SQLite cannot read or write it.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// The thread is gone: the server is stopping.
    #[error("the work broke off: {0}")]
    BrokenOff(#[from] tokio::task::JoinError),
}

/// Reads and keeps.
#[derive(Debug)]
pub(super) struct Keeper {
    path: PathBuf,
    pages: Option<u32>,
    /// None before the first request and after a failure.
    reading: Arc<Mutex<Option<Connection>>>,
    turn: Mutex<()>,
}

impl Keeper {
    /// Opens nothing yet.
    pub(super) fn new(path: &Path, pages: Option<u32>) -> Self {
        Self { path: path.to_owned(), pages, reading: Arc::default(), turn: Mutex::new(()) }
    }

    /// The turn to count and keep anew; none while somebody has it.
    pub(super) fn turn(&self) -> Option<MutexGuard<'_, ()>> {
        self.turn.try_lock().ok()
    }

    /// What was last told of a scenario; none if nothing ever was.
    pub(super) async fn read(&self, scenario: &str) -> Result<Option<Kept>, KeepError> {
        let mut reading = Arc::clone(&self.reading).lock_owned().await;
        let (path, scenario) = (self.path.clone(), scenario.to_owned());
        let read = move || {
            // Taken out, so that a connection that failed is not used again.
            let connection = match reading.take() {
                Some(connection) => connection,
                None => open::for_reading(&path)?,
            };
            let kept = select(&connection, &scenario)?;
            *reading = Some(connection);
            Ok(kept)
        };
        tokio::task::spawn_blocking(read).await?
    }

    /// Keeps what is told from now on in place of what was; whether it did, which it does not
    /// where another process on the same file was quicker.
    pub(super) async fn keep(
        &self,
        scenario: &str,
        before: Option<u64>,
        now: Kept,
    ) -> Result<bool, KeepError> {
        let (path, pages, scenario) = (self.path.clone(), self.pages, scenario.to_owned());
        let keep = move || {
            let connection = open::for_writing(&path, pages)?;
            Ok(replace(&connection, &scenario, before, &now)? == 1)
        };
        tokio::task::spawn_blocking(keep).await?
    }
}

fn select(connection: &Connection, scenario: &str) -> rusqlite::Result<Option<Kept>> {
    let sql = "SELECT looked, decisions FROM chosen WHERE scenario = ?";
    let kept = |row: &Row<'_>| Ok(Kept { looked: row.get(0)?, decisions: row.get(1)? });
    connection.prepare_cached(sql)?.query_row([scenario], kept).optional()
}

fn replace(
    connection: &Connection,
    scenario: &str,
    before: Option<u64>,
    now: &Kept,
) -> rusqlite::Result<usize> {
    match before {
        None => connection.execute(
            "INSERT INTO chosen (scenario, looked, decisions) VALUES (?, ?, ?)
             ON CONFLICT (scenario) DO NOTHING",
            params![scenario, now.looked, now.decisions],
        ),
        Some(before) => connection.execute(
            "UPDATE chosen SET looked = ?, decisions = ? WHERE scenario = ? AND looked = ?",
            params![now.looked, now.decisions, scenario, before],
        ),
    }
}
