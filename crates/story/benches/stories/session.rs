//! A scenario as the game plays it: every line in a player's language, all of it undoable.

use std::hint::black_box;
use std::sync::Arc;

use protocol::Locale;
use story::{Moment, Scenario, Session, Step};

use crate::engine::Walk;

/// Plays to the end and returns how many steps that took.
pub(crate) fn play(scenario: &Arc<Scenario>) -> (Session, usize) {
    let locale = Locale::english();
    let mut session = Session::new(Arc::clone(scenario), 0);
    let (mut steps, mut decisions) = (0, 0);
    loop {
        match session.step() {
            Step::Moment(Moment::Line { line, values }) => {
                black_box(scenario.line(line, &values, &locale));
            }
            Step::Moment(moment) => {
                black_box(moment);
            }
            Step::Options(offers) => {
                for offer in &offers {
                    black_box(scenario.line(offer.line, &offer.values, &locale));
                }
                let open: Vec<_> = offers.iter().filter(|offer| offer.available).collect();
                session.choose(&open[Walk::TIMED.choice(decisions, open.len())].id).unwrap();
                decisions += 1;
            }
            Step::End => return (session, steps),
        }
        steps += 1;
    }
}
