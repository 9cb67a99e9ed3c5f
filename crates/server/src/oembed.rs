//! `GET /oembed`: how a page shows the game, for programs such as `WordPress` that turn an address
//! into a frame (oEmbed 1.0, <https://oembed.com>). The frame works inside a sandbox that lets it
//! run scripts and nothing else.

use axum::Json;
use axum::extract::{Query, State as Extract};
use axum::http::{HeaderMap, StatusCode};
use maud::html;
use serde::Serialize;

use crate::State;
use crate::address::{Page, PageAddress, PublicUrl};
use crate::problem::Problem;

const NO_ADDRESS: Problem = Problem::lasting(
    StatusCode::BAD_REQUEST,
    "say which page: add ?url= and the page's address, with its special characters escaped",
);
const NOT_OURS: Problem =
    Problem::lasting(StatusCode::NOT_FOUND, "the address is not one of a page of this game");
const JSON_ONLY: Problem = Problem::lasting(
    StatusCode::NOT_IMPLEMENTED,
    "there is only JSON: leave `format` out, or write format=json",
);

/// As wide as a frame is, unless the page has less room.
const WIDTH: u32 = 960;
/// Up to which width a frame is how high for how wide: the shapes of `web/embed.js`.
const SHAPES: [(u32, u32, u32); 3] = [(416, 3, 2), (640, 5, 4), (WIDTH, 10, 16)];
/// An answer holds for a day.
const KEEPS_SECONDS: u32 = 24 * 60 * 60;

/// A `rich` answer.
#[derive(Debug, Serialize)]
pub(crate) struct Rich {
    version: &'static str,
    r#type: &'static str,
    title: String,
    provider_name: String,
    provider_url: String,
    cache_age: u32,
    html: String,
    width: u32,
    height: u32,
}

/// Answers the request. Parameters that it does not know, it passes over: consumers add their own.
pub(crate) async fn show(
    Extract(state): Extract<State>,
    headers: HeaderMap,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Json<Rich>, Problem> {
    let asked = |name: &str| {
        let found = asked.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    };
    if asked("format").is_some_and(|format| format != "json") {
        return Err(JSON_ONLY);
    }
    let url = asked("url").ok_or(NO_ADDRESS)?;
    let base = state.found_at(&headers).ok_or(NOT_OURS)?;
    let address = PageAddress::read(url, &base).ok_or(NOT_OURS)?;
    let title = title(&state, &address).ok_or(NOT_OURS)?;
    let most = |name| asked(name).and_then(|most| most.parse().ok());
    let size = size(most("maxwidth"), most("maxheight"));
    Ok(Json(rich(&state, &address, &base, title, size)))
}

/// The title in the language that the page opens in; none if there is no such page.
fn title(state: &State, address: &PageAddress) -> Option<String> {
    let locale = address.locale();
    let catalog = state.catalog();
    let scenario = |id: &str| catalog.scenarios.iter().find(|known| known.id.as_str() == id);
    let known = match &address.page {
        Page::Title => address.asked("scenario").and_then(scenario),
        Page::Named(name) => Some(scenario(name.as_str())?),
    };
    let there = state.site().join(address.page.file()).is_file();
    there.then(|| match known {
        Some(known) => crate::wording::say(&known.title, locale.as_ref()),
        None => state.words().game(locale.as_ref()).to_owned(),
    })
}

fn rich(
    state: &State,
    address: &PageAddress,
    base: &PublicUrl,
    title: String,
    (width, height): (u32, u32),
) -> Rich {
    let src = address.absolute(base);
    // What an old consumer strips of this leaves a frame that works.
    let frame = html! {
        iframe src=(src) title=(title) width=(width) height=(height) allow="fullscreen"
            loading="lazy" style="border:0;max-width:100%" {}
    };
    Rich {
        version: "1.0",
        r#type: "rich",
        title,
        provider_name: state.words().game(address.locale().as_ref()).to_owned(),
        provider_url: format!("{}/", base.as_str()),
        cache_age: KEEPS_SECONDS,
        html: frame.into_string(),
        width,
        height,
    }
}

/// Never larger than asked for. The height gives way to its own limit alone: the game fits itself
/// into any shape, and a narrower frame would only be smaller.
fn size(most_wide: Option<u32>, most_high: Option<u32>) -> (u32, u32) {
    let width = most_wide.unwrap_or(WIDTH).clamp(1, WIDTH);
    let shape = SHAPES.into_iter().find(|(most, ..)| width <= *most);
    let height = shape.map_or(width, |(_, high, wide)| width * high / wide).max(1);
    (width, height.min(most_high.unwrap_or(height).max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_never_larger_than_there_is_room() {
        assert_eq!(size(None, None), (960, 600));
        assert_eq!(size(Some(800), None), (800, 500));
        assert_eq!(size(Some(640), None), (640, 800));
        assert_eq!(size(Some(320), None), (320, 480));
        assert_eq!(size(Some(u32::MAX), Some(u32::MAX)), (960, 600));
        assert_eq!(size(Some(800), Some(300)), (800, 300));
        assert_eq!(size(Some(0), Some(0)), (1, 1));
    }
}
