//! Where the string tools meet the compiler.

use std::path::Path;
use std::sync::Arc;

use crate::compile::{Closed, ScenarioSources, WrittenLine, compile_scripts};
use crate::diagnostic::Diagnostics;
use crate::manifest::Manifest;
use crate::source::Source;
use crate::yarn;

/// A scenario's manifest and the lines of its scripts, in order.
pub(super) struct Scripts {
    pub(super) manifest: Manifest,
    pub(super) lines: Vec<WrittenLine>,
    pub(super) closed: Closed,
    /// What is wrong with the meaning of the scripts, whose syntax is sound.
    pub(super) unsound: Diagnostics,
}

impl Scripts {
    /// Reads the scripts, or says what is wrong with their syntax.
    pub(super) fn read(sources: &ScenarioSources) -> Result<Self, Diagnostics> {
        let mut wrong = Diagnostics::default();
        let manifest_file = file(sources, "scenario.toml", &mut wrong);
        let manifest = manifest_file.and_then(|file| Manifest::read(&file, &mut wrong));
        let Some(manifest) = manifest else { return Err(wrong) };
        let scripts = sources.files.iter().filter(|file| ends_in(file, "yarn"));
        let mut scripts: Vec<Arc<Source>> = scripts.cloned().map(Arc::new).collect();
        scripts.sort_by(|a, b| a.name.cmp(&b.name));
        if scripts.is_empty() {
            file(sources, "*.yarn", &mut wrong);
        }
        for source in &scripts {
            yarn::parse(source, &mut wrong);
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let mut unsound = Diagnostics::default();
        let (compiled, _) = compile_scripts(&scripts, &manifest.base, &mut unsound);
        let closed = Closed::of(&compiled.program);
        let mut lines = compiled.texts;
        // The program has the options of a group first and what follows from each after them.
        lines.sort_by(|a, b| (&a.source.name, a.span.start).cmp(&(&b.source.name, b.span.start)));
        Ok(Self { manifest, lines, closed, unsound })
    }
}

fn file(sources: &ScenarioSources, name: &str, wrong: &mut Diagnostics) -> Option<Arc<Source>> {
    let found = sources.files.iter().find(|file| file_name(file) == name);
    if found.is_none() {
        let nowhere = Arc::new(Source::new(name, ""));
        wrong.report(&nowhere, 0..0, "no-file", format!("there is no {name} in this folder"), None);
    }
    found.cloned().map(Arc::new)
}

/// A file's name without its folders.
pub(super) fn file_name(source: &Source) -> &str {
    Path::new(&source.name).file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

/// Whether a file's name has this ending.
pub(super) fn ends_in(source: &Source, ending: &str) -> bool {
    Path::new(&source.name).extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
}
