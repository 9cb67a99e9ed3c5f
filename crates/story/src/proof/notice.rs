//! Looking at a detail takes no decision: it comes back to where it was, and is there once.

use protocol::Act;

use super::walk::{Fault, Walk};
use crate::scenario::Scenario;

/// Finds details that lead away from their decision, and details that stay.
pub(super) fn look(scenario: &Scenario, walk: &mut Walk) {
    let mut found = Vec::new();
    for ways in &walk.states {
        for way in ways {
            let Some((detail, to)) = way.to else { continue };
            if scenario.act(detail) != Some(Act::Notice) {
                continue;
            }
            for next in walk.states.get(to).into_iter().flatten() {
                match next.to {
                    Some((again, _)) if next.at == way.at => {
                        if again == detail {
                            found.push((way.at, Fault::SeenTwice));
                        }
                    }
                    _ => found.push((way.at, Fault::LedAway)),
                }
            }
        }
    }
    walk.faults.extend(found);
}
