//! Which address is answered by what.

use axum::http::StatusCode;
use axum::routing::{any, get, post};
use axum::{Router, middleware};

use crate::problem::Problem;
use crate::{State, access, chosen, headers, health, ingest, oembed, pages, results, site};

const NO_SUCH_ADDRESS: Problem =
    Problem::lasting(StatusCode::NOT_FOUND, "there is nothing at this address");

/// Everything the server answers.
pub fn app(state: State) -> Router {
    let pages = middleware::from_fn_with_state(state.clone(), pages::serve);
    let files = site::files(state.site()).layer(pages);
    let router = Router::new()
        .route("/api/v1/chosen/{scenario}", get(chosen::show))
        .route("/api/v1/events", post(ingest::take))
        .route("/api/v1/health", get(health::show))
        .route("/api/v1/results", get(results::json))
        .route("/api/{*rest}", any(async || NO_SUCH_ADDRESS))
        .route("/oembed", get(oembed::show))
        .route("/results", get(results::page))
        .route("/results/style.css", get(results::style))
        .with_state(state)
        .fallback_service(files);
    headers::add(router).layer(middleware::from_fn(access::log))
}
