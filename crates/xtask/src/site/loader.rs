//! The loader that other people's pages carry: it stands at the site's root under a name that
//! never changes, knows what the stories are called, and goes without its comments.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use protocol::Openings;

/// As it is written.
const SOURCE: &str = "web/embed.js";

/// As pages ask for it.
pub(super) const LOADER: &str = "embed.js";

/// Where the stories' names go.
const GAP: &str = "/*STORIES*/ {}";

/// Puts the loader in its place among the files.
pub(super) fn place(files: &mut BTreeMap<String, Vec<u8>>, openings: &[Openings]) -> Result<()> {
    let bytes = files.remove(SOURCE).with_context(|| format!("there is no {SOURCE}"))?;
    let text = String::from_utf8(bytes).with_context(|| format!("{SOURCE} is not UTF-8"))?;
    if !text.contains(GAP) {
        bail!("{SOURCE} has no {GAP}");
    }
    let mut stories: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for spoken in openings {
        for story in &spoken.stories {
            let names = stories.entry(story.scenario.as_str()).or_default();
            names.insert(spoken.locale.as_str(), &story.title);
        }
    }
    let text = without_comments(&text).replace(GAP, &serde_json::to_string(&stories)?);
    files.insert(LOADER.to_owned(), text.into_bytes());
    Ok(())
}

/// Comments that have lines of their own are left out, with indentation.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        let opens = line.starts_with("/**") && (line.ends_with("*/") || !line.contains("*/"));
        let comment = inside || opens || line.starts_with("//");
        inside = (inside || opens) && !line.ends_with("*/");
        if !comment && !line.is_empty() {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(text: &str, openings: &[Openings]) -> Result<String> {
        let mut files = BTreeMap::from([(SOURCE.to_owned(), text.as_bytes().to_vec())]);
        place(&mut files, openings)?;
        assert!(!files.contains_key(SOURCE));
        Ok(String::from_utf8(files[LOADER].clone())?)
    }

    #[test]
    fn comments_stay_behind_and_code_does_not() {
        let text = "// What this is.\nconst stories = /*STORIES*/ {};\n\n  /**\n   * Why.\n   */\n  \
                    a(/** @type {B} */ (c)); // kept\n/** @type {D} */ (e).f();\n  /** @type {G} */\n  h;\n";
        let expected = "const stories = {};\na(/** @type {B} */ (c)); // kept\n/** @type {D} */ (e).f();\nh;\n";
        assert_eq!(placed(text, &[]).unwrap(), expected);
    }

    #[test]
    fn a_loader_without_room_for_the_stories_is_an_error() {
        assert_eq!(placed("1", &[]).unwrap_err().to_string(), "web/embed.js has no /*STORIES*/ {}");
    }
}
