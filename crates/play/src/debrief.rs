//! What changed, the way that was taken, and what to take away.

use std::fmt::Write;

use protocol::{
    Act, Action, Debrief, Fork, Intent, LineId, Locale, Paragraph, ParagraphKind, Twig,
};
use story::{Offer, Scenario};

use crate::calls::{self, Call};
use crate::run::Run;
use crate::screens::{Screenful, headed, main_action, plain};
use crate::snapshot::quiet;
use crate::words::Words;

/// The debrief's words and ways on.
pub(crate) fn screen(run: &Run, calls: &[Call], locale: &Locale, words: Words<'_>) -> Screenful {
    let scenario = run.session.scenario();
    let language = scenario.language(locale);
    let ending = run.outcome().and_then(|outcome| scenario.ending(&outcome).cloned());
    let of = |texts: &[String]| texts.get(language).cloned().unwrap_or_default();
    let mut paragraphs = Vec::new();
    if let Some(ending) = &ending {
        paragraphs.push(plain(of(&ending.text)));
        let target = scenario.member(&scenario.target);
        paragraphs.push(Paragraph {
            heading: target.map(|target| of(&target.name)),
            text: of(&ending.words),
            kind: ParagraphKind::Quote,
        });
    }
    if let Some(prose) = scenario.prose(locale) {
        paragraphs.push(headed(words.get("debrief.question"), prose.question.clone()));
        paragraphs.push(plain(prose.reflection.clone()));
    }
    let heading = ending.map_or_else(|| words.get("debrief.heading"), |ending| of(&ending.title));
    let mut actions: Vec<Action> = Vec::new();
    for view in &scenario.views {
        actions.push(quiet(of(&view.title), Intent::Again { view: view.id.clone() }));
    }
    actions.extend(calls::offered(calls, run, locale, words));
    actions.push(quiet(words.get("share"), Intent::Share));
    actions.push(main_action(words.get("home"), Intent::Home));
    Screenful { heading, paragraphs, actions }
}

/// The way that was taken, with what else was open at each decision.
pub(crate) fn way(
    run: &Run,
    others: &[(LineId, u8)],
    locale: &Locale,
    words: Words<'_>,
) -> Debrief {
    let scenario = run.session.scenario();
    let mut forks = Vec::new();
    let mut noticed = Vec::new();
    for (taken, offers) in run.session.forks() {
        let chosen = offers.iter().find(|offer| offer.line == taken);
        if let Some(detail) = chosen.filter(|offer| offer.act == Act::Notice) {
            noticed.push(label(scenario, detail, locale));
            continue;
        }
        let details = std::mem::take(&mut noticed).join(", ");
        let noticed = (!details.is_empty())
            .then(|| words.get("debrief.noticed").replace("{details}", &details));
        let open = offers.iter().filter(|offer| offer.available && offer.act != Act::Notice);
        let twigs = open.map(|offer| {
            let percent = percent(others, &offer.id);
            twig(offer, label(scenario, offer, locale), (offer.line == taken, percent), words)
        });
        forks.push(Fork { noticed, twigs: twigs.collect() });
    }
    let known = forks.iter().flat_map(|fork| &fork.twigs).any(|twig| twig.percent.is_some());
    Debrief {
        heading: words.get("debrief.way"),
        hint: words.get("debrief.way.hint"),
        forks,
        others: known.then(|| words.get("debrief.others")),
    }
}

fn twig(
    offer: &Offer,
    label: String,
    (taken, percent): (bool, Option<u8>),
    words: Words<'_>,
) -> Twig {
    let act_name = words.get(&format!("act.{}", offer.act.as_str()));
    let mut told = format!("{act_name}: {label}");
    let notes = [
        taken.then(|| words.get("debrief.taken")),
        percent
            .map(|percent| words.get("debrief.percent").replace("{percent}", &percent.to_string())),
    ];
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    if !notes.is_empty() {
        // Writing to a string cannot fail.
        let _ = write!(told, " ({})", notes.join(", "));
    }
    Twig { option: offer.id.clone(), label, act: offer.act, act_name, taken, percent, told }
}

fn label(scenario: &Scenario, offer: &Offer, locale: &Locale) -> String {
    scenario.line(offer.line, &offer.values, locale).text
}

/// The latest that was told of an option.
fn percent(others: &[(LineId, u8)], option: &LineId) -> Option<u8> {
    others.iter().rfind(|(known, _)| known == option).map(|(_, percent)| *percent)
}

/// Reads what others chose: `option=percent`, apart by blanks. What does not read is left out.
pub(crate) fn others(text: &str) -> Vec<(LineId, u8)> {
    let pairs = text.split_whitespace().filter_map(|pair| pair.split_once('='));
    let read = pairs.filter_map(|(option, percent)| {
        let percent = percent.parse().ok().filter(|percent| *percent <= 100)?;
        Some((LineId::new(option).ok()?, percent))
    });
    read.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_options_and_percents_are_read() {
        let read = others("lb_o_stop=35 x lb_o_see=101 a.b=3 lb_o_note=5");
        let ids: Vec<_> = read.iter().map(|(id, percent)| (id.as_str(), *percent)).collect();
        assert_eq!(ids, [("lb_o_stop", 35), ("lb_o_note", 5)]);
    }
}
