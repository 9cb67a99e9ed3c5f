//! Stage directions in words, for those who do not see the picture.

use protocol::{Gaze, Locale, Person, Stage};
use story::{Command, Scenario};

use crate::words::Words;

/// Says what there is to see and hear.
pub(crate) struct Teller<'t> {
    pub(crate) scenario: &'t Scenario,
    pub(crate) locale: &'t Locale,
    pub(crate) words: Words<'t>,
}

impl Teller<'_> {
    /// What a command shows to somebody who has this stage before them; none where it changes
    /// nothing that is to be seen.
    pub(crate) fn tell(&self, command: &Command, before: &Stage) -> Option<String> {
        let words: Vec<&str> = command.arguments.iter().map(String::as_str).collect();
        let person = words.first().and_then(|who| there(before, who));
        match (command.name.as_str(), words.as_slice()) {
            ("place", [place, light @ ..]) => {
                let new = before.place.as_deref() != Some(*place);
                let room = new.then(|| self.words.get(&format!("place.{place}")));
                let mut light = light.iter().map(|light| Some(*light));
                let light = light.find(|light| new || before.light.as_deref() != *light);
                let light = light.flatten().map(|light| self.light(place, light));
                let told: Vec<String> = room.into_iter().chain(light).collect();
                Some(told.join(" ")).filter(|told| !told.is_empty())
            }
            ("light", [light]) if before.light.as_deref() != Some(*light) => {
                Some(self.light(before.place.as_deref()?, light))
            }
            ("enter", [who, _]) if person.is_none() => self.seen(who, "enter"),
            ("leave", [who]) => person.and_then(|_| self.seen(who, "leave")),
            ("mood", [who, mood]) if person?.mood != *mood => self.seen(who, mood),
            ("gesture", [who, gesture]) if person?.gesture.as_deref() != Some(*gesture) => {
                self.seen(who, gesture)
            }
            ("look", [who, at]) if person?.gaze != Gaze::read(at) => Some(self.look(who, at)),
            ("sound", [sound]) => {
                let caption = self.words.get(&format!("sound.{sound}"));
                Some(self.words.get("seen.sound").replace("{sound}", &caption))
            }
            _ => None,
        }
    }

    fn seen(&self, who: &str, what: &str) -> Option<String> {
        let told = self.scenario.member(who)?.seen(what)?;
        told.get(self.scenario.language(self.locale)).cloned()
    }

    fn light(&self, place: &str, light: &str) -> String {
        self.words.get(&format!("light.{place}.{light}"))
    }

    fn look(&self, who: &str, at: &str) -> String {
        let (key, whom) = match Gaze::read(at) {
            Gaze::Ahead => ("seen.look.ahead", None),
            Gaze::Away => ("seen.look.away", None),
            Gaze::Down => ("seen.look.down", None),
            Gaze::You => ("seen.look.you", None),
            Gaze::At(whom) => ("seen.look", Some(self.name(&whom))),
        };
        let own = whom.as_ref().and_then(|_| self.seen(who, "look"));
        let form = own.unwrap_or_else(|| self.words.get(key));
        form.replace("{who}", &self.name(who)).replace("{whom}", &whom.unwrap_or_default())
    }

    fn name(&self, who: &str) -> String {
        let member = self.scenario.member(who);
        let name = member.and_then(|one| one.name.get(self.scenario.language(self.locale)));
        name.cloned().unwrap_or_else(|| who.to_owned())
    }
}

fn there<'s>(stage: &'s Stage, who: &str) -> Option<&'s Person> {
    stage.people.iter().find(|person| person.id == who)
}
