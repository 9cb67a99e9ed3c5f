//! Buttons: each takes one of the snapshot's actions.

use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, Button as Pressable, ScrollIntoView};
use protocol::{Action, ActionKind, Intent};

use super::Highlight;
use super::words::Page;
use crate::course::Ask;
use crate::palette::Palette;
use crate::theme::size;

/// A button, with what taking it asks for.
#[derive(Component, Debug, Clone)]
pub struct ActionButton {
    /// What to ask for.
    pub intent: Intent,
    /// Its place, counted through the snapshot's actions and then its bar.
    pub place: usize,
}

/// A button's colours: at rest, and under a pointer.
#[derive(Component, Clone, Copy)]
struct Ground {
    rest: Color,
    warm: Color,
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(take).add_systems(Update, warm);
}

/// Where a button lies.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Look {
    /// On the sheet.
    Sheet,
    /// A detail to notice, on the sheet.
    Detail,
    /// Over the picture.
    Bar,
}

pub(super) fn spawn(
    parent: &mut ChildSpawnerCommands,
    page: &Page<'_>,
    action: &Action,
    place: usize,
    look: Look,
) {
    let pressed = action.pressed == Some(true);
    let worn = page.palette;
    let (rest, warm, ink) = match (look, action.kind) {
        (Look::Bar, _) => (worn.bar, worn.plum, worn.paper),
        (Look::Detail, _) => (worn.kraft, worn.amber, worn.ink),
        (Look::Sheet, _) if action.detail.is_some() => (worn.paper_bright, worn.amber, worn.ink),
        (Look::Sheet, ActionKind::Main) => (worn.marigold, worn.amber, worn.ink),
        (Look::Sheet, _) if pressed => (worn.amber, worn.amber, worn.ink),
        (Look::Sheet, _) => (worn.paper, worn.amber, worn.ink),
    };
    let bar = look != Look::Sheet;
    let ticket = action.detail.is_some();
    let centred = !ticket && (bar || action.kind == ActionKind::Main);
    let justify = if centred { JustifyContent::Center } else { JustifyContent::FlexStart };
    parent
        .spawn((
            ActionButton { intent: action.intent.clone(), place },
            Pressable,
            Hovered::default(),
            Ground { rest, warm },
            Node {
                min_height: px(if bar { size::BAR_TOUCH } else { size::TOUCH }),
                padding: UiRect::axes(px(if bar { 10.0 } else { size::CARD }), px(6)),
                column_gap: px(size::GAP),
                border_radius: BorderRadius::all(px(size::CORNER)),
                align_items: AlignItems::Center,
                justify_content: justify,
                flex_shrink: 0.0,
                ..default()
            },
            BackgroundColor(rest),
            Outline { width: px(size::OUTLINE), offset: px(1), color: Color::NONE },
            shadow(page, look == Look::Bar),
        ))
        .with_children(|button| label(button, page, action, (place, bar, ink)));
}

fn label(
    button: &mut ChildSpawnerCommands,
    page: &Page<'_>,
    action: &Action,
    (place, bar, ink): (usize, bool, Color),
) {
    let ticked = action.pressed == Some(true);
    let text = if ticked { format!("• {}", action.label) } else { action.label.clone() };
    let at = if bar { size::SMALL } else { size::BODY };
    if action.kind == ActionKind::Option && page.shape.wide() {
        button.spawn(Node { width: px(size::DIGIT), flex_shrink: 0.0, ..default() }).with_child(
            page.bold(&digit(page, place).to_string(), size::SMALL, page.palette.madder),
        );
    }
    if let Some(detail) = &action.detail {
        return ticket(button, page, &text, detail);
    }
    // A node of its own lets long labels break.
    button.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|words| {
        if action.kind == ActionKind::Main {
            words.spawn(page.bold(&text, at, ink));
        } else {
            words.spawn(page.body(&text, at, ink));
        }
    });
}

/// A ticket into a story: a marigold stub, its name, and what it is.
fn ticket(button: &mut ChildSpawnerCommands, page: &Page<'_>, label: &str, detail: &str) {
    button.spawn((
        Node {
            width: px(size::STUB),
            align_self: AlignSelf::Stretch,
            flex_shrink: 0.0,
            border_radius: BorderRadius::all(px(size::CORNER)),
            ..default()
        },
        BackgroundColor(page.palette.marigold),
    ));
    let column = Node { flex_direction: FlexDirection::Column, flex_shrink: 1.0, ..default() };
    button.spawn(column).with_children(|words| {
        words.spawn(page.bold(label, size::BODY, page.palette.madder));
        words.spawn(page.body(detail, size::SMALL, page.palette.ink));
    });
}

/// The digit that takes an option: details to notice have none.
fn digit(page: &Page<'_>, place: usize) -> usize {
    let before = page.snapshot.actions.iter().take(place);
    before.filter(|action| action.kind != ActionKind::Notice).count() + 1
}

/// Paper lies on what is below it; a bar button is part of the picture.
fn shadow(page: &Page<'_>, bar: bool) -> BoxShadow {
    let dark = if bar { Color::NONE } else { page.palette.shadow };
    BoxShadow::new(dark, px(2), px(4), px(0), px(6))
}

fn take(activate: On<Activate>, buttons: Query<&ActionButton>, mut asks: MessageWriter<Ask>) {
    if let Ok(button) = buttons.get(activate.entity) {
        asks.write(Ask(button.intent.clone()));
    }
}

/// A button warms under the pointer.
fn warm(mut buttons: Query<(&Hovered, &Ground, &mut BackgroundColor), Changed<Hovered>>) {
    for (hovered, ground, mut background) in &mut buttons {
        background.0 = if hovered.get() { ground.warm } else { ground.rest };
    }
}

/// Draws the highlight, and brings it into view. The engine's own input focus stays unset: its
/// buttons would take Enter a second time.
pub(super) fn outline(
    highlight: Res<Highlight>,
    palette: Res<Palette>,
    mut buttons: Query<(Entity, Ref<ActionButton>, &mut Outline)>,
    mut commands: Commands,
) {
    for (entity, button, mut outline) in &mut buttons {
        if !highlight.is_changed() && !button.is_added() {
            continue;
        }
        let lit = highlight.0 == Some(button.place);
        outline.color = if lit { palette.amber } else { Color::NONE };
        if lit {
            commands.trigger(ScrollIntoView { entity });
        }
    }
}
