//! The events on disk: one thread writes, answers come after the commit, results are SQL.

mod looks;
mod open;
mod reader;
mod row;
mod tally;
mod writer;

use std::path::Path;
use std::sync::Arc;

pub use open::OpenError;
pub(crate) use reader::ReadError;
pub(crate) use row::Row;
pub(crate) use tally::{ScenarioTally, Tally};
pub(crate) use writer::{InsertError, Inserted};

use crate::config::Limits;
use crate::counters::Counters;
use reader::Reader;
use writer::Writer;

/// The events on disk.
#[derive(Debug)]
pub(crate) struct Store {
    writer: Writer,
    reader: Reader,
}

impl Store {
    /// Opens the file, or makes it, and starts the thread that writes.
    pub(crate) fn open(
        path: &Path,
        limits: Limits,
        counters: Arc<Counters>,
    ) -> Result<Self, OpenError> {
        let connection = open::for_writing(path, limits.pages)?;
        let writer = Writer::start(connection, path, limits, counters)?;
        Ok(Self { writer, reader: Reader::new(path) })
    }

    /// Stores rows; the answer, one for each row in their order, comes when they are on disk.
    pub(crate) async fn insert(&self, rows: Vec<Row>) -> Result<Vec<Inserted>, InsertError> {
        self.writer.insert(rows).await
    }

    /// Whether the last write succeeded.
    pub(crate) fn writes(&self) -> bool {
        self.writer.writes()
    }

    /// Every count there is, as of now.
    pub(crate) async fn tally(&self) -> Result<Arc<Tally>, ReadError> {
        self.reader.tally().await
    }
}
