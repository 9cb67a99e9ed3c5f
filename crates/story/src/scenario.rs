//! A scenario: a program with its words in every language, and what frames it.

use std::collections::BTreeMap;

use protocol::{
    Act, Catalog, CatalogDecision, CatalogOption, CatalogOutcome, CatalogScenario, CatalogView,
    LineId, Locale, OutcomeId, ScenarioId, Setting, StoryVersion, ViewId, Wording,
};
use serde::{Deserialize, Serialize};

use crate::phrase::Phrase;
use crate::program::{Op, Program};
use crate::value::Value;

/// A scenario that can be played: checked, complete in every language it lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Which.
    pub id: ScenarioId,
    /// The fingerprint of its script.
    pub version: StoryVersion,
    /// Its languages; the first is the one it was written in.
    pub locales: Vec<Locale>,
    /// How long a play takes, in minutes.
    pub minutes: (u8, u8),
    /// Whether it still awaits review.
    pub draft: bool,
    /// The script.
    pub program: Program,
    /// What stands around the scene, per language, in the order of [`Scenario::locales`].
    pub prose: Vec<Prose>,
    /// The words of [`Program::lines`], per language, in the order of [`Scenario::locales`].
    pub said: Vec<Vec<Saying>>,
    /// Where on the map it happens.
    pub setting: Setting,
    /// To whom it happens: the id of one of the cast.
    pub target: String,
    /// Who can be on the stage.
    pub cast: Vec<CastMember>,
    /// The endings.
    pub endings: Vec<Ending>,
    /// Through whose eyes the scene can be seen again.
    pub views: Vec<View>,
}

/// What stands around the scene, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prose {
    /// The title.
    pub title: String,
    /// Where it happens.
    pub place: String,
    /// One sentence for the title screen.
    pub summary: String,
    /// What it holds, and what it does not show.
    pub note: String,
    /// A question to take away.
    pub question: String,
    /// What is known of ways to help.
    pub reflection: String,
}

/// A line's words in one language, before its values are known.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Saying {
    /// Who speaks; none for the narration.
    pub speaker: Option<Phrase>,
    /// What they say.
    pub text: Phrase,
}

/// A line as it is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// Who speaks; none for the narration.
    pub speaker: Option<String>,
    /// The words.
    pub text: String,
}

impl Saying {
    /// With these values, in this language.
    #[must_use]
    pub fn say(&self, values: &[Value], locale: &Locale) -> Said {
        let speaker = self.speaker.as_ref().map(|name| name.say(values, locale));
        Said { speaker, text: self.text.say(values, locale) }
    }

    /// With `{0}`, `{1}` … where values go.
    #[must_use]
    pub fn outline(&self) -> String {
        let text = self.text.outline();
        match &self.speaker {
            Some(speaker) => format!("{}: {text}", speaker.outline()),
            None => text,
        }
    }
}

/// Somebody on the stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CastMember {
    /// The word in scripts, and the drawing in `assets/cast`.
    pub id: String,
    /// Their name, per language.
    pub name: Vec<String>,
    /// What they look like, for those who do not see the picture, per language.
    pub look: Vec<String>,
    /// What is to be seen when they come, go, or hold themselves so, per language: by the word
    /// in the script.
    pub seen: Vec<(String, Vec<String>)>,
}

impl CastMember {
    /// What is to be seen, per language, by the word in the script.
    #[must_use]
    pub fn seen(&self, word: &str) -> Option<&[String]> {
        let told = self.seen.iter().find(|(known, _)| known == word);
        told.map(|(_, texts)| texts.as_slice())
    }
}

/// The scene seen again through somebody else's eyes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Which.
    pub id: ViewId,
    /// The instruction it begins at.
    pub start: u32,
    /// What it is called, per language.
    pub title: Vec<String>,
}

/// An ending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// Which.
    pub id: OutcomeId,
    /// What changed, in a few words, per language.
    pub title: Vec<String>,
    /// What changed for the person it happened to, per language.
    pub text: Vec<String>,
    /// The same in their own words, per language.
    pub words: Vec<String>,
}

