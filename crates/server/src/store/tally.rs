//! Every count there is, by SQL: independent of the catalog and of language.

use std::collections::HashMap;

use rusqlite::{Connection, Row};

use super::campaign_tally::{self, CampaignTally};
use super::looks::{self, Look};

/// Every count there is.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// Sessions that began.
    pub(crate) sessions: u64,
    /// Those that came by a campaign.
    pub(crate) campaigns: HashMap<String, CampaignTally>,
    scenarios: HashMap<String, ScenarioTally>,
}

/// One scenario's counts.
#[derive(Debug, Default)]
pub(crate) struct ScenarioTally {
    /// Plays begun.
    pub(crate) plays: u64,
    /// Plays that closed the debrief.
    pub(crate) finished: u64,
    /// Plays whose last word was that they were left.
    pub(crate) left: u64,
    /// How often each decision was shown.
    pub(crate) shown: HashMap<String, u64>,
    /// How many plays came to each decision.
    pub(crate) seen: HashMap<String, u64>,
    /// How many plays looked at each detail of each decision.
    pub(crate) noticed: HashMap<String, HashMap<String, u64>>,
    /// How often each option of each decision was chosen.
    pub(crate) choices: HashMap<String, HashMap<String, ChoiceTally>>,
    /// How often each ending was reached.
    pub(crate) outcomes: HashMap<String, u64>,
    /// How often the scene was seen again through whose eyes.
    pub(crate) views: HashMap<String, u64>,
}

/// One option's counts.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct ChoiceTally {
    /// First choices.
    pub(crate) chosen: u64,
    /// Choices after an undo.
    pub(crate) revised: u64,
    /// The median time of the first choices.
    pub(crate) median_ms: Option<u64>,
}

const SESSIONS: &str = "SELECT count(*) FROM event WHERE kind = 'session_started'";

const PLAYS: &str = "
    SELECT scenario, kind, count(*) FROM event
    WHERE kind IN ('scenario_started', 'finished') GROUP BY kind, scenario";

/// A page that was put away and fetched back plays on after it said that it was left, so only
/// that counts which no other event of the same play follows.
const LEFT: &str = "
    SELECT scenario, count(*) FROM event AS leaving
    WHERE kind = 'left' AND coalesce((
        SELECT kind FROM event AS next
        WHERE next.session = leaving.session AND next.scenario = leaving.scenario
            AND next.seq > leaving.seq
        ORDER BY next.seq LIMIT 1
    ), 'scenario_started') = 'scenario_started'
    GROUP BY scenario";

const SHOWN: &str = "
    SELECT scenario, decision, count(*) FROM event
    WHERE kind = 'choices_shown' GROUP BY scenario, decision";

const CHOICES: &str = "
    SELECT scenario, decision, option, sum(revised = 0), sum(revised = 1) FROM event
    WHERE kind = 'choice_made' GROUP BY scenario, decision, option";

const MEDIANS: &str = "
    SELECT scenario, decision, option, CAST(avg(ms) AS INTEGER) FROM (
        SELECT scenario, decision, option, ms,
            row_number() OVER (PARTITION BY scenario, decision, option ORDER BY ms) AS place,
            count(*) OVER (PARTITION BY scenario, decision, option) AS places
        FROM event WHERE kind = 'choice_made' AND revised = 0
    ) WHERE place IN ((places + 1) / 2, (places + 2) / 2)
    GROUP BY scenario, decision, option";

const OUTCOMES: &str = "
    SELECT scenario, outcome, count(*) FROM event
    WHERE kind = 'outcome_reached' GROUP BY scenario, outcome";

const VIEWS: &str = "
    SELECT scenario, view, count(*) FROM event
    WHERE kind = 'seen_again' GROUP BY scenario, view";

impl Tally {
    /// Counts everything, as of one moment.
    pub(super) fn count(connection: &mut Connection) -> rusqlite::Result<Self> {
        let moment = connection.transaction()?;
        let mut tally = Self {
            sessions: moment.query_row(SESSIONS, [], |row| row.get(0))?,
            campaigns: campaign_tally::count(&moment)?,
            ..Self::default()
        };
        each(&moment, PLAYS, |row| {
            let kind: String = row.get(1)?;
            let count = row.get(2)?;
            let scenario = tally.of(row)?;
            if kind == "finished" {
                scenario.finished = count;
            } else {
                scenario.plays = count;
            }
            Ok(())
        })?;
        each(&moment, LEFT, |row| {
            tally.of(row)?.left = row.get(1)?;
            Ok(())
        })?;
        each(&moment, SHOWN, |row| {
            tally.of(row)?.shown.insert(row.get(1)?, row.get(2)?);
            Ok(())
        })?;
        looks::each(&moment, |look| tally.look(look))?;
        each(&moment, CHOICES, |row| {
            let choice = tally.of(row)?.choice(row)?;
            choice.chosen = row.get(3)?;
            choice.revised = row.get(4)?;
            Ok(())
        })?;
        each(&moment, MEDIANS, |row| {
            tally.of(row)?.choice(row)?.median_ms = Some(row.get(3)?);
            Ok(())
        })?;
        each(&moment, OUTCOMES, |row| {
            tally.of(row)?.outcomes.insert(row.get(1)?, row.get(2)?);
            Ok(())
        })?;
        each(&moment, VIEWS, |row| {
            tally.of(row)?.views.insert(row.get(1)?, row.get(2)?);
            Ok(())
        })?;
        Ok(tally)
    }

    /// One scenario's counts, if it was ever played.
    pub(crate) fn scenario(&self, id: &str) -> Option<&ScenarioTally> {
        self.scenarios.get(id)
    }

    fn look(&mut self, look: Look<'_>) {
        let scenario = self.scenarios.entry(look.scenario.to_owned()).or_default();
        let decision = look.decision.to_owned();
        *match look.detail {
            None => scenario.seen.entry(decision).or_default(),
            Some(detail) => {
                let details = scenario.noticed.entry(decision).or_default();
                details.entry(detail.to_owned()).or_default()
            }
        } += 1;
    }

    fn of(&mut self, row: &Row<'_>) -> rusqlite::Result<&mut ScenarioTally> {
        Ok(self.scenarios.entry(row.get(0)?).or_default())
    }
}

impl ScenarioTally {
    fn choice(&mut self, row: &Row<'_>) -> rusqlite::Result<&mut ChoiceTally> {
        Ok(self.choices.entry(row.get(1)?).or_default().entry(row.get(2)?).or_default())
    }
}

fn each(
    connection: &Connection,
    sql: &str,
    mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}
