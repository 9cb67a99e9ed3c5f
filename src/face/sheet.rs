//! The sheet: at the picture's foot on a phone, at its side on a wide screen.

use bevy::prelude::*;
use protocol::{Action, ActionKind, Paragraph, ParagraphKind, Screen, Utterance, UtteranceKind};

use super::button::{self, Look};
use super::words::Page;
use super::{Sheet, print, scroll, way};
use crate::theme::size;

pub(super) fn spawn(root: &mut ChildSpawnerCommands, page: &Page<'_>) {
    let mut sheet = root.spawn((Sheet, sheet_node(page)));
    if !page.shape.wide() {
        sheet.insert((BackgroundColor(page.palette.night), shadow(page)));
    }
    sheet.with_children(|sheet| {
        // Beside the picture, cards lie on it; under it they lie on a sheet with a border.
        if !page.shape.wide() {
            sheet.spawn(print::border(page.prints));
        }
        sheet.spawn((window(), scroll::area())).observe(scroll::drag).with_children(|window| {
            window.spawn(column(1.0)).with_children(|column| contents(column, page));
        });
        if !scrolls(page) {
            sheet.spawn(column(0.0)).with_children(|foot| actions(foot, page));
        }
    });
}

/// What scrolls. It has no padding of its own: padding of what scrolls is counted twice in the
/// height of what it lies on.
fn window() -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        flex_shrink: 1.0,
        min_height: px(0),
        overflow: Overflow::scroll_y(),
        ..default()
    }
}

/// A column on the sheet; the one that grows fills what scrolls.
fn column(grow: f32) -> Node {
    let top = if grow > 0.0 { size::PADDING } else { 0.0 };
    Node {
        flex_direction: FlexDirection::Column,
        flex_grow: grow,
        flex_shrink: 0.0,
        row_gap: px(size::GAP),
        padding: UiRect::new(px(size::PADDING), px(size::PADDING), px(top), px(size::PADDING)),
        ..default()
    }
}

/// Whether what can be done scrolls with what is read, since it can be much. What merely moves on
/// stays in sight below.
fn scrolls(page: &Page<'_>) -> bool {
    deciding(page) || matches!(page.snapshot.screen, Screen::Title | Screen::Debrief)
}

/// Whether options are open.
fn deciding(page: &Page<'_>) -> bool {
    page.snapshot.actions.iter().any(|action| action.kind == ActionKind::Option)
}

fn actions(column: &mut ChildSpawnerCommands, page: &Page<'_>) {
    for (place, action) in page.snapshot.actions.iter().enumerate() {
        if action.kind != ActionKind::Notice {
            button::spawn(column, page, action, place, Look::Sheet);
        }
    }
}

/// Details to notice first: small pieces of paper in a row that wraps.
fn details(column: &mut ChildSpawnerCommands, page: &Page<'_>) {
    let is_detail = |action: &Action| action.kind == ActionKind::Notice;
    if !page.snapshot.actions.iter().any(is_detail) {
        return;
    }
    strip(column, page, page.body(&page.snapshot.notices_label, size::SMALL, page.palette.paper));
    let row = Node {
        flex_wrap: FlexWrap::Wrap,
        flex_shrink: 0.0,
        column_gap: px(size::GAP),
        row_gap: px(size::GAP),
        ..default()
    };
    column.spawn(row).with_children(|row| {
        for (place, action) in page.snapshot.actions.iter().enumerate() {
            if is_detail(action) {
                button::spawn(row, page, action, place, Look::Detail);
            }
        }
    });
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
            min_height: px((page.shape.height * size::FOOT_LEAST).min(size::FOOT_ENOUGH)),
            max_height: px(page.shape.height * foot_most(page)),
            ..node
        }
    }
}

/// What is read at leisure takes more of the window than a scene, whose picture matters.
fn foot_most(page: &Page<'_>) -> f32 {
    match page.snapshot.screen {
        Screen::Note | Screen::Debrief => size::FOOT_READ,
        Screen::Title => size::FOOT_TITLE,
        _ => size::FOOT_MOST,
    }
}

fn shadow(page: &Page<'_>) -> BoxShadow {
    BoxShadow::new(page.palette.shadow, px(0), px(-4), px(0), px(14))
}

