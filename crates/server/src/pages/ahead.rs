//! The script that answers presses on a page's first screens, asked for by the answer's header: a browser
//! reads that before the page, of which it may get the first line only with the last.

use axum::http::HeaderValue;

/// `Link: <script>; rel=preload` for the script that the page's head hints at.
pub(super) fn header(html: &str) -> Option<HeaderValue> {
    let head = &html[..html.find("</head>")?];
    let mut hints = head.match_indices("<link ").filter_map(|(at, _)| {
        let tag = &head[at..];
        Some(&tag[..tag.find('>')?])
    });
    let tag = hints
        .find(|tag| value(tag, "rel") == Some("preload") && value(tag, "as") == Some("script"))?;
    // A browser takes it for the page's only where all of this is the same.
    let more =
        ["crossorigin", "integrity"].iter().filter_map(|name| Some((name, value(tag, name)?)));
    let link = more.fold(
        format!("<{}>; rel=\"preload\"; as=\"script\"", value(tag, "href")?),
        |link, (name, value)| format!("{link}; {name}=\"{value}\""),
    );
    HeaderValue::try_from(link).ok()
}

fn value<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let rest = &tag[tag.find(&format!(" {name}=\""))? + name.len() + 3..];
    rest.find('"').map(|end| &rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(head: &str) -> Option<HeaderValue> {
        header(&format!(
            "<html><head>{head}</head><body><link rel=\"preload\" as=\"script\" href=\"late.js\"></body></html>"
        ))
    }

    #[test]
    fn the_script_that_a_page_hints_at_is_asked_for_first() {
        let page = "<link rel=\"icon\" href=\"a.svg\"><link rel=\"preload\" as=\"fetch\" href=\"b.wasm\">\
                    <link rel=\"preload\" as=\"script\" href=\"web/early.js\" integrity=\"sha256-x\" crossorigin=\"anonymous\">";
        let link = "<web/early.js>; rel=\"preload\"; as=\"script\"; crossorigin=\"anonymous\"; integrity=\"sha256-x\"";
        assert_eq!(of(page).unwrap(), link);
        let bare = "<link href=\"a.js\" as=\"script\" rel=\"preload\">";
        assert_eq!(of(bare).unwrap(), "<a.js>; rel=\"preload\"; as=\"script\"");
    }

    #[test]
    fn a_page_that_hints_at_none_asks_for_none() {
        for none in [
            "",
            "<script src=\"a.js\"></script>",
            "<link rel=\"preload\" as=\"fetch\" href=\"a.wasm\">",
            "<link rel=\"preload\" as=\"script\">",
            "<link rel=\"preload\" as=\"script\" href=\"a.js\"",
        ] {
            assert_eq!(of(none), None, "{none}");
        }
        assert_eq!(header("no page"), None);
    }
}