impl Scenario {
    /// The place of a language in this scenario's tables; the first where it has no such language.
    #[must_use]
    pub fn language(&self, locale: &Locale) -> usize {
        self.locales.iter().position(|one| one == locale).unwrap_or(0)
    }

    /// The prose in this language.
    #[must_use]
    pub fn prose(&self, locale: &Locale) -> Option<&Prose> {
        self.prose.get(self.language(locale))
    }

    /// A line in this language, with its values in place.
    #[must_use]
    pub fn line(&self, line: u16, values: &[Value], locale: &Locale) -> Said {
        let language = self.language(locale);
        let saying = self.said.get(language).and_then(|lines| lines.get(usize::from(line)));
        let locale = self.locales.get(language).unwrap_or(locale);
        saying.map(|saying| saying.say(values, locale)).unwrap_or_default()
    }

    /// The id of a line by its number.
    #[must_use]
    pub fn line_id(&self, line: u16) -> Option<&LineId> {
        self.program.lines.get(usize::from(line)).map(|line| &line.id)
    }

    /// The act of an option, by its number in the program; none of a line.
    #[must_use]
    pub fn act(&self, line: u16) -> Option<Act> {
        self.program.ops.iter().find_map(|op| match op {
            Op::Options(branches) => {
                branches.iter().find(|branch| branch.line == line).map(|branch| branch.act)
            }
            _ => None,
        })
    }

    /// One of the cast.
    #[must_use]
    pub fn member(&self, id: &str) -> Option<&CastMember> {
        self.cast.iter().find(|member| member.id == id)
    }

    /// The view with this id.
    #[must_use]
    pub fn view(&self, id: &ViewId) -> Option<&View> {
        self.views.iter().find(|view| view.id == *id)
    }

    /// The ending with this id.
    #[must_use]
    pub fn ending(&self, id: &OutcomeId) -> Option<&Ending> {
        self.endings.iter().find(|ending| ending.id == *id)
    }

    /// What can be counted in this scenario.
    #[must_use]
    pub fn catalog(&self) -> CatalogScenario {
        let each = |words: &dyn Fn(usize) -> Option<String>| -> Wording {
            let locales = self.locales.iter().enumerate();
            locales.filter_map(|(at, locale)| Some((locale.clone(), words(at)?))).collect()
        };
        let said =
            |line: u16| each(&|at| Some(self.said.get(at)?.get(usize::from(line))?.outline()));
        let mut decisions = Vec::new();
        let mut before = None;
        for op in &self.program.ops {
            match op {
                Op::Line { line, .. } => before = Some(*line),
                Op::Options(branches) => {
                    let options: Vec<CatalogOption> = branches
                        .iter()
                        .filter_map(|branch| {
                            Some(CatalogOption {
                                id: self.line_id(branch.line)?.clone(),
                                act: branch.act,
                                text: said(branch.line),
                            })
                        })
                        .collect();
                    if let Some(first) = options.first() {
                        decisions.push(CatalogDecision {
                            id: first.id.clone(),
                            prompt: before.map_or_else(BTreeMap::new, &said),
                            options,
                        });
                    }
                }
                _ => {}
            }
        }
        CatalogScenario {
            id: self.id.clone(),
            version: self.version.clone(),
            title: each(&|at| self.prose.get(at).map(|prose| prose.title.clone())),
            decisions,
            outcomes: self
                .endings
                .iter()
                .map(|ending| CatalogOutcome {
                    id: ending.id.clone(),
                    title: each(&|at| ending.title.get(at).cloned()),
                })
                .collect(),
            views: self
                .views
                .iter()
                .map(|view| CatalogView {
                    id: view.id.clone(),
                    title: each(&|at| view.title.get(at).cloned()),
                })
                .collect(),
        }
    }

    /// What can be counted in all of these.
    #[must_use]
    pub fn catalog_of(scenarios: &[std::sync::Arc<Self>]) -> Catalog {
        Catalog { scenarios: scenarios.iter().map(|scenario| scenario.catalog()).collect() }
    }
}
