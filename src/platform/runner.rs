//! Runs the engine: a frame when the browser is about to draw one, where there is cause for it. It does
//! so in a page and in a worker alike.

use std::cell::{Cell, OnceCell, RefCell};
use std::time::Duration;

use bevy::app::PluginsState;
use bevy::ecs::message::MessageCursor;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use wasm_bindgen::prelude::*;

use super::canvas::{self, Size};
use super::hand::{self, Gesture};
use super::pulse::Pulse;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = requestAnimationFrame)]
    fn request_animation_frame(frame: &Closure<dyn FnMut()>) -> i32;
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(run: &Closure<dyn FnMut()>, milliseconds: i32) -> i32;
    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timeout: i32);
}

/// The running game.
struct Running {
    app: App,
    redraws: MessageCursor<RequestRedraw>,
}

/// When the next frame is.
enum Next {
    /// Before anybody sees one: as soon as whatever else waits has had its turn.
    Unseen,
    /// With the screen.
    AtOnce,
    After(Duration),
    /// When somebody wakes the game.
    Woken,
}

/// Which frame the browser has been asked for. There is one at most.
#[derive(Default)]
struct Clock {
    frame: OnceCell<Closure<dyn FnMut()>>,
    alarm: OnceCell<Closure<dyn FnMut()>>,
    asked: Cell<bool>,
    timeout: Cell<Option<i32>>,
}

impl Clock {
    fn ask(&self) {
        if !self.asked.replace(true) {
            request_animation_frame(self.frame.get_or_init(|| Closure::new(frame)));
        }
    }

    fn go_on(&self) {
        if !self.asked.replace(true) {
            set_timeout(self.frame.get_or_init(|| Closure::new(frame)), 0);
        }
    }

    fn ask_after(&self, wait: Duration) {
        let wait = i32::try_from(wait.as_millis()).unwrap_or(i32::MAX);
        let alarm = self.alarm.get_or_init(|| Closure::new(wake));
        self.timeout.set(Some(set_timeout(alarm, wait)));
    }

    /// It has come.
    fn come(&self) {
        self.asked.set(false);
        if let Some(timeout) = self.timeout.take() {
            clear_timeout(timeout);
        }
    }
}

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
    static GESTURES: RefCell<Vec<Gesture>> = const { RefCell::new(Vec::new()) };
    static SIZE: Cell<Option<Size>> = const { Cell::new(None) };
    static CLOCK: Clock = Clock::default();
}

/// Has the game run from now on.
pub(super) fn run(app: App) {
    RUNNING.set(Some(Running { app, redraws: MessageCursor::default() }));
    wake();
}

/// Has a frame drawn, since there is something new.
pub(super) fn wake() {
    CLOCK.with(Clock::ask);
}

/// Takes in what the player did, for the next frame.
pub(super) fn take(gesture: Gesture) {
    GESTURES.with_borrow_mut(|gestures| gestures.push(gesture));
    wake();
}

/// Takes in how large the canvas is, for the next frame.
pub(super) fn resize(size: Size) {
    SIZE.set(Some(size));
    wake();
}

fn frame() {
    CLOCK.with(Clock::come);
    let next = RUNNING.with_borrow_mut(|running| running.as_mut().map(Running::step));
    CLOCK.with(|clock| match next {
        Some(Next::Unseen) => clock.go_on(),
        Some(Next::AtOnce) => clock.ask(),
        Some(Next::After(wait)) => clock.ask_after(wait),
        Some(Next::Woken) | None => {}
    });
}

impl Running {
    fn step(&mut self) -> Next {
        let app = &mut self.app;
        match app.plugins_state() {
            // The graphics are not there yet.
            PluginsState::Adding => return Next::Unseen,
            PluginsState::Ready => {
                app.finish();
                app.cleanup();
            }
            PluginsState::Finished | PluginsState::Cleaned => {}
        }
        if let Some(size) = SIZE.take() {
            canvas::resize(app.world_mut(), size);
        }
        hand::tell(app.world_mut(), GESTURES.take());
        app.update();
        let world = app.world();
        let Pulse { wait, unseen } = *world.resource::<Pulse>();
        let redraws = world.resource::<Messages<RequestRedraw>>();
        let redraw = self.redraws.read(redraws).count() > 0;
        match (unseen, redraw) {
            (true, true) => Next::Unseen,
            // What it waits for wakes it.
            (true, false) => Next::Woken,
            (false, true) => Next::AtOnce,
            (false, false) => wait.map_or(Next::Woken, Next::After),
        }
    }
}
