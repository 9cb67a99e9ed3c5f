//! The lines so far, with the player's choices and what was to be seen between them.

use protocol::{Locale, Stage, Utterance, UtteranceKind};
use story::{Moment, Session};

use crate::seen::Teller;
use crate::stage::apply;
use crate::words::Words;

/// Everything that was said, chosen and seen, oldest first.
pub(crate) fn transcript(session: &Session, locale: &Locale, words: Words<'_>) -> Vec<Utterance> {
    let scenario = session.scenario();
    let teller = Teller { scenario, locale, words };
    let mut stage = Stage::default();
    let mut seen: Vec<String> = Vec::new();
    let mut told: Vec<Utterance> = Vec::new();
    for moment in session.moments() {
        let (line, values, kind) = match moment {
            Moment::Command(command) => {
                seen.extend(teller.tell(command, &stage));
                apply(&mut stage, command);
                continue;
            }
            Moment::Line { line, values } => (*line, values, UtteranceKind::Line),
            Moment::Chosen { line, values } => (*line, values, UtteranceKind::Choice),
        };
        flush(&mut told, &mut seen);
        let said = scenario.line(line, values, locale);
        let chosen = kind == UtteranceKind::Choice;
        told.push(Utterance {
            index: index(&told),
            line: scenario.line_id(line).cloned(),
            speaker: if chosen { Some(words.get("you")) } else { said.speaker },
            text: said.text,
            kind,
        });
    }
    flush(&mut told, &mut seen);
    told
}

fn flush(told: &mut Vec<Utterance>, seen: &mut Vec<String>) {
    if seen.is_empty() {
        return;
    }
    let text = seen.join(" ");
    seen.clear();
    let index = index(told);
    told.push(Utterance { index, line: None, speaker: None, text, kind: UtteranceKind::Seen });
}

fn index(told: &[Utterance]) -> u32 {
    u32::try_from(told.len()).unwrap_or(u32::MAX)
}
