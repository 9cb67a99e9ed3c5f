//! Paper: what every drawing is cut from. One pipeline draws them all.

use bevy::asset::{RenderAssetUsages, uuid_handle};
use bevy::image::{ImageAddressMode, ImageSampler, ImageSamplerDescriptor};
use bevy::mesh::{
    Indices, MeshVertexAttribute, MeshVertexBufferLayoutRef, PrimitiveTopology,
    VertexAttributeValues, VertexFormat,
};
use bevy::prelude::*;
use bevy::render::render_resource::{
    AsBindGroup, Extent3d, RenderPipelineDescriptor, ShaderType, SpecializedMeshPipelineError,
    TextureDimension, TextureFormat,
};
use bevy::shader::ShaderRef;
use bevy::sprite_render::{AlphaMode2d, Material2d, Material2dKey};

/// As many bones as the shader is sent, two vectors each.
pub(super) const VECTORS: usize = 2 * art::MOST_BONES;

/// The shader, kept in the program: there is no file to wait for.
pub(super) const SHADER: Handle<Shader> = uuid_handle!("5a7a1f0e-51f4-4d0f-9d0c-6f1c8b0b2a11");

/// How far a shadow falls, and the rank of a window.
const FALL: MeshVertexAttribute =
    MeshVertexAttribute::new("Fall", 0x5ac3_0001, VertexFormat::Float32x3);
/// The usual colour, in sRGB.
const INK: MeshVertexAttribute =
    MeshVertexAttribute::new("Ink", 0x5ac3_0002, VertexFormat::Unorm8x4);
/// The colour with lamps on.
const LIT: MeshVertexAttribute =
    MeshVertexAttribute::new("Lit", 0x5ac3_0003, VertexFormat::Unorm8x4);

/// The material of one drawing: where its bones are, its light, the grain of the paper.
#[derive(Asset, TypePath, AsBindGroup, Debug, Clone)]
pub(super) struct Paper {
    #[uniform(0)]
    pub(super) hold: Hold,
    #[texture(1)]
    #[sampler(2)]
    pub(super) grain: Handle<Image>,
}

/// What the shader is sent anew when something moves.
#[derive(ShaderType, Debug, Clone)]
pub(super) struct Hold {
    /// Two vectors a bone: `a b c d`, and `e f` with opacity and how far its lamps are on.
    pub(super) bones: [Vec4; VECTORS],
    /// Multiplied over everything, in sRGB.
    pub(super) tint: Vec4,
}

impl Default for Hold {
    fn default() -> Self {
        Self { bones: [Vec4::ZERO; VECTORS], tint: Vec4::ONE }
    }
}

impl Material2d for Paper {
    fn vertex_shader() -> ShaderRef {
        SHADER.into()
    }

    fn fragment_shader() -> ShaderRef {
        SHADER.into()
    }

    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Blend
    }

    fn specialize(
        descriptor: &mut RenderPipelineDescriptor,
        layout: &MeshVertexBufferLayoutRef,
        _: Material2dKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        let buffer = layout.0.get_layout(&[
            Mesh::ATTRIBUTE_POSITION.at_shader_location(0),
            FALL.at_shader_location(1),
            INK.at_shader_location(2),
            LIT.at_shader_location(3),
        ])?;
        descriptor.vertex.buffers = vec![buffer];
        // Windings are mixed.
        descriptor.primitive.cull_mode = None;
        Ok(())
    }
}

/// A drawing's triangles for the shader. The third coordinate is the bone's number.
pub(super) fn mesh(drawn: &art::Mesh) -> Mesh {
    let points = drawn.positions.iter().zip(&drawn.bones);
    let positions: Vec<[f32; 3]> =
        points.map(|([x, y], bone)| [*x, *y, f32::from(*bone)]).collect();
    let falls = drawn.falls.iter().zip(&drawn.order);
    let falls: Vec<[f32; 3]> = falls.map(|([x, y], order)| [*x, *y, f32::from(*order)]).collect();
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
        .with_inserted_attribute(FALL, falls)
        .with_inserted_attribute(INK, blended(&drawn.colors))
        .with_inserted_attribute(LIT, blended(&drawn.lit))
        .with_inserted_indices(Indices::U32(drawn.indices.clone()))
}

/// Colours with the alpha that a screen blending in linear light needs.
fn blended(colors: &[[u8; 4]]) -> VertexAttributeValues {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 255 by construction"
    )]
    let alpha = |color: [u8; 4]| (art::blend_alpha(color) * 255.0).round() as u8;
    // Neighbours are mostly of one colour.
    let mut known = ([0; 4], 0);
    let blended = colors.iter().map(|&color| {
        if color != known.0 {
            known = (color, alpha(color));
        }
        [color[0], color[1], color[2], known.1]
    });
    VertexAttributeValues::Unorm8x4(blended.collect())
}

/// How wide the grain is before it begins again, in texels and in units of a drawing.
const GRAIN: u32 = 128;

/// The grain of paper: fibres and flecks about a middle grey, the same every time.
pub(super) fn grain() -> Image {
    let mut state: u32 = 0x9e37_79b9;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state
    };
    let side = GRAIN as usize;
    let mut values: Vec<i32> = (0..side * side).map(|_| (random() % 96).cast_signed()).collect();
    for _ in 0..700 {
        let (x, y) = (random() as usize % side, random() as usize % side);
        let (long, lean, ink) =
            (4 + random() as usize % 9, random() % 3, (random() % 2 * 60).cast_signed() - 20);
        for step in 0..long {
            let down = if lean == 0 { step } else { step / 3 };
            let at = (y + down) % side * side + (x + step) % side;
            if let Some(value) = values.get_mut(at) {
                *value += ink;
            }
        }
    }
    let data: Vec<u8> = values
        .into_iter()
        .map(|value| u8::try_from((value + 80).clamp(0, 255)).unwrap_or(u8::MAX))
        .collect();
    let extent = Extent3d { width: GRAIN, height: GRAIN, depth_or_array_layers: 1 };
    let mut image = Image::new(
        extent,
        TextureDimension::D2,
        data,
        TextureFormat::R8Unorm,
        RenderAssetUsages::RENDER_WORLD,
    );
    image.sampler = ImageSampler::Descriptor(ImageSamplerDescriptor {
        address_mode_u: ImageAddressMode::Repeat,
        address_mode_v: ImageAddressMode::Repeat,
        ..ImageSamplerDescriptor::linear()
    });
    image
}
