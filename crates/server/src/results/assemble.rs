//! Puts counts beside the wording of what was counted. Everything in the catalog appears, also
//! what nobody chose.

use protocol::{
    Catalog, CatalogDecision, CatalogScenario, DecisionResults, Locale, OptionResults,
    OutcomeResults, Results, ScenarioResults, Wording,
};

use crate::store::{ScenarioTally, Tally};

/// Results in a language; in English, or whatever there is, where that is missing.
pub(super) fn assemble(catalog: &Catalog, tally: &Tally, locale: Option<&Locale>) -> Results {
    let untouched = ScenarioTally::default();
    let scenarios = catalog.scenarios.iter().map(|known| {
        let counts = tally.scenario(known.id.as_str()).unwrap_or(&untouched);
        scenario(known, counts, locale)
    });
    Results { sessions: tally.sessions, scenarios: scenarios.collect() }
}

fn scenario(
    known: &CatalogScenario,
    counts: &ScenarioTally,
    locale: Option<&Locale>,
) -> ScenarioResults {
    let outcomes = known.outcomes.iter().map(|outcome| OutcomeResults {
        outcome: outcome.id.clone(),
        title: say(&outcome.title, locale),
        reached: counts.outcomes.get(outcome.id.as_str()).copied().unwrap_or_default(),
    });
    ScenarioResults {
        scenario: known.id.clone(),
        title: say(&known.title, locale),
        plays: counts.plays,
        finished: counts.finished,
        left: counts.left,
        decisions: known.decisions.iter().map(|known| decision(known, counts, locale)).collect(),
        outcomes: outcomes.collect(),
    }
}

fn decision(
    known: &CatalogDecision,
    counts: &ScenarioTally,
    locale: Option<&Locale>,
) -> DecisionResults {
    let choices = counts.choices.get(known.id.as_str());
    let options = known.options.iter().map(|option| {
        let choice = choices
            .and_then(|choices| choices.get(option.id.as_str()))
            .copied()
            .unwrap_or_default();
        OptionResults {
            option: option.id.clone(),
            act: option.act,
            text: say(&option.text, locale),
            chosen: choice.chosen,
            revised: choice.revised,
            median_ms: choice.median_ms,
        }
    });
    DecisionResults {
        decision: known.id.clone(),
        prompt: say(&known.prompt, locale),
        shown: counts.shown.get(known.id.as_str()).copied().unwrap_or_default(),
        // All of them, those for an option that a later script dropped as well.
        made: choices.into_iter().flatten().map(|(_, choice)| choice.chosen).sum(),
        options: options.collect(),
    }
}

fn say(wording: &Wording, locale: Option<&Locale>) -> String {
    let english =
        || wording.iter().find(|(locale, _)| locale.as_str() == "en").map(|(_, text)| text);
    locale
        .and_then(|locale| wording.get(locale))
        .or_else(english)
        .or_else(|| wording.values().next())
        .cloned()
        .unwrap_or_default()
}
