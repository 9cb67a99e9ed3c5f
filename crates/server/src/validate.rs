//! What an event must be to be stored, as steps in the order they are taken. Pure: the same
//! event, catalog and time give the same answer.

use protocol::{
    Act, Body, Catalog, CatalogDecision, CatalogScenario, Event, EventId, LineId, Locale, Reason,
    SCHEMA, StoryVersion,
};
use serde::Deserialize;
use serde_json::value::RawValue;
use uuid::Uuid;

const DAY_MS: u64 = 24 * 60 * 60 * 1000;
const MOST_AHEAD_MS: u64 = DAY_MS;
const MOST_BEHIND_MS: u64 = 30 * DAY_MS;

/// An event that may be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Valid {
    /// The event.
    pub event: Event,
    /// Its id as a number.
    pub id: Uuid,
    /// Its session's id as a number.
    pub session: Uuid,
}

impl Valid {
    /// The browser's clock when the event happened, in milliseconds since 1970.
    #[must_use]
    pub fn unix_ms(&self) -> u64 {
        unix_ms(self.id)
    }

    /// The day it happened, counted from 1970-01-01 in UTC.
    #[must_use]
    pub fn day(&self) -> u64 {
        self.unix_ms() / DAY_MS
    }
}

/// An event that may not be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// Its id, where it could be read.
    pub id: Option<EventId>,
    /// The first step it failed.
    pub reason: Reason,
}

/// Takes every step; the first that fails gives the reason.
pub fn validate(text: &str, catalog: &Catalog, now_ms: u64) -> Result<Valid, Rejection> {
    let label = Label::read(text);
    let steps = || {
        known_schema(&label)?;
        let valid = well_formed(text)?;
        plausible_time(valid.id, now_ms)?;
        let scenario = known_scenario(&valid.event.body, catalog)?;
        if let Some(scenario) = scenario {
            known_options(&valid.event.body, scenario)?;
            fitting_act(&valid.event.body, scenario)?;
            known_outcome(&valid.event.body, scenario)?;
            known_view(&valid.event.body, scenario)?;
        }
        known_locale(&valid.event.body, scenario, catalog)?;
        Ok(valid)
    };
    steps().map_err(|reason| Rejection { id: label.id, reason })
}

/// What can be read of an event of any shape.
struct Label {
    schema: Option<u64>,
    id: Option<EventId>,
}

impl Label {
    fn read(text: &str) -> Self {
        #[derive(Deserialize, Default)]
        struct Loose<'a> {
            #[serde(borrow)]
            v: Option<&'a RawValue>,
            #[serde(borrow)]
            id: Option<&'a RawValue>,
        }
        let loose: Loose = serde_json::from_str(text).unwrap_or_default();
        Self {
            schema: loose.v.and_then(|v| serde_json::from_str(v.get()).ok()),
            id: loose.id.and_then(|id| serde_json::from_str(id.get()).ok()),
        }
    }
}

/// Before the shape, because another schema has another one.
fn known_schema(label: &Label) -> Result<(), Reason> {
    match label.schema {
        Some(schema) if schema != u64::from(SCHEMA) => Err(Reason::UnknownSchema),
        _ => Ok(()),
    }
}

fn well_formed(text: &str) -> Result<Valid, Reason> {
    let event: Event = serde_json::from_str(text).map_err(|_| Reason::Malformed)?;
    let id = Uuid::parse_str(event.id.as_str()).map_err(|_| Reason::Malformed)?;
    let session = Uuid::parse_str(event.session.as_str()).map_err(|_| Reason::Malformed)?;
    if let Some((_, version)) = scenario_of(&event.body) {
        fingerprint(version)?;
    }
    if let Body::ChoicesShown { options, .. } = &event.body {
        each_once(options)?;
    }
    Ok(Valid { event, id, session })
}

/// The one id that is in no catalog (an older script's may still arrive), so its form is checked
/// to the digit: forty free characters would be room for a name.
fn fingerprint(version: &StoryVersion) -> Result<(), Reason> {
    let digits = version.as_str().bytes();
    let hexadecimal =
        digits.len() == 16 && digits.into_iter().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    hexadecimal.then_some(()).ok_or(Reason::Malformed)
}

fn each_once(options: &[LineId]) -> Result<(), Reason> {
    let repeated = options.iter().enumerate().any(|(at, id)| options[..at].contains(id));
    if options.is_empty() || repeated { Err(Reason::Malformed) } else { Ok(()) }
}

fn plausible_time(id: Uuid, now_ms: u64) -> Result<(), Reason> {
    let then = unix_ms(id);
    let ahead = then.saturating_sub(now_ms) > MOST_AHEAD_MS;
    let behind = now_ms.saturating_sub(then) > MOST_BEHIND_MS;
    if ahead || behind { Err(Reason::ImplausibleTime) } else { Ok(()) }
}

