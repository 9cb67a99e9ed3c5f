//! Opens the SQLite file and brings its tables up to date.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, TransactionBehavior};

/// Marks a file as ours ("Plac"), so that another program's database is never written into.
const APPLICATION: i32 = 0x506c_6163;
/// One step a version; a step that has been published never changes.
const MIGRATIONS: [&str; 4] = [
    include_str!("1_event.sql"),
    include_str!("2_view.sql"),
    include_str!("3_chosen.sql"),
    include_str!("4_campaign.sql"),
];
/// How long to wait for another process that has the file locked.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why the data file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// SQLite cannot open or write it.
    #[error("cannot write the data file `{}` ({source}): choose a file in a folder you may write to", path.display())]
    Unwritable {
        /// The data file.
        path: PathBuf,
        /// What SQLite says.
        source: rusqlite::Error,
    },
    /// It holds something else.
    #[error("`{}` is not a data file of Small Places: choose another name for yours", path.display())]
    Foreign {
        /// The data file.
        path: PathBuf,
    },
    /// A later version wrote it.
    #[error("the data file `{}` was written by a newer version: start that version, or choose another file", path.display())]
    Newer {
        /// The data file.
        path: PathBuf,
    },
    /// The thread that writes could not be started.
    #[error("cannot start the thread that writes ({0}): free some memory")]
    Thread(#[source] std::io::Error),
}

/// A connection that may write, with every table in place.
pub(super) fn for_writing(path: &Path, pages: Option<u32>) -> Result<Connection, OpenError> {
    let unwritable = |source| failed(path, source);
    let mut connection = Connection::open(path).map_err(unwritable)?;
    connection.busy_timeout(PATIENCE).map_err(unwritable)?;
    ours(path, &connection)?;
    prepare(&connection, pages).map_err(unwritable)?;
    migrate(path, &mut connection)?;
    Ok(connection)
}

/// A connection that reads only. The file is there: a writer has opened it.
pub(super) fn for_reading(path: &Path) -> Result<Connection, rusqlite::Error> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn ours(path: &Path, connection: &Connection) -> Result<(), OpenError> {
    let read = |sql| connection.query_row(sql, [], |row| row.get::<_, i32>(0));
    let application = read("PRAGMA application_id").map_err(|source| failed(path, source))?;
    let tables =
        read("SELECT count(*) FROM sqlite_schema").map_err(|source| failed(path, source))?;
    if application == APPLICATION || (application == 0 && tables == 0) {
        Ok(())
    } else {
        Err(OpenError::Foreign { path: path.to_owned() })
    }
}

fn prepare(connection: &Connection, pages: Option<u32>) -> Result<(), rusqlite::Error> {
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    // With NORMAL, a power cut could take back what was acknowledged.
    connection.pragma_update(None, "synchronous", "FULL")?;
    if let Some(pages) = pages {
        connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?;
    }
    Ok(())
}

/// Takes the write lock even when there is nothing to do, so that a file which cannot be written
/// is found at the start and not with the first event.
fn migrate(path: &Path, connection: &mut Connection) -> Result<(), OpenError> {
    let unwritable = |source| failed(path, source);
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(unwritable)?;
    let version: usize = transaction
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(unwritable)?;
    let steps = MIGRATIONS.get(version..).ok_or(OpenError::Newer { path: path.to_owned() })?;
    for step in steps {
        transaction.execute_batch(step).map_err(unwritable)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION).map_err(unwritable)?;
    transaction.pragma_update(None, "user_version", MIGRATIONS.len()).map_err(unwritable)?;
    transaction.commit().map_err(unwritable)
}

fn failed(path: &Path, source: rusqlite::Error) -> OpenError {
    let path = path.to_owned();
    match source.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => OpenError::Foreign { path },
        _ => OpenError::Unwritable { path, source },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_made_once_and_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("places.db");
        drop(for_writing(&path, None).unwrap());
        let again = for_writing(&path, None).unwrap();
        let one = |pragma| {
            again.pragma_query_value(None, pragma, |row| row.get::<_, rusqlite::types::Value>(0))
        };
        assert_eq!(one("journal_mode"), Ok("wal".to_owned().into()));
        assert_eq!(one("synchronous"), Ok(2.into()));
        assert_eq!(one("user_version"), Ok(4.into()));
    }

    #[test]
    fn a_file_of_an_earlier_version_keeps_its_events() {
        let folder = tempfile::tempdir().unwrap();
        for version in 1..MIGRATIONS.len() {
            let path = folder.path().join(format!("{version}.db"));
            let old = Connection::open(&path).unwrap();
            MIGRATIONS[..version].iter().for_each(|step| old.execute_batch(step).unwrap());
            old.pragma_update(None, "application_id", APPLICATION).unwrap();
            old.pragma_update(None, "user_version", version).unwrap();
            let row = "INSERT INTO event (id, session, seq, day, kind, scenario)
                VALUES (zeroblob(16), zeroblob(16), 7, 1, 'left', 'bus')";
            old.execute_batch(row).unwrap();
            drop(old);
            let now = for_writing(&path, None).unwrap();
            let kept = now.query_row("SELECT seq, scenario, campaign FROM event", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            });
            assert_eq!(kept, Ok((7, "bus".to_owned(), None::<String>)), "from version {version}");
        }
    }

    #[test]
    fn what_is_not_ours_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let text = folder.path().join("letter.txt");
        let letter = "Dear reader, ".repeat(100);
        std::fs::write(&text, &letter).unwrap();
        assert!(matches!(for_writing(&text, None), Err(OpenError::Foreign { .. })));
        assert_eq!(std::fs::read_to_string(&text).unwrap(), letter);

        let other = folder.path().join("other.db");
        Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
        assert!(matches!(for_writing(&other, None), Err(OpenError::Foreign { .. })));

        let later = folder.path().join("later.db");
        drop(for_writing(&later, None).unwrap());
        Connection::open(&later).unwrap().pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(for_writing(&later, None), Err(OpenError::Newer { .. })));

        let nowhere = folder.path().join("no/such/folder/places.db");
        assert!(matches!(for_writing(&nowhere, None), Err(OpenError::Unwritable { .. })));
    }
}
