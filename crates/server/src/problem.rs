//! What a request that cannot be answered gets: a status and one sentence, as JSON.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// A status and a sentence for whoever wrote the client.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Problem {
    status: StatusCode,
    message: &'static str,
    retry_after: Option<u16>,
}

#[derive(Serialize)]
struct Message {
    message: &'static str,
}

impl Problem {
    /// The request will never succeed as it is.
    pub(crate) const fn lasting(status: StatusCode, message: &'static str) -> Self {
        Self { status, message, retry_after: None }
    }

    /// The same request may succeed after some seconds.
    pub(crate) const fn passing(message: &'static str, seconds: u16) -> Self {
        Self { status: StatusCode::SERVICE_UNAVAILABLE, message, retry_after: Some(seconds) }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = (self.status, Json(Message { message: self.message })).into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
