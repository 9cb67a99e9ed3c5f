//! Text as the sheet shows it.

use bevy::prelude::*;
use bevy::text::LineHeight;
use protocol::Snapshot;

use super::print::Prints;
use super::shape::Shape;
use crate::course::Fonts;
use crate::palette::Palette;
use crate::theme::size;

/// What everything on the sheet is built from.
pub(super) struct Page<'p> {
    pub(super) snapshot: &'p Snapshot,
    pub(super) shape: &'p Shape,
    pub(super) fonts: &'p Fonts,
    pub(super) prints: &'p Prints,
    pub(super) palette: &'p Palette,
}

impl Page<'_> {
    /// Text for reading.
    pub(super) fn body(&self, text: &str, at: f32, color: Color) -> impl Bundle + use<> {
        self.text(text.to_owned(), at, color, self.fonts.body.clone())
    }

    /// Text for headings and names.
    pub(super) fn bold(&self, text: &str, at: f32, color: Color) -> impl Bundle + use<> {
        self.text(text.to_owned(), at, color, self.fonts.bold.clone())
    }

    pub(super) fn text(
        &self,
        text: String,
        at: f32,
        color: Color,
        font: Handle<Font>,
    ) -> impl Bundle + use<> {
        (
            Text::new(text),
            TextFont::from_font_size(at * self.snapshot.text_size.factor()).with_font(font),
            LineHeight::RelativeToFont(size::LINE_HEIGHT),
            TextColor(color),
            Pickable::IGNORE,
        )
    }
}
