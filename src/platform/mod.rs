//! The browser: the only part of the game that knows there is one.

mod bridge;
mod canvas;
mod flat;
mod hand;
pub mod page;
mod print;
mod pulse;
mod runner;
mod supply;
mod window;

use bevy::prelude::*;
use protocol::Save;
use wasm_bindgen::JsValue;

struct Opening {
    canvas: JsValue,
    size: canvas::Size,
    course: crate::Course,
    save: Option<Save>,
    smooth: bool,
}

/// Runs the game on a canvas, from the next frame on.
fn run(opening: Opening) {
    let Opening { canvas, size, course, save, smooth } = opening;
    let mut app = App::new();
    app.set_error_handler(bevy::ecs::error::warn);
    window::engine(&mut app, canvas, size);
    let fonts = app.world().resource::<Assets<Font>>();
    let fonts = crate::Fonts { body: fonts.reserve_handle(), bold: fonts.reserve_handle() };
    let border = app.world().resource::<Assets<Image>>().reserve_handle();
    app.insert_resource(crate::Prints { border });
    app.insert_resource(crate::stage::paint::Smooth(smooth));
    app.insert_resource(course).insert_resource(fonts);
    app.add_plugins((crate::plugin, bridge::plugin, print::plugin, pulse::plugin, supply::plugin));
    if let Some(save) = save {
        let now = app.world().resource::<Time<Real>>().elapsed();
        app.world_mut().resource_mut::<crate::Course>().restore(&save, now);
    }
    runner::run(app);
}
