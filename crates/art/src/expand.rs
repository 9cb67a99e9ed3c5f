//! Laying out a layer's triangles.

use crate::drawing::Mesh;
use crate::pack::{ArtPack, Fill, Placing, Pose};
use crate::paint::{Gradient, Paint};
use crate::shape::{GRID, Shape, Step};
use crate::triangulation::triangles;

/// The triangles of some placed parts. Indices that lead nowhere draw nothing; the reader has
/// refused such packs already.
pub(crate) fn mesh(pack: &ArtPack, placings: &[Placing]) -> Mesh {
    let mut mesh = Mesh::default();
    for placing in placings {
        let place = Place::new(placing.pose);
        for fill in pack.parts.get(placing.part).into_iter().flatten() {
            if let (Some(shape), Some(paint)) =
                (pack.shapes.get(fill.shape), pack.paints.get(fill.paint))
            {
                lay(&mut mesh, shape, paint, fill, place);
            }
        }
    }
    mesh
}

/// From a part's units to the drawing's.
#[derive(Clone, Copy)]
struct Place {
    turn: [f32; 4],
    by: [f32; 2],
}

impl Place {
    #[expect(clippy::cast_precision_loss, reason = "turns and offsets are small")]
    fn new(pose: Pose) -> Self {
        Self { turn: pose.turn.map(|step| step as f32 / Pose::ONE as f32), by: units(pose.by) }
    }

    fn apply(self, [x, y]: [f32; 2]) -> [f32; 2] {
        let Self { turn, by } = self;
        [turn[0] * x + turn[2] * y + by[0], turn[1] * x + turn[3] * y + by[1]]
    }
}

#[expect(clippy::cast_precision_loss, reason = "the reader keeps points far below 2^24 steps")]
fn units(step: Step) -> [f32; 2] {
    step.map(|value| value as f32 / GRID)
}

fn lay(mesh: &mut Mesh, shape: &Shape, paint: &Paint, fill: &Fill, spot: Place) {
    let shift = units(fill.fall);
    let put = |point| {
        let [x, y] = spot.apply(point);
        [x + shift[0], y + shift[1]]
    };
    for patch in &shape.patches {
        let Some(corners) = triangles(&patch.fans) else { continue };
        let points = patch.points().map(|[x, y]| units([x + fill.at[0], y + fill.at[1]]));
        match paint {
            Paint::Flat(color) => {
                let base = next_index(mesh);
                mesh.positions.extend(points.map(put));
                mesh.colors.resize(mesh.positions.len(), *color);
                mesh.indices.extend(corners.iter().flatten().map(|corner| base + corner));
            }
            Paint::Linear(gradient) => {
                let points: Vec<_> = points.collect();
                for corner in corners {
                    let at = |index: u32| points.get(index as usize).copied().unwrap_or_default();
                    split(mesh, gradient, corner.map(at), put);
                }
            }
        }
    }
}

fn next_index(mesh: &Mesh) -> u32 {
    u32::try_from(mesh.positions.len()).unwrap_or(u32::MAX)
}

/// Cuts a triangle where the gradient's colour changes its course, so that between its corners
/// colour runs straight.
fn split(
    mesh: &mut Mesh,
    gradient: &Gradient,
    triangle: [[f32; 2]; 3],
    put: impl Fn([f32; 2]) -> [f32; 2],
) {
    let corners = triangle.map(|point| (gradient.place(point), point));
    let low = corners.iter().map(|corner| corner.0).fold(f32::INFINITY, f32::min);
    let high = corners.iter().map(|corner| corner.0).fold(f32::NEG_INFINITY, f32::max);
    for band in gradient.bands() {
        let level = low >= high && band.from.at <= low && low < band.to.at;
        if !level && (band.to.at <= low || high <= band.from.at) {
            continue;
        }
        let above = keep(&corners, |place| place - band.from.at);
        let within = keep(&above, |place| band.to.at - place);
        let base = next_index(mesh);
        for (place, point) in &within {
            mesh.positions.push(put(*point));
            mesh.colors.push(band.color(*place));
        }
        for third in 2..u32::try_from(within.len()).unwrap_or(0) {
            mesh.indices.extend([base, base + third - 1, base + third]);
        }
    }
}

type Corner = (f32, [f32; 2]);

/// The part of a convex polygon where `inside` is not negative.
fn keep(corners: &[Corner], inside: impl Fn(f32) -> f32) -> Vec<Corner> {
    let mut kept = Vec::with_capacity(corners.len() + 1);
    for (index, corner) in corners.iter().enumerate() {
        let next = corners[(index + 1) % corners.len()];
        let (here, there) = (inside(corner.0), inside(next.0));
        if here >= 0.0 {
            kept.push(*corner);
        }
        if (here > 0.0 && there < 0.0) || (here < 0.0 && there > 0.0) {
            kept.push(between(*corner, next, here, there));
        }
    }
    kept
}

