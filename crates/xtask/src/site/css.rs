//! Finds the files a style sheet mentions: `url(…)` and `@import "…"`.

use super::reference::Reference;

/// Every mention of another file; `data:` addresses and `#fragments` mention none.
pub(super) fn references(text: &str) -> Vec<Reference> {
    let code = without_comments(text);
    let mut found = Vec::new();
    for (at, _) in code.match_indices("url(") {
        if !code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '-') {
            found.extend(path_at(&code, at + "url(".len(), &[')']));
        }
    }
    for (at, _) in code.match_indices("@import") {
        let after = at + "@import".len();
        if !code[after..].trim_start().starts_with("url(") {
            found.extend(path_at(&code, after, &[';', ' ']));
        }
    }
    found.retain(|one| !one.path.starts_with("data:") && !one.path.starts_with('#'));
    found.sort_by_key(|one| one.at.start);
    found
}

/// The same text, same length, with comments blanked.
fn without_comments(text: &str) -> String {
    let mut code = text.to_owned();
    while let Some(start) = code.find("/*") {
        let end = code[start..].find("*/").map_or(code.len(), |end| start + end + 2);
        code.replace_range(start..end, &" ".repeat(end - start));
    }
    code
}

/// A path that begins at or after `from`: quoted, or bare up to one of `ends`.
fn path_at(code: &str, from: usize, ends: &[char]) -> Option<Reference> {
    let start = from + (code[from..].len() - code[from..].trim_start().len());
    let first = code[start..].chars().next()?;
    let (start, length) = if first == '"' || first == '\'' {
        (start + 1, code[start + 1..].find(first)?)
    } else {
        (start, code[start..].find(ends)?)
    };
    let path = code[start..start + length].trim_end();
    let at = start..start + path.len();
    Some(Reference { at, path: path.to_owned(), at_once: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> Vec<String> {
        references(text)
            .into_iter()
            .map(|one| {
                assert_eq!(text[one.at.clone()], one.path);
                one.path
            })
            .collect()
    }

    #[test]
    fn fonts_and_imports_are_found_however_they_are_quoted() {
        let text = "@import './base.css';\n@import url(\"./more.css\") screen;\n\
                    @font-face { src: url('../fonts/body.ttf') format('truetype'), url( ./x.ttf ); }";
        assert_eq!(paths(text), ["./base.css", "./more.css", "../fonts/body.ttf", "./x.ttf"]);
    }

    #[test]
    fn comments_data_and_fragments_mention_nothing() {
        let text = "/* url('./old.css') é */ a { background: url(data:image/png;base64,AA==); \
                    filter: url(#soft); mask: url('./mask.svg') }";
        assert_eq!(paths(text), ["./mask.svg"]);
    }
}
