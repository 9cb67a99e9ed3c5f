//! What plays came to and looked at before choosing, each play once: whoever takes a decision
//! back and looks again is the same play.

use rusqlite::{Connection, Row};

/// In the order of the index, so that one walk over it is enough; the plus keeps SQLite from
/// taking the kinds from another index and sorting them all.
const WALK: &str = "
    SELECT session, scenario, kind, decision, option FROM event
    WHERE +kind IN ('scenario_started', 'choices_shown', 'noticed', 'choice_made')
    ORDER BY session, scenario, seq";

/// One play's first look at something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look<'a> {
    /// In which scenario.
    pub(super) scenario: &'a str,
    /// At which decision.
    pub(super) decision: &'a str,
    /// At which detail of it; none for the decision itself.
    pub(super) detail: Option<&'a str>,
}

/// The part of a session from one start of a scenario to the next.
#[derive(Debug, Default)]
struct Play {
    session: [u8; 16],
    scenario: String,
    met: Vec<(String, Option<String>)>,
}

/// Tells of every first look there was. A decision was come to by whom it was shown to, but also
/// by who looked at a detail of it or took it: a page that was reloaded goes on in a session that
/// shows nothing twice.
pub(super) fn each(
    connection: &Connection,
    mut tell: impl FnMut(Look<'_>),
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(WALK)?;
    let mut rows = statement.query([])?;
    let mut play = Play::default();
    while let Some(row) = rows.next()? {
        play.follow(row, &mut tell)?;
    }
    Ok(())
}

impl Play {
    fn follow(&mut self, row: &Row<'_>, tell: &mut impl FnMut(Look<'_>)) -> rusqlite::Result<()> {
        let session = row.get(0)?;
        let scenario = row.get_ref(1)?.as_str()?;
        let kind = row.get_ref(2)?.as_str()?;
        if kind == "scenario_started" || session != self.session || scenario != self.scenario {
            self.session = session;
            scenario.clone_into(&mut self.scenario);
            self.met.clear();
        }
        if kind == "scenario_started" {
            return Ok(());
        }
        let decision = row.get_ref(3)?.as_str()?;
        let look = Look { scenario, decision, detail: None };
        self.meet(look, tell);
        if kind == "noticed" {
            self.meet(Look { detail: Some(row.get_ref(4)?.as_str()?), ..look }, tell);
        }
        Ok(())
    }

    fn meet(&mut self, look: Look<'_>, tell: &mut impl FnMut(Look<'_>)) {
        let known = |(decision, detail): &(String, Option<String>)| {
            decision == look.decision && detail.as_deref() == look.detail
        };
        if !self.met.iter().any(known) {
            self.met.push((look.decision.to_owned(), look.detail.map(str::to_owned)));
            tell(look);
        }
    }
}
