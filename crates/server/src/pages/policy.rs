//! What a page may do, and who may show it in a frame.

use axum::http::HeaderValue;

use crate::campaigns::Standing;
use crate::headers::GAME_POLICY;

/// The policy a page declares itself, and behind it who may frame the page, which a page cannot
/// say of itself. Browsers hold a page to both, so the header only ever narrows what the page says.
pub(super) fn header(page: Option<&str>, campaign: Option<&Standing>) -> HeaderValue {
    let frames = frame_ancestors(campaign);
    let written = |own: &str| {
        let policy = match &frames {
            Some(sites) => format!("{own}; frame-ancestors {sites}"),
            None => own.to_owned(),
        };
        HeaderValue::try_from(policy).ok()
    };
    // What cannot stand in a header is not taken from the page.
    page.and_then(written)
        .or_else(|| written(GAME_POLICY))
        .unwrap_or(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"))
}

/// None for any page whatever. `*` would say less: it shuts out frames within sandboxed frames and
/// pages opened from a disk, and learning platforms do show games there.
///
/// An address with an unknown campaign is shown like one without any, because whoever frames the
/// game writes the address: leaving the campaign out would go round anything stricter, and a
/// mistyped one would leave an honest page blank. What the list does protect is the campaign's
/// name, look and helplines, and those only a known one has. A file that nobody can make sense of
/// may have had a list, so its pages are kept to this site until it is mended.
fn frame_ancestors(campaign: Option<&Standing>) -> Option<String> {
    match campaign? {
        Standing::Unknown => None,
        Standing::Damaged => Some("'self'".to_owned()),
        Standing::Known(campaign) if campaign.frame_ancestors.is_empty() => None,
        Standing::Known(campaign) => {
            let sites = campaign.frame_ancestors.iter().map(|site| format!(" {}", site.as_str()));
            Some(std::iter::once("'self'".to_owned()).chain(sites).collect())
        }
    }
}

/// The policy in a page's `<meta http-equiv="Content-Security-Policy">`.
pub(super) fn declared(html: &str) -> Option<String> {
    const NAME: &str = "http-equiv=\"content-security-policy\"";
    // Letters keep their places in it.
    let lower = html.to_ascii_lowercase();
    let head = &lower[..lower.find("</head>")?];
    let name = head.find(NAME)?;
    let tag = head[..name].rfind("<meta")?;
    let end = name + head[name..].find('>')?;
    let content = tag + head[tag..end].find("content=\"")? + "content=\"".len();
    let content = &html[content..];
    let policy = content[..content.find('"')?]
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    // The first one counts where there are two, so the page's would stand in ours' place.
    let directives = policy.split(';').map(str::trim).filter(|directive| {
        let name = directive.split_ascii_whitespace().next().unwrap_or_default();
        !name.is_empty() && !name.eq_ignore_ascii_case("frame-ancestors")
    });
    Some(directives.collect::<Vec<_>>().join("; ")).filter(|policy| !policy.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_what_it_may_do() {
        let page = |meta: &str| declared(&format!("<html><head>{meta}</head><body>x</body>"));
        let policy = "default-src 'none'; script-src 'self'";
        let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        assert_eq!(page(&meta).as_deref(), Some(policy));
        let turned =
            format!("<META content=\"{policy};\" http-equiv=\"content-security-policy\" />");
        assert_eq!(page(&turned).as_deref(), Some(policy));
        let escaped = meta.replace('\'', "&#39;").replace("; ", "; Frame-Ancestors *; ");
        assert_eq!(page(&escaped).as_deref(), Some(policy));
        for none in
            ["", "<meta name=\"x\" content=\"y\">", "<meta http-equiv=\"refresh\" content=\"1\">"]
        {
            assert_eq!(page(none), None, "{none}");
        }
        assert_eq!(declared(&format!("<head></head><body>{meta}")), None);
    }

    #[test]
    fn what_cannot_stand_in_a_header_is_not_taken_from_the_page() {
        let broken = "default-src 'none'\nx";
        assert_eq!(header(Some(broken), None), GAME_POLICY);
        let kept = header(Some(broken), Some(&Standing::Damaged));
        assert_eq!(kept, format!("{GAME_POLICY}; frame-ancestors 'self'"));
    }
}
