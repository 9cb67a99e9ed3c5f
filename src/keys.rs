//! The keyboard: arrows and Tab move the highlight, Enter and Space take what it is on, digits
//! take an option, Escape opens and closes the menu.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;
use protocol::{ActionKind, Intent, Panel, Screen, Snapshot};

use crate::course::{Ask, Course, CourseSystems};
use crate::face::Highlight;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, keys.before(CourseSystems));
}

fn keys(
    mut pressed: MessageReader<KeyboardInput>,
    mut shift: Local<bool>,
    course: Res<Course>,
    mut highlight: ResMut<Highlight>,
    mut asks: MessageWriter<Ask>,
) {
    for key in pressed.read() {
        let down = key.state == ButtonState::Pressed;
        if key.logical_key == Key::Shift {
            *shift = down;
        }
        if !down {
            continue;
        }
        let snapshot = course.snapshot();
        match press(&key.logical_key, *shift, key.repeat, snapshot, highlight.0) {
            Some(Press::Move(to)) => highlight.0 = Some(to),
            Some(Press::Take(intent)) => {
                asks.write(Ask(intent));
            }
            None => {}
        }
    }
}

enum Press {
    Move(usize),
    Take(Intent),
}

/// What a key does now. A key held down moves the highlight on and takes nothing.
fn press(
    key: &Key,
    shift: bool,
    repeat: bool,
    snapshot: &Snapshot,
    highlight: Option<usize>,
) -> Option<Press> {
    let all = snapshot.actions.len() + snapshot.bar.len();
    let step = match key {
        Key::Tab if shift => -1,
        Key::ArrowUp | Key::ArrowLeft => -1,
        Key::Tab | Key::ArrowDown | Key::ArrowRight => 1,
        _ => 0,
    };
    if step != 0 {
        let to = match (highlight, step) {
            (None, 1..) => 0,
            (None, _) => all.checked_sub(1)?,
            (Some(at), 1..) => (at + 1) % all.max(1),
            (Some(at), _) => (at + all).checked_sub(1)? % all.max(1),
        };
        return Some(Press::Move(to));
    }
    if repeat {
        return None;
    }
    match key {
        Key::Enter | Key::Space => take(snapshot, highlight).map(Press::Take),
        Key::Escape if snapshot.panel.is_some() => Some(Press::Take(Intent::Close)),
        Key::Escape if snapshot.screen != Screen::Fault => {
            Some(Press::Take(Intent::Show { panel: Panel::Pause }))
        }
        Key::Character(typed) => {
            let digit: usize = typed.parse().ok().filter(|digit| (1..=9).contains(digit))?;
            let mut numbered =
                snapshot.actions.iter().filter(|action| action.kind != ActionKind::Notice);
            Some(Press::Take(numbered.nth(digit - 1)?.intent.clone()))
        }
        _ => None,
    }
}

/// What Enter takes: the highlighted action, or the one that moves on where there is one alone.
fn take(snapshot: &Snapshot, highlight: Option<usize>) -> Option<Intent> {
    let actions = &snapshot.actions;
    let action = if let Some(at) = highlight {
        actions.iter().chain(&snapshot.bar).nth(at)
    } else {
        let mut main = actions.iter().filter(|action| action.kind == ActionKind::Main);
        main.next().filter(|_| main.next().is_none())
    };
    action.map(|action| action.intent.clone())
}
