//! The pack in memory: shapes, fills, and the drawings that use them.

use crate::bone::{Bone, Motion};
use crate::cut::Cut;
use crate::drawing::{Drawing, Kind, Spot};
use crate::expand;
use crate::paint::Paint;
use crate::shape::{Shape, Step};

/// Every drawing of the game, compact.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ArtPack {
    pub(crate) shapes: Vec<Shape>,
    pub(crate) paints: Vec<Paint>,
    pub(crate) inks: Vec<Ink>,
    pub(crate) parts: Vec<Vec<Fill>>,
    pub(crate) sheets: Vec<Sheet>,
}

/// What a shape is filled with, usually and with lamps on: indices of two paints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Ink {
    pub(crate) usual: usize,
    pub(crate) lit: usize,
}

/// A shape put down once in a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Fill {
    /// Index of the shape.
    pub(crate) shape: usize,
    /// Index of the ink.
    pub(crate) ink: usize,
    /// Where it lies in the part.
    pub(crate) at: Step,
    /// How far it falls once its bone is placed. A shadow falls the same way however the limb
    /// that casts it is turned.
    pub(crate) fall: Step,
}

/// A drawing as the pack keeps it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) size: [f32; 2],
    pub(crate) bones: Vec<Bone>,
    pub(crate) meshes: Vec<Vec<Placing>>,
    pub(crate) spots: Vec<Spot>,
    pub(crate) kind: Kind,
}

/// A part put into a mesh.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Placing {
    /// Index of the part.
    pub(crate) part: usize,
    /// Index of the bone it rides on.
    pub(crate) bone: u8,
    /// The rank of a window, or 0.
    pub(crate) order: u8,
    /// From the part's units to the bone's.
    pub(crate) matrix: Matrix,
}

/// How a part is turned, scaled and moved: the matrix `a c e / b d f`, with `a b c d` in steps
/// of [`Matrix::ONE`] and `e f` on the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Matrix {
    /// `a b c d`.
    pub(crate) turn: [i32; 4],
    /// `e f`.
    pub(crate) by: Step,
}

impl Matrix {
    /// Steps of a turn that make 1.
    pub(crate) const ONE: i32 = 1 << 15;
    /// As drawn.
    pub(crate) const STILL: Self = Self { turn: [Self::ONE, 0, 0, Self::ONE], by: [0, 0] };
}

impl Sheet {
    /// How the edges of what rides on a bone are cut: not at all for people; by hand for
    /// places, and where the bone scrolls so that the ends of the roll meet.
    pub(crate) fn cut(&self, bone: u8) -> Option<Cut> {
        if matches!(self.kind, Kind::Person(_)) {
            return None;
        }
        let mut next = Some(u16::from(bone));
        while let Some(bone) = next.and_then(|index| self.bones.get(usize::from(index))) {
            if let Some(Motion::Scroll { wrap, .. }) = bone.motion {
                return Some(Cut::rolled(wrap));
            }
            next = bone.parent;
        }
        Some(Cut::FLAT)
    }
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
        let meshes = sheet.meshes.iter().map(|placings| expand::mesh(self, sheet, placings));
        let [width, height] = sheet.size;
        Some(Drawing {
            name: sheet.name.clone(),
            width,
            height,
            bones: sheet.bones.clone(),
            meshes: meshes.collect(),
            spots: sheet.spots.clone(),
            kind: sheet.kind.clone(),
        })
    }
}
