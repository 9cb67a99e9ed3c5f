//! A part of the sheet that scrolls where its contents outgrow it: by wheel, drag or keyboard.

use bevy::prelude::*;
use bevy::ui_widgets::ScrollArea;

/// What makes a node scroll downwards.
pub(super) fn area() -> impl Bundle {
    (ScrollArea, ScrollPosition::default())
}

/// A finger or pointer drags the paper under it.
pub(super) fn drag(
    drag: On<Pointer<Drag>>,
    mut areas: Query<(&ComputedNode, &mut ScrollPosition), With<ScrollArea>>,
) {
    let Ok((node, mut position)) = areas.get_mut(drag.entity) else { return };
    let most = (node.content_size() - node.size()).max(Vec2::ZERO) * node.inverse_scale_factor;
    position.y = (position.y - drag.delta.y).clamp(0.0, most.y);
}
