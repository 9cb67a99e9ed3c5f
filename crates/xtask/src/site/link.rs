//! Gives every file its hashed name and writes those names into the files that mention it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};

use super::reference::{self, Reference};
use super::{css, hashing, js};

/// What linking gives.
#[derive(Debug, Default)]
pub(super) struct Linked {
    /// The served path by the logical one.
    pub(super) names: BTreeMap<String, String>,
    /// Content by served path.
    pub(super) served: BTreeMap<String, Vec<u8>>,
    /// Per logical file, the logical files it needs at once.
    pub(super) imports: BTreeMap<String, Vec<String>>,
}

/// Links files given by their logical names.
pub(super) fn link(sources: BTreeMap<String, Vec<u8>>) -> Result<Linked> {
    let mut linker = Linker { sources, linked: Linked::default(), underway: Vec::new() };
    let all: BTreeSet<String> = linker.sources.keys().cloned().collect();
    for file in &all {
        linker.visit(file)?;
    }
    Ok(linker.linked)
}

struct Linker {
    sources: BTreeMap<String, Vec<u8>>,
    linked: Linked,
    /// The chain of files that led to the present one.
    underway: Vec<String>,
}

impl Linker {
    /// Links a file behind those it mentions: its own hash must cover their names.
    fn visit(&mut self, file: &str) -> Result<()> {
        if self.linked.names.contains_key(file) {
            return Ok(());
        }
        if let Some(start) = self.underway.iter().position(|one| one == file) {
            let chain = self.underway[start..].join(" → ");
            bail!("{chain} → {file} is a cycle of imports: a file's name depends on its content");
        }
        self.underway.push(file.to_owned());
        let bytes = self.sources.get(file).cloned().unwrap_or_default();
        let bytes = self.rewritten(file, bytes)?;
        self.underway.pop();
        let served = if hashing::keeps_its_name(file) {
            file.to_owned()
        } else {
            hashing::hashed(file, &bytes)
        };
        self.linked.names.insert(file.to_owned(), served.clone());
        self.linked.served.insert(served, bytes);
        Ok(())
    }

    fn rewritten(&mut self, file: &str, bytes: Vec<u8>) -> Result<Vec<u8>> {
        let find = match hashing::kind(file) {
            "js" => js::references,
            "css" => css::references,
            _ => return Ok(bytes),
        };
        let text = String::from_utf8(bytes).with_context(|| format!("{file} is not UTF-8"))?;
        let mut out = String::with_capacity(text.len());
        let mut copied = 0;
        for mention in find(&text) {
            let target = self.target(file, &mention)?;
            out.push_str(&text[copied..mention.at.start]);
            out.push_str(&reference::relative(file, &self.linked.names[&target]));
            copied = mention.at.end;
            if mention.at_once {
                self.linked.imports.entry(file.to_owned()).or_default().push(target);
            }
        }
        out.push_str(&text[copied..]);
        Ok(out.into_bytes())
    }

    /// The file a mention means, linked already.
    fn target(&mut self, file: &str, mention: &Reference) -> Result<String> {
        let target = reference::resolve(file, &mention.path)?;
        if !self.sources.contains_key(&target) {
            bail!("{file} mentions '{}', and there is no {target} in the site", mention.path);
        }
        self.visit(&target)?;
        Ok(target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Result<Linked> {
        link(
            files
                .iter()
                .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
                .collect(),
        )
    }

    fn text(linked: &Linked, logical: &str) -> String {
        String::from_utf8(linked.served[&linked.names[logical]].clone()).unwrap()
    }

    #[test]
    fn an_import_names_the_hashed_file() {
        let linked = site(&[
            ("web/player.js", "import { a } from './a.js';\nawait import('../lite.js');"),
            ("web/a.js", "export const a = 1;"),
            ("lite.js", "export default 1;"),
            ("web/style.css", "@font-face { src: url('../fonts/body.ttf') }"),
            ("fonts/body.ttf", "font"),
        ])
        .unwrap();
        let a = linked.names["web/a.js"].strip_prefix("web/").unwrap();
        let lite = &linked.names["lite.js"];
        let font = &linked.names["fonts/body.ttf"];
        assert_eq!(
            text(&linked, "web/player.js"),
            format!("import {{ a }} from './{a}';\nawait import('../{lite}');")
        );
        assert_eq!(
            text(&linked, "web/style.css"),
            format!("@font-face {{ src: url('../{font}') }}")
        );
        assert_eq!(linked.imports["web/player.js"], ["web/a.js"]);
    }

    #[test]
    fn a_change_in_a_leaf_renames_all_that_lead_to_it() {
        let of = |leaf: &str| {
            site(&[("a.js", "import './b.js'"), ("b.js", "import './c.js'"), ("c.js", leaf)])
                .unwrap()
                .names
        };
        let (one, two) = (of("1"), of("2"));
        for file in ["a.js", "b.js", "c.js"] {
            assert_ne!(one[file], two[file], "{file}");
        }
        assert_eq!(one, of("1"));
    }

    #[test]
    fn a_cycle_is_named() {
        let trouble = site(&[
            ("a.js", "import './b.js'"),
            ("b.js", "import './c.js'"),
            ("c.js", "import './b.js'"),
        ])
        .unwrap_err();
        assert!(trouble.to_string().starts_with("b.js → c.js → b.js is a cycle"), "{trouble}");
    }

    #[test]
    fn a_missing_file_is_named() {
        let trouble = site(&[("web/a.js", "import './gone.js'")]).unwrap_err().to_string();
        assert_eq!(
            trouble,
            "web/a.js mentions './gone.js', and there is no web/gone.js in the site"
        );
    }

    #[test]
    fn the_catalog_keeps_its_name() {
        let linked = site(&[("catalog.json", "{}"), ("scenarios.pack", "x")]).unwrap();
        assert_eq!(linked.names["catalog.json"], "catalog.json");
        assert!(linked.names["scenarios.pack"].starts_with("scenarios."));
        assert_ne!(linked.names["scenarios.pack"], "scenarios.pack");
    }
}
