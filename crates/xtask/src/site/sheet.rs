//! The page's style sheets as one text. It stands in the page itself: the first picture then needs
//! no second answer from the network.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use super::hashing::kind;
use super::{css, reference};

/// Its logical name while it is linked, beside the page.
pub(super) const SHEET: &str = "style.css";

/// Takes the page's sheets out of the files, and puts one in their place.
pub(super) fn join(files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    let sheets: Vec<String> = files
        .keys()
        .filter(|name| name.starts_with("web/") && kind(name) == "css")
        .cloned()
        .collect();
    let mut whole = String::new();
    for name in sheets {
        let bytes = files.remove(&name).unwrap_or_default();
        let text = String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))?;
        whole.push_str(&moved(&name, &text)?);
    }
    files.insert(SHEET.to_owned(), without_comments(&whole).into_bytes());
    Ok(())
}

/// A sheet whose paths are told from the site's root.
fn moved(name: &str, text: &str) -> Result<String> {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for mention in css::references(text) {
        out.push_str(&text[copied..mention.at.start]);
        out.push_str("./");
        out.push_str(&reference::resolve(name, &mention.path)?);
        copied = mention.at.end;
    }
    out.push_str(&text[copied..]);
    Ok(out)
}

fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, behind)| behind);
    }
    out.push_str(rest);
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_become_one_that_finds_its_fonts_from_the_root() {
        let mut files: BTreeMap<String, Vec<u8>> = [
            ("web/b.css", "b { x: 1 } /* why */\n\nc { y: url(\"data:x\") }"),
            ("web/a.css", "a { src: url('../fonts/a.woff2') }"),
            ("web/a.js", "1"),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .into();
        join(&mut files).unwrap();
        assert_eq!(files.keys().collect::<Vec<_>>(), ["style.css", "web/a.js"]);
        assert_eq!(
            String::from_utf8(files[SHEET].clone()).unwrap(),
            "a { src: url('./fonts/a.woff2') }b { x: 1 }\nc { y: url(\"data:x\") }"
        );
    }
}
