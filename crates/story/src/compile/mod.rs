//! Compiles a scenario's files: the script into a program, then everything against the house
//! rules. All that is wrong is reported at once.

mod closed;
mod forms;
mod jumps;
mod loops;
mod lower;
mod typing;
mod variables;
mod visits;

pub(crate) use closed::Closed;
pub(crate) use forms::{Given, check as check_forms, marks};
pub(crate) use loops::silent;
pub(crate) use typing::nearest;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use protocol::{LineId, Locale, StoryVersion};
use xxhash_rust::xxh64::Xxh64;

use crate::diagnostic::Diagnostics;
use crate::manifest::Manifest;
use crate::manuscript::{Manuscript, Place};
use crate::program::{Command, Program};
use crate::scenario::{CastMember, Ending, Prose, Saying, Scenario, View};
use crate::source::Source;
use crate::yarn::{self, NodeSyntax, Span};
use crate::{rules, strings};
use variables::Variables;

/// The files of one scenario: `scenario.toml`, its `.yarn` scripts, `strings.<locale>.csv`.
#[derive(Debug, Clone, Default)]
pub struct ScenarioSources {
    /// In any order; names are paths as diagnostics shall show them.
    pub files: Vec<Source>,
}

/// Compiled scripts with what their lines say, before the house rules.
pub(crate) struct Compiled {
    pub(crate) program: Program,
    /// Where each instruction is written.
    pub(crate) places: Vec<Place>,
    /// Instructions that are a command of their own in the script.
    pub(crate) written: BTreeSet<usize>,
    /// As many as [`Program::lines`].
    pub(crate) texts: Vec<WrittenLine>,
    pub(crate) commands: Vec<WrittenCommand>,
    pub(crate) variables: Variables,
    /// Jumps by expression: the instruction and where it is written.
    jumps: Vec<(u32, Arc<Source>, Span)>,
}

/// A line or option as its author wrote it.
#[derive(Debug, Clone)]
pub(crate) struct WrittenLine {
    pub(crate) source: Arc<Source>,
    /// The title of its node.
    pub(crate) node: String,
    /// Its id, unless the script gives none.
    pub(crate) id: Option<LineId>,
    /// The words as written, with `{0}` … for values: what string tables hold.
    pub(crate) words: String,
    /// What they mean.
    pub(crate) meant: Saying,
    pub(crate) given: Vec<Given>,
    pub(crate) tags: Vec<(String, Span)>,
    pub(crate) span: Span,
    pub(crate) option: bool,
    /// Whether options follow it at once.
    pub(crate) before_options: bool,
}

/// A command as its author wrote it.
#[derive(Debug, Clone)]
pub(crate) struct WrittenCommand {
    pub(crate) source: Arc<Source>,
    pub(crate) span: Span,
    /// Its words, unless values are among them.
    pub(crate) command: Option<Command>,
}

/// Compiles scripts by the language alone. What comes with diagnostics is not to be played.
pub(crate) fn compile_scripts(
    sources: &[Arc<Source>],
    base: &Locale,
    diagnostics: &mut Diagnostics,
) -> (Compiled, Vec<NodeSyntax>) {
    let nodes: Vec<NodeSyntax> =
        sources.iter().flat_map(|source| yarn::parse(source, diagnostics)).collect();
    if let Some(first) = sources.first().filter(|_| nodes.is_empty() && diagnostics.is_empty()) {
        let help = Some("a node is `title: Name`, `---`, lines, `===`".into());
        diagnostics.report(first, 0..0, "no-node", "there is no node here", help);
    }
    let mut compiled = lower::lower(&nodes, diagnostics);
    if diagnostics.is_empty() {
        let closed = Closed::of(&compiled.program);
        jumps::link(&mut compiled, &closed, diagnostics);
        for text in &compiled.texts {
            for slip in forms::check(&text.meant, &text.given, base, &closed) {
                let span = text.span.clone();
                diagnostics.report(&text.source, span, slip.code, slip.message, slip.help);
            }
        }
        loops::check(&compiled.program, &nodes, diagnostics);
    }
    (compiled, nodes)
}

/// Compiles a scenario, or says everything that is wrong with it.
pub fn compile_scenario(sources: ScenarioSources) -> Result<Scenario, Diagnostics> {
    Manuscript::compile(sources).map(|manuscript| manuscript.scenario)
}

impl Manuscript {
    /// Compiles a scenario and keeps where it is written, or says everything that is wrong.
    pub fn compile(sources: ScenarioSources) -> Result<Self, Diagnostics> {
        match Self::draft(sources) {
            (Some(manuscript), wrong) if wrong.is_empty() => Ok(manuscript),
            (_, wrong) => Err(wrong),
        }
    }

    /// The same for a story at work: what is wrong with its translations alone keeps nobody from
    /// playing it, with the written words where others are missing.
    #[must_use]
    pub fn draft(sources: ScenarioSources) -> (Option<Self>, Diagnostics) {
        let mut diagnostics = Diagnostics::default();
        let manuscript = compile(sources, &mut diagnostics);
        diagnostics.sort();
        (manuscript, diagnostics)
    }
}

