//! How the sheet is laid out.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use bevy::prelude::*;
use bevy::ui::UiGlobalTransform;
use bevy::ui_widgets::ScrollArea;
use common::{Game, PACK};
use protocol::Intent;

/// Where a node begins, from the top.
fn top(world: &World, at: Entity) -> f32 {
    let height = world.get::<ComputedNode>(at).unwrap().size().y;
    world.get::<UiGlobalTransform>(at).unwrap().translation.y - height / 2.0
}

#[test]
fn a_sheet_is_as_high_as_what_lies_on_it() {
    let mut game = Game::laid_out(&PACK, (360, 640));
    game.open_bus();
    for _ in 0..4 {
        game.ask(Intent::Continue);
        game.frame();
    }
    let mut areas = game.app.world_mut().query_filtered::<Entity, With<ScrollArea>>();
    let world = game.app.world();
    let area = areas.single(world).unwrap();
    let column = world.get::<Children>(area).unwrap()[0];
    let card = world.get::<Children>(column).unwrap()[1];
    let padding = world.get::<ComputedNode>(column).unwrap().padding().min_inset.y;
    let above = top(world, card) - top(world, area) - padding;
    assert!(above < 10.0, "{above} stand empty above the line");
}
