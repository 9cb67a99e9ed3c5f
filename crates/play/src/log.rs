//! What a run logs.

use std::time::Duration;

use protocol::{Act, Body, Face, LineId, Locale, ViewId};
use story::Offer;

use crate::run::Run;
use crate::stopwatch::Stopwatch;

/// The scenario was begun.
pub(crate) fn started(run: &Run, locale: &Locale) -> Body {
    let scenario = run.session.scenario();
    Body::ScenarioStarted {
        scenario: scenario.id.clone(),
        version: scenario.version.clone(),
        locale: locale.clone(),
    }
}

/// A decision opened: starts its clock, and logs it unless it was only opened again.
pub(crate) fn shown(run: &mut Run, offers: &[Offer], now: Duration) -> Option<Body> {
    run.up = Stopwatch::running(Duration::ZERO, now);
    if std::mem::take(&mut run.noticing) {
        return None;
    }
    run.shown = Stopwatch::running(Duration::ZERO, now);
    let decision = offers.first()?.id.clone();
    if run.revised.contains(&decision) {
        return None;
    }
    let scenario = run.session.scenario();
    let available = offers.iter().filter(|offer| offer.available && offer.act != Act::Notice);
    Some(Body::ChoicesShown {
        scenario: scenario.id.clone(),
        version: scenario.version.clone(),
        decision,
        options: available.map(|offer| offer.id.clone()).collect(),
    })
}

/// An option of the open decision is about to be taken.
pub(crate) fn made(
    run: &Run,
    option: &LineId,
    (face, locale): (Face, &Locale),
    now: Duration,
) -> Option<Body> {
    let offers = run.session.offers()?;
    let decision = offers.first()?.id.clone();
    let offer = offers.iter().find(|offer| offer.id == *option && offer.available)?;
    let scenario = run.session.scenario();
    if offer.act == Act::Notice {
        return Some(Body::Noticed {
            scenario: scenario.id.clone(),
            version: scenario.version.clone(),
            decision,
            detail: option.clone(),
        });
    }
    Some(Body::ChoiceMade {
        scenario: scenario.id.clone(),
        version: scenario.version.clone(),
        revised: run.revised.contains(&decision),
        decision,
        option: option.clone(),
        act: offer.act,
        ms: run.shown.millis(now),
        face,
        locale: locale.clone(),
    })
}

/// The story ended.
pub(crate) fn ended(run: &Run) -> Option<Body> {
    let scenario = run.session.scenario();
    Some(Body::OutcomeReached {
        scenario: scenario.id.clone(),
        version: scenario.version.clone(),
        outcome: run.outcome()?,
    })
}

/// A view was read to its end.
pub(crate) fn seen_again(run: &Run, view: &ViewId) -> Body {
    let scenario = run.session.scenario();
    Body::SeenAgain {
        scenario: scenario.id.clone(),
        version: scenario.version.clone(),
        view: view.clone(),
    }
}

/// The debrief was closed.
pub(crate) fn finished(run: &Run, now: Duration) -> Body {
    let scenario = run.session.scenario();
    Body::Finished {
        scenario: scenario.id.clone(),
        version: scenario.version.clone(),
        ms: run.played.millis(now),
    }
}

/// The scene was left before its end.
pub(crate) fn left(run: &Run) -> Body {
    let scenario = run.session.scenario();
    Body::Left {
        scenario: scenario.id.clone(),
        version: scenario.version.clone(),
        decision: run.last_decision(),
    }
}
