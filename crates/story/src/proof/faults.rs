//! What is wrong with the ways through a story, said where it is written.

use super::walk::{Fault, MOST, Walk};
use crate::diagnostic::Diagnostics;
use crate::manuscript::Manuscript;

/// Reports each fault once, and states that no way leads out of.
pub(super) fn report(manuscript: &Manuscript, walk: &Walk, problems: &mut Diagnostics) {
    for (at, fault) in &walk.faults {
        let (source, span) = manuscript.place(*at);
        let (code, message, help) = words(*fault);
        problems.report(&source, span, code, message, Some(help.to_owned()));
    }
    let mut told = Vec::new();
    for state in walk.ways(&|_| 1.0).trapped {
        let decision = walk.states.get(state).and_then(|ways| ways.first()).map(|way| way.at);
        let Some(at) = decision.filter(|at| !told.contains(at)) else { continue };
        told.push(at);
        // A decision without options is told as that.
        if walk.faults.contains(&(at, Fault::DeadEnd)) {
            continue;
        }
        let (source, span) = manuscript.place(at);
        let help = "let one of the options lead on to an end".to_owned();
        let message = "from here on, no choice leads to an end";
        problems.report(&source, span, "no-way-out", message, Some(help));
    }
}

/// Reports that there is too much to walk.
pub(super) fn too_large(manuscript: &Manuscript, name: &str, problems: &mut Diagnostics) {
    let (source, span) = manuscript.variable(name);
    let message = format!("there are more than {MOST} states; `{name}` takes the most values");
    let help = "let it stop at a highest value, or use a boolean";
    problems.report(&source, span, "too-many-states", message, Some(help.to_owned()));
}

fn words(fault: Fault) -> (&'static str, &'static str, &'static str) {
    match fault {
        Fault::DeadEnd => (
            "dead-end",
            "a play can come here and have nothing to choose: no option's condition holds",
            "give one option no condition",
        ),
        Fault::SameOption => (
            "same-option",
            "a play can come here and be offered the same words twice",
            "let each option say something else, in every language",
        ),
        Fault::NoNotNow => (
            "no-not-now",
            "a play can come here and cannot let it be for now",
            "add an option with #act:wait whose condition always holds",
        ),
        Fault::NoLowRisk => (
            "no-low-risk",
            "a play can come here and can only confront somebody or let it be",
            "add an option with #act:distract, delegate, document or delay",
        ),
        Fault::NoOutcome => (
            "no-debrief",
            "a play can end here without an outcome, and would have no debrief",
            "write <<outcome …>> on the way here",
        ),
        Fault::SecondOutcome => (
            "second-outcome",
            "a play can come here after another outcome",
            "let each way reach one outcome",
        ),
        Fault::Circles => (
            "circles",
            "a play can go round here for ever and be shown nothing",
            "let it say a line, offer options, or leave",
        ),
        Fault::Nowhere => (
            "empty-jump",
            "a play can come here before the jump's variable names a node",
            "set the variable on every way that leads here",
        ),
        Fault::Endless => (
            "endless-luck",
            "this draws from more outcomes than can be walked",
            "use dice() or random_range() with up to a hundred outcomes",
        ),
        Fault::NoForm => (
            "no-form",
            "a play can come here with a value that this line has no form for",
            "add a form for it to [select …/]",
        ),
        Fault::LedAway => (
            "led-away",
            "looking at a detail does not come back to this decision",
            "end each detail with a <<jump>> to the node that holds this decision and nothing else",
        ),
        Fault::SeenTwice => (
            "seen-twice",
            "a detail can be looked at again and again",
            "guard it with a variable of its own: <<if !$saw_hand>>, and <<set>> that under it",
        ),
        Fault::Closed => (
            "look-closes",
            "looking at a detail takes away something else that was on offer here",
            "let no other condition here hang on the variable that its detail sets",
        ),
        Fault::SilentDetail => (
            "silent-detail",
            "somebody who looks at a detail here is told nothing",
            "write a line or two under it: what anybody could see there",
        ),
        Fault::SaidAgain => (
            "said-again",
            "after a detail, what was read before this decision is read again",
            "give the decision a node of its own, and let the details jump to that",
        ),
        Fault::OnlyByLooking => (
            "only-by-looking",
            "nobody comes to this outcome who looked at no detail",
            "let another way lead to it: to notice is never asked of anybody",
        ),
    }
}
