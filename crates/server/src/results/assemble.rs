//! Puts counts beside the wording of what was counted. Everything in the catalog appears, also
//! what nobody chose.

use protocol::{
    Act, Catalog, CatalogDecision, CatalogOption, CatalogScenario, DecisionResults, DetailResults,
    Locale, OptionResults, OutcomeResults, Results, ScenarioResults, ViewResults,
};

use super::campaigns::campaigns;
use crate::campaigns::Campaigns;
use crate::store::{ScenarioTally, Tally};
use crate::wording::say;

/// Results in a language; in English, or whatever there is, where that is missing.
pub(super) fn assemble(
    catalog: &Catalog,
    tally: &Tally,
    known: &Campaigns,
    locale: Option<&Locale>,
) -> Results {
    let untouched = ScenarioTally::default();
    let scenarios = catalog.scenarios.iter().map(|known| {
        let counts = tally.scenario(known.id.as_str()).unwrap_or(&untouched);
        scenario(known, counts, locale)
    });
    Results {
        sessions: tally.sessions,
        campaigns: campaigns(tally, known, locale),
        scenarios: scenarios.collect(),
    }
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
    let views = known.views.iter().map(|view| ViewResults {
        view: view.id.clone(),
        title: say(&view.title, locale),
        seen: counts.views.get(view.id.as_str()).copied().unwrap_or_default(),
    });
    ScenarioResults {
        scenario: known.id.clone(),
        title: say(&known.title, locale),
        plays: counts.plays,
        finished: counts.finished,
        left: counts.left,
        decisions: known.decisions.iter().map(|known| decision(known, counts, locale)).collect(),
        outcomes: outcomes.collect(),
        views: views.collect(),
    }
}

fn decision(
    known: &CatalogDecision,
    counts: &ScenarioTally,
    locale: Option<&Locale>,
) -> DecisionResults {
    let choices = counts.choices.get(known.id.as_str());
    let (details, options): (Vec<&CatalogOption>, Vec<_>) =
        known.options.iter().partition(|option| option.act == Act::Notice);
    let noticed = counts.noticed.get(known.id.as_str());
    let details = details.into_iter().map(|detail| DetailResults {
        detail: detail.id.clone(),
        text: say(&detail.text, locale),
        noticed: noticed
            .and_then(|noticed| noticed.get(detail.id.as_str()))
            .copied()
            .unwrap_or_default(),
    });
    let options = options.into_iter().map(|option| {
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
        seen: counts.seen.get(known.id.as_str()).copied().unwrap_or_default(),
        details: details.collect(),
    }
}
