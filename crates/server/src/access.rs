//! The access log: what was asked and how it was answered. Not who asked: no address, no user
//! agent, no referrer, and no query, which a link from elsewhere could fill with anything.

use std::time::Instant;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

/// Logs a line for each request.
pub(crate) async fn log(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let (status, ms) = (response.status().as_u16(), started.elapsed().as_millis());
    tracing::info!("{method} {path} {status} {ms} ms");
    response
}
