//! The house rules: what a scenario needs beyond being a sound script.

mod brackets;
mod manifest;
mod margin;
mod names;
mod notice;
mod options;
mod speakers;
mod stage;
mod strays;
mod tags;
mod views;

pub(crate) use names::check as check_names;

use std::collections::BTreeSet;
use std::sync::Arc;

use protocol::{Act, Locale, OutcomeId};

use crate::banned;
use crate::compile::{Compiled, WrittenLine};
use crate::diagnostic::Diagnostics;
use crate::manifest::Manifest;
use crate::source::Source;
use crate::yarn::{NodeSyntax, Span};

/// Holds compiled scripts and their manifest against the house rules.
pub(crate) fn check(
    compiled: &Compiled,
    nodes: &[NodeSyntax],
    manifest_file: &Arc<Source>,
    manifest: &Manifest,
    diagnostics: &mut Diagnostics,
) {
    let mut rules = Rules { manifest_file, manifest, diagnostics };
    rules.variables(compiled);
    rules.indentation(nodes);
    rules.ids(&compiled.texts);
    for text in &compiled.texts {
        rules.act(text);
        rules.spot(text);
        let place = (&text.source, &text.span);
        banned::report(&text.words, &manifest.base, place, rules.diagnostics);
    }
    let mut reached = BTreeSet::new();
    for command in &compiled.commands {
        rules.command(command, &mut reached);
    }
    rules.details(compiled);
    rules.frame(&reached);
    manifest::check(manifest_file, manifest, diagnostics);
    views::check(compiled, (manifest_file, manifest), diagnostics);
    options::check(compiled, diagnostics);
    margin::check(nodes, diagnostics);
    brackets::check(&compiled.texts, diagnostics);
    strays::check(&compiled.texts, diagnostics);
    tags::check(&compiled.texts, diagnostics);
    speakers::check(&compiled.texts, manifest, diagnostics);
}

struct Rules<'r> {
    manifest_file: &'r Arc<Source>,
    manifest: &'r Manifest,
    diagnostics: &'r mut Diagnostics,
}

