//! `helplines.json`: the helplines that the page may show, each until its check has grown too old.

use std::collections::BTreeMap;
use std::path::Path;

use protocol::Locale;
use serde::Serialize;
use story::{CHECK_HOLDS_DAYS, Day, Helpline};

use crate::load::{self, LoadError};

#[derive(Serialize)]
struct File<'a> {
    /// A page may be open, or kept offline, for longer than a check holds: it looks itself.
    holds_days: i64,
    helplines: Vec<Shown<'a>>,
}

/// A helpline without what is for its keepers alone.
#[derive(Serialize)]
struct Shown<'a> {
    id: &'a str,
    country: &'a str,
    languages: &'a [Locale],
    number: &'a str,
    hours: &'a BTreeMap<Locale, String>,
    name: &'a BTreeMap<Locale, String>,
    verified_on: Option<&'a str>,
    source: &'a str,
}

impl<'a> From<&'a Helpline> for Shown<'a> {
    fn from(line: &'a Helpline) -> Self {
        Self {
            id: &line.id,
            country: &line.country,
            languages: &line.languages,
            number: &line.number,
            hours: &line.hours,
            name: &line.name,
            verified_on: line.verified_on.as_deref(),
            source: &line.source,
        }
    }
}

/// The helplines of an assets folder that may be shown.
pub(crate) fn fresh(assets: &Path, today: Day) -> Result<Vec<Helpline>, LoadError> {
    let Some(source) = load::helplines(assets)? else { return Ok(Vec::new()) };
    story::fresh_helplines(source, today).map_err(LoadError::Wrong)
}

/// As the page reads them.
pub(crate) fn json(helplines: &[Helpline]) -> serde_json::Result<Vec<u8>> {
    let helplines = helplines.iter().map(Shown::from).collect();
    serde_json::to_vec_pretty(&File { holds_days: CHECK_HOLDS_DAYS, helplines })
}
