//! `GET /api/v1/health`: whether events can be stored, and what became of those that came. It
//! answers 200 while the disk fails as well: taken out of service, the server would never write
//! again and so never find out that the disk has recovered.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract;
use serde::Serialize;

use crate::State;
use crate::counters::REASONS;

/// Counts since the server started.
#[derive(Debug, Serialize)]
pub(crate) struct Health {
    /// Whether the last write succeeded.
    store: StoreHealth,
    accepted: u64,
    duplicate: u64,
    rejected: BTreeMap<String, u64>,
    refused: Refused,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum StoreHealth {
    Ok,
    Failing,
}

/// Whole batches that got no receipt.
#[derive(Debug, Serialize)]
struct Refused {
    too_large: u64,
    not_a_batch: u64,
    broken_off: u64,
    busy: u64,
    unwritten: u64,
}

/// Answers the request.
pub(crate) async fn show(extract::State(state): extract::State<State>) -> Json<Health> {
    let counters = state.counters();
    let rejected = REASONS.into_iter().filter_map(|reason| {
        let name = serde_json::to_value(reason).ok()?.as_str()?.to_owned();
        Some((name, counters.rejected(reason).get()))
    });
    Json(Health {
        store: if state.store().writes() { StoreHealth::Ok } else { StoreHealth::Failing },
        accepted: counters.accepted.get(),
        duplicate: counters.duplicate.get(),
        rejected: rejected.collect(),
        refused: Refused {
            too_large: counters.too_large.get(),
            not_a_batch: counters.not_a_batch.get(),
            broken_off: counters.broken_off.get(),
            busy: counters.busy.get(),
            unwritten: counters.unwritten.get(),
        },
    })
}
