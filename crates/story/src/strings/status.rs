//! How far a translation has got.

use protocol::{Locale, ScenarioId};
use serde::Serialize;

use super::original::Original;
use super::state::State;
use super::table::Table;

/// How far a scenario's translation into one language has got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// The scenario.
    pub scenario: ScenarioId,
    /// The language.
    pub locale: Locale,
    /// How many lines and options the script has.
    pub total: usize,
    /// How many have words, whether they are current or not.
    pub translated: usize,
    /// Lines without words.
    pub missing: Vec<Place>,
    /// Lines whose text changed after they were translated.
    pub stale: Vec<Place>,
    /// Lines of which nobody wrote down what text was translated.
    pub unlocked: Vec<Place>,
    /// Ids of rows that no line belongs to.
    pub orphaned: Vec<String>,
}

/// A line of the script that wants a translator's eye.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// The script.
    pub file: String,
    /// Where it stands, from 1.
    pub line: usize,
    /// Its words now.
    pub words: String,
}

impl Status {
    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let todo = [self.missing.len(), self.stale.len(), self.unlocked.len(), self.orphaned.len()];
        todo.iter().sum::<usize>() == 0
    }
}

/// Says how far a translation has got.
#[must_use]
pub fn status(original: &Original, locale: &Locale, table: &Table) -> Status {
    let places = |wanted: State| -> Vec<Place> {
        let lines = original.lines.iter();
        let wanted = lines.filter(|line| State::of(&line.words, table.row(&line.id)) == wanted);
        let place = wanted.map(|line| Place {
            id: line.id.clone(),
            file: line.source.name.clone(),
            line: line.line_number,
            words: line.words.clone(),
        });
        place.collect()
    };
    let missing = places(State::Missing);
    let orphaned = table.rows.iter().filter(|row| original.line(&row.id).is_none());
    Status {
        scenario: original.scenario.clone(),
        locale: locale.clone(),
        total: original.lines.len(),
        translated: original.lines.len() - missing.len(),
        missing,
        stale: places(State::Stale),
        unlocked: places(State::Unlocked),
        orphaned: orphaned.map(|row| row.id.clone()).collect(),
    }
}
