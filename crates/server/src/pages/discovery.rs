//! Tells a program that holds a page's address where to ask how to show it (oEmbed 1.0, section 4:
//! discovery), in the page's head and in a header.

use std::fmt::Write;

use axum::http::HeaderValue;
use maud::html;

use crate::address::{PageAddress, PublicUrl};

const KIND: &str = "application/json+oembed";

/// Where to ask about a page.
pub(super) struct Discovery(String);

impl Discovery {
    /// Where to ask about this page.
    pub(super) fn of(page: &PageAddress, base: &PublicUrl) -> Self {
        let mut href = format!("{}/oembed?format=json&url=", base.as_str());
        href.extend(form_urlencoded::byte_serialize(page.absolute(base).as_bytes()));
        Self(href)
    }

    /// The page with a link in its head; without, where it has no head.
    pub(super) fn inserted(&self, page: &str) -> String {
        let link = html! { link rel="alternate" type=(KIND) href=(self.0); }.into_string();
        match page.find("</head>") {
            Some(at) => format!("{}{link}\n{}", &page[..at], &page[at..]),
            None => page.to_owned(),
        }
    }

    /// The `Link` header.
    pub(super) fn header(&self) -> Option<HeaderValue> {
        let mut link = String::new();
        write!(link, "<{}>; rel=\"alternate\"; type=\"{KIND}\"", self.0).ok()?;
        HeaderValue::try_from(link).ok()
    }
}
