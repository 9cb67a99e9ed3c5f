//! Filling a cluster with triangles.

use std::collections::HashSet;

use lyon_tessellation::math::{Point as At, point};
use lyon_tessellation::path::Path;
use lyon_tessellation::{
    BuffersBuilder, FillOptions, FillRule, FillTessellator, FillVertex, VertexBuffers,
};

use super::outline::Cluster;
use super::trace::Curves;
use super::walk;
use crate::shape::{Shape, Step};

/// The cluster's shape, or why it cannot be filled.
pub(super) fn shape(cluster: &Cluster, rule: FillRule) -> Result<Shape, String> {
    let mut curves = Curves::default();
    let contours: Vec<Vec<Step>> =
        cluster.contours.iter().map(|contour| curves.corners(contour)).collect();
    let options = FillOptions::default().with_fill_rule(rule);
    let mut buffers: VertexBuffers<Step, u32> = VertexBuffers::new();
    let mut builder =
        BuffersBuilder::new(&mut buffers, |vertex: FillVertex| step(vertex.position()));
    let filled = FillTessellator::new().tessellate_path(&path(&contours), &options, &mut builder);
    filled.map_err(|error| format!("it cannot be filled: {error}"))?;
    Ok(walk::shape(&weld(&buffers), &curves))
}

#[expect(clippy::cast_possible_truncation, reason = "grid steps of a drawing are small")]
fn step(at: At) -> Step {
    [at.x.round() as i32, at.y.round() as i32]
}

/// The contours, in grid steps.
fn path(contours: &[Vec<Step>]) -> Path {
    #[expect(clippy::cast_precision_loss, reason = "grid steps of a drawing are far below 2^24")]
    let at = |[x, y]: Step| point(x as f32, y as f32);
    let mut path = Path::builder();
    for corners in contours {
        if let [first, rest @ ..] = corners.as_slice() {
            path.begin(at(*first));
            for corner in rest {
                path.line_to(at(*corner));
            }
            path.end(true);
        }
    }
    path.build()
}

/// Triangles by their corners, where corners that met on the grid are one. A triangle that lost
/// a corner is gone; a flat one stays, it keeps its neighbours' edges closed.
fn weld(buffers: &VertexBuffers<Step, u32>) -> Vec<[Step; 3]> {
    let mut seen = HashSet::new();
    let mut triangles = Vec::new();
    for corners in buffers.indices.chunks_exact(3) {
        let at = |corner: usize| buffers.vertices[corners[corner] as usize];
        let triangle = [at(0), at(1), at(2)];
        let [a, b, c] = triangle;
        let mut key = triangle;
        key.sort_unstable();
        if a != b && b != c && c != a && seen.insert(key) {
            triangles.push(triangle);
        }
    }
    triangles
}
