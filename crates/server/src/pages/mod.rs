//! The pages of the game: a file of the site each, with headers that no file can carry and a link
//! that needs to know where the site is found.

mod ahead;
mod discovery;
mod language;
mod policy;
mod shelf;

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::body::Body;
use axum::extract::{Request, State as Extract};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use protocol::CampaignId;

pub(crate) use shelf::Shelf;

use crate::State;
use crate::address::{Page, PageAddress, PublicUrl};
use discovery::Discovery;
use shelf::{Ready, Variant};

/// What else an answer depends on.
const VARY: &str = "accept-encoding, accept-language";

/// Answers for pages, and leaves everything else to what comes next.
pub(crate) async fn serve(
    Extract(state): Extract<State>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    match page(state, &parts).await {
        Some(page) => page,
        None => next.run(Request::from_parts(parts, body)).await,
    }
}

async fn page(state: State, asked: &Parts) -> Option<Response> {
    if asked.method != Method::GET && asked.method != Method::HEAD {
        return None;
    }
    let address = PageAddress::new(asked.uri.path(), asked.uri.query().unwrap_or_default())?;
    let base = told(&state, &address.page).then(|| state.found_at(&asked.headers)).flatten();
    let brotli = takes_brotli(&asked.headers);
    let campaign = address.asked("campaign").and_then(|id| CampaignId::new(id).ok());
    let languages: Vec<_> =
        list(&asked.headers, &header::ACCEPT_LANGUAGE).map(str::to_owned).collect();
    // Files are read and bodies compressed, which must not hold up other requests.
    let found = tokio::task::spawn_blocking(move || {
        let language = state.pages().language(&address, &languages);
        let variant = Variant { address, base, language, brotli };
        let ready = state.pages().get(&variant)?;
        let campaign = campaign.map(|id| state.campaigns().get(&id));
        let policy = policy::header(ready.policy.as_deref(), campaign.as_ref());
        let link = variant
            .base
            .as_ref()
            .and_then(|base: &PublicUrl| Discovery::of(&variant.address, base).header());
        Some((ready, policy, link))
    });
    let (ready, policy, link) = found.await.ok().flatten()?;
    Some(answer(&ready, policy, link, brotli, &asked.headers))
}

/// Whether `/oembed` has something to say of a page.
fn told(state: &State, page: &Page) -> bool {
    match page {
        Page::Title => true,
        Page::Named(name) => state.catalog().scenarios.iter().any(|known| known.id == *name),
    }
}

fn answer(
    ready: &Ready,
    policy: HeaderValue,
    link: Option<HeaderValue>,
    brotli: bool,
    asked: &HeaderMap,
) -> Response {
    // A browser that is told that nothing has changed keeps the headers too.
    let mut hasher = DefaultHasher::new();
    (ready.tag, &policy).hash(&mut hasher);
    let tag = format!("\"{:016x}\"", hasher.finish());
    let fresh = is_at_hand(asked, &tag);
    let mut response = if fresh {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(ready.body.clone()).into_response()
    };
    let encoded = (brotli && !fresh).then(|| HeaderValue::from_static("br"));
    let kind = (!fresh).then(|| HeaderValue::from_static("text/html; charset=utf-8"));
    let headers: [(HeaderName, Option<HeaderValue>); 6] = [
        (header::CONTENT_SECURITY_POLICY, Some(policy)),
        (header::CONTENT_ENCODING, encoded),
        (header::CONTENT_TYPE, kind),
        (header::ETAG, HeaderValue::try_from(tag).ok()),
        (header::LINK, link),
        (header::VARY, Some(HeaderValue::from_static(VARY))),
    ];
    for (name, value) in headers {
        if let Some(value) = value {
            response.headers_mut().insert(name, value);
        }
    }
    if let Some(ahead) = &ready.ahead {
        response.headers_mut().append(header::LINK, ahead.clone());
    }
    response
}

/// Whether the browser has this very answer.
fn is_at_hand(asked: &HeaderMap, tag: &str) -> bool {
    list(asked, &header::IF_NONE_MATCH)
        .any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

/// Whether a browser says that it reads brotli, and does not say that it would rather not.
fn takes_brotli(asked: &HeaderMap) -> bool {
    list(asked, &header::ACCEPT_ENCODING).any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("br"));
        let refused = parts
            .filter_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")))
            .any(|weight| weight.parse().is_ok_and(|weight: f32| weight <= 0.0));
        named && !refused
    })
}

/// What stands in a header that is a list.
fn list<'a>(headers: &'a HeaderMap, name: &HeaderName) -> impl Iterator<Item = &'a str> {
    let lines = headers.get_all(name).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).map(str::trim)
}
