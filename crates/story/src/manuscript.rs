//! A scenario with where each part of it is written.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::compile::WrittenLine;
use crate::scenario::Scenario;
use crate::source::Source;

/// A scenario with where each part of it is written: for tools that speak to its writers.
#[derive(Debug, Clone)]
pub struct Manuscript {
    /// What plays.
    pub scenario: Scenario,
    /// Its `scenario.toml`.
    pub manifest: Arc<Source>,
    pub(crate) lines: Vec<WrittenLine>,
    /// Where each instruction is written.
    pub(crate) places: Vec<Place>,
    /// Instructions that are a command of their own in the script.
    pub(crate) written: BTreeSet<usize>,
    /// Where each node has its title.
    pub(crate) nodes: Vec<(Arc<Source>, Range<usize>)>,
    /// Where each variable is declared.
    pub(crate) variables: BTreeMap<String, (Arc<Source>, Range<usize>)>,
}

/// Where something is written.
pub(crate) type Place = (Arc<Source>, Range<usize>);

impl Manuscript {
    pub(crate) fn line(&self, line: u16) -> Option<Place> {
        let line = self.lines.get(usize::from(line))?;
        Some((Arc::clone(&line.source), line.span.clone()))
    }

    /// Where an instruction is written.
    pub(crate) fn place(&self, at: usize) -> Place {
        self.places.get(at).cloned().unwrap_or_else(|| self.top())
    }

    pub(crate) fn node(&self, number: usize) -> Place {
        self.nodes.get(number).cloned().unwrap_or_else(|| self.top())
    }

    pub(crate) fn variable(&self, name: &str) -> Place {
        self.variables.get(name).cloned().unwrap_or_else(|| {
            let node = name.strip_prefix("visits to ");
            let nodes = &self.scenario.program.nodes;
            let number = nodes.iter().position(|one| Some(one.title.as_str()) == node);
            number.map_or_else(|| self.top(), |number| self.node(number))
        })
    }

    fn top(&self) -> Place {
        (Arc::clone(&self.manifest), 0..0)
    }
}
