//! How the window's space is shared out between the picture and the sheet.

use bevy::prelude::*;

use crate::theme::size;

/// The window's size in logical pixels, and what follows from it.
#[derive(Resource, Debug, Clone, Copy, PartialEq)]
pub(crate) struct Shape {
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Default for Shape {
    /// A phone held upright.
    fn default() -> Self {
        Self { width: 360.0, height: 640.0 }
    }
}

impl Shape {
    pub(crate) fn of(window: &Window) -> Self {
        Self { width: window.width().max(1.0), height: window.height().max(1.0) }
    }

    /// Whether the sheet lies at the side of the picture; at its foot otherwise.
    pub(crate) fn wide(self) -> bool {
        self.width > self.height * 1.1 && self.width >= 2.0 * size::SIDE_LEAST
    }

    /// The width of a piece of paper on the sheet.
    pub(crate) fn paper(self) -> f32 {
        let sheet = if self.wide() { self.side() } else { self.width };
        sheet - 2.0 * size::PADDING
    }

    /// The width of a sheet at the side.
    pub(crate) fn side(self) -> f32 {
        (self.width * size::SIDE_SHARE).clamp(size::SIDE_LEAST, size::SIDE_MOST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_has_its_sheet_at_the_foot_and_a_laptop_at_the_side() {
        assert!(!Shape { width: 360.0, height: 640.0 }.wide());
        assert!(Shape { width: 640.0, height: 360.0 }.wide());
        let laptop = Shape { width: 1366.0, height: 768.0 };
        assert!(laptop.wide());
        assert!(laptop.side() <= laptop.width / 2.0);
    }
}
