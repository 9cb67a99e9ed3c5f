//! When the next frame is drawn: often while something is on its way, twelve times a second while
//! the picture lives, and not at all while it rests.

use std::time::Duration;

use bevy::prelude::*;

use crate::theme::time;
use crate::{Life, Moving};

/// When the next frame is wanted.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pulse {
    /// How long to wait for it; at rest it is drawn only when something happens.
    pub(super) wait: Option<Duration>,
    /// Nobody sees it yet, so it need not wait for the screen.
    pub(super) unseen: bool,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Pulse>().add_systems(Last, keep_time);
}

fn keep_time(life: Res<Life>, moving: Res<Moving>, mut pulse: ResMut<Pulse>) {
    let every = |times: f32| Some(Duration::from_secs_f32(1.0 / times));
    pulse.wait = if moving.0 {
        every(time::CHANGES)
    } else if life.awake() {
        every(time::DRAWINGS)
    } else {
        None
    };
}
