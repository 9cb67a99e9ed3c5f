//! What is there to translate.

use std::sync::Arc;

use protocol::{LineId, Locale, ScenarioId};

use super::scripts::{Scripts, file_name};
use crate::compile::{Closed, ScenarioSources, WrittenLine};
use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// A scenario's lines in the language it was written in.
#[derive(Debug, Clone)]
pub struct Original {
    /// Which scenario.
    pub scenario: ScenarioId,
    /// The language it was written in.
    pub base: Locale,
    /// Every language it shall be played in.
    pub locales: Vec<Locale>,
    /// Ids that were published once and are gone.
    pub retired: Vec<LineId>,
    /// Its lines and options, in the order of the script.
    pub lines: Vec<OriginalLine>,
    /// What texts its values can be.
    pub(super) closed: Closed,
}

/// A line or option to translate.
#[derive(Debug, Clone)]
pub struct OriginalLine {
    /// Its id, as tagged: `line:lb_start_01`.
    pub id: String,
    /// Its words as written, with `{0}`, `{1}` … for values.
    pub words: String,
    /// The act, for an option.
    pub act: Option<String>,
    /// Whether it is an option.
    pub option: bool,
    /// The title of its node.
    pub node: String,
    /// Its script.
    pub source: Arc<Source>,
    /// Where it stands in its script, from 1.
    pub line_number: usize,
    /// As the compiler has it.
    pub(super) written: WrittenLine,
    /// How many columns it stands from the margin.
    pub(super) indent: usize,
}

impl Original {
    /// Reads a scenario's lines, or says why they cannot be told apart.
    pub fn read(sources: &ScenarioSources) -> Result<Self, Diagnostics> {
        let script = Scripts::read(sources)?;
        let mut wrong = script.unsound;
        let lines = script.lines.iter().filter_map(|line| original(line, &mut wrong)).collect();
        let original = Self {
            scenario: script.manifest.id,
            base: script.manifest.base,
            locales: script.manifest.locales,
            retired: script.manifest.retired,
            lines,
            closed: script.closed,
        };
        if wrong.is_empty() { Ok(original) } else { Err(wrong) }
    }

    /// The languages it is translated into.
    pub fn translations(&self) -> impl Iterator<Item = &Locale> {
        self.locales.iter().filter(|locale| **locale != self.base)
    }

    /// The line with this id.
    #[must_use]
    pub fn line(&self, id: &str) -> Option<&OriginalLine> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// Whether a line with this id was published once and is gone.
    #[must_use]
    pub fn is_retired(&self, id: &str) -> bool {
        let name = id.strip_prefix("line:").unwrap_or(id);
        self.retired.iter().any(|retired| retired.as_str() == name)
    }
}

impl OriginalLine {
    /// How many values it has.
    #[must_use]
    pub fn values(&self) -> usize {
        self.written.given.len()
    }

    /// Its script's file name.
    #[must_use]
    pub fn file(&self) -> &str {
        file_name(&self.source)
    }
}

fn original(written: &WrittenLine, wrong: &mut Diagnostics) -> Option<OriginalLine> {
    let Some(id) = &written.id else {
        let help = Some("run `places strings tag` to give every line its id".into());
        let message = "this line has no `#line:` id";
        wrong.report(&written.source, written.span.clone(), "no-id", message, help);
        return None;
    };
    let line_number = written.source.position(written.span.start).0;
    let whole = written.source.text.lines().nth(line_number - 1).unwrap_or_default();
    Some(OriginalLine {
        id: format!("line:{id}"),
        words: written.words.clone(),
        act: written.tags.iter().find_map(|(tag, _)| Some(tag.strip_prefix("act:")?.to_owned())),
        option: written.option,
        node: written.node.clone(),
        source: Arc::clone(&written.source),
        line_number,
        written: written.clone(),
        indent: whole.len() - whole.trim_start().len(),
    })
}
