//! The house rules: what a scenario needs beyond being a sound script.

use std::collections::BTreeSet;
use std::sync::Arc;

use protocol::{Act, LineId, Locale, Mood, OutcomeId, Side};

use crate::compile::{Compiled, WrittenLine, nearest};
use crate::diagnostic::Diagnostics;
use crate::manifest::Manifest;
use crate::source::Source;
use crate::yarn::Span;

/// Holds a compiled script and its manifest against the house rules.
pub(crate) fn check(
    script: &Arc<Source>,
    compiled: &Compiled,
    manifest_file: &Arc<Source>,
    manifest: &Manifest,
    diagnostics: &mut Diagnostics,
) {
    let mut rules = Rules { script, manifest_file, manifest, diagnostics };
    rules.ids(&compiled.texts);
    for text in &compiled.texts {
        rules.act(text);
    }
    let mut reached = BTreeSet::new();
    for (words, span) in &compiled.commands {
        rules.command(words, span, &mut reached);
    }
    rules.frame(&reached);
}

struct Rules<'r> {
    script: &'r Arc<Source>,
    manifest_file: &'r Arc<Source>,
    manifest: &'r Manifest,
    diagnostics: &'r mut Diagnostics,
}

impl Rules<'_> {
    fn script(&mut self, span: &Span, code: &'static str, message: String, help: Option<String>) {
        self.diagnostics.report(self.script, span.clone(), code, message, help);
    }

    fn manifest(&mut self, code: &'static str, message: String, help: Option<String>) {
        self.diagnostics.report(self.manifest_file, 0..0, code, message, help);
    }

    /// Every line and option has one id of its own, never used before.
    fn ids(&mut self, texts: &[WrittenLine]) {
        let mut seen: BTreeSet<&LineId> = BTreeSet::new();
        for text in texts {
            let tags = text.tags.iter().filter(|(tag, _)| tag.starts_with("line:"));
            let tag_span = tags.clone().next().map_or(&text.span, |(_, span)| span);
            if tags.count() > 1 {
                self.script(
                    tag_span,
                    "two-ids",
                    "this line has more than one `#line:` id".into(),
                    None,
                );
            }
            let Some(id) = &text.id else {
                let help = if tag_span == &text.span {
                    "run `places strings tag` to give every line its id"
                } else {
                    "an id is made of 1 to 40 of a-z, A-Z, 0-9, _ and -"
                };
                let help = Some(help.into());
                self.script(tag_span, "no-id", "this line has no `#line:` id".into(), help);
                continue;
            };
            if !seen.insert(id) {
                self.script(tag_span, "same-id", format!("another line has the id `{id}`"), None);
            }
            if self.manifest.retired.contains(id) {
                let help = Some("an id is never used again: results would be mixed up".into());
                self.script(tag_span, "retired-id", format!("the id `{id}` is retired"), help);
            }
        }
    }

    /// Every option has one act, and no line has any.
    fn act(&mut self, text: &WrittenLine) {
        let acts: Vec<_> = text
            .tags
            .iter()
            .filter_map(|(tag, span)| Some((tag.strip_prefix("act:")?, span)))
            .collect();
        match (text.option, acts.as_slice()) {
            (true, []) => {
                let help = "add #act:direct, distract, delegate, document, delay, wait or other";
                self.script(
                    &text.span,
                    "no-act",
                    "this option has no `#act:`".into(),
                    Some(help.into()),
                );
            }
            (true, [(word, span)]) => {
                if let Err(error) = word.parse::<Act>() {
                    self.script(span, "unknown-act", error.to_string(), None);
                }
            }
            (true, [_, (_, span), ..]) => {
                self.script(span, "two-acts", "this option has more than one `#act:`".into(), None);
            }
            (false, [(_, span), ..]) => {
                self.script(span, "act-on-line", "only options have an `#act:`".into(), None);
            }
            (false, []) => {}
        }
    }

    fn command(&mut self, words: &[String], span: &Span, reached: &mut BTreeSet<OutcomeId>) {
        const KNOWN: [&str; 5] = ["place", "enter", "leave", "mood", "outcome"];
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["place", _] | [] => {}
            ["enter", who, side] => {
                self.cast(who, span);
                self.one_of("side", side, Side::ALL.map(Side::as_str).as_slice(), span);
            }
            ["leave", who] => self.cast(who, span),
            ["mood", who, mood] => {
                self.cast(who, span);
                self.one_of("mood", mood, Mood::ALL.map(Mood::as_str).as_slice(), span);
            }
            ["outcome", id] => {
                let known = self.manifest.outcomes.keys().find(|known| known.as_str() == *id);
                if let Some(id) = known {
                    reached.insert(id.clone());
                } else {
                    let names = self.manifest.outcomes.keys().map(OutcomeId::as_str);
                    let help = nearest(id, names).map(|near| format!("did you mean `{near}`?"));
                    let message = format!("scenario.toml has no outcome `{id}`");
                    self.script(span, "unknown-outcome", message, help);
                }
            }
            [name, ..] if KNOWN.contains(name) => {
                let help = match *name {
                    "enter" => "<<enter ritu left>>",
                    "mood" => "<<mood ritu afraid>>",
                    "place" => "<<place bus>>",
                    "leave" => "<<leave ritu>>",
                    _ => "<<outcome company>>",
                };
                let help = Some(format!("write it like {help}"));
                self.script(
                    span,
                    "bad-command",
                    format!("`{name}` has the wrong number of words"),
                    help,
                );
            }
            [name, ..] => {
                let near =
                    nearest(name, KNOWN.into_iter()).map(|near| format!("did you mean `{near}`?"));
                let help = near.unwrap_or_else(|| format!("the commands are {}", KNOWN.join(", ")));
                self.script(
                    span,
                    "unknown-command",
                    format!("there is no command `{name}`"),
                    Some(help),
                );
            }
        }
    }

    fn cast(&mut self, who: &str, span: &Span) {
        if self.manifest.cast.contains_key(who) {
            return;
        }
        let near = nearest(who, self.manifest.cast.keys().map(String::as_str));
        let help = near.map(|near| format!("did you mean `{near}`?"));
        self.script(span, "unknown-person", format!("scenario.toml has no [cast.{who}]"), help);
    }

    fn one_of(&mut self, what: &str, word: &str, known: &[&str], span: &Span) {
        if !known.contains(&word) {
            let help = Some(format!("there are {}", known.join(", ")));
            self.script(span, "unknown-word", format!("there is no {what} `{word}`"), help);
        }
    }

    /// The manifest speaks every language and the script reaches every ending it names.
    fn frame(&mut self, reached: &BTreeSet<OutcomeId>) {
        let manifest = self.manifest;
        if !manifest.locales.contains(&manifest.base) {
            self.manifest(
                "no-base",
                format!("locales lack the base language `{}`", manifest.base),
                None,
            );
        }
        if !matches!(manifest.review.as_str(), "draft" | "reviewed") {
            self.manifest("bad-review", "review is either \"draft\" or \"reviewed\"".into(), None);
        }
        for id in manifest.outcomes.keys().filter(|id| !reached.contains(*id)) {
            let help = Some(format!("write <<outcome {id}>> where the story reaches it"));
            self.manifest(
                "unused-outcome",
                format!("the script never reaches the outcome `{id}`"),
                help,
            );
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
        }
        for (key, text) in texts {
            if text.is_none_or(|text| text.trim().is_empty()) {
                self.manifest("missing-text", format!("`{key}` is missing"), None);
            }
        }
    }
}
