//! What each screen says and offers.

use protocol::{Act, Action, ActionKind, Intent, Locale, Paragraph, ParagraphKind};
use story::{CodeError, Library, Scenario, Standing, Step};

use crate::course::Note;
use crate::run::Run;
use crate::snapshot::quiet;
use crate::words::Words;

/// A screen's own part of a snapshot.
pub(crate) struct Screenful {
    pub(crate) heading: String,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) actions: Vec<Action>,
}

pub(crate) fn plain(text: String) -> Paragraph {
    Paragraph { heading: None, text, kind: ParagraphKind::Plain }
}

pub(crate) fn headed(heading: String, text: String) -> Paragraph {
    Paragraph { heading: Some(heading), text, kind: ParagraphKind::Plain }
}

pub(crate) fn main_action(label: String, intent: Intent) -> Action {
    Action { kind: ActionKind::Main, ..quiet(label, intent) }
}

pub(crate) fn title(
    library: &Library,
    locale: &Locale,
    refused: Option<CodeError>,
    words: Words<'_>,
) -> Screenful {
    let why = refused.map(|error| match error {
        CodeError::Damaged => "code.damaged",
        CodeError::Newer => "code.newer",
        CodeError::UnknownStory => "code.unknown",
    });
    let first = words.get(why.unwrap_or("title.lead"));
    let mut paragraphs = vec![plain(first)];
    let mut actions = Vec::new();
    for scenario in &library.scenarios {
        let Some(prose) = scenario.prose(locale) else { continue };
        let label = words.get("open").replace("{title}", &prose.title);
        let detail = format!("{}. {} {}", prose.place, prose.summary, minutes(scenario, words));
        actions.push(Action {
            at: Some(scenario.setting.as_str().to_owned()),
            detail: Some(detail),
            ..main_action(label, Intent::Open { scenario: scenario.id.clone() })
        });
    }
    if library.scenarios.iter().any(|scenario| scenario.draft) {
        paragraphs.push(Paragraph { kind: ParagraphKind::Fine, ..plain(words.get("draft")) });
    }
    Screenful { heading: words.get("title.name"), paragraphs, actions }
}

fn minutes(scenario: &Scenario, words: Words<'_>) -> String {
    let (short, long) = scenario.minutes;
    words.get("minutes").replace("{from}", &short.to_string()).replace("{to}", &long.to_string())
}

pub(crate) fn note(note: &Note, locale: &Locale, words: Words<'_>) -> Screenful {
    let Note { scenario, coming } = note;
    let text = scenario.prose(locale).map(|prose| prose.note.clone()).unwrap_or_default();
    let mut paragraphs = vec![plain(text), plain(words.get("note.ways_out"))];
    paragraphs.extend(coming.as_ref().map(|coming| plain(standing(coming.standing, words))));
    let begin = if coming.is_some() { "continue" } else { "begin" };
    Screenful {
        heading: words.get("note.heading"),
        paragraphs,
        actions: vec![
            main_action(words.get(begin), Intent::Begin),
            quiet(words.get("not_this_one"), Intent::Home),
        ],
    }
}

/// What a play code is still worth.
fn standing(standing: Standing, words: Words<'_>) -> String {
    match standing {
        Standing::Whole => words.get("code.whole"),
        Standing::Edited { kept, of } => words
            .get("code.edited")
            .replace("{kept}", &kept.to_string())
            .replace("{of}", &of.to_string()),
    }
}

pub(crate) fn scene(run: &Run, locale: &Locale, words: Words<'_>) -> Screenful {
    let scenario = run.session.scenario();
    let heading = scenario.prose(locale).map(|prose| prose.title.clone()).unwrap_or_default();
    let actions = if let Some(offers) = run.session.offers() {
        offers
            .into_iter()
            .filter(|offer| offer.available)
            .map(|offer| Action {
                kind: match offer.act {
                    Act::Notice => ActionKind::Notice,
                    _ => ActionKind::Option,
                },
                act: Some(offer.act),
                at: offer.spot,
                ..quiet(
                    scenario.line(offer.line, &offer.values, locale).text,
                    Intent::Choose { option: offer.id },
                )
            })
            .collect()
    } else {
        let last = matches!(run.session.ahead(), Step::End);
        let label = words.get(if last { "to_debrief" } else { "continue" });
        vec![main_action(label, Intent::Continue)]
    };
    Screenful { heading, paragraphs: Vec::new(), actions }
}
