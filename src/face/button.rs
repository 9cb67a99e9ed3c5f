//! Buttons: each takes one of the snapshot's actions.

use bevy::input_focus::{FocusCause, InputFocus};
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, Button as Pressable, ScrollIntoView};
use protocol::{Action, ActionKind, Intent};

use super::Highlight;
use super::words::Page;
use crate::course::Ask;
use crate::theme::{color, size};

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
    let (ground, ink) = match (look, action.kind) {
        (Look::Bar, _) => (Ground { rest: color::BAR, warm: color::BAR_WARM }, color::PAPER),
        (Look::Sheet, ActionKind::Main) => {
            (Ground { rest: color::TEAL, warm: color::TEAL_DEEP }, color::PAPER)
        }
        (Look::Sheet, _) if pressed => {
            (Ground { rest: color::PAPER_WARM, warm: color::PAPER_WARM }, color::INK)
        }
        (Look::Sheet, _) => {
            (Ground { rest: color::PAPER_LIGHT, warm: color::PAPER_WARM }, color::INK)
        }
    };
    let bar = look == Look::Bar;
    let centred = bar || action.kind == ActionKind::Main;
    parent
        .spawn((
            ActionButton { intent: action.intent.clone(), place },
            Pressable,
            Hovered::default(),
            ground,
            Node {
                min_height: px(if bar { size::BAR_TOUCH } else { size::TOUCH }),
                padding: UiRect::axes(px(if bar { 12.0 } else { 14.0 }), px(6)),
                border: UiRect::all(px(if bar { 0.0 } else { 1.5 })),
                border_radius: BorderRadius::all(px(size::CORNER)),
                align_items: AlignItems::Center,
                justify_content: if centred {
                    JustifyContent::Center
                } else {
                    JustifyContent::FlexStart
                },
                flex_shrink: 0.0,
                ..default()
            },
            BackgroundColor(ground.rest),
            BorderColor::all(if centred { ground.rest } else { color::EDGE }),
            Outline { width: px(3), offset: px(2), color: Color::NONE },
        ))
        .with_children(|button| {
            let label =
                if pressed { format!("✓ {}", action.label) } else { action.label.clone() };
            let at = if bar { size::SMALL } else { size::BODY };
            if action.kind == ActionKind::Main {
                button.spawn(page.bold(&label, at, ink));
            } else {
                button.spawn(page.body(&label, at, ink));
            }
        });
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

/// Draws the highlight, and brings it into view.
pub(super) fn outline(
    highlight: Res<Highlight>,
    mut focus: ResMut<InputFocus>,
    mut buttons: Query<(Entity, Ref<ActionButton>, &mut Outline)>,
    mut commands: Commands,
) {
    for (entity, button, mut outline) in &mut buttons {
        if !highlight.is_changed() && !button.is_added() {
            continue;
        }
        let lit = highlight.0 == Some(button.place);
        outline.color = if lit { color::FOCUS } else { Color::NONE };
        if lit {
            focus.set(entity, FocusCause::Navigated);
            commands.trigger(ScrollIntoView { entity });
        }
    }
}
