//! What the page can call.

use protocol::{Intent, Locale};
use wasm_bindgen::prelude::*;

use super::bridge::{self, Letter};
use super::{Opening, run};
use crate::Course;

/// What the game takes of memory until its first picture, in bytes, less a little.
const MEMORY: usize = 40 << 20;

/// Has the browser give in one piece what it would else be asked for in a hundred and fifty.
fn reserve_memory() {
    std::hint::black_box(Vec::<u8>::with_capacity(MEMORY));
}

/// Starts the game on a canvas, where a save says. It draws once it has been supplied; then `told` is
/// called with an `Update` as JSON after every change, the first time when the first picture is complete.
/// `smooth` asks for smoothed edges; winit throws an exception of its own for control flow.
#[wasm_bindgen]
pub fn start(canvas: &str, pack: &[u8], save: &str, smooth: bool, told: js_sys::Function) {
    reserve_memory();
    let save = play::save_from_text(save);
    let locale = save.as_ref().map_or_else(Locale::english, |save| save.locale.clone());
    bridge::listen(told);
    run(Opening { canvas: canvas.to_owned(), course: Course::open(pack, &locale), save, smooth });
}

/// Hands over what a running game draws with: the drawings, and the font in its two weights. Throws a
/// message if the drawings cannot be read.
#[wasm_bindgen]
pub fn supply(art: &[u8], body_font: Vec<u8>, bold_font: Vec<u8>) -> Result<(), JsError> {
    let drawings = crate::Drawings::new(art::ArtPack::from_bytes(art)?);
    bridge::post(Letter::Supplies { drawings, fonts: [body_font, bold_font] });
    Ok(())
}

/// Asks for the intent of this type and value; what is no intent changes nothing.
#[wasm_bindgen]
pub fn send(kind: &str, value: &str) {
    if let Some(intent) = Intent::read(kind, value) {
        bridge::post(Letter::Intent(intent));
    }
}

/// Highlights the action at this place (the snapshot's actions, then its bar); none below 0.
#[wasm_bindgen]
pub fn focus(place: i32) {
    bridge::post(Letter::Highlight(usize::try_from(place).ok()));
}

/// Where the player is, as text for `restore` here or in the text face.
#[wasm_bindgen]
#[must_use]
pub fn save() -> String {
    bridge::save()
}

/// Goes where a save says; what is none changes nothing.
#[wasm_bindgen]
pub fn restore(save: &str) {
    if let Some(save) = play::save_from_text(save) {
        bridge::post(Letter::Restore(save));
    }
}

/// Takes in what others chose: `option=percent`, apart by blanks.
#[wasm_bindgen]
pub fn tell_others(text: String) {
    bridge::post(Letter::Others(text));
}

/// Takes in what the page that embeds the game asks of its visitors: a line each of id, language,
/// what it is for and label, apart by tabs.
#[wasm_bindgen]
pub fn tell_calls(text: String) {
    bridge::post(Letter::Calls(text));
}

/// Says some things otherwise from now on: lines of `language id words`.
#[wasm_bindgen]
pub fn reword(text: String) {
    bridge::post(Letter::Words(text));
}

/// Wears these colours, as a theme's JSON has them; what is none changes nothing.
#[wasm_bindgen]
pub fn paint(colors: &str) {
    if let Ok(colors) = serde_json::from_str::<theme::Colors>(colors) {
        bridge::post(Letter::Colors(theme::Palette::with(&colors)));
    }
}

/// How many frames were drawn since the start: what shows that an idle game draws nothing.
#[wasm_bindgen]
#[must_use]
pub fn frames() -> u32 {
    bridge::frames()
}
