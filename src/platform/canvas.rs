//! The canvas, as the engine's window: where to draw, and how large that is.

#![allow(unsafe_code, reason = "the engine hands a window on to the graphics by its address")]

use std::ptr::NonNull;

use bevy::prelude::*;
use bevy::window::{
    PrimaryWindow, RawHandleWrapper, RawHandleWrapperHolder, WindowCreated, WindowResized,
    WindowScaleFactorChanged, WindowWrapper,
};
use raw_window_handle::{
    DisplayHandle, HandleError, HasDisplayHandle, HasWindowHandle, RawWindowHandle,
    WebCanvasWindowHandle, WebOffscreenCanvasWindowHandle, WindowHandle,
};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// One that is no part of a page, which a worker can draw on.
    type OffscreenCanvas;
}

/// How large a canvas is, in pixels of the screen, and how many of those a logical one has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Size {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) scale: f32,
}

/// A canvas of the page's, or one that is apart.
struct Canvas {
    /// Of a [`JsValue`] that is never let go.
    address: usize,
    apart: bool,
}

impl HasWindowHandle for Canvas {
    fn window_handle(&self) -> Result<WindowHandle<'_>, HandleError> {
        let object = NonNull::new(std::ptr::with_exposed_provenance_mut(self.address))
            .ok_or(HandleError::Unavailable)?;
        let raw: RawWindowHandle = if self.apart {
            WebOffscreenCanvasWindowHandle::new(object).into()
        } else {
            WebCanvasWindowHandle::new(object).into()
        };
        // SAFETY: what it points to was leaked.
        Ok(unsafe { WindowHandle::borrow_raw(raw) })
    }
}

impl HasDisplayHandle for Canvas {
    fn display_handle(&self) -> Result<DisplayHandle<'_>, HandleError> {
        Ok(DisplayHandle::web())
    }
}

/// Makes it what the primary window draws on.
pub(super) fn attach(app: &mut App, canvas: JsValue, size: Size) {
    let apart = canvas.is_instance_of::<OffscreenCanvas>();
    let object: *mut JsValue = Box::into_raw(Box::new(canvas));
    let canvas = WindowWrapper::new(Canvas { address: object.expose_provenance(), apart });
    let Ok(handle) = RawHandleWrapper::new(&canvas) else { return };
    let world = app.world_mut();
    let mut windows = world
        .query_filtered::<(Entity, &mut Window, &RawHandleWrapperHolder), With<PrimaryWindow>>();
    let Ok((entity, mut window, holder)) = windows.single_mut(world) else { return };
    fit(&mut window, size);
    if let Ok(mut held) = holder.0.lock() {
        *held = Some(handle.clone());
    }
    world.entity_mut(entity).insert(handle);
    world.write_message(WindowCreated { window: entity });
}

/// Makes the window as large as its canvas is now.
pub(super) fn resize(world: &mut World, size: Size) {
    let mut windows = world.query_filtered::<(Entity, &mut Window), With<PrimaryWindow>>();
    let Ok((entity, mut window)) = windows.single_mut(world) else { return };
    let was = window.resolution.scale_factor();
    fit(&mut window, size);
    let (width, height) = (window.width(), window.height());
    if (was - size.scale).abs() > f32::EPSILON {
        let scale_factor = f64::from(size.scale);
        world.write_message(WindowScaleFactorChanged { window: entity, scale_factor });
    }
    world.write_message(WindowResized { window: entity, width, height });
}

fn fit(window: &mut Window, Size { width, height, scale }: Size) {
    window.resolution.set_scale_factor(scale);
    window.resolution.set_physical_resolution(width, height);
}
