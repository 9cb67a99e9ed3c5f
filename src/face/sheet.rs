//! The sheet: at the picture's foot on a phone, at its side on a wide screen.

use bevy::prelude::*;
use protocol::{ActionKind, Screen, Utterance};

use super::button::{self, Look};
use super::words::Page;
use super::{Sheet, scroll};
use crate::theme::{color, size};

pub(super) fn spawn(root: &mut ChildSpawnerCommands, page: &Page<'_>) {
    let ground = if page.shape.wide() { color::NIGHT_GLASS } else { color::NIGHT };
    root.spawn((Sheet, sheet_node(page), BackgroundColor(ground), shadow(page))).with_children(
        |sheet| {
            sheet
                .spawn((column(1.0), scroll::area()))
                .observe(scroll::drag)
                .with_children(|column| contents(column, page));
            if !deciding(page) {
                sheet.spawn(column(0.0)).with_children(|foot| actions(foot, page));
            }
        },
    );
}

/// A column on the sheet; the one that grows also scrolls.
fn column(grow: f32) -> Node {
    let top = if grow > 0.0 { size::PADDING } else { 0.0 };
    Node {
        flex_direction: FlexDirection::Column,
        flex_grow: grow,
        flex_shrink: grow,
        min_height: px(0),
        row_gap: px(size::GAP),
        padding: UiRect::new(px(size::PADDING), px(size::PADDING), px(top), px(size::PADDING)),
        overflow: if grow > 0.0 { Overflow::scroll_y() } else { Overflow::DEFAULT },
        ..default()
    }
}

/// Whether options are open: they scroll with what is read, since they can be many and long.
/// What merely moves on stays in sight below.
fn deciding(page: &Page<'_>) -> bool {
    page.snapshot.actions.iter().any(|action| action.kind == ActionKind::Option)
}

fn actions(column: &mut ChildSpawnerCommands, page: &Page<'_>) {
    for (place, action) in page.snapshot.actions.iter().enumerate() {
        button::spawn(column, page, action, place, Look::Sheet);
    }
}

fn sheet_node(page: &Page<'_>) -> Node {
    let node = Node {
        position_type: PositionType::Absolute,
        right: px(0),
        bottom: px(0),
        flex_direction: FlexDirection::Column,
        ..default()
    };
    if page.shape.wide() {
        Node { top: px(0), width: px(page.shape.side()), ..node }
    } else {
        Node {
            left: px(0),
            min_height: px(page.shape.height * size::FOOT_LEAST),
            max_height: px(page.shape.height * size::FOOT_MOST),
            ..node
        }
    }
}

fn shadow(page: &Page<'_>) -> BoxShadow {
    let (x, y) = if page.shape.wide() { (-4.0, 0.0) } else { (0.0, -4.0) };
    BoxShadow::new(color::SHADOW, px(x), px(y), px(0), px(14))
}

fn contents(column: &mut ChildSpawnerCommands, page: &Page<'_>) {
    let snapshot = page.snapshot;
    // What is little stands low, near the thumb; what is much fills the sheet and scrolls.
    column.spawn(Node { flex_grow: 1.0, ..default() });
    if snapshot.screen == Screen::Scene {
        lines(column, page);
    } else {
        let at = if snapshot.screen == Screen::Title { size::NAME } else { size::HEADING };
        column.spawn(page.bold(&snapshot.heading, at, color::PAPER));
        card(column, color::PAPER).with_children(|card| {
            for paragraph in &snapshot.paragraphs {
                if let Some(heading) = &paragraph.heading {
                    card.spawn(page.bold(heading, size::BODY, color::MADDER));
                }
                card.spawn(page.body(&paragraph.text, size::BODY, color::INK));
            }
        });
    }
    if deciding(page) {
        column.spawn(page.bold(&snapshot.actions_label, size::BODY, color::PAPER));
        actions(column, page);
    }
}

/// A piece of paper.
fn card<'c>(column: &'c mut ChildSpawnerCommands, paper: Color) -> EntityCommands<'c> {
    column.spawn((
        Node {
            flex_direction: FlexDirection::Column,
            flex_shrink: 0.0,
            row_gap: px(size::GAP),
            padding: UiRect::all(px(size::CARD)),
            border_radius: BorderRadius::all(px(size::CORNER)),
            ..default()
        },
        BackgroundColor(paper),
        BoxShadow::new(color::SHADOW, px(2), px(4), px(0), px(8)),
    ))
}

/// The line being read, with those before it where there is room.
fn lines(column: &mut ChildSpawnerCommands, page: &Page<'_>) {
    let transcript = &page.snapshot.transcript;
    let Some((now, past)) = transcript.split_last() else { return };
    let shown = if page.shape.wide() { size::LINES_AT_SIDE } else { 0 };
    for line in past.iter().skip(past.len().saturating_sub(shown)) {
        utterance(column, page, line, color::KRAFT);
    }
    utterance(column, page, now, color::PAPER_BRIGHT);
}

/// Who speaks, on a ribbon, and what they say, on a card.
pub(super) fn utterance(
    column: &mut ChildSpawnerCommands,
    page: &Page<'_>,
    line: &Utterance,
    paper: Color,
) {
    card(column, paper).with_children(|card| {
        if let Some(speaker) = &line.speaker {
            card.spawn((
                Node {
                    align_self: AlignSelf::FlexStart,
                    padding: UiRect::axes(px(size::GAP), px(1)),
                    border_radius: BorderRadius::all(px(size::CORNER)),
                    ..default()
                },
                BackgroundColor(color::MADDER),
            ))
            .with_child(page.bold(speaker, size::SMALL, color::PAPER_BRIGHT));
        }
        card.spawn(page.body(&line.text, size::BODY, color::INK));
    });
}