fn compile(sources: ScenarioSources, diagnostics: &mut Diagnostics) -> Option<Manuscript> {
    let files: Vec<Arc<Source>> = sources.files.into_iter().map(Arc::new).collect();
    let Some(manifest_file) = file(&files, "scenario.toml") else {
        let nowhere = Arc::new(Source::new("scenario.toml", ""));
        let help = Some("a scenario is a folder with a scenario.toml".into());
        diagnostics.report(&nowhere, 0..0, "no-manifest", "there is no scenario.toml", help);
        return None;
    };
    let manifest = Manifest::read(manifest_file, diagnostics)?;
    let mut scripts: Vec<Arc<Source>> =
        files.iter().filter(|file| is_script(&file.name)).map(Arc::clone).collect();
    scripts.sort_by(|a, b| a.name.cmp(&b.name));
    if scripts.is_empty() {
        let help = Some("write the story in a file that ends in .yarn".into());
        let message = "there is no script in this folder";
        diagnostics.report(manifest_file, 0..0, "no-script", message, help);
        return None;
    }
    let (mut compiled, nodes) = compile_scripts(&scripts, &manifest.base, diagnostics);
    start(&mut compiled.program, manifest_file, &manifest, diagnostics);
    rules::check(&compiled, &nodes, manifest_file, &manifest, diagnostics);
    let sound = diagnostics.is_empty();
    let closed = Closed::of(&compiled.program);
    let mut said = Vec::new();
    for locale in &manifest.locales {
        if *locale == manifest.base {
            said.push(compiled.texts.iter().map(|text| text.meant.clone()).collect());
            continue;
        }
        let name = format!("strings.{locale}.csv");
        if let Some(table) = file(&files, &name) {
            let lines = &compiled.texts;
            let words = strings::translate(table, locale, lines, &closed, diagnostics);
            rules::check_names((table, locale), lines, &words, &manifest, diagnostics);
            said.push(words);
        } else {
            let message = format!("there is no {name}, and the manifest lists that language");
            let help = Some("run `places strings extract` to begin it".into());
            let at = manifest_file.text.find("locales").unwrap_or(0);
            diagnostics.report(manifest_file, at..at, "no-strings", message, help);
            said.push(compiled.texts.iter().map(|text| text.meant.clone()).collect());
        }
    }
    sound.then(|| {
        let mut hash = Xxh64::new(0);
        for script in &scripts {
            hash.update(script.text.as_bytes());
        }
        let version = StoryVersion::of_hash(hash.digest());
        let nodes = nodes.into_iter().map(|node| (node.source, node.title_span)).collect();
        Manuscript {
            scenario: scenario(manifest, version, compiled.program, said),
            manifest: Arc::clone(manifest_file),
            lines: compiled.texts,
            places: compiled.places,
            written: compiled.written,
            nodes,
            variables: compiled.variables.origins,
        }
    })
}

/// Lets the story begin where the manifest says.
fn start(
    program: &mut Program,
    manifest_file: &Arc<Source>,
    manifest: &Manifest,
    diagnostics: &mut Diagnostics,
) {
    let node = program.nodes.iter().find(|node| node.title == manifest.start);
    if let Some(node) = node {
        program.start = node.start;
    } else {
        let titles = program.nodes.iter().map(|node| node.title.as_str());
        let help = nearest(&manifest.start, titles).map(|title| format!("did you mean `{title}`?"));
        let message =
            format!("the story begins at `{}`, and there is no such node", manifest.start);
        let at = manifest_file.text.find("start").unwrap_or(0);
        diagnostics.report(manifest_file, at..at, "no-start", message, help);
    }
}

/// Whether a file's name ends like a script's.
pub(crate) fn is_script(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "yarn")
}

fn file<'f>(files: &'f [Arc<Source>], name: &str) -> Option<&'f Arc<Source>> {
    files.iter().find(|file| file.name.rsplit('/').next() == Some(name))
}

fn scenario(
    manifest: Manifest,
    version: StoryVersion,
    program: Program,
    said: Vec<Vec<Saying>>,
) -> Scenario {
    // The written language first, so that it is the one to fall back to.
    let mut order: Vec<usize> = (0..manifest.locales.len()).collect();
    order.sort_by_key(|at| manifest.locales.get(*at) != Some(&manifest.base));
    let locales: Vec<_> =
        order.iter().filter_map(|at| manifest.locales.get(*at).cloned()).collect();
    let mut tables: Vec<Option<Vec<Saying>>> = said.into_iter().map(Some).collect();
    let said = order.iter().filter_map(|at| tables.get_mut(*at).and_then(Option::take)).collect();
    let prose: Vec<Prose> =
        locales.iter().filter_map(|locale| manifest.text.get(locale).cloned()).collect();
    let each = |texts: &BTreeMap<Locale, String>| -> Vec<String> {
        locales.iter().filter_map(|locale| texts.get(locale).cloned()).collect()
    };
    let cast = manifest
        .cast
        .iter()
        .map(|(id, member)| CastMember {
            id: id.clone(),
            name: each(&member.name),
            look: each(&member.look),
            seen: member.seen.iter().map(|(word, texts)| (word.clone(), each(texts))).collect(),
        })
        .collect();
    let views = manifest.views.iter().filter_map(|(id, view)| {
        let node = program.nodes.iter().find(|node| node.title == view.node)?;
        Some(View { id: id.clone(), start: node.start, title: each(&view.title) })
    });
    let views = views.collect();
    let endings = manifest
        .outcomes
        .iter()
        .map(|(id, ending)| Ending {
            id: id.clone(),
            title: locales.iter().filter_map(|l| Some(ending.get(l)?.title.clone())).collect(),
            text: locales.iter().filter_map(|l| Some(ending.get(l)?.text.clone())).collect(),
            words: locales.iter().filter_map(|l| Some(ending.get(l)?.words.clone())).collect(),
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
        setting: manifest.setting,
        target: manifest.target,
        cast,
        endings,
        views,
    }
}
