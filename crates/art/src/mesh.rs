//! Triangles that ride on bones.

/// Coloured triangles in painter's order: later ones cover earlier ones.
///
/// The lists but the last run side by side, one entry for each vertex. Windings are mixed, so
/// they must not be culled. Colours are sRGB with straight alpha; to blend them in linear space
/// take [`blend_alpha`](crate::blend_alpha) for the alpha.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mesh {
    /// Points in the bone's coordinates with nothing turned or moved: units of the drawing, y
    /// down, origin at the frame's upper left.
    pub positions: Vec<[f32; 2]>,
    /// The bone each vertex rides on.
    pub bones: Vec<u8>,
    /// Added after the bone has moved the point: how far a contact shadow falls, which is the
    /// same way however the limb that casts it is turned.
    pub falls: Vec<[f32; 2]>,
    /// The usual colour.
    pub colors: Vec<[u8; 4]>,
    /// The colour with lamps on; the usual one where lamps change nothing.
    pub lit: Vec<[u8; 4]>,
    /// For the windows of a map, 1 to 255: the window's rank within its place, in the order in
    /// which windows light up. 0 wakes with the place.
    pub order: Vec<u8>,
    /// Three for each triangle.
    pub indices: Vec<u32>,
}

impl Mesh {
    /// Whether there is nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.indices.is_empty()
    }

    /// How many triangles it holds.
    #[must_use]
    pub fn triangles(&self) -> usize {
        self.indices.len() / 3
    }
}