impl Rules<'_> {
    /// Every variable is declared: a slip in a name would make another variable of it.
    fn variables(&mut self, compiled: &Compiled) {
        for (name, source, span) in &compiled.variables.implied {
            let help = compiled.variables.like(name).unwrap_or_else(|| {
                format!("declare it first: <<declare {name} = …>> with its first value")
            });
            let message = format!("the variable `{name}` is not declared");
            self.diagnostics.report(source, span.clone(), "unknown-variable", message, Some(help));
        }
    }

    /// What is indented stands under an option: an empty line or one further left ends what does.
    fn indentation(&mut self, nodes: &[NodeSyntax]) {
        for node in nodes {
            for span in &node.astray {
                let message = "this is indented, and belongs to no option";
                let help = "take out the empty line above it, or move it to the left";
                self.diagnostics.report(
                    &node.source,
                    span.clone(),
                    "stray-indent",
                    message,
                    Some(help.to_owned()),
                );
            }
        }
    }

    /// Reports at the first of these words that the manifest has.
    fn manifest(
        &mut self,
        near: &[&str],
        code: &'static str,
        message: String,
        help: Option<String>,
    ) {
        let text = &self.manifest_file.text;
        let at = near.iter().find_map(|word| text.find(*word)).unwrap_or(0);
        self.diagnostics.report(self.manifest_file, at..at, code, message, help);
    }

    /// Every line and option has one id, and none that is retired.
    fn ids(&mut self, texts: &[WrittenLine]) {
        for text in texts {
            let tags = text.tags.iter().filter(|(tag, _)| tag.starts_with("line:"));
            let tag_span = tags.clone().next().map_or(&text.span, |(_, span)| span).clone();
            let mut wrong = |code, message: String, help| {
                self.diagnostics.report(&text.source, tag_span.clone(), code, message, help);
            };
            if tags.count() > 1 {
                wrong("two-ids", "this line has more than one `#line:` id".into(), None);
            }
            let Some(id) = &text.id else {
                let help = if tag_span == text.span {
                    "run `places strings tag` to give every line its id"
                } else {
                    "an id is made of 1 to 40 of a-z, A-Z, 0-9, _ and -"
                };
                let message = "this line has no `#line:` id".into();
                wrong("no-id", message, Some(help.to_owned()));
                continue;
            };
            if self.manifest.retired.contains(id) {
                let help = "an id is never used again: results would be mixed up";
                wrong("retired-id", format!("the id `{id}` is retired"), Some(help.into()));
            }
        }
    }

    /// Every option has one act, and no line has any.
    fn act(&mut self, text: &WrittenLine) {
        let mut wrong = |span: &Span, code, message: String, help: Option<&str>| {
            let help = help.map(str::to_owned);
            self.diagnostics.report(&text.source, span.clone(), code, message, help);
        };
        let acts: Vec<_> = text
            .tags
            .iter()
            .filter_map(|(tag, span)| Some((tag.strip_prefix("act:")?, span)))
            .collect();
        match (text.option, acts.as_slice()) {
            (true, []) => {
                let help =
                    "add #act:direct, distract, delegate, document, delay, wait, other or notice";
                wrong(&text.span, "no-act", "this option has no `#act:`".into(), Some(help));
            }
            (true, [(word, span)]) => {
                if let Err(error) = word.parse::<Act>() {
                    wrong(span, "unknown-act", error.to_string(), None);
                }
            }
            (true, [_, (_, span), ..]) => {
                wrong(span, "two-acts", "this option has more than one `#act:`".into(), None);
            }
            (false, [(_, span), ..]) => {
                wrong(span, "act-on-line", "only options have an `#act:`".into(), None);
            }
            (false, []) => {}
        }
    }

    /// The manifest speaks every language and the script reaches every ending it names.
    fn frame(&mut self, reached: &BTreeSet<OutcomeId>) {
        let manifest = self.manifest;
        if !manifest.locales.contains(&manifest.base) {
            let message = format!("locales lack the base language `{}`", manifest.base);
            self.manifest(&["locales"], "no-base", message, None);
        }
        if !matches!(manifest.review.as_str(), "draft" | "reviewed") {
            let message = "review is either \"draft\" or \"reviewed\"".into();
            self.manifest(&["review"], "bad-review", message, None);
        }
        for id in manifest.outcomes.keys().filter(|id| !reached.contains(*id)) {
            let help = Some(format!("write <<outcome {id}>> where the story reaches it"));
            let message = format!("the script never reaches the outcome `{id}`");
            self.manifest(&[&format!("outcomes.{id}")], "unused-outcome", message, help);
        }
        for locale in &manifest.locales {
            self.language(locale);
        }
    }

    fn language(&mut self, locale: &Locale) {
        let manifest = self.manifest;
        let mut texts: Vec<(String, Option<&str>)> = Vec::new();
        match manifest.text.get(locale) {
            None => texts.push((format!("text.{locale}"), None)),
            Some(prose) => texts.extend(
                [
                    ("title", &prose.title),
                    ("place", &prose.place),
                    ("summary", &prose.summary),
                    ("note", &prose.note),
                    ("question", &prose.question),
                    ("reflection", &prose.reflection),
                ]
                .map(|(key, text)| (format!("text.{locale}.{key}"), Some(text.as_str()))),
            ),
        }
        for (id, ending) in &manifest.outcomes {
            let ending = ending.get(locale);
            texts.push((format!("outcomes.{id}.{locale}.title"), ending.map(|e| e.title.as_str())));
            texts.push((format!("outcomes.{id}.{locale}.text"), ending.map(|e| e.text.as_str())));
            texts.push((format!("outcomes.{id}.{locale}.words"), ending.map(|e| e.words.as_str())));
        }
        for (id, member) in &manifest.cast {
            texts.push((
                format!("cast.{id}.name.{locale}"),
                member.name.get(locale).map(String::as_str),
            ));
            texts.push((
                format!("cast.{id}.look.{locale}"),
                member.look.get(locale).map(String::as_str),
            ));
            texts.extend(member.seen.iter().map(|(word, told)| {
                (format!("cast.{id}.seen.{word}.{locale}"), told.get(locale).map(String::as_str))
            }));
        }
        for (id, view) in &manifest.views {
            let title = view.title.get(locale).map(String::as_str);
            texts.push((format!("views.{id}.title.{locale}"), title));
        }
        for (key, text) in texts {
            match text.filter(|text| !text.trim().is_empty()) {
                None => {
                    let table = key.rsplit_once('.').map_or(key.as_str(), |(table, _)| table);
                    let message = format!("`{key}` is missing");
                    let help = Some(format!("write it under [{table}]"));
                    self.manifest(&[table, &key], "missing-text", message, help);
                }
                Some(text) => {
                    let at = self.manifest_file.text.find(text).unwrap_or(0);
                    let place = (self.manifest_file, &(at..at));
                    banned::report(text, locale, place, self.diagnostics);
                }
            }
        }
    }
}
