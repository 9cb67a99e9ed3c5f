//! The play behind a small wasm: what drives the text face. JSON out; the page does the showing,
//! the sending and the clock.

use std::time::Duration;

use protocol::{Face, Intent, Locale};
use story::PackError;
use wasm_bindgen::prelude::wasm_bindgen;

/// A pack that is being read, with pauses for the page to answer in.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reading {
    reading: Result<story::Reading, PackError>,
}

#[wasm_bindgen]
impl Reading {
    /// Begins to read a pack.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(pack: &[u8]) -> Self {
        Self { reading: story::Reading::begin(pack) }
    }

    /// Reads some more. Says whether there is more still.
    pub fn step(&mut self) -> bool {
        let Ok(reading) = &mut self.reading else { return false };
        reading.step().unwrap_or_else(|error| {
            self.reading = Err(error);
            false
        })
    }

    /// A play of what was read, in this language. That of a damaged pack says so in its snapshot.
    #[must_use]
    pub fn open(self, locale: &str) -> Play {
        let locale = Locale::new(locale).unwrap_or_else(|_| Locale::english());
        let library = self.reading.and_then(story::Reading::finish);
        Play { play: play::Play::with(library, &locale, Face::Text) }
    }
}

/// A play, driven by the page.
#[wasm_bindgen]
pub struct Play {
    play: play::Play,
}

#[wasm_bindgen]
impl Play {
    /// What to show: a `Snapshot` as JSON.
    #[must_use]
    pub fn snapshot(&self) -> String {
        json(&self.play.snapshot())
    }

    /// Does what the intent of this type and value asks for; what is no intent changes nothing.
    /// Returns an `Update` as JSON. `now_ms` counts milliseconds from any fixed moment.
    pub fn send(&mut self, kind: &str, value: &str, now_ms: f64) -> String {
        let update = match Intent::read(kind, value) {
            Some(intent) => self.play.send(intent, millis(now_ms)),
            None => self.play.unchanged(),
        };
        json(&update)
    }

    /// Where the player is, as text for `restore` here or in the pictures face.
    #[must_use]
    pub fn save(&self, now_ms: f64) -> String {
        play::save_to_text(&self.play.save(millis(now_ms)))
    }

    /// Goes where a save says; what is none changes nothing. Returns an `Update` as JSON.
    pub fn restore(&mut self, save: &str, now_ms: f64) -> String {
        let update = match play::save_from_text(save) {
            Some(save) => self.play.restore(&save, Face::Text, millis(now_ms)),
            None => self.play.unchanged(),
        };
        json(&update)
    }

    /// Goes to the place that a play code names, by way of the story's content note; the title says
    /// so if it names none. Returns an `Update` as JSON.
    pub fn come_back(&mut self, code: &str, now_ms: f64) -> String {
        json(&self.play.come_back(code, millis(now_ms)))
    }

    /// Takes in what others chose: `option=percent`, apart by blanks. Returns an `Update` as JSON.
    pub fn tell_others(&mut self, text: &str) -> String {
        json(&self.play.tell_others(text))
    }

    /// Takes in what the page that embeds the game asks of its visitors: a line each of id,
    /// language, what it is for and label, apart by tabs. Returns an `Update` as JSON.
    pub fn tell_calls(&mut self, text: &str) -> String {
        json(&self.play.tell_calls(text))
    }

    /// Says some things otherwise from now on: lines of `language id words`. Returns an `Update` as
    /// JSON.
    pub fn reword(&mut self, text: &str) -> String {
        json(&self.play.reword(text))
    }
}

fn millis(ms: f64) -> Duration {
    Duration::try_from_secs_f64(ms / 1000.0).unwrap_or_default()
}

/// These types always have a JSON form; the page treats an empty answer as a fault.
fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_damaged_pack_is_read_to_a_play_that_says_so() {
        let mut reading = Reading::new(b"no pack at all");
        assert!(!reading.step());
        let snapshot = reading.open("hi").snapshot();
        assert!(snapshot.contains(r#""screen":"fault""#), "{snapshot}");
    }
}
