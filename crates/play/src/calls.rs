//! Calls to action of the page that embeds the game ("Sign the petition"), which the debrief shows
//! to those whom they fit. Their words are that page's: they enter no event and no save.

use protocol::{Action, ActionKind, CallId, Intent, Locale};

use crate::run::Run;
use crate::snapshot::quiet;
use crate::words::Words;

/// More would make of a debrief a list of demands.
const MOST: usize = 3;

/// The longest label, in characters.
const LABEL: usize = 60;

/// A call to action, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Call {
    id: CallId,
    /// The language of its label, where that is known.
    lang: Option<Locale>,
    label: String,
    /// The acts and outcomes it is for; for everybody where there are none.
    when: Vec<String>,
}

/// Reads calls, one a line: id, language, what it is for (apart by blanks) and label, apart by
/// tabs. A line that does not read is left out.
pub(crate) fn calls(text: &str) -> Vec<Call> {
    text.lines().filter_map(call).collect()
}

fn call(line: &str) -> Option<Call> {
    let mut parts = line.splitn(4, '\t');
    let id = CallId::new(parts.next()?).ok()?;
    let lang = Locale::new(parts.next()?).ok();
    let when = parts.next()?.split_whitespace().map(str::to_owned).collect();
    let shown = parts.next()?.chars().filter(|one| !one.is_control());
    let label: String = shown.take(LABEL).collect::<String>().trim().to_owned();
    (!label.is_empty()).then_some(Call { id, lang, label, when })
}

/// What the debrief of a run offers of them: the first few that fit, each once, in the player's
/// language where the page speaks it.
pub(crate) fn offered(calls: &[Call], run: &Run, locale: &Locale, words: Words<'_>) -> Vec<Action> {
    let fits = |call: &&Call| call.when.is_empty() || call.when.iter().any(|when| met(run, when));
    let mut chosen: Vec<&Call> = Vec::new();
    for call in calls.iter().filter(fits) {
        match chosen.iter_mut().find(|known| known.id == call.id) {
            Some(known) if known.lang.as_ref() != Some(locale) && speaks(call, locale) => {
                *known = call;
            }
            Some(_) => {}
            None => chosen.push(call),
        }
    }
    chosen.into_iter().take(MOST).map(|call| action(call, locale, words)).collect()
}

fn speaks(call: &Call, locale: &Locale) -> bool {
    call.lang.as_ref() == Some(locale)
}

/// Whether an act of this name was taken, or this outcome come to.
fn met(run: &Run, when: &str) -> bool {
    let scenario = run.session.scenario();
    let mut acts = run.session.forks().filter_map(|(line, _)| scenario.act(line));
    acts.any(|act| act.as_str() == when) || run.outcome().is_some_and(|at| at.as_str() == when)
}

fn action(call: &Call, locale: &Locale, words: Words<'_>) -> Action {
    Action {
        kind: ActionKind::Call,
        lang: call.lang.clone().filter(|lang| lang != locale),
        detail: Some(words.get("call.detail")),
        ..quiet(call.label.clone(), Intent::Call { action: call.id.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_calls_that_read_are_taken_in() {
        let read = calls(
            "sign\ten\tdirect wait\tSign the petition\n\
             no id here\ten\t\tX\nempty\ten\t\t \nshort\ten\ngive\t\t\tGive\u{7} today",
        );
        let seen: Vec<_> = read.iter().map(|call| (call.id.as_str(), &*call.label)).collect();
        assert_eq!(seen, [("sign", "Sign the petition"), ("give", "Give today")]);
        assert_eq!(read.first().map(|call| call.when.len()), Some(2));
        assert_eq!(read.last().and_then(|call| call.lang.clone()), None);
    }

    #[test]
    fn a_label_is_no_longer_than_a_button_holds() {
        let long = format!("sign\t\t\t{}", "ज़".repeat(80));
        assert_eq!(calls(&long).first().map(|call| call.label.chars().count()), Some(LABEL));
    }
}
