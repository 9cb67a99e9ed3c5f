//! Between the page and the running game. The page puts what it asks for into a mailbox and
//! wakes the game; the game answers through the page's callback.

use std::cell::RefCell;
use std::time::Duration;

use bevy::diagnostic::FrameCount;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use protocol::{Intent, Save, Update as Outcome};
use wasm_bindgen::{JsCast, JsValue};

use super::pulse::Pulse;
use super::runner;
use super::supply::{self, Supply};
use crate::Drawings;
use crate::course::{Ask, Course, CourseSystems, Told};
use crate::face::Highlight;
use crate::palette::Palette;

/// What the page can put into the mailbox.
pub(super) enum Letter {
    Intent(Intent),
    Highlight(Option<usize>),
    Restore(Save),
    Others(String),
    Calls(String),
    Words(String),
    Colors(theme::Palette),
    Supplies { drawings: Drawings, fonts: [Vec<u8>; 2] },
}

/// What page and game share. A browser's tab has one thread, so this is never contended.
#[derive(Default)]
struct Shared {
    letters: Vec<Letter>,
    told: Option<js_sys::Function>,
    save: String,
    frames: u32,
}

/// How many frames fonts, meshes and shaders need to come in.
const WARM_UP: u32 = 6;

thread_local! {
    static SHARED: RefCell<Shared> = RefCell::default();
}

/// Leaves a letter for the game and wakes it.
pub(super) fn post(letter: Letter) {
    SHARED.with_borrow_mut(|shared| shared.letters.push(letter));
    runner::wake();
}

/// Says whom to tell.
pub(super) fn listen(told: js_sys::Function) {
    SHARED.with_borrow_mut(|shared| shared.told = Some(told));
}

/// The latest save, as text.
pub(super) fn save() -> String {
    SHARED.with_borrow(|shared| shared.save.clone())
}

/// How many frames were drawn.
pub(super) fn frames() -> u32 {
    SHARED.with_borrow(|shared| shared.frames)
}

pub(super) fn plugin(app: &mut App) {
    // The page's letters come before the keys of the same frame: a highlight that was moved or
    // taken away must not catch an Enter that came after.
    app.add_systems(PreUpdate, open)
        .add_systems(Update, tell.after(CourseSystems))
        .add_systems(Last, (keep, settle));
}

/// Opens the letters.
fn open(
    mut commands: Commands,
    mut asks: MessageWriter<Ask>,
    mut told: MessageWriter<Told>,
    mut highlight: ResMut<Highlight>,
    mut course: ResMut<Course>,
    mut palette: ResMut<Palette>,
    frames: Res<FrameCount>,
    time: Res<Time<Real>>,
) {
    let letters = SHARED.with_borrow_mut(|shared| std::mem::take(&mut shared.letters));
    for letter in letters {
        match letter {
            Letter::Intent(intent) => {
                asks.write(Ask(intent));
            }
            Letter::Highlight(to) => {
                highlight.set_if_neq(Highlight(to));
            }
            Letter::Restore(save) => {
                told.write(Told(restore(&mut course, &save, time.elapsed())));
            }
            Letter::Others(text) => {
                told.write(Told(course.tell_others(&text)));
            }
            Letter::Calls(text) => {
                told.write(Told(course.tell_calls(&text)));
            }
            Letter::Words(text) => {
                told.write(Told(course.reword(&text)));
            }
            Letter::Colors(colors) => {
                palette.set_if_neq(Palette::of(&colors));
            }
            Letter::Supplies { .. } if supply::is_too_early(*frames) => post(letter),
            Letter::Supplies { drawings, fonts } => {
                commands.queue(move |world: &mut World| supply::take(world, drawings, fonts));
            }
        }
    }
}

/// Goes where a save says. Who is there already has nothing drawn anew.
fn restore(course: &mut ResMut<Course>, save: &Save, now: Duration) -> Outcome {
    let before = course.snapshot().clone();
    let outcome = course.bypass_change_detection().restore(save, now);
    if outcome.snapshot != before {
        course.set_changed();
    }
    outcome
}

/// Tells the page what became of its asks. The first it hears is that there is something to see
/// ([`settle`]): until then the game goes where it is sent without a word.
fn tell(mut told: MessageReader<Told>, frames: Res<FrameCount>, supply: Res<Supply>) {
    let seen = supply.frames(*frames).is_some_and(|drawn| drawn > WARM_UP);
    for Told(outcome) in told.read().filter(|_| seen) {
        call(outcome);
    }
}

/// Keeps the save at hand: after a lost context the game cannot be asked any more.
fn keep(course: Res<Course>, time: Res<Time<Real>>) {
    let save = play::save_to_text(&course.save(time.elapsed()));
    SHARED.with_borrow_mut(|shared| shared.save = save);
}

/// Counts frames, and draws the few that fonts, meshes and shaders need to come in before it
/// tells the page that there is something to see.
fn settle(
    frames: Res<FrameCount>,
    supply: Res<Supply>,
    course: Res<Course>,
    mut pulse: ResMut<Pulse>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut changed: Local<u32>,
) {
    const AFTER_CHANGE: u32 = 2;
    SHARED.with_borrow_mut(|shared| shared.frames = frames.0);
    if course.is_changed() {
        *changed = frames.0;
    }
    let drawn = supply.frames(*frames);
    pulse.unseen = drawn.is_none_or(|drawn| drawn < WARM_UP);
    let Some(drawn) = drawn else {
        if supply::is_too_early(*frames) {
            redraw.write(RequestRedraw);
        }
        return;
    };
    if drawn < WARM_UP || frames.0.wrapping_sub(*changed) < AFTER_CHANGE {
        redraw.write(RequestRedraw);
    }
    if drawn == WARM_UP {
        let snapshot = course.snapshot().clone();
        call(&Outcome { snapshot, events: Vec::new(), face: None, share: None, call: None });
    }
}

fn call(outcome: &Outcome) {
    let told = SHARED.with_borrow(|shared| shared.told.clone());
    if let (Some(told), Ok(json)) = (told, serde_json::to_string(outcome)) {
        // The page handles its own errors; the game goes on either way.
        let _ = told.call1(JsValue::NULL.unchecked_ref(), &JsValue::from_str(&json));
    }
}
