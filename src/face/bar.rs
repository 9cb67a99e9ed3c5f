//! The bar over the picture: menu, take back, lines so far, language, text only.

use bevy::prelude::*;
use protocol::Intent;

use super::button::{self, Look};
use super::words::Page;
use crate::theme::size;

pub(super) fn spawn(root: &mut ChildSpawnerCommands, page: &Page<'_>) {
    let first = page.snapshot.actions.len();
    let right = if page.shape.wide() { page.shape.side() } else { 0.0 };
    root.spawn((
        Node {
            position_type: PositionType::Absolute,
            top: px(0),
            left: px(0),
            right: px(right),
            padding: UiRect::all(px(size::GAP)),
            column_gap: px(size::GAP),
            row_gap: px(size::GAP),
            flex_wrap: FlexWrap::Wrap,
            ..default()
        },
        Pickable::IGNORE,
    ))
    .with_children(|bar| {
        for (at, action) in page.snapshot.bar.iter().enumerate() {
            // On a phone the menu alone offers the other face: the bar keeps to one row.
            let spared = matches!(action.intent, Intent::SetFace { .. }) && !page.shape.wide();
            if !spared {
                button::spawn(bar, page, action, first + at, Look::Bar);
            }
        }
    });
}
