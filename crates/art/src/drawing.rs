//! A drawing laid out as triangles.

/// One picture, ready to be turned into meshes.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The name it was asked for by: `bus`, `map`, `ritu/calm`.
    pub name: String,
    /// Width of the picture's frame, in units. Parts may reach beyond the frame.
    pub width: f32,
    /// Height of the picture's frame, in units.
    pub height: f32,
    /// Layers, back to front.
    pub layers: Vec<Layer>,
}

impl Drawing {
    /// The layer with this id.
    #[must_use]
    pub fn layer(&self, id: &str) -> Option<&Layer> {
        self.layers.iter().find(|layer| layer.id == id)
    }
}

/// What stands at one depth of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// The layer's name in its source: `sky`, `seats`, `people`.
    pub id: String,
    /// Larger is nearer. The empty layer `people` marks where people are drawn.
    pub depth: f32,
    /// Its triangles.
    pub mesh: Mesh,
}

/// Coloured triangles in painter's order: later ones cover earlier ones.
///
/// Windings are mixed, so they must not be culled. Colours are sRGB with straight alpha; to
/// blend them in linear space take [`blend_alpha`](crate::blend_alpha) for the alpha.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mesh {
    /// Points in units of the drawing, y down, origin at the frame's upper left.
    pub positions: Vec<[f32; 2]>,
    /// One colour for each position.
    pub colors: Vec<[u8; 4]>,
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
