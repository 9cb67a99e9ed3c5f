//! What the page can call.

use bevy::input::ButtonState;
use bevy::input::mouse::MouseScrollUnit;
use bevy::input::touch::TouchPhase;
use bevy::math::Vec2;
use protocol::{Intent, Locale};
use wasm_bindgen::prelude::*;

use super::bridge::{self, Letter};
use super::canvas::Size;
use super::hand::{self, Gesture};
use super::{Opening, run, runner};
use crate::Course;

/// What the game takes of memory until its first picture, in bytes, less a little.
const MEMORY: usize = 40 << 20;

/// Has the browser give in one piece what it would else be asked for in a hundred and fifty.
fn reserve_memory() {
    std::hint::black_box(Vec::<u8>::with_capacity(MEMORY));
}

/// Starts the game on a canvas, a page's or one that is apart, which has so many pixels, `scale` of them to a
/// logical one; where a save says. It draws once it has been supplied; then `told` is called with an `Update`
/// as JSON after every change, the first time when the first picture is complete. `smooth` asks for smoothed
/// edges.
#[wasm_bindgen]
pub fn start(
    canvas: JsValue,
    width: u32,
    height: u32,
    scale: f32,
    pack: &[u8],
    save: &str,
    smooth: bool,
    told: js_sys::Function,
) {
    reserve_memory();
    let save = play::save_from_text(save);
    let locale = save.as_ref().map_or_else(Locale::english, |save| save.locale.clone());
    bridge::listen(told);
    let size = Size { width, height, scale };
    run(Opening { canvas, size, course: Course::open(pack, &locale), save, smooth });
}

/// The canvas has as many pixels now, `scale` of them to a logical one.
#[wasm_bindgen]
pub fn resize(width: u32, height: u32, scale: f32) {
    runner::resize(Size { width, height, scale });
}

/// Draws a frame, since the last may have been lost.
#[wasm_bindgen]
pub fn redraw() {
    runner::wake();
}

/// The mouse is at this place of the canvas, in logical pixels.
#[wasm_bindgen]
pub fn point(x: f32, y: f32) {
    runner::take(Gesture::Point(Vec2::new(x, y)));
}

/// A button of the mouse goes down, or up.
#[wasm_bindgen]
pub fn press(button: i16, down: bool) {
    if let Some(button) = hand::button(button) {
        runner::take(if down { Gesture::Press(button) } else { Gesture::Release(button) });
    }
}

/// A finger goes down (`start`), moves, or leaves again (`end`, or else `cancel`), in logical pixels.
#[wasm_bindgen]
pub fn touch(finger: i32, phase: &str, x: f32, y: f32) {
    let phase = match phase {
        "start" => TouchPhase::Started,
        "move" => TouchPhase::Moved,
        "end" => TouchPhase::Ended,
        _ => TouchPhase::Canceled,
    };
    let finger = u64::from(finger.unsigned_abs());
    runner::take(Gesture::Touch { finger, phase, at: Vec2::new(x, y) });
}

/// The wheel turns, by lines or by pixels of the screen, to the right and down.
#[wasm_bindgen]
pub fn scroll(x: f32, y: f32, lines: bool) {
    let unit = if lines { MouseScrollUnit::Line } else { MouseScrollUnit::Pixel };
    runner::take(Gesture::Scroll { unit, by: -Vec2::new(x, y) });
}

/// A key goes down, or up, by its name in a browser.
#[wasm_bindgen]
pub fn key(name: &str, down: bool, repeat: bool) {
    let state = if down { ButtonState::Pressed } else { ButtonState::Released };
    if let Some(key) = hand::key(name) {
        runner::take(Gesture::Key { key, state, repeat });
    }
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
