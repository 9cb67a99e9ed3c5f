//! The way that was taken, as a small branching picture: a trunk, and at each decision a twig for
//! each option that was open.

use bevy::prelude::*;
use protocol::{Debrief, Fork, Twig};

use super::words::Page;
use crate::theme::size;

pub(super) fn spawn(column: &mut ChildSpawnerCommands, page: &Page<'_>, debrief: &Debrief) {
    let paper = (page.palette.paper, px(page.shape.paper()));
    super::sheet::card(column, page, paper).with_children(|card| {
        card.spawn(page.bold(&debrief.heading, size::BODY, page.palette.madder));
        card.spawn(page.body(&debrief.hint, size::SMALL, page.palette.ink));
        card.spawn(Node { flex_direction: FlexDirection::Column, ..default() }).with_children(
            |trunk| {
                for fork in &debrief.forks {
                    spawn_fork(trunk, page, fork);
                }
            },
        );
        if let Some(others) = &debrief.others {
            card.spawn(page.body(others, size::SMALL, page.palette.ink));
        }
    });
}

/// A decision: the trunk on the left, what was noticed, a row of twigs, what was done in words.
fn spawn_fork(trunk: &mut ChildSpawnerCommands, page: &Page<'_>, fork: &Fork) {
    trunk.spawn(Node { column_gap: px(size::GAP), ..default() }).with_children(|row| {
        row.spawn((
            Node {
                width: px(size::TRUNK),
                flex_shrink: 0.0,
                margin: UiRect::left(px(6)),
                ..default()
            },
            BackgroundColor(page.palette.madder),
        ));
        let column = Node {
            flex_direction: FlexDirection::Column,
            flex_shrink: 1.0,
            row_gap: px(4),
            padding: UiRect::vertical(px(size::GAP)),
            ..default()
        };
        row.spawn(column).with_children(|column| {
            if let Some(noticed) = &fork.noticed {
                column.spawn(page.body(noticed, size::SMALL, page.palette.plum));
            }
            let twigs = Node {
                flex_wrap: FlexWrap::Wrap,
                align_items: AlignItems::Center,
                column_gap: px(6),
                row_gap: px(6),
                ..default()
            };
            column.spawn(twigs).with_children(|twigs| {
                for twig in &fork.twigs {
                    spawn_twig(twigs, page, twig);
                }
            });
            if let Some(taken) = fork.twigs.iter().find(|twig| twig.taken) {
                column.spawn(page.body(&taken.label, size::SMALL, page.palette.ink));
            }
        });
    });
}

/// An option that was open: filled if it was taken, an outline otherwise.
fn spawn_twig(twigs: &mut ChildSpawnerCommands, page: &Page<'_>, twig: &Twig) {
    let (ground, edge) = if twig.taken {
        (page.palette.marigold, page.palette.madder)
    } else {
        (Color::NONE, page.palette.edge)
    };
    let label = match twig.percent {
        Some(percent) => format!("{} · {percent}", twig.act_name),
        None => twig.act_name.clone(),
    };
    twigs
        .spawn((
            Node {
                padding: UiRect::axes(px(8), px(2)),
                border: UiRect::all(px(if twig.taken { 2 } else { 1 })),
                border_radius: BorderRadius::all(px(size::CORNER)),
                ..default()
            },
            BorderColor::all(edge),
            BackgroundColor(ground),
        ))
        .with_child(if twig.taken {
            page.text(label, size::SMALL, page.palette.ink, page.fonts.bold.clone())
        } else {
            page.text(label, size::SMALL, page.palette.ink, page.fonts.body.clone())
        });
}
