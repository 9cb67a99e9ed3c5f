//! Counts on a connection of its own, one request at a time, and anew only after a write: a page
//! that anybody can ask for must not be a way to keep the disk busy.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;
use tokio::sync::Mutex;

use super::open;
use super::tally::Tally;

/// Why there are no counts.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ReadError {
    /// SQLite cannot read the file.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// The thread that counted is gone: the server is stopping.
    #[error("the count broke off: {0}")]
    BrokenOff(#[from] tokio::task::JoinError),
}

/// Counts what is stored.
#[derive(Debug)]
pub(super) struct Reader {
    path: PathBuf,
    desk: Arc<Mutex<Option<Desk>>>,
}

#[derive(Debug)]
struct Desk {
    connection: Connection,
    counted: Option<Counted>,
}

/// Counts, and SQLite's number for the state of the file that they are the counts of.
#[derive(Debug)]
struct Counted {
    version: i64,
    tally: Arc<Tally>,
}

impl Reader {
    /// Opens nothing yet.
    pub(super) fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), desk: Arc::default() }
    }

    /// Every count, as of now.
    pub(super) async fn tally(&self) -> Result<Arc<Tally>, ReadError> {
        let mut desk = Arc::clone(&self.desk).lock_owned().await;
        let path = self.path.clone();
        let count = move || {
            // Taken out, so that a connection that failed is not used again.
            let mut at_work = match desk.take() {
                Some(desk) => desk,
                None => Desk { connection: open::for_reading(&path)?, counted: None },
            };
            let tally = at_work.tally()?;
            *desk = Some(at_work);
            Ok(tally)
        };
        tokio::task::spawn_blocking(count).await?
    }
}

impl Desk {
    fn tally(&mut self) -> rusqlite::Result<Arc<Tally>> {
        let version = self.connection.pragma_query_value(None, "data_version", |row| row.get(0))?;
        if let Some(counted) = &self.counted
            && counted.version == version
        {
            return Ok(Arc::clone(&counted.tally));
        }
        let tally = Arc::new(Tally::count(&mut self.connection)?);
        self.counted = Some(Counted { version, tally: Arc::clone(&tally) });
        Ok(tally)
    }
}
