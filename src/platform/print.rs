//! Cuts the block for the printed border: triangles over dots, in two inks.

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

use crate::face::Prints;
use crate::palette::Palette;
use crate::theme::size;

/// Texels a logical pixel, so that it is crisp on dense screens.
const DENSE: f32 = 2.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, print);
}

/// Prints the border in the inks that are worn.
fn print(palette: Res<Palette>, prints: Res<Prints>, mut images: ResMut<Assets<Image>>) -> Result {
    if palette.is_changed() {
        images.insert(&prints.border, border(&palette))?;
    }
    Ok(())
}

/// The border's picture: one triangle, with a dot in the gap to the next.
fn border(palette: &Palette) -> Image {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few dozen texels"
    )]
    let side = (size::BORDER * DENSE) as u32;
    let mut data = Vec::with_capacity((side * side * 4) as usize);
    for down in 0..side {
        for across in 0..side {
            data.extend(texel(palette, unit(across, side), unit(down, side)));
        }
    }
    Image::new(
        Extent3d { width: side, height: side, depth_or_array_layers: 1 },
        TextureDimension::D2,
        data,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::RENDER_WORLD,
    )
}

/// The middle of a texel, 0 to 1.
#[allow(clippy::cast_precision_loss, reason = "a few dozen texels")]
fn unit(at: u32, of: u32) -> f32 {
    (at as f32 + 0.5) / of as f32
}

fn texel(palette: &Palette, x: f32, y: f32) -> [u8; 4] {
    let from_middle = (x - 0.5).abs();
    // A band along the top, triangles hanging from it, a dot in each gap.
    let band = y < 0.16;
    let triangle = edge(0.46 - 0.62 * (y - 0.16) - from_middle);
    let gap = Vec2::new(0.5 - from_middle, y - 0.72).length();
    let dot = edge(0.13 - gap);
    let (ink, alpha) = if band {
        (palette.marigold, 1.0)
    } else if dot > 0.0 {
        (palette.marigold, dot)
    } else {
        (palette.madder, triangle)
    };
    let Srgba { red, green, blue, .. } = ink.to_srgba();
    [red, green, blue, alpha].map(channel)
}

/// 1 well inside a shape, 0 outside, and between along its edge.
fn edge(inside: f32) -> f32 {
    (inside * 24.0 + 0.5).clamp(0.0, 1.0)
}

fn channel(value: f32) -> u8 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
    let byte = (value * 255.0).round() as u8;
    byte
}
