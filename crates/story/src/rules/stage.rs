//! Stage directions: their form, and whom they name. What is drawn is the house's to say.

use std::collections::BTreeSet;
use std::sync::Arc;

use protocol::{CALM, Gaze, OutcomeId, REST, Side};

use super::Rules;
use crate::compile::{WrittenCommand, nearest};
use crate::source::Source;
use crate::yarn::Span;

/// Every command with how it is written.
const COMMANDS: [(&str, &str); 10] = [
    ("place", "<<place bus>> or <<place bus night>>"),
    ("light", "<<light night>>"),
    ("enter", "<<enter ritu left>>"),
    ("leave", "<<leave ritu>>"),
    ("mood", "<<mood ritu afraid>>"),
    ("gesture", "<<gesture ritu stop>>"),
    ("look", "<<look conductor ritu>>"),
    ("camera", "<<camera wide>>, <<camera close ritu>> or <<camera two ritu conductor>>"),
    ("sound", "<<sound brakes>>"),
    ("outcome", "<<outcome company>>"),
];

impl Rules<'_> {
    pub(super) fn command(&mut self, written: &WrittenCommand, reached: &mut BTreeSet<OutcomeId>) {
        let Some(command) = &written.command else {
            let help = "write a command of its own for each value, between <<if …>> and <<endif>>";
            let message = "a command to the stage holds no values".into();
            self.script(written, "value-in-command", message, Some(help.into()));
            return;
        };
        let words: Vec<&str> =
            std::iter::once(&command.name).chain(&command.arguments).map(String::as_str).collect();
        match words.as_slice() {
            ["place", _, _] | ["place" | "light" | "sound", _] | ["camera", "wide"] | [] => {}
            ["enter", who, side] => {
                self.seen(who, "enter", written);
                self.one_of("side", side, Side::ALL.map(Side::as_str).as_slice(), written);
            }
            ["leave", who] => self.seen(who, "leave", written),
            ["mood", who, CALM] | ["gesture", who, REST] | ["camera", "close", who] => {
                self.cast(who, written);
            }
            ["mood" | "gesture", who, how] => self.seen(who, how, written),
            ["look", who, at] => {
                self.cast(who, written);
                if let Gaze::At(whom) = Gaze::read(at) {
                    self.cast(&whom, written);
                }
            }
            ["camera", "two", one, other] => {
                self.cast(one, written);
                self.cast(other, written);
            }
            ["outcome", id] => self.outcome(id, written, reached),
            [name, ..] => self.unknown(name, written),
        }
    }

    fn unknown(&mut self, name: &str, written: &WrittenCommand) {
        if let Some((_, form)) = COMMANDS.iter().find(|(known, _)| *known == name) {
            let message = format!("`{name}` has other words than it takes");
            self.script(written, "bad-command", message, Some(format!("write it like {form}")));
            return;
        }
        let names = COMMANDS.map(|(known, _)| known);
        let near = nearest(name, names.into_iter()).map(|near| format!("did you mean `{near}`?"));
        let help = near.unwrap_or_else(|| format!("the commands are {}", names.join(", ")));
        let message = format!("there is no command `{name}`");
        self.script(written, "unknown-command", message, Some(help));
    }

    fn outcome(&mut self, id: &str, written: &WrittenCommand, reached: &mut BTreeSet<OutcomeId>) {
        let known = self.manifest.outcomes.keys().find(|known| known.as_str() == id);
        if let Some(id) = known {
            reached.insert(id.clone());
        } else {
            let names = self.manifest.outcomes.keys().map(OutcomeId::as_str);
            let help = nearest(id, names).map(|near| format!("did you mean `{near}`?"));
            let message = format!("scenario.toml has no outcome `{id}`");
            self.script(written, "unknown-outcome", message, help);
        }
    }

    fn script(
        &mut self,
        at: &WrittenCommand,
        code: &'static str,
        message: String,
        help: Option<String>,
    ) {
        self.diagnostics.report(&at.source, at.span.clone(), code, message, help);
    }

    /// Somebody of the cast; whether there is such a one.
    fn cast(&mut self, who: &str, at: &WrittenCommand) -> bool {
        self.somebody(who, &at.source, &at.span)
    }

    /// The same, wherever they are named.
    pub(super) fn somebody(&mut self, who: &str, source: &Arc<Source>, span: &Span) -> bool {
        if self.manifest.cast.contains_key(who) {
            return true;
        }
        let near = nearest(who, self.manifest.cast.keys().map(String::as_str));
        let help = near.map(|near| format!("did you mean `{near}`?"));
        let message = format!("scenario.toml has no [cast.{who}]");
        self.diagnostics.report(source, span.clone(), "unknown-person", message, help);
        false
    }

    /// Somebody of the cast of whom this is told in words.
    fn seen(&mut self, who: &str, what: &str, at: &WrittenCommand) {
        if !self.cast(who, at) {
            return;
        }
        let told = self.manifest.cast.get(who).is_some_and(|one| one.seen.contains_key(what));
        if !told {
            let message = format!(
                "scenario.toml does not say what is seen: [cast.{who}.seen] has no `{what}`"
            );
            let help = "write a short sentence in every language for those who do not see it";
            self.script(at, "undescribed", message, Some(help.to_owned()));
        }
    }

    fn one_of(&mut self, what: &str, word: &str, known: &[&str], at: &WrittenCommand) {
        if !known.contains(&word) {
            let help = Some(format!("there are {}", known.join(", ")));
            self.script(at, "unknown-word", format!("there is no {what} `{word}`"), help);
        }
    }
}
