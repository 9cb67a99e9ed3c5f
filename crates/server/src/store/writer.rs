//! The one thread that writes. It takes what is waiting into one transaction, so that many
//! batches share one wait for the disk, and answers each of them after the commit.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::oneshot;

use super::open::{self, OpenError};
use super::row::{self, Row};
use crate::config::Limits;
use crate::counters::Counters;

/// Enough for the wait to be shared, few enough for the first in line not to wait long.
const MOST_ROWS_TOGETHER: usize = 5_000;
/// After this a client is told to try again; should the write succeed later, the retry counts once.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inserted {
    /// It is stored now.
    New,
    /// It was stored before.
    Before,
}

/// Why nothing is acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum InsertError {
    /// Too many batches are waiting.
    #[error("too many batches are waiting")]
    Busy,
    /// The disk does not take it.
    #[error("the disk does not take it")]
    Failing,
}

type Answer = Result<Vec<Inserted>, InsertError>;

#[derive(Debug)]
struct Job {
    rows: Vec<Row>,
    answer: oneshot::Sender<Answer>,
}

/// The handle of the thread. Dropping it waits until everything that was taken on is written.
#[derive(Debug)]
pub(super) struct Writer {
    jobs: Option<SyncSender<Job>>,
    thread: Option<JoinHandle<()>>,
    writes: Arc<AtomicBool>,
}

impl Writer {
    /// Starts the thread.
    pub(super) fn start(
        connection: Connection,
        path: &Path,
        limits: Limits,
        counters: Arc<Counters>,
    ) -> Result<Self, OpenError> {
        let (jobs, waiting) = sync_channel(limits.waiting_batches);
        let writes = Arc::new(AtomicBool::new(true));
        let desk = Desk {
            path: path.to_owned(),
            pages: limits.pages,
            connection: Some(connection),
            counters,
            writes: Arc::clone(&writes),
        };
        let thread = thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || desk.work(&waiting))
            .map_err(OpenError::Thread)?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread), writes })
    }

    /// Whether the last write succeeded.
    pub(super) fn writes(&self) -> bool {
        self.writes.load(Ordering::Relaxed)
    }

    /// Hands rows to the thread and waits for its answer.
    pub(super) async fn insert(&self, rows: Vec<Row>) -> Answer {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let (answer, answered) = oneshot::channel();
        let jobs = self.jobs.as_ref().ok_or(InsertError::Failing)?;
        jobs.try_send(Job { rows, answer }).map_err(|error| match error {
            TrySendError::Full(_) => InsertError::Busy,
            TrySendError::Disconnected(_) => InsertError::Failing,
        })?;
        match tokio::time::timeout(LONGEST_WAIT, answered).await {
            Ok(Ok(answer)) => answer,
            _ => Err(InsertError::Failing),
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the thread that writes had broken off");
        }
    }
}

/// What the thread works with.
struct Desk {
    path: PathBuf,
    pages: Option<u32>,
    /// None after a failure: the next write opens the file anew.
    connection: Option<Connection>,
    counters: Arc<Counters>,
    writes: Arc<AtomicBool>,
}

impl Desk {
    fn work(mut self, waiting: &Receiver<Job>) {
        while let Ok(first) = waiting.recv() {
            let jobs = with_those_waiting(first, waiting);
            match self.write(&jobs) {
                Ok(fates) => {
                    self.writes.store(true, Ordering::Relaxed);
                    self.count(&fates);
                    answer(jobs, fates.into_iter().map(Ok));
                }
                Err(error) => {
                    self.writes.store(false, Ordering::Relaxed);
                    tracing::error!("cannot store events: {error}");
                    self.connection = None;
                    answer(jobs, std::iter::repeat(Err(InsertError::Failing)));
                }
            }
        }
    }

    fn write(&mut self, jobs: &[Job]) -> Result<Vec<Vec<Inserted>>, WriteError> {
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => open::for_writing(&self.path, self.pages)?,
        };
        let connection = self.connection.insert(connection);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let fates =
            jobs.iter().map(|job| insert(&job.rows, &transaction)).collect::<Result<_, _>>()?;
        transaction.commit()?;
        Ok(fates)
    }

    /// Counted here and not where a request is answered, because a client that hung up meanwhile
    /// has had its events stored all the same.
    fn count(&self, fates: &[Vec<Inserted>]) {
        for fate in fates.iter().flatten() {
            match fate {
                Inserted::New => self.counters.accepted.add(1),
                Inserted::Before => self.counters.duplicate.add(1),
            }
        }
    }
}

#[derive(Debug, thiserror::Error)]
enum WriteError {
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
}

fn with_those_waiting(first: Job, waiting: &Receiver<Job>) -> Vec<Job> {
    let mut rows = first.rows.len();
    let mut jobs = vec![first];
    while rows < MOST_ROWS_TOGETHER
        && let Ok(job) = waiting.try_recv()
    {
        rows += job.rows.len();
        jobs.push(job);
    }
    jobs
}

fn insert(rows: &[Row], connection: &Connection) -> rusqlite::Result<Vec<Inserted>> {
    let mut insertion = row::insertion(connection)?;
    let fate = |new| if new { Inserted::New } else { Inserted::Before };
    rows.iter().map(|row| row.insert(&mut insertion).map(fate)).collect()
}

/// A client that hung up is not there to hear it, which changes nothing.
fn answer(jobs: Vec<Job>, answers: impl Iterator<Item = Answer>) {
    for (job, answer) in jobs.into_iter().zip(answers) {
        drop(job.answer.send(answer));
    }
}
