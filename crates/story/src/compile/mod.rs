//! Compiles a scenario's files: the script into a program, then everything against the house
//! rules. All that is wrong is reported at once.

mod loops;
mod lower;
mod typing;

pub(crate) use typing::nearest;

use std::sync::Arc;

use protocol::{LineId, StoryVersion};
use xxhash_rust::xxh64::xxh64;

use crate::diagnostic::Diagnostics;
use crate::manifest::Manifest;
use crate::program::Program;
use crate::scenario::{CastMember, Ending, Prose, Said, Scenario};
use crate::source::Source;
use crate::yarn::{self, Span};
use crate::{rules, strings};

/// The files of one scenario: `scenario.toml`, the script it names, `strings.<locale>.csv`.
#[derive(Debug, Clone, Default)]
pub struct ScenarioSources {
    /// In any order; names are paths as diagnostics shall show them.
    pub files: Vec<Source>,
}

/// A compiled script with what its lines say, before the house rules.
pub(crate) struct Compiled {
    pub(crate) program: Program,
    /// As many as [`Program::lines`].
    pub(crate) texts: Vec<WrittenLine>,
    pub(crate) commands: Vec<(Vec<String>, Span)>,
}

/// A line or option as its author wrote it.
pub(crate) struct WrittenLine {
    /// Its id, unless the script gives none.
    pub(crate) id: Option<LineId>,
    pub(crate) words: String,
    pub(crate) values: usize,
    pub(crate) tags: Vec<(String, Span)>,
    pub(crate) span: Span,
    pub(crate) option: bool,
}

/// Compiles one script by the language alone. What comes with diagnostics is not to be played.
pub(crate) fn compile_script(
    source: &Arc<Source>,
    start: &str,
    diagnostics: &mut Diagnostics,
) -> Compiled {
    let nodes = yarn::parse(source, diagnostics);
    let compiled = lower::lower(source, &nodes, start, diagnostics);
    if diagnostics.is_empty() {
        loops::check(source, &compiled.program, &nodes, diagnostics);
    }
    compiled
}

/// Compiles a scenario, or says everything that is wrong with it.
pub fn compile_scenario(sources: ScenarioSources) -> Result<Scenario, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let files: Vec<Arc<Source>> = sources.files.into_iter().map(Arc::new).collect();
    let Some(manifest_file) = file(&files, "scenario.toml") else {
        let nowhere = Arc::new(Source::new("scenario.toml", ""));
        let help = Some("a scenario is a folder with a scenario.toml".into());
        diagnostics.report(&nowhere, 0..0, "no-manifest", "there is no scenario.toml", help);
        return Err(diagnostics);
    };
    let Some(manifest) = Manifest::read(manifest_file, &mut diagnostics) else {
        return Err(diagnostics);
    };
    let Some(script_file) = file(&files, &manifest.script) else {
        let message = format!("the script `{}` is not in this folder", manifest.script);
        diagnostics.report(manifest_file, 0..0, "no-script", message, None);
        return Err(diagnostics);
    };
    let compiled = compile_script(script_file, &manifest.start, &mut diagnostics);
    rules::check(script_file, &compiled, manifest_file, &manifest, &mut diagnostics);
    let mut said = Vec::new();
    for locale in &manifest.locales {
        if *locale == manifest.base {
            said.push(compiled.texts.iter().map(|text| strings::said(&text.words)).collect());
            continue;
        }
        let name = format!("strings.{locale}.csv");
        if let Some(table) = file(&files, &name) {
            said.push(strings::translate(table, locale, &compiled.texts, &mut diagnostics));
        } else {
            let message = format!("there is no {name}, and the manifest lists that language");
            diagnostics.report(manifest_file, 0..0, "no-strings", message, None);
        }
    }
    if diagnostics.is_empty() {
        let version = StoryVersion::of_hash(xxh64(script_file.text.as_bytes(), 0));
        Ok(scenario(manifest, version, compiled.program, said))
    } else {
        diagnostics.0.sort_by_key(|one| (one.source.name.clone(), one.span.start));
        Err(diagnostics)
    }
}

fn file<'f>(files: &'f [Arc<Source>], name: &str) -> Option<&'f Arc<Source>> {
    files.iter().find(|file| file.name.rsplit('/').next() == Some(name))
}

fn scenario(
    manifest: Manifest,
    version: StoryVersion,
    program: Program,
    said: Vec<Vec<Said>>,
) -> Scenario {
    // The written language first, so that it is the one to fall back to.
    let mut order: Vec<usize> = (0..manifest.locales.len()).collect();
    order.sort_by_key(|at| manifest.locales.get(*at) != Some(&manifest.base));
    let locales: Vec<_> =
        order.iter().filter_map(|at| manifest.locales.get(*at).cloned()).collect();
    let mut tables: Vec<Option<Vec<Said>>> = said.into_iter().map(Some).collect();
    let said = order.iter().filter_map(|at| tables.get_mut(*at).and_then(Option::take)).collect();
    let prose: Vec<Prose> =
        locales.iter().filter_map(|locale| manifest.text.get(locale).cloned()).collect();
    let cast = manifest
        .cast
        .iter()
        .map(|(id, member)| CastMember {
            id: id.clone(),
            name: locales.iter().filter_map(|l| member.name.get(l).cloned()).collect(),
            look: locales.iter().filter_map(|l| member.look.get(l).cloned()).collect(),
        })
        .collect();
    let endings = manifest
        .outcomes
        .iter()
        .map(|(id, ending)| Ending {
            id: id.clone(),
            title: locales.iter().filter_map(|l| Some(ending.get(l)?.title.clone())).collect(),
            text: locales.iter().filter_map(|l| Some(ending.get(l)?.text.clone())).collect(),
        })
        .collect();
    Scenario {
        id: manifest.id,
        version,
        locales,
        minutes: manifest.minutes,
        draft: manifest.review == "draft",
        program,
        prose,
        said,
        cast,
        endings,
    }
}
