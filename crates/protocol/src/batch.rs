//! How events travel: a batch out, a receipt back that answers event by event.

use serde::{Deserialize, Serialize};

use crate::Event;

/// What the browser posts to `/api/v1/events`: at most 100 events and 60,000 bytes, so that
/// `sendBeacon` takes it too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// The events, oldest first.
    pub events: Vec<Event>,
}

impl Batch {
    /// The most events one batch may hold.
    pub const MOST_EVENTS: usize = 100;
    /// The most bytes one batch may be.
    pub const MOST_BYTES: usize = 60_000;
}

/// The server's answer to a batch: one answer an event, in the batch's order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Receipt {
    /// One for each event sent.
    pub answers: Vec<Answer>,
}

/// What became of one event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Answer {
    /// The event's id, where it could be read.
    pub id: Option<String>,
    /// What became of it.
    pub verdict: Verdict,
    /// Why it was rejected; only then.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<Reason>,
}

/// What became of an event. In each case the browser may forget it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Stored, on disk.
    Accepted,
    /// It was stored before.
    Duplicate,
    /// It can never be stored.
    Rejected,
}

/// Why an event was rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Not an event: a missing, unknown or badly formed field.
    Malformed,
    /// Of a schema version this server does not read.
    UnknownSchema,
    /// Its clock is more than a day ahead of the server's, or more than 30 days behind.
    ImplausibleTime,
    /// Names a scenario that does not exist.
    UnknownScenario,
    /// Names a decision or an option that the scenario never had.
    UnknownOption,
    /// The act is not the one that the option has, or none that such an event speaks of: a detail
    /// is noticed and never chosen, an option chosen and never noticed.
    WrongAct,
    /// Names an ending that the scenario never had.
    UnknownOutcome,
    /// Names a view that the scenario never had.
    UnknownView,
    /// Names a language the scenario does not have.
    UnknownLocale,
}