fn contents(column: &mut ChildSpawnerCommands, page: &Page<'_>) {
    let snapshot = page.snapshot;
    // What is little stands low, near the thumb; what is much fills the sheet and scrolls.
    column.spawn(Node { margin: UiRect::top(Val::Auto), ..default() });
    match snapshot.screen {
        Screen::Scene => lines(column, page),
        Screen::Again => {
            heading(column, page, size::BODY);
            lines(column, page);
        }
        Screen::Title => return title(column, page),
        Screen::Note | Screen::Debrief | Screen::Fault => {
            heading(column, page, size::HEADING);
            paragraphs(column, page);
        }
    }
    if let Some(debrief) = &snapshot.debrief {
        way::spawn(column, page, debrief);
    }
    if deciding(page) {
        details(column, page);
        strip(column, page, page.bold(&snapshot.actions_label, size::BODY, page.palette.paper));
    }
    if scrolls(page) {
        actions(column, page);
    }
}

/// The name, what the game is in a line, and the tickets into its stories. On a phone the name
/// stands over the city.
fn title(column: &mut ChildSpawnerCommands, page: &Page<'_>) {
    let snapshot = page.snapshot;
    if page.shape.wide() {
        heading(column, page, size::NAME);
    }
    let fine = |paragraph: &&Paragraph| paragraph.kind == ParagraphKind::Fine;
    for paragraph in snapshot.paragraphs.iter().filter(|one| !fine(one)) {
        strip(column, page, page.body(&paragraph.text, size::BODY, page.palette.paper));
    }
    actions(column, page);
    for paragraph in snapshot.paragraphs.iter().filter(fine) {
        strip(column, page, page.body(&paragraph.text, size::SMALL, page.palette.paper));
    }
}

/// The game's name over the city.
pub(super) fn name(root: &mut ChildSpawnerCommands, page: &Page<'_>) {
    root.spawn((
        Node {
            position_type: PositionType::Absolute,
            top: px(size::BAR_TOUCH + size::GAP),
            left: px(size::PADDING),
            right: px(size::PADDING),
            justify_content: JustifyContent::Center,
            ..default()
        },
        Pickable::IGNORE,
    ))
    .with_child((
        // Over the city the name stays as large as leaves the city to be seen.
        page.bold(
            &page.snapshot.heading,
            size::NAME / page.snapshot.text_size.factor(),
            page.palette.paper_bright,
        ),
        TextShadow { offset: Vec2::new(1.0, 3.0), color: page.palette.shadow },
    ));
}

fn heading(column: &mut ChildSpawnerCommands, page: &Page<'_>, at: f32) {
    strip(column, page, page.bold(&page.snapshot.heading, at, page.palette.paper));
}

/// Words that stand on no card: where there is no sheet, they lie on a strip of night.
fn strip(column: &mut ChildSpawnerCommands, page: &Page<'_>, words: impl Bundle) {
    let wide = page.shape.wide();
    column
        .spawn((
            Node {
                flex_direction: FlexDirection::Column,
                flex_shrink: 0.0,
                align_self: AlignSelf::FlexStart,
                max_width: px(page.shape.paper()),
                padding: UiRect::axes(px(if wide { size::CARD } else { 0.0 }), px(2)),
                border_radius: BorderRadius::all(px(size::CORNER)),
                ..default()
            },
            BackgroundColor(if wide { page.palette.night_glass } else { Color::NONE }),
        ))
        .with_child(words);
}

/// Standing text on one card, and what somebody says on cards of their own.
fn paragraphs(column: &mut ChildSpawnerCommands, page: &Page<'_>) {
    let all = &page.snapshot.paragraphs;
    for run in all.chunk_by(|one, next| {
        (one.kind == ParagraphKind::Quote) == (next.kind == ParagraphKind::Quote)
    }) {
        let quoted = run.first().is_some_and(|one| one.kind == ParagraphKind::Quote);
        let paper = if quoted { page.palette.paper_bright } else { page.palette.paper };
        card(column, page, (paper, px(page.shape.paper()))).with_children(|card| {
            for paragraph in run {
                if quoted {
                    quote(card, page, paragraph);
                } else {
                    plain(card, page, paragraph);
                }
            }
        });
    }
}