/// Where the line between two corners is cut. Always reckoned from the inner end, so that
/// the neighbour across the line gets the very same point.
fn between(one: Corner, other: Corner, here: f32, there: f32) -> Corner {
    let ((place, [x, y]), (end, [u, v]), share) = if one.0 < other.0 {
        (one, other, here / (here - there))
    } else {
        (other, one, there / (there - here))
    };
    (place + (end - place) * share, [x + (u - x) * share, y + (v - y) * share])
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "these numbers come out exactly")]
mod tests {
    use super::*;
    use crate::edge::Edge;
    use crate::paint::Stop;

    fn area(mesh: &Mesh) -> f32 {
        let point = |index: u32| mesh.positions[index as usize];
        mesh.indices
            .chunks(3)
            .map(|t| {
                let (one, two, three) = (point(t[0]), point(t[1]), point(t[2]));
                ((two[0] - one[0]) * (three[1] - one[1]) - (three[0] - one[0]) * (two[1] - one[1]))
                    .abs()
                    / 2.0
            })
            .sum()
    }

    fn ramp(stops: &[(f32, u8)]) -> Gradient {
        let stops = stops.iter().map(|(at, level)| Stop { at: *at, color: [*level, 0, 0, 255] });
        Gradient { line: [0.01, 0.0, 0.0], stops: stops.collect() }
    }

    #[test]
    fn a_split_triangle_keeps_its_area_and_gets_its_colours() {
        let mut mesh = Mesh::default();
        let gradient = ramp(&[(0.2, 0), (0.5, 30), (0.8, 10)]);
        split(&mut mesh, &gradient, [[0.0, 0.0], [100.0, 0.0], [30.0, 90.0]], |point| point);
        assert!((area(&mesh) - 4500.0).abs() < 0.01);
        for ([x, _], [red, ..]) in mesh.positions.iter().zip(&mesh.colors) {
            let expected = match *x {
                x if x < 20.0 => 0.0,
                x if x < 50.0 => (x - 20.0) / 30.0 * 30.0,
                x if x < 80.0 => 30.0 - (x - 50.0) / 30.0 * 20.0,
                _ => 10.0,
            };
            assert!((f32::from(*red) - expected).abs() <= 0.51, "{x}: {red} for {expected}");
        }
    }

    #[test]
    fn a_triangle_in_one_band_stays_whole() {
        let mut mesh = Mesh::default();
        split(
            &mut mesh,
            &ramp(&[(0.0, 0), (1.0, 30)]),
            [[10.0, 0.0], [20.0, 0.0], [10.0, 9.0]],
            |point| point,
        );
        assert_eq!(mesh.triangles(), 1);
    }

    #[test]
    fn neighbours_are_cut_at_the_same_points() {
        let gradient = ramp(&[(0.137, 0), (0.713, 200)]);
        let (a, b) = ([3.3, 1.7], [95.1, 60.3]);
        let cuts = |triangle| {
            let mut mesh = Mesh::default();
            split(&mut mesh, &gradient, triangle, |point| point);
            mesh.positions
        };
        let (one, other) = (cuts([a, b, [50.0, -80.0]]), cuts([b, a, [20.0, 90.0]]));
        let on_line = |p: &&[f32; 2]| {
            ((p[0] - a[0]) * (b[1] - a[1]) - (p[1] - a[1]) * (b[0] - a[0])).abs() < 0.05
        };
        let mut shared = 0;
        for point in one.iter().filter(on_line) {
            assert!(other.contains(point), "{point:?} is missing across the edge");
            shared += 1;
        }
        assert!(shared >= 9);
    }

    #[test]
    fn a_shadow_falls_the_same_way_on_a_turned_part() {
        let shape = Shape {
            patches: vec![crate::shape::Patch {
                start: [0, 0],
                edges: vec![Edge::Line([100, 0]), Edge::Line([0, 100])],
                fans: vec![0],
            }],
        };
        let fill = Fill { shape: 0, paint: 0, at: [10, 0], fall: [30, 40] };
        let quarter = Pose { turn: [0, Pose::ONE, -Pose::ONE, 0], by: [1000, 0] };
        let pack = ArtPack {
            shapes: vec![shape],
            paints: vec![Paint::Flat([0; 4])],
            parts: vec![vec![fill]],
            sheets: vec![],
        };
        let mesh = mesh(&pack, &[Placing { part: 0, pose: quarter }]);
        assert_eq!(mesh.positions[0], [103.0, 5.0]);
        assert_eq!(mesh.positions[1], [103.0, 15.0]);
    }
}
