//! The markup tags of a text, as far as two languages must agree on them.

use std::collections::BTreeSet;

/// The tags in a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tags {
    /// The names of those that open something or stand alone.
    pub(super) names: BTreeSet<String>,
    /// The first that was opened and not closed, or closed and not opened.
    pub(super) unpaired: Option<String>,
}

impl Tags {
    /// Finds `[b]`, `[/b]`, `[/]` and `[select … /]`; what a backslash escapes is no tag.
    pub(super) fn of(text: &str) -> Self {
        let mut tags = Self::default();
        let mut open: Vec<String> = Vec::new();
        let mut rest = text;
        while let Some((inside, after)) = next(rest) {
            rest = after;
            if let Some(name) = inside.strip_prefix('/').map(str::trim) {
                if name.is_empty() {
                    open.clear();
                } else if let Some(at) = open.iter().rposition(|one| one == name) {
                    open.remove(at);
                } else {
                    tags.unpaired.get_or_insert_with(|| format!("[/{name}]"));
                }
                continue;
            }
            let ends = |c: char| c.is_whitespace() || matches!(c, '=' | '/');
            let name = inside.split(ends).next().unwrap_or_default();
            tags.names.insert(name.to_owned());
            if !inside.trim_end().ends_with('/') {
                open.push(name.to_owned());
            }
        }
        let left = open.first().map(|name| format!("[{name}]"));
        tags.unpaired = tags.unpaired.or(left);
        tags
    }
}

/// What stands in the next pair of brackets, and what comes after it.
fn next(text: &str) -> Option<(&str, &str)> {
    let (mut start, mut escaped, mut quoted) = (None, false, false);
    for (at, c) in text.char_indices() {
        match (c, start) {
            _ if escaped => escaped = false,
            ('\\', _) => escaped = true,
            ('[', None) => start = Some(at + 1),
            ('"', Some(_)) => quoted = !quoted,
            (']', Some(from)) if !quoted => {
                return Some((text.get(from..at)?, text.get(at + 1..)?));
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> (Vec<String>, Option<String>) {
        let tags = Tags::of(text);
        (tags.names.into_iter().collect(), tags.unpaired)
    }

    #[test]
    fn tags_are_named_and_paired() {
        assert_eq!(of("plain \\[b] text"), (vec![], None));
        assert_eq!(of("[b]so[/b] it [i]is[/]"), (vec!["b".into(), "i".into()], None));
        let plural = "[plural value={0} one=\"a ] book\" other=\"% books\" /] here";
        assert_eq!(of(plural), (vec!["plural".into()], None));
        assert_eq!(of("[wave=2]so"), (vec!["wave".into()], Some("[wave]".into())));
        assert_eq!(of("so[/b]").1, Some("[/b]".into()));
    }
}