fn plain(card: &mut ChildSpawnerCommands, page: &Page<'_>, paragraph: &Paragraph) {
    if let Some(heading) = &paragraph.heading {
        card.spawn(page.bold(heading, size::BODY, page.palette.madder));
    }
    let at = if paragraph.kind == ParagraphKind::Fine { size::SMALL } else { size::BODY };
    card.spawn(page.body(&paragraph.text, at, page.palette.ink));
}

fn quote(card: &mut ChildSpawnerCommands, page: &Page<'_>, paragraph: &Paragraph) {
    if let Some(who) = &paragraph.heading {
        ribbon(card, page, who);
    }
    card.spawn(page.body(&paragraph.text, size::BODY, page.palette.ink));
}

/// A piece of paper.
pub(super) fn card<'c>(
    column: &'c mut ChildSpawnerCommands,
    page: &Page<'_>,
    (paper, width): (Color, Val),
) -> EntityCommands<'c> {
    column.spawn((
        Node {
            flex_direction: FlexDirection::Column,
            flex_shrink: 0.0,
            // Said outright: a sheet as high as what is on it would else be measured a line too
            // high, from text that does not know its width yet.
            width,
            row_gap: px(size::GAP),
            padding: UiRect::all(px(size::CARD)),
            border_radius: BorderRadius::all(px(size::CORNER)),
            ..default()
        },
        BackgroundColor(paper),
        BoxShadow::new(page.palette.shadow, px(2), px(4), px(0), px(8)),
    ))
}

/// The line being read, with those before it where there is room, and the caption of a sound.
fn lines(column: &mut ChildSpawnerCommands, page: &Page<'_>) {
    let said = page.snapshot.transcript.iter().filter(|line| line.kind != UtteranceKind::Seen);
    let said: Vec<&Utterance> = said.collect();
    let Some((now, past)) = said.split_last() else { return };
    let width = px(page.shape.paper());
    // The line that is read now must never be pushed out of sight by those before it.
    let roomy = page.shape.height / page.snapshot.text_size.factor() >= size::ROOMY;
    let shown = if page.shape.wide() && roomy { size::LINES_AT_SIDE } else { 0 };
    for line in past.iter().skip(past.len().saturating_sub(shown)) {
        utterance(column, page, line, (page.palette.kraft, width));
    }
    if let Some(sound) = &page.snapshot.stage.sound {
        caption(column, page, &sound.caption);
    }
    utterance(column, page, now, (page.palette.paper_bright, width));
}

/// What was to be heard, in words, whether sound is on or off.
fn caption(column: &mut ChildSpawnerCommands, page: &Page<'_>, text: &str) {
    column
        .spawn((
            Node {
                align_self: AlignSelf::FlexStart,
                flex_shrink: 0.0,
                padding: UiRect::axes(px(size::GAP), px(2)),
                border_radius: BorderRadius::all(px(size::CORNER)),
                ..default()
            },
            BackgroundColor(page.palette.bar),
        ))
        .with_child(page.body(&format!("[{text}]"), size::SMALL, page.palette.paper));
}

/// Who speaks, on a ribbon, and what they say, on a card; what was seen, in small print.
pub(super) fn utterance(
    column: &mut ChildSpawnerCommands,
    page: &Page<'_>,
    line: &Utterance,
    (paper, width): (Color, Val),
) {
    if line.kind == UtteranceKind::Seen {
        column.spawn(page.body(&line.text, size::SMALL, page.palette.paper));
        return;
    }
    card(column, page, (paper, width)).with_children(|card| {
        if let Some(speaker) = &line.speaker {
            ribbon(card, page, speaker);
        }
        card.spawn(page.body(&line.text, size::BODY, page.palette.ink));
    });
}

fn ribbon(card: &mut ChildSpawnerCommands, page: &Page<'_>, who: &str) {
    card.spawn((
        Node {
            align_self: AlignSelf::FlexStart,
            padding: UiRect::axes(px(size::GAP), px(1)),
            border_radius: BorderRadius::all(px(size::CORNER)),
            ..default()
        },
        BackgroundColor(page.palette.madder),
    ))
    .with_child(page.bold(who, size::SMALL, page.palette.paper_bright));
}
