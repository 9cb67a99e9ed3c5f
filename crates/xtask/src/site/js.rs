//! Finds the modules a script imports by a literal path.

use std::ops::Range;

use super::reference::Reference;
use super::tokens::{Token, tokens};

/// Every `import`, `export … from` and `import('…')`. A computed path is the script's own affair.
pub(super) fn references(text: &str) -> Vec<Reference> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let Token::Word(word) = token else { continue };
        let member = index > 0 && tokens[index - 1] == Token::Mark(b'.');
        if member {
            continue;
        }
        let rest = &tokens[index + 1..];
        let mention = match &text[word.clone()] {
            "import" => imported(text, rest),
            "export" => exported(text, rest).map(|at| (at, true)),
            _ => None,
        };
        if let Some((at, at_once)) = mention {
            found.push(Reference { path: text[at.clone()].to_owned(), at, at_once });
        }
    }
    found
}

fn imported(text: &str, rest: &[Token]) -> Option<(Range<usize>, bool)> {
    match rest {
        [Token::Text(at), ..] => Some((at.clone(), true)),
        [Token::Mark(b'('), Token::Text(at), Token::Mark(b')' | b','), ..] => {
            Some((at.clone(), false))
        }
        [Token::Mark(b'(' | b'.'), ..] => None,
        _ => behind_from(text, rest).map(|at| (at, true)),
    }
}

fn exported(text: &str, rest: &[Token]) -> Option<Range<usize>> {
    match rest {
        [Token::Mark(b'*'), ..] => behind_from(text, rest),
        [Token::Mark(b'{'), ..] => {
            let close = rest.iter().position(|token| *token == Token::Mark(b'}'))?;
            match &rest[close + 1..] {
                [Token::Word(word), Token::Text(at), ..] if &text[word.clone()] == "from" => {
                    Some(at.clone())
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// The string behind the next `from`, if the statement has one.
fn behind_from(text: &str, rest: &[Token]) -> Option<Range<usize>> {
    rest.windows(2).take_while(|pair| pair[0] != Token::Mark(b';')).find_map(|pair| match pair {
        [Token::Word(word), Token::Text(at)] if &text[word.clone()] == "from" => Some(at.clone()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> Vec<(String, bool)> {
        references(text)
            .into_iter()
            .map(|one| {
                assert_eq!(text[one.at.clone()], one.path);
                (one.path, one.at_once)
            })
            .collect()
    }

    #[test]
    fn every_shape_of_import_is_found() {
        let text = "import './a.js';\nimport b, { from as c } from \"./b.js\"\n\
                    import * as d from './d.js';\nexport { e } from './e.js';\n\
                    export * as f from './f.js';\nconst g = await import('./g.js');";
        let found = paths(text);
        let names: Vec<_> = found.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(names, ["./a.js", "./b.js", "./d.js", "./e.js", "./f.js", "./g.js"]);
        let waits: Vec<_> = found.iter().map(|(_, at_once)| *at_once).collect();
        assert_eq!(waits, [true, true, true, true, true, false]);
    }

    #[test]
    fn what_only_looks_like_an_import_is_not_one() {
        let text = "/** @type {import('./types.d.ts').A} */\nconst a = import.meta.url;\n\
                    export const b = 'x'; export { a };\nconst from = './no.js';\n\
                    loader.import('./no.js'); import(files['game.js']); `import('./no.js')`;";
        assert_eq!(paths(text), []);
    }
}
