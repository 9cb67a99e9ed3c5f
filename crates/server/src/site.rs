//! The static files, read from disk for every request: a development build replaces them while
//! the server runs.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// Serves a folder, in brotli where the browser takes it and the file is there.
pub(crate) fn files(site: &Path) -> Router {
    let folder = ServeDir::new(site).precompressed_br();
    Router::new().fallback_service(folder).layer(middleware::from_fn(finish))
}

/// Says how long an answer keeps, and puts words to a missing file.
async fn finish(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    // A redirect to `//folder/` would lead to another host.
    if path.starts_with("//") {
        return (StatusCode::NOT_FOUND, "Not found").into_response();
    }
    let lasting = carries_hash(path);
    let mut response = next.run(request).await;
    match response.status() {
        StatusCode::NOT_FOUND => (StatusCode::NOT_FOUND, "Not found").into_response(),
        StatusCode::OK | StatusCode::PARTIAL_CONTENT | StatusCode::NOT_MODIFIED if lasting => {
            response.headers_mut().insert(header::CACHE_CONTROL, FOR_EVER);
            response
        }
        _ => response,
    }
}

/// Whether a file's name changes with its content: `name.<8 or more hexadecimal digits>.ext`.
fn carries_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let mut parts = name.rsplit('.');
    let (Some(_), Some(hash), Some(_)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    hash.len() >= 8 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_with_a_hash_keeps_for_ever() {
        for lasting in ["/game.0123abcd.wasm", "/a/b.c.0123456789abcdef.js"] {
            assert!(carries_hash(lasting), "{lasting}");
        }
        for changing in [
            "/",
            "/index.html",
            "/0123abcd.js",
            "/game.0123abc.js",
            "/game.wxyzabcd.js",
            "/game.0123abcd",
        ] {
            assert!(!carries_hash(changing), "{changing}");
        }
    }
}
