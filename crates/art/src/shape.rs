//! One outline, filled with triangles, in steps of a fine grid.

use std::iter;

use crate::edge::Edge;

/// Grid steps in one unit of a drawing: the precision the drawings are saved with.
pub(crate) const GRID: f32 = 10.0;
/// The same, for what lies on whole units, as most does.
pub(crate) const WHOLE: i32 = 10;

/// A point or offset on the grid.
pub(crate) type Step = [i32; 2];

/// A filled outline, kept once however often it is drawn. One or more patches: several only
/// where an outline falls apart into pieces.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) struct Shape {
    pub(crate) patches: Vec<Patch>,
}

impl Shape {
    pub(crate) fn corners(&self) -> usize {
        self.patches.iter().map(Patch::corners).sum()
    }

    pub(crate) fn triangles(&self) -> usize {
        self.patches.iter().map(|patch| patch.fans.len()).sum()
    }
}

/// A piece of a shape: a closed walk round its edge, and how the inside is cut into triangles.
///
/// The walk passes twice along the cut that leads to a hole, so every patch is a plain polygon
/// and its triangles form a binary tree; see [`triangulation`](crate::triangulation).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Patch {
    /// Where the walk starts.
    pub(crate) start: Step,
    /// The walk. It ends where it started, or one line short of that.
    pub(crate) edges: Vec<Edge>,
    /// The tree, parents first: for each triangle, which of its two far edges lead on.
    pub(crate) fans: Vec<Fan>,
}

impl Patch {
    /// How many corners the walk has: as a polygon, two more than triangles.
    pub(crate) const fn corners(&self) -> usize {
        self.fans.len() + 2
    }

    /// The corners of the walk in order.
    pub(crate) fn points(&self) -> impl Iterator<Item = Step> {
        let mut pen = self.start;
        let walk = self.edges.iter().flat_map(move |edge| {
            let start = pen;
            pen = edge.end();
            edge.points(start)
        });
        iter::once(self.start).chain(walk).take(self.corners())
    }
}

/// Bit 0: a triangle follows on the edge before the apex; bit 1: on the edge after it.
pub(crate) type Fan = u8;

/// A triangle follows on the edge before the apex.
pub(crate) const BEFORE: Fan = 1;
/// A triangle follows on the edge after the apex.
pub(crate) const AFTER: Fan = 2;
