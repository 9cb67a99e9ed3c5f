//! What lies over everything: the pause menu, the lines so far.

use bevy::prelude::*;
use protocol::Panel;

use super::button::{self, Look};
use super::sheet::utterance;
use super::words::Page;
use super::{print, scroll};
use crate::theme::size;

pub(super) fn spawn(root: &mut ChildSpawnerCommands, page: &Page<'_>, panel: Panel) {
    root.spawn((
        Node {
            position_type: PositionType::Absolute,
            width: percent(100),
            height: percent(100),
            padding: UiRect::all(px(size::PADDING)),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..default()
        },
        BackgroundColor(page.palette.veil),
    ))
    .with_children(|veil| {
        veil.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                width: percent(100),
                max_width: px(size::SIDE_MOST),
                max_height: percent(100),
                padding: UiRect::all(px(size::PADDING)),
                row_gap: px(size::GAP),
                border_radius: BorderRadius::all(px(size::CORNER)),
                ..default()
            },
            BackgroundColor(page.palette.night),
            BoxShadow::new(page.palette.shadow, px(4), px(8), px(0), px(18)),
        ))
        .with_children(|paper| {
            paper.spawn(print::border(page.prints));
            paper.spawn(page.bold(&page.snapshot.heading, size::HEADING, page.palette.paper));
            let scrolling = Node {
                flex_direction: FlexDirection::Column,
                flex_shrink: 1.0,
                min_height: px(0),
                row_gap: px(size::GAP),
                padding: UiRect::all(px(4)),
                overflow: Overflow::scroll_y(),
                ..default()
            };
            paper.spawn((scrolling, scroll::area())).observe(scroll::drag).with_children(
                |column| {
                    if panel == Panel::History {
                        for line in &page.snapshot.transcript {
                            utterance(column, page, line, (page.palette.paper, Val::Auto));
                        }
                    } else {
                        for paragraph in &page.snapshot.paragraphs {
                            column.spawn(page.body(
                                &paragraph.text,
                                size::BODY,
                                page.palette.paper,
                            ));
                        }
                        actions(column, page);
                    }
                },
            );
            if panel == Panel::History {
                actions(paper, page);
            }
        });
    });
}

fn actions(column: &mut ChildSpawnerCommands, page: &Page<'_>) {
    for (place, action) in page.snapshot.actions.iter().enumerate() {
        button::spawn(column, page, action, place, Look::Sheet);
    }
}
