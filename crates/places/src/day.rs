//! The day that checks are held against.

use std::time::{SystemTime, UNIX_EPOCH};

use story::Day;

/// As it is written behind `--today`.
pub(crate) fn parse(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "a day is written like 2026-11-22".to_owned())
}

/// The day it is, in universal time.
pub(crate) fn today() -> Day {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Day(i64::try_from(since.as_secs() / 86_400).unwrap_or_default())
}
