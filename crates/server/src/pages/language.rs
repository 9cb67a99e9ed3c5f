//! The language that a page opens in, told by its visitor's browser: without it the page is shown only
//! once its script has found out.

use crate::address::PageAddress;

/// How a page's root begins while nobody has said what to show.
const UNDECIDED: &str = "<html lang=\"en\"";
/// What it has as long as that is so.
const MARK: &str = " data-undecided";
/// What a browser waits for before it shows the page.
const EXPECTED: &str = "href=\"#first-en\"";

/// In which of a page's languages it opens, by its address or else by what the browser reads, best
/// first. None to leave it to the page: neither says, or the address asks for more that changes the first
/// screen.
pub(super) fn wanted<'a>(
    html: &str,
    address: &PageAddress,
    reads: impl Iterator<Item = &'a str>,
) -> Option<String> {
    if !html.contains(MARK) || address.asked("face").is_some() {
        return None;
    }
    let asked = address.asked("lang").into_iter();
    let mut reads = reads.filter_map(|one| one.split(';').next()).peekable();
    let said = reads.peek().is_some_and(|one| one.trim() != "*");
    let known = asked.chain(reads).filter_map(language).find(|one| html.contains(&opening(one)));
    // The page itself falls back on English, too.
    known.or_else(|| said.then(|| "en".to_owned()))
}

/// The page opened in a language.
pub(super) fn opened(html: &str, language: &str) -> String {
    let root = html.replacen(UNDECIDED, &format!("<html lang=\"{language}\""), 1);
    root.replacen(MARK, "", 1).replacen(EXPECTED, &format!("href=\"#first-{language}\""), 1)
}

/// `hi` of `hi-IN`; none of what is no language.
fn language(tag: &str) -> Option<String> {
    let first = tag.trim().split('-').next()?;
    let named = !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    named.then(|| first.to_ascii_lowercase())
}

/// How a page's first screens begin in a language.
fn opening(language: &str) -> String {
    format!("<div class=\"opening\" lang=\"{language}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html>\n<html lang=\"en\" data-bare data-undecided><link href=\"#first-en\">\
        <div class=\"opening\" lang=\"en\"></div><div class=\"opening\" lang=\"hi\"></div></html>";

    fn of(query: &str, reads: &[&str]) -> Option<String> {
        wanted(PAGE, &PageAddress::new("/", query).unwrap(), reads.iter().copied())
    }

    #[test]
    fn the_language_is_the_addresss_or_else_the_first_that_is_read_or_else_english() {
        for (query, reads, language) in [
            ("lang=hi", &["en"][..], "hi"),
            ("lang=HI-in", &[], "hi"),
            ("lang=xx", &["fr", "hi-IN;q=0.9", "en;q=0.8"], "hi"),
            ("", &["hi"], "hi"),
            ("", &["en-IN", "hi;q=0.9"], "en"),
            ("", &["fr", "ta;q=0.5"], "en"),
            ("", &["hi\"><script>", "\u{e9}"], "en"),
        ] {
            assert_eq!(of(query, reads).as_deref(), Some(language), "{query} {reads:?}");
        }
    }

    #[test]
    fn the_page_decides_where_nobody_says_and_where_the_address_asks_for_more() {
        for (query, reads) in
            [("", &[][..]), ("", &["*"]), ("face=text", &["hi"]), ("lang=xx", &[])]
        {
            assert_eq!(of(query, reads), None, "{query} {reads:?}");
        }
        let plain = PageAddress::new("/", "lang=hi").unwrap();
        assert_eq!(wanted("<html lang=\"en\">", &plain, std::iter::empty()), None);
    }

    #[test]
    fn the_page_is_opened_and_the_rest_of_it_left_as_it_is() {
        let opened = opened(PAGE, "hi");
        assert!(
            opened.starts_with(
                "<!doctype html>\n<html lang=\"hi\" data-bare><link href=\"#first-hi\"><div"
            ),
            "{opened}"
        );
        assert_eq!(opened.len(), PAGE.len() - MARK.len());
    }
}
