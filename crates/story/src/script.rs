//! Scripts by the language alone, without the house rules: any Yarn 2 script can be told.

use std::sync::Arc;

use protocol::Locale;
use rand::SeedableRng;
use rand_pcg::Pcg32;
use serde::Serialize;

use crate::compile::{Compiled, compile_scripts};
use crate::diagnostic::Diagnostics;
use crate::machine::{Halt, Machine};
use crate::source::Source;
use crate::value::Value;

/// Compiled scripts.
pub struct Script {
    compiled: Compiled,
}

/// A telling of a script, step by step.
pub struct Telling<'s> {
    script: &'s Script,
    machine: Machine,
}

/// A step of a telling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Told {
    /// A line is said.
    Line(ToldLine),
    /// One of these is to be chosen.
    Options(Vec<ToldOption>),
    /// A command, as it stands between `<<` and `>>`, with values in place.
    Command(String),
    /// The story is over.
    End {},
}

/// A line as it is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToldLine {
    /// Who speaks.
    pub speaker: Option<String>,
    /// What they say.
    pub text: String,
    /// Its tags, without `#`; `lastline` if options follow at once, as the original has it.
    pub tags: Vec<String>,
}

/// An option as it is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToldOption {
    /// Who speaks.
    pub speaker: Option<String>,
    /// What it says.
    pub text: String,
    /// Its tags, without `#`.
    pub tags: Vec<String>,
    /// Whether its condition holds.
    pub available: bool,
}

/// Why a telling cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TellError {
    /// No decision is open.
    #[error("no options are open here")]
    NoDecision,
    /// The open decision has fewer options.
    #[error("there are only {0} options here")]
    NoSuchOption(usize),
    /// The option's condition does not hold.
    #[error("this option is not available here")]
    Unavailable,
}

impl Script {
    /// Compiles scripts, or says everything that is wrong with them.
    pub fn compile(files: Vec<Source>) -> Result<Self, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let sources: Vec<Arc<Source>> = files.into_iter().map(Arc::new).collect();
        let (compiled, _) = compile_scripts(&sources, &Locale::english(), &mut diagnostics);
        if diagnostics.is_empty() { Ok(Self { compiled }) } else { Err(diagnostics) }
    }

    /// The titles of its nodes, in the order of the script.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        self.compiled.program.nodes.iter().map(|node| node.title.as_str())
    }

    /// Begins to tell it at a node; none if it has no such node.
    #[must_use]
    pub fn tell(&self, start: &str, seed: u64) -> Option<Telling<'_>> {
        let program = &self.compiled.program;
        let node = program.nodes.iter().find(|node| node.title == start)?;
        let machine = Machine::with(program, node.start, Pcg32::seed_from_u64(seed));
        Some(Telling { script: self, machine })
    }

    fn said(&self, line: u16, values: &[Value]) -> ToldLine {
        let Some(written) = self.compiled.texts.get(usize::from(line)) else {
            return ToldLine { speaker: None, text: String::new(), tags: Vec::new() };
        };
        let said = written.meant.say(values, &Locale::english());
        let mut tags: Vec<String> = written.tags.iter().map(|(tag, _)| tag.clone()).collect();
        if written.before_options {
            tags.push("lastline".to_owned());
        }
        ToldLine { speaker: said.speaker, text: said.text, tags }
    }
}

impl Telling<'_> {
    /// Goes on to the next step; at options or the end, says so and stays.
    pub fn step(&mut self) -> Told {
        match self.machine.run(&self.script.compiled.program) {
            Halt::Line { line, values } => Told::Line(self.script.said(line, &values)),
            Halt::Command(text) => Told::Command(text),
            Halt::Options(open) => {
                let options = open.into_iter().map(|option| {
                    let line = self.script.said(option.branch.line, &option.values);
                    let ToldLine { speaker, text, tags } = line;
                    ToldOption { speaker, text, tags, available: option.available }
                });
                Told::Options(options.collect())
            }
            Halt::End | Halt::Circles | Halt::Nowhere => Told::End {},
        }
    }

    /// Takes the option at this place, from 0.
    pub fn choose(&mut self, at: usize) -> Result<(), TellError> {
        let program = &self.script.compiled.program;
        let mut machine = self.machine.clone();
        let Halt::Options(open) = machine.run(program) else { return Err(TellError::NoDecision) };
        let option = open.get(at).ok_or(TellError::NoSuchOption(open.len()))?;
        if !option.available {
            return Err(TellError::Unavailable);
        }
        machine.take(program, at);
        self.machine = machine;
        Ok(())
    }

    /// Why the story is over although it did not end, if that is so.
    #[must_use]
    pub fn lost(&self) -> Option<&'static str> {
        match self.machine.clone().run(&self.script.compiled.program) {
            Halt::Circles => Some("the story goes in circles here and shows nothing"),
            Halt::Nowhere => Some("the story is to jump to a node that is not there"),
            _ => None,
        }
    }
}
