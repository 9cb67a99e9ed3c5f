//! The play behind a small wasm: what drives the text face. JSON in and out; the page does the
//! showing, the sending and the clock.

use std::time::Duration;

use protocol::{Face, Intent, Locale, Save, Update};
use wasm_bindgen::prelude::wasm_bindgen;

/// A play, driven by the page.
#[wasm_bindgen]
pub struct Play {
    play: play::Play,
}

#[wasm_bindgen]
impl Play {
    /// Opens a pack in this language. A damaged pack gives a play whose snapshot says so.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(pack: &[u8], locale: &str) -> Self {
        let locale = Locale::new(locale).unwrap_or_else(|_| Locale::english());
        Self { play: play::Play::open(pack, &locale, Face::Text) }
    }

    /// What to show: a `Snapshot` as JSON.
    #[must_use]
    pub fn snapshot(&self) -> String {
        json(&self.play.snapshot())
    }

    /// Does what an `Intent` asks for; what is no intent changes nothing. Returns an `Update`.
    /// `now_ms` counts milliseconds from any fixed moment.
    pub fn send(&mut self, intent: &str, now_ms: f64) -> String {
        let update = match serde_json::from_str::<Intent>(intent) {
            Ok(intent) => self.play.send(intent, millis(now_ms)),
            Err(_) => self.unchanged(),
        };
        json(&update)
    }

    /// Where the player is: a `Save` as JSON.
    #[must_use]
    pub fn save(&self, now_ms: f64) -> String {
        json(&self.play.save(millis(now_ms)))
    }

    /// Goes where a `Save` says. Returns an `Update`.
    pub fn restore(&mut self, save: &str, now_ms: f64) -> String {
        let update = match serde_json::from_str::<Save>(save) {
            Ok(save) => self.play.restore(&save, Face::Text, millis(now_ms)),
            Err(_) => self.unchanged(),
        };
        json(&update)
    }

    fn unchanged(&self) -> Update {
        Update { snapshot: self.play.snapshot(), events: Vec::new(), face: None }
    }
}

fn millis(ms: f64) -> Duration {
    Duration::try_from_secs_f64(ms / 1000.0).unwrap_or_default()
}

/// These types always have a JSON form; the page treats an empty answer as a fault.
fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
