//! An event as a row: typed columns, so that results are SQL.

use protocol::{Body, Face, LineId, ScenarioId, StoryVersion};
use rusqlite::{CachedStatement, Connection, params};

use crate::validate::Valid;

/// An event as a row.
#[derive(Debug, Clone, Default)]
pub(crate) struct Row {
    id: [u8; 16],
    session: [u8; 16],
    seq: u32,
    day: u64,
    kind: &'static str,
    scenario: Option<String>,
    version: Option<String>,
    decision: Option<String>,
    option: Option<String>,
    act: Option<&'static str>,
    ms: Option<u32>,
    face: Option<&'static str>,
    locale: Option<String>,
    revised: Option<bool>,
    outcome: Option<String>,
    embedded: Option<bool>,
    options: Option<String>,
    view: Option<String>,
    campaign: Option<String>,
    utm_source: Option<String>,
    utm_medium: Option<String>,
    utm_campaign: Option<String>,
}

/// The statement that [`Row::insert`] takes.
pub(super) fn insertion(connection: &Connection) -> rusqlite::Result<CachedStatement<'_>> {
    connection.prepare_cached(
        "INSERT INTO event (id, session, seq, day, kind, scenario, version, decision, option, act,
            ms, face, locale, revised, outcome, embedded, options, view,
            campaign, utm_source, utm_medium, utm_campaign)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO NOTHING",
    )
}

impl Row {
    /// Inserts the row; whether it is new.
    pub(super) fn insert(&self, insertion: &mut CachedStatement<'_>) -> rusqlite::Result<bool> {
        let changed = insertion.execute(params![
            self.id,
            self.session,
            self.seq,
            self.day,
            self.kind,
            self.scenario,
            self.version,
            self.decision,
            self.option,
            self.act,
            self.ms,
            self.face,
            self.locale,
            self.revised,
            self.outcome,
            self.embedded,
            self.options,
            self.view,
            self.campaign,
            self.utm_source,
            self.utm_medium,
            self.utm_campaign,
        ])?;
        Ok(changed == 1)
    }

    fn in_scenario(
        self,
        kind: &'static str,
        scenario: &ScenarioId,
        version: &StoryVersion,
    ) -> Self {
        Self { kind, scenario: text(scenario), version: text(version), ..self }
    }
}

impl From<&Valid> for Row {
    fn from(valid: &Valid) -> Self {
        let row = Self {
            id: valid.id.into_bytes(),
            session: valid.session.into_bytes(),
            seq: valid.event.seq,
            day: valid.day(),
            ..Self::default()
        };
        match &valid.event.body {
            Body::SessionStarted {
                locale,
                face,
                embedded,
                campaign,
                utm_source,
                utm_medium,
                utm_campaign,
            } => Self {
                kind: "session_started",
                locale: text(locale),
                face: Some(face_text(*face)),
                embedded: Some(*embedded),
                campaign: campaign.as_ref().and_then(text),
                utm_source: utm_source.as_ref().and_then(text),
                utm_medium: utm_medium.as_ref().and_then(text),
                utm_campaign: utm_campaign.as_ref().and_then(text),
                ..row
            },
            Body::ScenarioStarted { scenario, version, locale } => Self {
                locale: text(locale),
                ..row.in_scenario("scenario_started", scenario, version)
            },
            Body::ChoicesShown { scenario, version, decision, options } => Self {
                decision: text(decision),
                options: Some(list(options)),
                ..row.in_scenario("choices_shown", scenario, version)
            },
            Body::ChoiceMade {
                scenario,
                version,
                decision,
                option,
                act,
                ms,
                face,
                locale,
                revised,
            } => Self {
                decision: text(decision),
                option: text(option),
                act: Some(act.as_str()),
                ms: Some(*ms),
                face: Some(face_text(*face)),
                locale: text(locale),
                revised: Some(*revised),
                ..row.in_scenario("choice_made", scenario, version)
            },
            Body::Noticed { scenario, version, decision, detail } => Self {
                decision: text(decision),
                option: text(detail),
                ..row.in_scenario("noticed", scenario, version)
            },
            Body::SeenAgain { scenario, version, view } => {
                Self { view: text(view), ..row.in_scenario("seen_again", scenario, version) }
            }
            Body::OutcomeReached { scenario, version, outcome } => Self {
                outcome: text(outcome),
                ..row.in_scenario("outcome_reached", scenario, version)
            },
            Body::Finished { scenario, version, ms } => {
                Self { ms: Some(*ms), ..row.in_scenario("finished", scenario, version) }
            }
            Body::Left { scenario, version, decision } => Self {
                decision: decision.as_ref().and_then(text),
                ..row.in_scenario("left", scenario, version)
            },
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "every column it fills may be NULL")]
fn text<Id: ToString>(id: &Id) -> Option<String> {
    Some(id.to_string())
}

/// Ids are slugs, which JSON quotes as they are.
fn list(options: &[LineId]) -> String {
    let quoted: Vec<_> = options.iter().map(|id| format!("\"{id}\"")).collect();
    format!("[{}]", quoted.join(","))
}

fn face_text(face: Face) -> &'static str {
    match face {
        Face::Pictures => "pictures",
        Face::Text => "text",
    }
}
