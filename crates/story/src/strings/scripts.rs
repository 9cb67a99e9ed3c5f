//! Where the string tools meet the compiler.

use std::path::Path;
use std::sync::Arc;

use crate::compile::{ScenarioSources, WrittenLine, compile_script};
use crate::diagnostic::Diagnostics;
use crate::manifest::Manifest;
use crate::source::Source;
use crate::yarn;

/// A scenario's manifest and the lines of its script, in order.
pub(super) struct Scripts {
    pub(super) manifest: Manifest,
    pub(super) lines: Vec<ScriptLine>,
    /// What is wrong with the meaning of the script, whose syntax is sound.
    pub(super) unsound: Diagnostics,
}

/// A line or option and where it stands.
pub(super) struct ScriptLine {
    pub(super) written: WrittenLine,
    pub(super) source: Arc<Source>,
    /// The title of its node.
    pub(super) node: String,
}

impl Scripts {
    /// Reads the script, or says what is wrong with its syntax.
    pub(super) fn read(sources: &ScenarioSources) -> Result<Self, Diagnostics> {
        let mut wrong = Diagnostics::default();
        let manifest_file = file(sources, "scenario.toml", &mut wrong);
        let manifest = manifest_file.and_then(|file| Manifest::read(&file, &mut wrong));
        let Some(manifest) = manifest else { return Err(wrong) };
        let Some(source) = file(sources, &manifest.script, &mut wrong) else { return Err(wrong) };
        yarn::parse(&source, &mut wrong);
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let mut unsound = Diagnostics::default();
        let compiled = compile_script(&source, &manifest.start, &mut unsound);
        let program = &compiled.program;
        let nodes = program.lines.iter().map(|line| {
            program.nodes.get(usize::from(line.node)).map_or("", |node| node.title.as_str())
        });
        let lines = compiled.texts.into_iter().zip(nodes).map(|(written, node)| ScriptLine {
            written,
            source: Arc::clone(&source),
            node: node.to_owned(),
        });
        let mut lines: Vec<ScriptLine> = lines.collect();
        // The program has the options of a group first and what follows from each after them.
        lines.sort_by_key(|line| line.written.span.start);
        Ok(Self { manifest, lines, unsound })
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
