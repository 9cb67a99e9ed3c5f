//! `GET /api/v1/chosen/<scenario>`: what others chose, for the debrief, told only where nothing
//! can be learnt of anybody. That holds of this address alone: whoever may read `/api/v1/results`
//! has the counts themselves.

mod snapshot;
mod tell;

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Extract};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use protocol::{Act, CatalogOption, CatalogScenario, Chosen};

use crate::State;
use crate::clock::now_ms;
use crate::problem::Problem;
use crate::store::{KeepError, Kept, ReadError, ScenarioTally};
use snapshot::Snapshot;
use tell::Counts;

const UNKNOWN_SCENARIO: Problem =
    Problem::lasting(StatusCode::NOT_FOUND, "there is no such scenario: name one of the catalog");
const UNREADABLE: Problem =
    Problem::passing("what others chose cannot be read at the moment: try again", 10);
const KEEPS: HeaderValue = HeaderValue::from_static("public, max-age=600");

/// Answers the request.
pub(crate) async fn show(
    Extract(state): Extract<State>,
    asked: Result<Path<String>, PathRejection>,
) -> Result<impl IntoResponse, Problem> {
    let Path(asked) = asked.map_err(|_| UNKNOWN_SCENARIO)?;
    let catalog = state.catalog();
    let known = catalog.scenarios.iter().find(|known| known.id.as_str() == asked);
    let known = known.ok_or(UNKNOWN_SCENARIO)?;
    let snapshot = current(&state, known).await.map_err(|error| {
        tracing::error!("cannot read what others chose: {error}");
        UNREADABLE
    })?;
    Ok(([(header::CACHE_CONTROL, KEEPS)], Json(chosen(&snapshot, known))))
}

#[derive(Debug, thiserror::Error)]
enum ChosenError {
    #[error(transparent)]
    Keep(#[from] KeepError),
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error("cannot write it as JSON: {0}")]
    Write(#[from] serde_json::Error),
}

/// What is told now. Nothing is told that is not on disk first: what cannot be kept could differ
/// after the server is started anew.
async fn current(state: &State, known: &CatalogScenario) -> Result<Snapshot, ChosenError> {
    let scenario = known.id.as_str();
    let kept = state.store().kept(scenario).await?;
    let before = kept.as_ref().map(|kept| kept.looked);
    let last = kept.as_ref().map(read).unwrap_or_default();
    let now = now_ms() / 1000;
    // One request at a time counts and may wait for the disk; the others are told what was told.
    let turn = if last.due(now) { state.store().turn() } else { None };
    if turn.is_none() {
        return Ok(last);
    }
    match renew(state, known, (before, &last), now).await {
        Ok(Some(renewed)) => Ok(renewed),
        Ok(None) => Ok(state.store().kept(scenario).await?.as_ref().map(read).unwrap_or_default()),
        Err(error) => {
            tracing::warn!("what others chose stays as it was told last: {error}");
            Ok(last)
        }
    }
}

/// None where another request or process was quicker: what that one kept is told.
async fn renew(
    state: &State,
    known: &CatalogScenario,
    (before, last): (Option<u64>, &Snapshot),
    now: u64,
) -> Result<Option<Snapshot>, ChosenError> {
    let tally = state.store().tally().await?;
    let counts = counts(known, tally.scenario(known.id.as_str()));
    let renewed = last.renewed(&counts, now);
    let decisions = serde_json::to_string(&renewed.decisions)?;
    let kept = Kept { looked: now, decisions };
    let first = state.store().keep(known.id.as_str(), before, kept).await?;
    Ok(first.then_some(renewed))
}

fn read(kept: &Kept) -> Snapshot {
    let decisions = serde_json::from_str(&kept.decisions).unwrap_or_else(|error| {
        tracing::warn!("what others chose was kept in another form: {error}");
        BTreeMap::new()
    });
    Snapshot { looked: kept.looked, decisions }
}

/// First choices as results count them. Options that a later script dropped stay in the table,
/// where what they do is only to withhold: taken out, they would change everybody's share from
/// one hour to the next and so be told after all.
fn counts(known: &CatalogScenario, tally: Option<&ScenarioTally>) -> BTreeMap<String, Counts> {
    let decisions = known.decisions.iter().map(|decision| {
        let mut counts: Counts =
            options(&decision.options).map(|option| (option.id.to_string(), 0)).collect();
        let choices = tally.and_then(|tally| tally.choices.get(decision.id.as_str()));
        for (option, choice) in choices.into_iter().flatten() {
            counts.insert(option.clone(), choice.chosen);
        }
        (decision.id.to_string(), counts)
    });
    decisions.collect()
}

fn chosen(snapshot: &Snapshot, known: &CatalogScenario) -> Chosen {
    let of_decision = known.decisions.iter().filter_map(|decision| {
        let taken = snapshot.decisions.get(decision.id.as_str())?;
        let share = |option: &CatalogOption| {
            Some((option.id.clone(), *taken.shares.get(option.id.as_str())?))
        };
        Some(options(&decision.options).filter_map(share))
    });
    Chosen { options: of_decision.flatten().collect() }
}

fn options(all: &[CatalogOption]) -> impl Iterator<Item = &CatalogOption> {
    all.iter().filter(|option| option.act != Act::Notice)
}
