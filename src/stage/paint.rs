//! Sends drawings to the screen, and where their bones are.

use std::collections::HashMap;
use std::sync::Arc;

use art::Drawing;
use bevy::camera::visibility::NoFrustumCulling;
use bevy::prelude::*;
use bevy::sprite_render::Material2dPlugin;

use super::StageSystems;
use super::actor::Actor;
use super::bones::Bones;
use super::paper::{self, Paper};
use super::room::Room;
use crate::palette::Palette;

/// How near the layers before people are.
const NEAR: f32 = 2.0;

/// Meshes that were made, by the name of their drawing.
#[derive(Resource, Default)]
struct Made {
    meshes: HashMap<String, Vec<Handle<Mesh>>>,
    grain: Handle<Image>,
}

/// The material that a drawing's meshes share.
#[derive(Component)]
struct Painted(Handle<Paper>);

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(Material2dPlugin::<Paper>::default())
        .init_resource::<Made>()
        .add_systems(Startup, set_up)
        .add_systems(Update, (clear, (put_up, follow).chain().after(StageSystems)));
    let mut shaders = app.world_mut().resource_mut::<Assets<Shader>>();
    let shader = Shader::from_wgsl(include_str!("paper.wgsl"), "paper.wgsl");
    // The only way this fails is a handle from elsewhere, and this one is from here.
    let _ = shaders.insert(&paper::SHADER, shader);
}

/// Whether edges are smoothed. Where the processor draws, that costs seconds and shows little.
#[derive(Resource, Debug, Clone, Copy)]
pub(crate) struct Smooth(pub(crate) bool);

/// One camera, and the grain of the paper.
fn set_up(
    mut commands: Commands,
    palette: Res<Palette>,
    smooth: Res<Smooth>,
    mut made: ResMut<Made>,
    mut images: ResMut<Assets<Image>>,
) {
    commands.spawn((
        Camera2d,
        Camera { clear_color: ClearColorConfig::Custom(palette.night), ..default() },
        if smooth.0 { Msaa::Sample4 } else { Msaa::Off },
    ));
    made.grain = images.add(paper::grain());
}

/// The ground behind the picture is the palette's.
fn clear(palette: Res<Palette>, mut cameras: Query<&mut Camera>) {
    if palette.is_changed() {
        for mut camera in &mut cameras {
            camera.clear_color = ClearColorConfig::Custom(palette.night);
        }
    }
}

/// Gives meshes to what has come onto the stage.
fn put_up(
    mut commands: Commands,
    mut made: ResMut<Made>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut papers: ResMut<Assets<Paper>>,
    rooms: Query<(Entity, &Room), Without<Painted>>,
    actors: Query<(Entity, &Actor), Without<Painted>>,
) {
    let rooms = rooms.iter().map(|(entity, room)| (entity, &room.drawing));
    let actors = actors.iter().map(|(entity, actor)| (entity, &actor.drawing));
    for (entity, drawing) in rooms.chain(actors) {
        let layers = made.layers(drawing, &mut meshes);
        let hold = paper::Hold::default();
        let paper = papers.add(Paper { hold, grain: made.grain.clone() });
        for (at, mesh) in layers.into_iter().enumerate() {
            let depth = if at == art::BEFORE_PEOPLE { NEAR } else { 0.0 };
            commands.spawn((
                Mesh2d(mesh),
                MeshMaterial2d(paper.clone()),
                Transform::from_xyz(0.0, 0.0, depth),
                NoFrustumCulling,
                ChildOf(entity),
            ));
        }
        commands.entity(entity).insert(Painted(paper));
    }
}

impl Made {
    fn layers(&mut self, drawing: &Arc<Drawing>, meshes: &mut Assets<Mesh>) -> Vec<Handle<Mesh>> {
        if let Some(layers) = self.meshes.get(&drawing.name) {
            return layers.clone();
        }
        let layers: Vec<Handle<Mesh>> =
            drawing.meshes.iter().map(|mesh| meshes.add(paper::mesh(mesh))).collect();
        self.meshes.insert(drawing.name.clone(), layers.clone());
        layers
    }
}

/// What has moved, or has just been painted.
type Moved = Or<(Changed<Bones>, Added<Painted>)>;

/// Tells the shader where bones are, if they moved.
fn follow(mut papers: ResMut<Assets<Paper>>, moved: Query<(&Bones, &Painted), Moved>) {
    for (bones, Painted(handle)) in &moved {
        let Some(mut paper) = papers.get_mut(handle) else { continue };
        let hold = &mut paper.hold;
        for ((placed, lit), pair) in
            bones.placed.iter().zip(&bones.lit).zip(hold.bones.chunks_exact_mut(2))
        {
            let [turn @ .., right, down] = placed.matrix;
            pair[0] = Vec4::from(turn);
            pair[1] = Vec4::new(right, down, placed.opacity, *lit);
        }
        hold.tint = Vec3::from(bones.tint).extend(1.0);
    }
}
