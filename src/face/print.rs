//! The block-printed border that every sheet of paper has: one small picture, made here, repeated.

use bevy::prelude::*;

use crate::theme::size;

/// The border's picture; the default where nothing is drawn.
#[derive(Resource, Debug, Clone, Default)]
pub struct Prints {
    /// A triangle with a dot under it, to be repeated sideways.
    pub border: Handle<Image>,
}

/// A strip of border along the top of a sheet.
pub(super) fn border(prints: &Prints) -> impl Bundle + use<> {
    (
        Node { height: px(size::BORDER), flex_shrink: 0.0, ..default() },
        ImageNode {
            image: prints.border.clone(),
            image_mode: NodeImageMode::Tiled { tile_x: true, tile_y: false, stretch_value: 0.5 },
            ..default()
        },
        Pickable::IGNORE,
    )
}
