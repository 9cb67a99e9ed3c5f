//! What was chosen: as JSON for programs, as a page for people.

mod assemble;
mod bar;
mod campaign_part;
mod campaigns;
mod figure;
mod page;
mod parts;
mod words;

use axum::extract::{Query, State as Extract};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Json, http::HeaderValue};
use protocol::{Catalog, Locale, Results};
use serde::Deserialize;

pub(crate) use words::{AllWords, WordsError};

use crate::State;
use crate::problem::Problem;

const UNKNOWN_LOCALE: Problem =
    Problem::lasting(StatusCode::BAD_REQUEST, "no scenario has that language: leave `locale` out");
const UNREADABLE: Problem =
    Problem::passing("the results cannot be read at the moment: try again", 10);

/// The page loads its stylesheet and nothing else.
const PAGE_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'",
);
const STYLE: &str = include_str!("results.css");

/// What can be asked for.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    locale: Option<String>,
}

/// `GET /api/v1/results`.
pub(crate) async fn json(
    Extract(state): Extract<State>,
    Query(asked): Query<Asked>,
) -> Result<Json<Results>, Problem> {
    let catalog = state.catalog();
    let locale = match asked.locale {
        Some(asked) => Some(known_locale(&asked, &catalog).ok_or(UNKNOWN_LOCALE)?),
        None => None,
    };
    results(&state, &catalog, locale.as_ref()).await.map(Json)
}

/// `GET /results`. A language that the page does not speak gives it in English: a person who
/// mistyped an address wants the page.
pub(crate) async fn page(
    Extract(state): Extract<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let words = state.words().of(asked.locale.as_deref());
    let locale = Locale::new(&words.locale).ok();
    let results = results(&state, &state.catalog(), locale.as_ref()).await?;
    let headers = [(header::CONTENT_SECURITY_POLICY, PAGE_POLICY)];
    Ok((headers, page::page(&results, words, state.words())).into_response())
}

/// `GET /results/style.css`.
pub(crate) async fn style() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"))], STYLE)
}

async fn results(
    state: &State,
    catalog: &Catalog,
    locale: Option<&Locale>,
) -> Result<Results, Problem> {
    match state.store().tally().await {
        Ok(tally) => Ok(assemble::assemble(catalog, &tally, state.campaigns(), locale)),
        Err(error) => {
            tracing::error!("cannot count results: {error}");
            Err(UNREADABLE)
        }
    }
}

fn known_locale(asked: &str, catalog: &Catalog) -> Option<Locale> {
    let locale = Locale::new(asked).ok()?;
    catalog.scenarios.iter().any(|scenario| scenario.title.contains_key(&locale)).then_some(locale)
}