fn known_scenario<'a>(
    body: &Body,
    catalog: &'a Catalog,
) -> Result<Option<&'a CatalogScenario>, Reason> {
    let Some((id, _)) = scenario_of(body) else { return Ok(None) };
    let found = catalog.scenarios.iter().find(|scenario| scenario.id == *id);
    found.map(Some).ok_or(Reason::UnknownScenario)
}

fn known_options(body: &Body, scenario: &CatalogScenario) -> Result<(), Reason> {
    let (decision, options) = match body {
        Body::ChoicesShown { decision, options, .. } => (decision, options.as_slice()),
        Body::ChoiceMade { decision, option, .. } => (decision, std::slice::from_ref(option)),
        Body::Noticed { decision, detail, .. } => (decision, std::slice::from_ref(detail)),
        Body::Left { decision: Some(decision), .. } => (decision, [].as_slice()),
        _ => return Ok(()),
    };
    let known = find_decision(scenario, decision).ok_or(Reason::UnknownOption)?;
    let all = options.iter().all(|id| known.options.iter().any(|option| option.id == *id));
    all.then_some(()).ok_or(Reason::UnknownOption)
}

/// A detail is noticed, an option is chosen, and neither is ever taken for the other.
fn fitting_act(body: &Body, scenario: &CatalogScenario) -> Result<(), Reason> {
    let act_of = |decision, option: &LineId| {
        let known: &CatalogDecision = find_decision(scenario, decision)?;
        Some(known.options.iter().find(|known| known.id == *option)?.act)
    };
    let fits = match body {
        Body::ChoicesShown { decision, options, .. } => {
            options.iter().all(|option| act_of(decision, option) != Some(Act::Notice))
        }
        Body::ChoiceMade { decision, option, act, .. } => {
            *act != Act::Notice && act_of(decision, option) == Some(*act)
        }
        Body::Noticed { decision, detail, .. } => act_of(decision, detail) == Some(Act::Notice),
        _ => true,
    };
    fits.then_some(()).ok_or(Reason::WrongAct)
}

fn known_view(body: &Body, scenario: &CatalogScenario) -> Result<(), Reason> {
    let Body::SeenAgain { view, .. } = body else { return Ok(()) };
    let known = scenario.views.iter().any(|known| known.id == *view);
    known.then_some(()).ok_or(Reason::UnknownView)
}

fn known_outcome(body: &Body, scenario: &CatalogScenario) -> Result<(), Reason> {
    let Body::OutcomeReached { outcome, .. } = body else { return Ok(()) };
    let known = scenario.outcomes.iter().any(|known| known.id == *outcome);
    known.then_some(()).ok_or(Reason::UnknownOutcome)
}

fn known_locale(
    body: &Body,
    scenario: Option<&CatalogScenario>,
    catalog: &Catalog,
) -> Result<(), Reason> {
    let Some(locale) = locale_of(body) else { return Ok(()) };
    let known = match scenario {
        Some(scenario) => scenario.title.contains_key(locale),
        None => catalog.scenarios.iter().any(|scenario| scenario.title.contains_key(locale)),
    };
    known.then_some(()).ok_or(Reason::UnknownLocale)
}

fn unix_ms(id: Uuid) -> u64 {
    u64::try_from(id.as_u128() >> 80).unwrap_or(u64::MAX)
}

fn find_decision<'a>(scenario: &'a CatalogScenario, id: &LineId) -> Option<&'a CatalogDecision> {
    scenario.decisions.iter().find(|decision| decision.id == *id)
}

fn locale_of(body: &Body) -> Option<&Locale> {
    match body {
        Body::SessionStarted { locale, .. }
        | Body::ScenarioStarted { locale, .. }
        | Body::ChoiceMade { locale, .. } => Some(locale),
        Body::ChoicesShown { .. }
        | Body::Noticed { .. }
        | Body::SeenAgain { .. }
        | Body::OutcomeReached { .. }
        | Body::Finished { .. }
        | Body::Left { .. } => None,
    }
}

fn scenario_of(body: &Body) -> Option<(&protocol::ScenarioId, &StoryVersion)> {
    match body {
        Body::SessionStarted { .. } => None,
        Body::ScenarioStarted { scenario, version, .. }
        | Body::ChoicesShown { scenario, version, .. }
        | Body::ChoiceMade { scenario, version, .. }
        | Body::Noticed { scenario, version, .. }
        | Body::SeenAgain { scenario, version, .. }
        | Body::OutcomeReached { scenario, version, .. }
        | Body::Finished { scenario, version, .. }
        | Body::Left { scenario, version, .. } => Some((scenario, version)),
    }
}
