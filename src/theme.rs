//! Every size and duration of the pictures face. Its colours are the palette's.

use bevy::prelude::Vec2;

/// Sizes, in logical pixels at the normal text size.
pub(crate) mod size {
    /// Text that is read.
    pub(crate) const BODY: f32 = 18.0;
    /// Who speaks, labels, small print.
    pub(crate) const SMALL: f32 = 15.0;
    /// A screen's heading.
    pub(crate) const HEADING: f32 = 26.0;
    /// The game's name.
    pub(crate) const NAME: f32 = 44.0;
    /// Lines of Devanagari need room above and below.
    pub(crate) const LINE_HEIGHT: f32 = 1.4;
    /// The least height of anything that can be pressed.
    pub(crate) const TOUCH: f32 = 48.0;
    /// The least height of a button in the bar.
    pub(crate) const BAR_TOUCH: f32 = 44.0;
    /// Between things that belong together.
    pub(crate) const GAP: f32 = 8.0;
    /// Between the paper's edge and what is on it.
    pub(crate) const PADDING: f32 = 16.0;
    /// The rounding of a cut corner.
    pub(crate) const CORNER: f32 = 3.0;
    /// Around what is written on a card.
    pub(crate) const CARD: f32 = 14.0;
    /// How thick the outline is that shows where the keyboard is.
    pub(crate) const OUTLINE: f32 = 4.0;
    /// The width of a digit before an option.
    pub(crate) const DIGIT: f32 = 22.0;
    /// A sheet at the side is this share of the window's width…
    pub(crate) const SIDE_SHARE: f32 = 0.36;
    /// … but no narrower …
    pub(crate) const SIDE_LEAST: f32 = 300.0;
    /// … and no wider than this.
    pub(crate) const SIDE_MOST: f32 = 500.0;
    /// A sheet at the foot takes at most this share of the window's height.
    pub(crate) const FOOT_MOST: f32 = 0.66;
    /// … this of it under the city …
    pub(crate) const FOOT_TITLE: f32 = 0.48;
    /// … and this of it where there is more to read than to see.
    pub(crate) const FOOT_READ: f32 = 0.8;
    /// A sheet at the foot takes at least this share, so that the picture stands still.
    pub(crate) const FOOT_LEAST: f32 = 0.34;
    /// A sheet at the foot takes at most this share from the picture: what is more lies over it.
    pub(crate) const FOOT_PICTURE: f32 = 0.62;
    /// The stub of a ticket into a story.
    pub(crate) const STUB: f32 = 6.0;
    /// The printed border of a sheet.
    pub(crate) const BORDER: f32 = 14.0;
    /// The trunk of the way that was taken.
    pub(crate) const TRUNK: f32 = 4.0;
    /// The ring of a mark in the picture …
    pub(crate) const RING: f32 = 26.0;
    /// … its edge …
    pub(crate) const RING_EDGE: f32 = 3.0;
    /// … and the dot within.
    pub(crate) const RING_DOT: f32 = 10.0;
    /// … but no more than this, however high the window.
    pub(crate) const FOOT_ENOUGH: f32 = 230.0;
    /// The least height of a window, for text of the normal size, that has room for past lines.
    pub(crate) const ROOMY: f32 = 600.0;
    /// Past lines beside the one being read, where there is room.
    pub(crate) const LINES_AT_SIDE: usize = 2;
}

/// Durations, in seconds.
pub(crate) mod time {
    /// From one posture to another.
    pub(crate) const POSE: f32 = 0.3;
    /// Coming onto the stage and going off it.
    pub(crate) const ENTRANCE: f32 = 0.6;
    /// Turning eyes.
    pub(crate) const GLANCE: f32 = 0.18;
    /// From one frame of the picture to another.
    pub(crate) const CAMERA: f32 = 0.7;
    /// From one light to another.
    pub(crate) const LIGHT: f32 = 0.9;
    /// From one breath to the next.
    pub(crate) const BREATH: f32 = 3.6;
    /// Within which somebody blinks once …
    pub(crate) const BLINK_EVERY: f32 = 4.2;
    /// … for so long: two drawings.
    pub(crate) const BLINK: f32 = 0.16;
    /// How long a mouth keeps a shape: two drawings.
    pub(crate) const SYLLABLE: f32 = 0.167;
    /// A mouth moves for so long for each letter that is said …
    pub(crate) const LETTER: f32 = 0.045;
    /// … at least and at most so long.
    pub(crate) const SPEECH: (f32, f32) = (0.8, 4.5);
    /// How long a picture moves by itself after somebody did something.
    pub(crate) const AWAKE: f32 = 20.0;
    /// How many drawings a second a picture has that moves by itself: "on twos".
    #[cfg(target_arch = "wasm32")]
    pub(crate) const DRAWINGS: f32 = 12.0;
    /// How many drawings a second a picture has in which something is on its way.
    #[cfg(target_arch = "wasm32")]
    pub(crate) const CHANGES: f32 = 30.0;
    /// More than this never passes between two drawings for what moves by itself.
    pub(crate) const LONGEST_STEP: f32 = 0.25;
}

/// How far things move by themselves.
pub(crate) mod motion {
    /// An iris, in units of a person's drawing.
    pub(crate) const IRIS: super::Vec2 = super::Vec2::new(3.6, 3.0);
    /// A head that looks down, in degrees …
    pub(crate) const NOD: f32 = 4.5;
    /// … or aside.
    pub(crate) const TURN: f32 = 1.5;
    /// A body that breathes, in degrees …
    pub(crate) const SWAY: f32 = 0.35;
    /// … and units.
    pub(crate) const BREATH: f32 = 1.1;
    /// The depth of the layer people stand in, in drawings of places.
    pub(crate) const PEOPLE_DEPTH: f32 = -3.0;
    /// How much farther or nearer layers lag behind when the picture turns, for each step of
    /// depth.
    pub(crate) const PARALLAX: f32 = -0.022;
}
