//! What draws a flat picture: the engine's `CorePipelinePlugin` without the parts for three
//! dimensions. Those draw nothing of ours, and read more than forty shaders when the game starts: the
//! one for mipmaps once for each of forty formats.

use std::path::{Path, PathBuf};

use bevy::asset::io::embedded::EmbeddedAssetRegistry;
use bevy::core_pipeline::FullscreenShader;
use bevy::core_pipeline::blit::BlitPlugin;
use bevy::core_pipeline::core_2d::Core2dPlugin;
use bevy::core_pipeline::schedule::camera_driver;
use bevy::core_pipeline::tonemapping::TonemappingPlugin;
use bevy::core_pipeline::upscaling::UpscalingPlugin;
use bevy::prelude::*;
use bevy::render::RenderApp;
use bevy::render::renderer::{PendingCommandBuffers, RenderGraph, RenderGraphSystems, RenderQueue};

/// Where [`FullscreenShader`] looks for its shader.
const FULLSCREEN: &str = "bevy_core_pipeline/fullscreen_vertex_shader/fullscreen.wgsl";

pub(super) fn plugin(app: &mut App) {
    let shaders = app.world().resource::<EmbeddedAssetRegistry>();
    let shader = include_bytes!("fullscreen.wgsl").as_slice();
    shaders.insert_asset(PathBuf::new(), Path::new(FULLSCREEN), shader);
    app.add_plugins((Core2dPlugin, BlitPlugin, TonemappingPlugin, UpscalingPlugin));
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.init_resource::<FullscreenShader>().add_systems(
            RenderGraph,
            (
                camera_driver.in_set(RenderGraphSystems::Render),
                submit.in_set(RenderGraphSystems::Submit),
            ),
        );
    }
}

/// Hands what was drawn to the graphics card.
fn submit(mut drawn: ResMut<PendingCommandBuffers>, queue: Res<RenderQueue>) {
    let drawn = drawn.take();
    if !drawn.is_empty() {
        queue.submit(drawn);
    }
}
