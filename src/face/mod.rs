//! The sheet of paper with the words and the buttons. It is built anew whenever what it shows
//! changes: small enough, and never out of step.

use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use protocol::Screen;

use crate::course::{Course, CourseSystems, Fonts};
use crate::palette::Palette;

mod bar;
mod button;
mod panel;
mod print;
mod scroll;
mod shape;
mod sheet;
mod way;
mod words;

pub use button::ActionButton;
pub use print::Prints;
pub(crate) use shape::Shape;

/// The root of everything the sheet is made of.
#[derive(Component)]
struct Root;

/// The sheet itself: what it covers, the stage need not show.
#[derive(Component)]
pub struct Sheet;

/// Which action the keyboard is on, counted through the snapshot's actions and then its bar.
#[derive(Resource, Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Highlight(pub Option<usize>);

/// When the sheet is rebuilt.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct FaceSystems;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Highlight>()
        .init_resource::<Shape>()
        .init_resource::<Fonts>()
        .init_resource::<Prints>()
        .init_resource::<Palette>()
        .configure_sets(Update, FaceSystems.after(CourseSystems))
        .add_systems(Update, (measure, build).chain().in_set(FaceSystems))
        .add_systems(PostUpdate, button::outline)
        .add_plugins(button::plugin);
}

/// Follows the window's size.
fn measure(windows: Query<&Window, With<PrimaryWindow>>, mut shape: ResMut<Shape>) {
    let now = windows.single().map_or_else(|_| Shape::default(), Shape::of);
    shape.set_if_neq(now);
}

fn build(
    mut commands: Commands,
    course: Res<Course>,
    shape: Res<Shape>,
    fonts: Res<Fonts>,
    prints: Res<Prints>,
    palette: Res<Palette>,
    mut highlight: ResMut<Highlight>,
    roots: Query<Entity, With<Root>>,
) {
    if !course.is_changed() && !shape.is_changed() && !palette.is_changed() {
        return;
    }
    for root in &roots {
        commands.entity(root).despawn();
    }
    let snapshot = course.snapshot();
    let all = snapshot.actions.len() + snapshot.bar.len();
    if course.is_changed() && highlight.0.is_some() {
        // A player at the keyboard stays at the keyboard: the first action comes next.
        highlight.0 = (all > 0).then_some(0);
    }
    let page =
        words::Page { snapshot, shape: &shape, fonts: &fonts, prints: &prints, palette: &palette };
    commands
        .spawn((
            Root,
            Node { width: percent(100), height: percent(100), ..default() },
            Pickable::IGNORE,
        ))
        .with_children(|root| {
            bar::spawn(root, &page);
            if let Some(panel) = snapshot.panel {
                panel::spawn(root, &page, panel);
                return;
            }
            if snapshot.screen == Screen::Title && !shape.wide() {
                sheet::name(root, &page);
            }
            sheet::spawn(root, &page);
        });
}
