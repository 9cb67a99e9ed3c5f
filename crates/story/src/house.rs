//! What there is in the house for stories to use: drawings, lights, sounds and general words.

use std::collections::{BTreeMap, BTreeSet};

use protocol::{CALM, REST};

use crate::compile::nearest;
use crate::diagnostic::Diagnostics;
use crate::library::Wordbook;
use crate::manuscript::Manuscript;
use crate::program::{Command, Op};

/// What is drawn and what sounds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct House {
    /// People, by the name of their drawing.
    pub people: BTreeMap<String, Drawn>,
    /// Places, by the name of their drawing.
    pub places: BTreeMap<String, Room>,
}

/// What is drawn of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drawn {
    /// Ways to hold themselves.
    pub moods: BTreeSet<String>,
    /// What they can do with their hands.
    pub gestures: BTreeSet<String>,
    /// What can be noticed of them.
    pub spots: BTreeSet<String>,
}

/// What is drawn of a place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Room {
    /// Its lights.
    pub lights: BTreeSet<String>,
    /// What can be noticed there.
    pub spots: BTreeSet<String>,
}

/// Reports what a story uses and the house does not have: drawings, and the general words for
/// places, lights and sounds in `words`.
#[must_use]
pub fn furnish(manuscript: &Manuscript, house: &House, words: &Wordbook) -> Diagnostics {
    let mut check = Check { manuscript, house, words, wrong: Diagnostics::default() };
    let program = &manuscript.scenario.program;
    let mut places = BTreeSet::new();
    for command in program.ops.iter().filter_map(Command::of) {
        if let ("place", Some(place)) = (command.name.as_str(), command.arguments.first()) {
            places.insert(place.clone());
        }
    }
    for (at, op) in program.ops.iter().enumerate() {
        match op {
            Op::Options(branches) => {
                for branch in branches {
                    if let Some(spot) = &branch.spot {
                        check.spot(spot, branch.line, &places);
                    }
                }
            }
            _ => {
                if let Some(command) = Command::of(op) {
                    check.command(at, &command, &places);
                }
            }
        }
    }
    check.wrong.sort();
    check.wrong
}

struct Check<'c> {
    manuscript: &'c Manuscript,
    house: &'c House,
    words: &'c Wordbook,
    wrong: Diagnostics,
}

impl Check<'_> {
    fn command(&mut self, at: usize, command: &Command, places: &BTreeSet<String>) {
        let words: Vec<&str> = command.arguments.iter().map(String::as_str).collect();
        match (command.name.as_str(), words.as_slice()) {
            ("place", [place]) => self.place(at, place),
            ("place", [place, light]) => {
                self.place(at, place);
                self.light(at, light, &BTreeSet::from([(*place).to_owned()]));
            }
            ("light", [light]) => self.light(at, light, places),
            ("enter", [who, _]) => self.drawn(at, who, "mood", CALM, |drawn| &drawn.moods),
            ("mood", [who, mood]) => self.drawn(at, who, "mood", mood, |drawn| &drawn.moods),
            ("gesture", [who, gesture]) if *gesture != REST => {
                self.drawn(at, who, "gesture", gesture, |drawn| &drawn.gestures);
            }
            ("sound", [sound]) => self.worded(at, "sound", sound),
            _ => {}
        }
    }

    fn place(&mut self, at: usize, place: &str) {
        if self.house.places.contains_key(place) {
            self.worded(at, "place", place);
        } else {
            let names = self.house.places.keys().map(String::as_str);
            let message = format!("nobody has drawn the place `{place}`");
            self.missing(at, "undrawn", message, place, &names.collect::<Vec<_>>());
        }
    }

    fn light(&mut self, at: usize, light: &str, places: &BTreeSet<String>) {
        let rooms = places.iter().filter_map(|place| Some((place, self.house.places.get(place)?)));
        let rooms: Vec<_> = rooms.collect();
        let Some((place, _)) = rooms.iter().find(|(_, room)| room.lights.contains(light)) else {
            let known = rooms.iter().flat_map(|(_, room)| &room.lights).map(String::as_str);
            let message = format!("there is no light `{light}` in this place");
            return self.missing(at, "unknown-light", message, light, &known.collect::<Vec<_>>());
        };
        self.worded(at, "light", &format!("{place}.{light}"));
    }

    fn drawn(
        &mut self,
        at: usize,
        who: &str,
        what: &str,
        word: &str,
        of: impl Fn(&Drawn) -> &BTreeSet<String>,
    ) {
        let Some(drawn) = self.house.people.get(who) else {
            let names = self.house.people.keys().map(String::as_str);
            let message = format!("nobody has drawn `{who}`");
            return self.missing(at, "undrawn", message, who, &names.collect::<Vec<_>>());
        };
        let known = of(drawn);
        if !known.contains(word) {
            let message = format!("nobody has drawn the {what} `{word}` of `{who}`");
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            self.missing(at, "undrawn", message, word, &known);
        }
    }

    /// A place, light or sound that the interface has words for, in every language.
    fn worded(&mut self, at: usize, kind: &str, name: &str) {
        let key = format!("{kind}.{name}");
        if self.words.values().all(|words| words.contains_key(&key)) {
            return;
        }
        let prefix = format!("{kind}.");
        let known = self.words.values().flat_map(BTreeMap::keys);
        let known: BTreeSet<&str> = known.filter_map(|key| key.strip_prefix(&prefix)).collect();
        let message = format!("assets/strings/ui.csv has no words for the {kind} `{name}`");
        self.missing(at, "unworded", message, name, &known.into_iter().collect::<Vec<_>>());
    }

    fn spot(&mut self, spot: &str, line: u16, places: &BTreeSet<String>) {
        let Some((source, span)) = self.manuscript.line(line) else { return };
        let known: BTreeSet<&str> = if let Some((who, _)) = spot.split_once('.') {
            let spots = self.house.people.get(who).into_iter().flat_map(|one| &one.spots);
            spots.map(String::as_str).collect()
        } else {
            let rooms = places.iter().filter_map(|place| self.house.places.get(place));
            rooms.flat_map(|room| &room.spots).map(String::as_str).collect()
        };
        let name = spot.split_once('.').map_or(spot, |(_, name)| name);
        if known.contains(name) {
            return;
        }
        let help = if known.is_empty() {
            "write a spot of the place, or somebody’s: #at:mirror, #at:ritu.hand".to_owned()
        } else {
            format!("there are {}", known.into_iter().collect::<Vec<_>>().join(", "))
        };
        let message = format!("there is no spot `{spot}` in the picture");
        self.wrong.report(&source, span, "unknown-spot", message, Some(help));
    }

    fn missing(
        &mut self,
        at: usize,
        code: &'static str,
        message: String,
        word: &str,
        known: &[&str],
    ) {
        let help = match nearest(word, known.iter().copied()) {
            Some(near) => Some(format!("did you mean `{near}`?")),
            None if known.is_empty() => None,
            None => Some(format!("there are {}", known.join(", "))),
        };
        let (source, span) = self.manuscript.place(at);
        self.wrong.report(&source, span, code, message, help);
    }
}
