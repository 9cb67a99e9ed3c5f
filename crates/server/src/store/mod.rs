//! The events on disk: one thread writes, answers come after the commit, results are SQL.

mod campaign_tally;
mod keeper;
mod looks;
mod open;
mod reader;
mod row;
mod tally;
mod writer;

use std::path::Path;
use std::sync::Arc;

use tokio::sync::MutexGuard;

pub(crate) use campaign_tally::CampaignTally;
pub(crate) use keeper::{KeepError, Kept};
pub use open::OpenError;
pub(crate) use reader::ReadError;
pub(crate) use row::Row;
pub(crate) use tally::{ScenarioTally, Tally};
pub(crate) use writer::{InsertError, Inserted};

use crate::config::Limits;
use crate::counters::Counters;
use keeper::Keeper;
use reader::Reader;
use writer::Writer;

/// The events on disk.
#[derive(Debug)]
pub(crate) struct Store {
    writer: Writer,
    reader: Reader,
    keeper: Keeper,
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
        Ok(Self { writer, reader: Reader::new(path), keeper: Keeper::new(path, limits.pages) })
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

    /// What was last told of others' choices in a scenario; none if nothing ever was.
    pub(crate) async fn kept(&self, scenario: &str) -> Result<Option<Kept>, KeepError> {
        self.keeper.read(scenario).await
    }

    /// The turn to count and keep anew what is told; none while another request has it.
    pub(crate) fn turn(&self) -> Option<MutexGuard<'_, ()>> {
        self.keeper.turn()
    }

    /// Keeps what is told from now on in place of what was looked at `before`; whether it did,
    /// which it does not where somebody else was quicker.
    pub(crate) async fn keep(
        &self,
        scenario: &str,
        before: Option<u64>,
        now: Kept,
    ) -> Result<bool, KeepError> {
        self.keeper.keep(scenario, before, now).await
    }
}
