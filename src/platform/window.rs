//! The parts of the engine the game needs, and the canvas it draws on.

use bevy::asset::{AssetMetaCheck, AssetPlugin};
use bevy::prelude::*;
use bevy::window::PresentMode;
use wasm_bindgen::JsValue;

use super::canvas::{self, Size};

/// Adds the engine, without the parts that would only make the download larger.
pub(super) fn engine(app: &mut App, canvas: JsValue, size: Size) {
    let window = Window { present_mode: PresentMode::AutoVsync, ..default() };
    app.add_plugins((
        bevy::app::PanicHandlerPlugin,
        bevy::app::TaskPoolPlugin::default(),
        bevy::diagnostic::FrameCountPlugin,
        bevy::time::TimePlugin,
        bevy::transform::TransformPlugin,
        bevy::input::InputPlugin,
        bevy::input_focus::InputFocusPlugin,
        bevy::input_focus::InputDispatchPlugin,
        bevy::window::WindowPlugin { primary_window: Some(window), ..default() },
        bevy::a11y::AccessibilityPlugin,
        AssetPlugin { meta_check: AssetMetaCheck::Never, ..default() },
    ));
    canvas::attach(app, canvas, size);
    app.add_plugins((
        bevy::render::RenderPlugin::default(),
        bevy::image::ImagePlugin::default(),
        bevy::mesh::MeshPlugin,
        bevy::camera::CameraPlugin,
        super::flat::plugin,
        bevy::sprite::SpritePlugin,
        bevy::sprite_render::SpriteRenderPlugin,
        bevy::text::TextPlugin,
        bevy::ui::UiPlugin,
        bevy::ui_render::UiRenderPlugin,
        bevy::ui_widgets::ButtonPlugin,
        bevy::ui_widgets::ScrollAreaPlugin,
        bevy::picking::DefaultPickingPlugins,
    ));
}
