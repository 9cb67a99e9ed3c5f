//! Drawings from the art pack, as meshes that are made once.

use std::collections::HashMap;
use std::sync::Arc;

use art::{ArtPack, blend_alpha};
use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy::sprite_render::AlphaMode2d;

/// The art pack with the meshes made of it so far.
#[derive(Resource)]
pub(crate) struct Drawings {
    pack: ArtPack,
    paint: Handle<ColorMaterial>,
    made: HashMap<String, Arc<[DrawnLayer]>>,
}

/// A layer of a drawing, ready to stand on the stage.
#[derive(Debug, Clone)]
pub(super) struct DrawnLayer {
    pub(super) id: String,
    pub(super) depth: f32,
    mesh: Option<Handle<Mesh>>,
    paint: Handle<ColorMaterial>,
}

impl Drawings {
    /// Draws from a pack; all layers share one paint, since colours are the meshes' own.
    pub(crate) fn new(pack: ArtPack, materials: &mut Assets<ColorMaterial>) -> Self {
        let paint = materials.add(ColorMaterial {
            color: Color::WHITE,
            alpha_mode: AlphaMode2d::Blend,
            ..default()
        });
        Self { pack, paint, made: HashMap::new() }
    }

    /// The layers of a drawing; none of one that the pack lacks.
    pub(super) fn layers(&mut self, name: &str, meshes: &mut Assets<Mesh>) -> Arc<[DrawnLayer]> {
        if let Some(layers) = self.made.get(name) {
            return Arc::clone(layers);
        }
        let layers: Arc<[DrawnLayer]> = self.pack.get(name).map_or_else(Arc::default, |drawing| {
            let layers = drawing.layers.into_iter().map(|layer| DrawnLayer {
                mesh: (!layer.mesh.is_empty()).then(|| meshes.add(mesh(&layer.mesh))),
                id: layer.id,
                depth: layer.depth,
                paint: self.paint.clone(),
            });
            layers.collect()
        });
        self.made.insert(name.to_owned(), Arc::clone(&layers));
        layers
    }
}

impl DrawnLayer {
    pub(super) fn spawn(&self, commands: &mut Commands, stage: Entity, transform: Transform) {
        if let Some(mesh) = &self.mesh {
            let paint = MeshMaterial2d(self.paint.clone());
            commands.spawn((Mesh2d(mesh.clone()), paint, transform, ChildOf(stage)));
        }
    }
}

fn mesh(drawn: &art::Mesh) -> Mesh {
    let positions: Vec<[f32; 3]> = drawn.positions.iter().map(|[x, y]| [*x, -y, 0.0]).collect();
    let colors: Vec<[f32; 4]> = drawn
        .colors
        .iter()
        .map(|rgba| {
            let [r, g, b, _] = *rgba;
            let light = Color::srgb_u8(r, g, b).to_linear();
            [light.red, light.green, light.blue, blend_alpha(*rgba)]
        })
        .collect();
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colors)
        .with_inserted_indices(Indices::U32(drawn.indices.clone()))
}
