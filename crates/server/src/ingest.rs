//! `POST /api/v1/events`: reads a batch, validates each event on its own, stores the valid ones
//! and answers for each. Any content type will do, because `sendBeacon` sends plain text.

use axum::body::Body;
use axum::http::StatusCode;
use axum::{Json, extract};
use protocol::{Answer, Batch, Catalog, Receipt, Verdict};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::State;
use crate::attribution::attribute;
use crate::body::{self, BodyError};
use crate::clock::now_ms;
use crate::counters::{Counter, Counters};
use crate::problem::Problem;
use crate::store::{InsertError, Inserted, Row};
use crate::validate::{Rejection, Valid, validate};

const TOO_LARGE: Problem = Problem::lasting(
    StatusCode::PAYLOAD_TOO_LARGE,
    "a batch holds at most 100 events and 60000 bytes: send it in parts",
);
const NOT_A_BATCH: Problem = Problem::lasting(
    StatusCode::BAD_REQUEST,
    "the body is not JSON of the form {\"events\": [...]}",
);
const BROKEN_OFF: Problem =
    Problem::lasting(StatusCode::REQUEST_TIMEOUT, "the body did not arrive whole: send it again");
const BUSY: Problem =
    Problem::passing("too many batches are waiting: keep the events and send them again", 2);
const UNWRITTEN: Problem =
    Problem::passing("the events could not be stored: keep them and send them again", 10);

/// A batch whose events are not read yet, so that a bad one spoils only itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unread<'a> {
    #[serde(borrow)]
    events: Vec<&'a RawValue>,
}

/// Answers the request.
pub(crate) async fn take(
    extract::State(state): extract::State<State>,
    body: Body,
) -> Result<Json<Receipt>, Problem> {
    let counters = state.counters();
    let bytes = body::read(body, Batch::MOST_BYTES).await.map_err(|error| match error {
        BodyError::TooLarge => refuse(&counters.too_large, TOO_LARGE),
        BodyError::BrokenOff => refuse(&counters.broken_off, BROKEN_OFF),
    })?;
    let mut checked =
        check(&bytes, &state.catalog(), now_ms()).map_err(|problem| match problem {
            Unusable::TooMany => refuse(&counters.too_large, TOO_LARGE),
            Unusable::NotABatch => refuse(&counters.not_a_batch, NOT_A_BATCH),
        })?;
    for valid in checked.iter_mut().flatten() {
        attribute(&mut valid.event, state.campaigns());
    }
    let rows = checked.iter().flatten().map(Row::from).collect();
    let inserted = state.store().insert(rows).await.map_err(|error| match error {
        InsertError::Busy => refuse(&counters.busy, BUSY),
        InsertError::Failing => refuse(&counters.unwritten, UNWRITTEN),
    })?;
    let receipt = receipt(checked, inserted, counters);
    receipt.map(Json).ok_or_else(|| refuse(&counters.unwritten, UNWRITTEN))
}

enum Unusable {
    TooMany,
    NotABatch,
}

type Checked = Vec<Result<Valid, Rejection>>;

fn check(bytes: &[u8], catalog: &Catalog, now_ms: u64) -> Result<Checked, Unusable> {
    let batch: Unread = serde_json::from_slice(bytes).map_err(|_| Unusable::NotABatch)?;
    if batch.events.len() > Batch::MOST_EVENTS {
        return Err(Unusable::TooMany);
    }
    Ok(batch.events.iter().map(|event| validate(event.get(), catalog, now_ms)).collect())
}

/// None if the store answered for fewer events than it was given: then nothing is acknowledged.
fn receipt(checked: Checked, inserted: Vec<Inserted>, counters: &Counters) -> Option<Receipt> {
    let mut inserted = inserted.into_iter();
    let answers = checked.into_iter().map(|event| match event {
        Ok(valid) => {
            let verdict = match inserted.next()? {
                Inserted::New => Verdict::Accepted,
                Inserted::Before => Verdict::Duplicate,
            };
            Some(Answer { id: Some(valid.event.id.into()), verdict, reason: None })
        }
        Err(Rejection { id, reason }) => {
            counters.rejected(reason).add(1);
            let id = id.map(Into::into);
            Some(Answer { id, verdict: Verdict::Rejected, reason: Some(reason) })
        }
    });
    Some(Receipt { answers: answers.collect::<Option<_>>()? })
}

fn refuse(counter: &Counter, problem: Problem) -> Problem {
    counter.add(1);
    problem
}
