//! `scenario.toml`: what frames a scenario.

use std::collections::BTreeMap;
use std::sync::Arc;

use protocol::{LineId, Locale, OutcomeId, ScenarioId, Setting, ViewId};
use serde::Deserialize;

use crate::diagnostic::Diagnostics;
use crate::scenario::Prose;
use crate::source::Source;

/// A scenario's manifest.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) id: ScenarioId,
    /// The node to begin at.
    pub(crate) start: String,
    /// The language the script is written in.
    pub(crate) base: Locale,
    pub(crate) locales: Vec<Locale>,
    /// The shortest and the longest play.
    pub(crate) minutes: (u8, u8),
    /// `draft` or `reviewed`.
    pub(crate) review: String,
    /// Ids of lines and options that were published once and are gone.
    #[serde(default)]
    pub(crate) retired: Vec<LineId>,
    /// Where on the map it happens.
    pub(crate) setting: Setting,
    /// To whom it happens.
    pub(crate) target: String,
    pub(crate) text: BTreeMap<Locale, Prose>,
    pub(crate) outcomes: BTreeMap<OutcomeId, BTreeMap<Locale, EndingText>>,
    #[serde(default)]
    pub(crate) cast: BTreeMap<String, CastText>,
    #[serde(default)]
    pub(crate) views: BTreeMap<ViewId, ViewText>,
}

/// The scene seen again, in every language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ViewText {
    /// The node it begins at.
    pub(crate) node: String,
    pub(crate) title: BTreeMap<Locale, String>,
}

/// An ending in one language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndingText {
    pub(crate) title: String,
    pub(crate) text: String,
    /// The same in the words of the one it happened to.
    pub(crate) words: String,
}

/// Somebody on the stage, in every language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CastText {
    pub(crate) name: BTreeMap<Locale, String>,
    pub(crate) look: BTreeMap<Locale, String>,
    /// What is to be seen of them, by the word in the script.
    #[serde(default)]
    pub(crate) seen: BTreeMap<String, BTreeMap<Locale, String>>,
}

impl Manifest {
    /// Reads a manifest; reports what is wrong with its form.
    pub(crate) fn read(source: &Arc<Source>, diagnostics: &mut Diagnostics) -> Option<Self> {
        match toml::from_str(&source.text) {
            Ok(manifest) => Some(manifest),
            Err(error) => {
                let span = error.span().unwrap_or(0..0);
                diagnostics.report(source, span, "bad-manifest", error.message(), None);
                None
            }
        }
    }
}
