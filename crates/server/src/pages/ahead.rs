//! The script that holds up a page's first picture, asked for by the answer's header: a browser reads
//! that before the page, of which it may get the first line only with the last.

use axum::http::HeaderValue;

/// `Link: <script>; rel=preload` for the first script in the head that a browser waits for.
pub(super) fn header(html: &str) -> Option<HeaderValue> {
    let head = &html[..html.find("</head>")?];
    let tags = head.match_indices("<script ").filter_map(|(at, _)| {
        let tag = &head[at..];
        Some(&tag[..tag.find('>')?])
    });
    let waits =
        |tag: &&str| !["async", "defer", "type=\"module\""].iter().any(|word| tag.contains(word));
    let tag = tags.filter(waits).find(|tag| tag.contains(" src=\""))?;
    let value = |name: &str| {
        let rest = &tag[tag.find(&format!(" {name}=\""))? + name.len() + 3..];
        rest.find('"').map(|end| &rest[..end])
    };
    // A browser takes it for the page's only where all of this is the same.
    let more = ["crossorigin", "integrity"].iter().filter_map(|name| Some((name, value(name)?)));
    let link = more.fold(
        format!("<{}>; rel=\"preload\"; as=\"script\"", value("src")?),
        |link, (name, value)| format!("{link}; {name}=\"{value}\""),
    );
    HeaderValue::try_from(link).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(head: &str) -> Option<HeaderValue> {
        header(&format!(
            "<html><head>{head}</head><body><script src=\"late.js\"></script></body></html>"
        ))
    }

    #[test]
    fn the_script_that_a_page_waits_for_is_asked_for_first() {
        let page = "<script type=\"module\" src=\"a.js\"></script><script defer src=\"b.js\"></script>\
                    <script src=\"web/early.js\" integrity=\"sha256-x\" crossorigin=\"anonymous\"></script>";
        let link = "<web/early.js>; rel=\"preload\"; as=\"script\"; crossorigin=\"anonymous\"; integrity=\"sha256-x\"";
        assert_eq!(of(page).unwrap(), link);
        assert_eq!(of("<script src=\"a.js\">").unwrap(), "<a.js>; rel=\"preload\"; as=\"script\"");
    }

    #[test]
    fn a_page_that_waits_for_none_asks_for_none() {
        for none in [
            "",
            "<script>0;</script>",
            "<script type=\"module\" src=\"a.js\"></script>",
            "<script src=\"a.js\"",
        ] {
            assert_eq!(of(none), None, "{none}");
        }
        assert_eq!(header("no page"), None);
    }
}
