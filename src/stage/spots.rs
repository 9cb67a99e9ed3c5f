//! Marks in the picture where something can be done: a detail to notice, a place on the map.

use std::sync::Arc;

use art::Drawing;
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui_widgets::Button as Pressable;

use super::Stage;
use super::actor::Actor;
use super::bones::Bones;
use super::lens::{Lens, PEOPLE_SCALE};
use super::room::Room;
use crate::course::Course;
use crate::face::{ActionButton, Shape, Sheet};
use crate::palette::Palette;
use crate::theme::size;

/// A mark on a spot of the picture.
#[derive(Component, Debug, Clone, PartialEq, Eq)]
pub struct Marker {
    /// The spot: of the place, or `person.spot`.
    pub at: String,
}

/// Puts a mark on each spot where something can be done.
pub(super) fn mark(
    mut commands: Commands,
    course: Res<Course>,
    palette: Res<Palette>,
    marks: Query<Entity, With<Marker>>,
) {
    if !course.is_changed() && !palette.is_changed() {
        return;
    }
    for mark in &marks {
        commands.entity(mark).despawn();
    }
    let snapshot = course.snapshot();
    if snapshot.panel.is_some() {
        return;
    }
    for (place, action) in snapshot.actions.iter().enumerate() {
        let Some(at) = &action.at else { continue };
        let button = ActionButton { intent: action.intent.clone(), place };
        let ring = commands
            .spawn((
                Marker { at: at.clone() },
                button,
                Pressable,
                Hovered::default(),
                Node {
                    position_type: PositionType::Absolute,
                    width: px(size::TOUCH),
                    height: px(size::TOUCH),
                    align_items: AlignItems::Center,
                    justify_content: JustifyContent::Center,
                    border_radius: BorderRadius::MAX,
                    ..default()
                },
                Outline { width: px(size::OUTLINE), offset: px(0), color: Color::NONE },
                Visibility::Hidden,
                GlobalZIndex(0),
            ))
            .id();
        commands.spawn((
            Node {
                width: px(size::RING),
                height: px(size::RING),
                border: UiRect::all(px(size::RING_EDGE)),
                border_radius: BorderRadius::MAX,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..default()
            },
            BorderColor::all(palette.paper_bright),
            BackgroundColor(palette.ring),
            BoxShadow::new(palette.shadow, px(1), px(2), px(0), px(4)),
            Pickable::IGNORE,
            ChildOf(ring),
            children![(
                Node {
                    width: px(size::RING_DOT),
                    height: px(size::RING_DOT),
                    border_radius: BorderRadius::MAX,
                    ..default()
                },
                BackgroundColor(palette.marigold),
                Pickable::IGNORE,
            )],
        ));
    }
}

/// Keeps each mark where its spot is. One that lies under the sheet is hidden: the sheet has its
/// button anyway.
pub(super) fn place(
    lens: Res<Lens>,
    shape: Res<Shape>,
    rooms: Query<(&Room, &Bones)>,
    actors: Query<(&Actor, &Bones, &Transform), Without<Stage>>,
    sheets: Query<&ComputedNode, With<Sheet>>,
    mut marks: Query<(&Marker, &mut Node, &mut Visibility)>,
) {
    if marks.is_empty() {
        return;
    }
    let sheet = sheets.single().map_or(Vec2::ZERO, |node| node.size() * node.inverse_scale_factor);
    let clear = if shape.wide() {
        Vec2::new(shape.width - sheet.x, shape.height)
    } else {
        Vec2::new(shape.width, shape.height - sheet.y)
    };
    for (mark, mut node, mut visibility) in &mut marks {
        let spot = match mark.at.split_once('.') {
            None => {
                rooms.iter().next().and_then(|(room, bones)| spot(&room.drawing, bones, &mark.at))
            }
            Some((who, name)) => {
                let actor = actors.iter().find(|(actor, ..)| actor.id == who && !actor.leaving);
                actor.and_then(|(actor, bones, transform)| {
                    let at = spot(&actor.drawing, bones, name)?;
                    let origin = Vec2::new(transform.translation.x, -transform.translation.y);
                    Some(origin + at * PEOPLE_SCALE)
                })
            }
        };
        let at = spot.map(|spot| lens.placed.min + spot * lens.placed.scale);
        let half = size::TOUCH / 2.0;
        let fits = |at: &Vec2| {
            at.x > size::RING
                && at.y > size::RING + size::BAR_TOUCH
                && at.x < clear.x - size::RING
                && at.y < clear.y - size::RING
        };
        let wanted = match at.filter(fits) {
            Some(at) => {
                let (left, top) = (px((at.x - half).round()), px((at.y - half).round()));
                if (node.left, node.top) == (left, top) {
                    Visibility::Inherited
                } else {
                    // Laid out before this, a mark that is new would be seen in the corner.
                    let new = node.left == Val::Auto;
                    (node.left, node.top) = (left, top);
                    if new { Visibility::Hidden } else { Visibility::Inherited }
                }
            }
            None => Visibility::Hidden,
        };
        visibility.set_if_neq(wanted);
    }
}

/// Where a spot of a drawing is, in the drawing's units.
fn spot(drawing: &Arc<Drawing>, bones: &Bones, name: &str) -> Option<Vec2> {
    let spot = drawing.spot(name)?;
    let bone = bones.placed.get(usize::from(spot.bone))?;
    Some(Vec2::from(bone.point(spot.at)))
}
