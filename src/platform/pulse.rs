//! When the next frame is drawn: often while something is on its way, twelve times a second while
//! the picture lives, and not at all while it rests.

use std::time::Duration;

use bevy::prelude::*;
use bevy::winit::{UpdateMode, WinitSettings};

use crate::theme::time;
use crate::{Life, Moving};

/// Nothing moves: a frame is drawn only when something happens.
const REST: Duration = Duration::from_hours(24);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Last, keep_time);
}

/// The pace of a game that waits so long for its next frame.
pub(super) fn pace(wait: Duration) -> WinitSettings {
    let mode = UpdateMode::Reactive {
        wait,
        react_to_device_events: false,
        react_to_user_events: true,
        react_to_window_events: true,
    };
    WinitSettings { focused_mode: mode, unfocused_mode: mode }
}

/// The pace of a game in which nothing moves.
pub(super) fn rest() -> WinitSettings {
    pace(REST)
}

fn keep_time(life: Res<Life>, moving: Res<Moving>, mut settings: ResMut<WinitSettings>) {
    let wait = if moving.0 {
        Duration::from_secs_f32(1.0 / time::CHANGES)
    } else if life.awake() {
        Duration::from_secs_f32(1.0 / time::DRAWINGS)
    } else {
        REST
    };
    let pace = pace(wait);
    if settings.focused_mode != pace.focused_mode {
        *settings = pace;
    }
}
