//! The pack in memory: shapes, fills, and the drawings that use them.

use crate::drawing::{Drawing, Layer};
use crate::expand;
use crate::paint::Paint;
use crate::shape::{Shape, Step};

/// Every drawing of the game, compact.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ArtPack {
    pub(crate) shapes: Vec<Shape>,
    pub(crate) paints: Vec<Paint>,
    pub(crate) parts: Vec<Vec<Fill>>,
    pub(crate) sheets: Vec<Sheet>,
}

/// A shape put down once in a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Fill {
    /// Index of the shape.
    pub(crate) shape: usize,
    /// Index of the paint.
    pub(crate) paint: usize,
    /// Where it lies in the part.
    pub(crate) at: Step,
    /// How far it falls once the part is placed. A shadow falls the same way however the limb
    /// that casts it is turned.
    pub(crate) fall: Step,
}

/// A drawing as the pack keeps it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) size: [f32; 2],
    pub(crate) layers: Vec<SheetLayer>,
}

/// A layer as the pack keeps it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SheetLayer {
    pub(crate) id: String,
    pub(crate) depth: f32,
    pub(crate) placings: Vec<Placing>,
}

/// A part put into a layer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Placing {
    /// Index of the part.
    pub(crate) part: usize,
    pub(crate) pose: Pose,
}

/// How a part is turned, scaled and moved: the matrix `a c e / b d f`, with `a b c d` in steps
/// of [`Pose::ONE`] and `e f` on the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Pose {
    /// `a b c d`.
    pub(crate) turn: [i32; 4],
    /// `e f`.
    pub(crate) by: Step,
}

impl Pose {
    /// Steps of a turn that make 1.
    pub(crate) const ONE: i32 = 1 << 15;
    /// As drawn.
    pub(crate) const STILL: Self = Self { turn: [Self::ONE, 0, 0, Self::ONE], by: [0, 0] };
}

impl ArtPack {
    /// The names of the drawings.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().map(|sheet| sheet.name.as_str())
    }

    /// The drawing of this name, laid out as triangles.
    ///
    /// The triangles are made anew at each call; keep what you are given.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Drawing> {
        let sheet = self.sheets.iter().find(|sheet| sheet.name == name)?;
        let layers = sheet.layers.iter().map(|layer| Layer {
            id: layer.id.clone(),
            depth: layer.depth,
            mesh: expand::mesh(self, &layer.placings),
        });
        let [width, height] = sheet.size;
        Some(Drawing { name: sheet.name.clone(), width, height, layers: layers.collect() })
    }
}
