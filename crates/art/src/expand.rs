//! Laying out a mesh's triangles.

use crate::cut::{Cut, LONGEST};
use crate::mesh::Mesh;
use crate::pack::{ArtPack, Fill, Matrix, Placing, Sheet};
use crate::paint::{Band, Gradient, Paint, Rgba};
use crate::read::MOST_VERTICES;
use crate::shape::{GRID, Shape, Step};
use crate::triangulation::triangles;

/// The triangles of some placed parts. Indices that lead nowhere draw nothing; the reader has
/// refused such packs already.
pub(crate) fn mesh(pack: &ArtPack, sheet: &Sheet, placings: &[Placing]) -> Mesh {
    let mut mesh = Mesh::default();
    for placing in placings {
        let mut layer = Layer {
            mesh: &mut mesh,
            bone: placing.bone,
            order: placing.order,
            place: Place::new(placing.matrix),
            cut: sheet.cut(placing.bone),
            fall: [0.0, 0.0],
        };
        for fill in pack.parts.get(placing.part).into_iter().flatten() {
            let Some(ink) = pack.inks.get(fill.ink) else { continue };
            let paint = |index: usize| pack.paints.get(index);
            if let (Some(shape), Some(usual), Some(lit)) =
                (pack.shapes.get(fill.shape), paint(ink.usual), paint(ink.lit))
            {
                layer.fill(shape, [usual, lit], fill);
            }
        }
    }
    mesh
}

/// From a part's units to its bone's.
#[derive(Clone, Copy)]
struct Place {
    turn: [f32; 4],
    by: [f32; 2],
}

impl Place {
    #[expect(clippy::cast_precision_loss, reason = "turns and offsets are small")]
    fn new(matrix: Matrix) -> Self {
        Self {
            turn: matrix.turn.map(|step| step as f32 / Matrix::ONE as f32),
            by: units(matrix.by),
        }
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

/// A triangle of a patch.
struct Piece {
    /// The corners, by the index of the vertex and its place in the part.
    corners: [(u32, [f32; 2]); 3],
    /// Whether the side after each corner is one of the outline that may wander.
    rim: [bool; 3],
}

/// A part being laid into a mesh.
struct Layer<'a> {
    mesh: &'a mut Mesh,
    bone: u8,
    order: u8,
    place: Place,
    cut: Option<Cut>,
    fall: [f32; 2],
}

impl Layer<'_> {
    fn fill(&mut self, shape: &Shape, inks: [&Paint; 2], fill: &Fill) {
        self.fall = units(fill.fall);
        for patch in &shape.patches {
            let Some(corners) = triangles(&patch.fans) else { continue };
            let points: Vec<[f32; 2]> =
                patch.points().map(|[x, y]| units([x + fill.at[0], y + fill.at[1]])).collect();
            let at = |index: u32| points.get(index as usize).copied().unwrap_or_default();
            let [Paint::Flat(usual), Paint::Flat(lit)] = inks else {
                for corner in corners {
                    self.split(inks, corner.map(at));
                }
                continue;
            };
            let base = self.next_index();
            for point in &points {
                self.vertex(*point, *usual, *lit);
            }
            let wanders = self.cut.is_some() && inks.iter().all(|paint| paint.covers());
            let count = u32::try_from(points.len()).unwrap_or(u32::MAX);
            for corners in corners {
                let rim = [0, 1, 2].map(|side: usize| {
                    let gap = corners[side].abs_diff(corners[(side + 1) % 3]);
                    wanders && (gap == 1 || gap + 1 == count)
                });
                let corners = corners.map(|index| (base + index, at(index)));
                self.halve(Piece { corners, rim }, *usual, *lit);
            }
        }
    }

    /// Lays a triangle, cut in two as long as a side of the outline is too long to wander.
    ///
    /// Only what nothing shows through may be cut so: in a thin strip the pieces come to lie
    /// one over the other.
    fn halve(&mut self, piece: Piece, usual: Rgba, lit: Rgba) {
        let mut open = vec![piece];
        while let Some(Piece { corners, rim }) = open.pop() {
            let sides = (0..3).filter(|side| rim[*side]).map(|side| {
                let ends = [corners[side], corners[(side + 1) % 3]];
                (self.length(ends.map(|(_, point)| point)), side)
            });
            let longest = sides.max_by(|one, other| one.0.total_cmp(&other.0));
            let Some((_, side)) = longest.filter(|(length, _)| {
                *length > LONGEST && self.mesh.positions.len() < MOST_VERTICES
            }) else {
                self.mesh.indices.extend(corners.map(|(index, _)| index));
                continue;
            };
            let [one, other, apex] = [0, 1, 2].map(|turn| corners[(side + turn) % 3]);
            let point = [0, 1].map(|axis| f32::midpoint(one.1[axis], other.1[axis]));
            let middle = (self.next_index(), point);
            self.vertex(point, usual, lit);
            let [next, last] = [1, 2].map(|turn| rim[(side + turn) % 3]);
            open.push(Piece { corners: [one, middle, apex], rim: [true, false, last] });
            open.push(Piece { corners: [middle, other, apex], rim: [true, next, false] });
        }
    }

    /// How long a side is once placed.
    fn length(&self, ends: [[f32; 2]; 2]) -> f32 {
        let [one, other] = ends.map(|point| self.place.apply(point));
        (one[0] - other[0]).hypot(one[1] - other[1])
    }

    fn next_index(&self) -> u32 {
        u32::try_from(self.mesh.positions.len()).unwrap_or(u32::MAX)
    }

    fn vertex(&mut self, point: [f32; 2], usual: Rgba, lit: Rgba) {
        let placed = self.place.apply(point);
        self.mesh.positions.push(self.cut.map_or(placed, |cut| cut.point(placed)));
        self.mesh.bones.push(self.bone);
        self.mesh.falls.push(self.fall);
        self.mesh.colors.push(usual);
        self.mesh.lit.push(lit);
        self.mesh.order.push(self.order);
    }

    /// Cuts a triangle where a gradient's colour changes its course, so that between its
    /// corners colour runs straight.
    fn split(&mut self, [usual, lit]: [&Paint; 2], triangle: [[f32; 2]; 3]) {
        for (one, piece) in bands(usual, &triangle) {
            for (other, piece) in bands(lit, &piece) {
                let base = self.next_index();
                for point in &piece {
                    self.vertex(*point, one.at(*point), other.at(*point));
                }
                for third in 2..u32::try_from(piece.len()).unwrap_or(0) {
                    self.mesh.indices.extend([base, base + third - 1, base + third]);
                }
            }
        }
    }
}

/// What a piece is filled with: one colour, or one stretch of a gradient.
enum Tone<'a> {
    Flat(Rgba),
    Band(&'a Gradient, Band),
}

impl Tone<'_> {
    fn at(&self, point: [f32; 2]) -> Rgba {
        match self {
            Self::Flat(color) => *color,
            Self::Band(gradient, band) => band.color(gradient.place(point)),
        }
    }
}

/// A convex polygon cut into the bands of a gradient.
fn bands<'a>(paint: &'a Paint, polygon: &[[f32; 2]]) -> Vec<(Tone<'a>, Vec<[f32; 2]>)> {
    let gradient = match paint {
        Paint::Flat(color) => return vec![(Tone::Flat(*color), polygon.to_vec())],
        Paint::Linear(gradient) => gradient,
    };
    let corners: Vec<Corner> =
        polygon.iter().map(|point| (gradient.place(*point), *point)).collect();
    let low = corners.iter().map(|corner| corner.0).fold(f32::INFINITY, f32::min);
    let high = corners.iter().map(|corner| corner.0).fold(f32::NEG_INFINITY, f32::max);
    let mut pieces = Vec::new();
    for band in gradient.bands() {
        let level = low >= high && band.from.at <= low && low < band.to.at;
        if !level && (band.to.at <= low || high <= band.from.at) {
            continue;
        }
        let above = keep(&corners, |place| place - band.from.at);
        let within = keep(&above, |place| band.to.at - place);
        let points = within.into_iter().map(|(_, point)| point).collect();
        pieces.push((Tone::Band(gradient, band), points));
    }
    pieces
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
mod tests {
    use super::*;
    use crate::bone::Bone;
    use crate::drawing::Kind;
    use crate::edge::Edge;
    use crate::pack::Ink;
    use crate::paint::Stop;
    use crate::puppet::{Facing, Puppet};

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

    /// A triangle of two paints, laid out.
    fn split(usual: &Paint, lit: &Paint, triangle: [[f32; 2]; 3]) -> Mesh {
        let mut mesh = Mesh::default();
        let place = Place::new(Matrix::STILL);
        let fall = [0.0, 0.0];
        Layer { mesh: &mut mesh, bone: 0, order: 0, place, cut: None, fall }
            .split([usual, lit], triangle);
        mesh
    }

    fn both(gradient: &Gradient, triangle: [[f32; 2]; 3]) -> Mesh {
        split(&Paint::Linear(gradient.clone()), &Paint::Flat([1, 2, 3, 4]), triangle)
    }

    #[test]
    fn a_split_triangle_keeps_its_area_and_gets_its_colours() {
        let gradient = ramp(&[(0.2, 0), (0.5, 30), (0.8, 10)]);
        let mesh = both(&gradient, [[0.0, 0.0], [100.0, 0.0], [30.0, 90.0]]);
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
        assert!(mesh.lit.iter().all(|color| *color == [1, 2, 3, 4]));
    }

    #[test]
    fn two_gradients_that_cross_split_each_other() {
        let across = ramp(&[(0.0, 0), (1.0, 90)]);
        let down = Gradient { line: [0.0, 0.01, 0.0], ..ramp(&[(0.0, 200), (1.0, 50)]) };
        let triangle = [[0.0, 0.0], [100.0, 0.0], [0.0, 100.0]];
        let mesh = split(&Paint::Linear(across), &Paint::Linear(down), triangle);
        assert!((area(&mesh) - 5000.0).abs() < 0.1);
        for (([x, y], color), lit) in mesh.positions.iter().zip(&mesh.colors).zip(&mesh.lit) {
            assert!((f32::from(color[0]) - x * 0.9).abs() < 1.0);
            assert!((f32::from(lit[0]) - (200.0 - y * 1.5)).abs() < 1.0);
        }
    }

    #[test]
    fn a_triangle_in_one_band_stays_whole() {
        let gradient = ramp(&[(0.0, 0), (1.0, 30)]);
        let mesh = both(&gradient, [[10.0, 0.0], [20.0, 0.0], [10.0, 9.0]]);
        assert_eq!(mesh.triangles(), 1);
    }

    #[test]
    fn neighbours_are_cut_at_the_same_points() {
        let gradient = ramp(&[(0.137, 0), (0.713, 200)]);
        let (a, b) = ([3.3, 1.7], [95.1, 60.3]);
        let cuts = |triangle| both(&gradient, triangle).positions;
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
    fn a_placed_part_keeps_its_shadows_apart_from_its_turn() {
        let shape = Shape {
            patches: vec![crate::shape::Patch {
                start: [0, 0],
                edges: vec![Edge::Line([100, 0]), Edge::Line([0, 100])],
                fans: vec![0],
            }],
        };
        let fill = Fill { shape: 0, ink: 0, at: [10, 0], fall: [30, 40] };
        let matrix = Matrix { turn: [0, Matrix::ONE, -Matrix::ONE, 0], by: [1000, 0] };
        let placing = Placing { part: 0, bone: 1, order: 7, matrix };
        let puppet = Puppet { faces: Facing::Left, moods: vec![], gestures: vec![] };
        let sheet = Sheet {
            name: String::new(),
            size: [1.0; 2],
            bones: vec![Bone::default(); 2],
            meshes: vec![vec![placing]],
            spots: vec![],
            kind: Kind::Person(puppet),
        };
        let pack = ArtPack {
            shapes: vec![shape],
            paints: vec![Paint::Flat([0; 4]), Paint::Flat([9; 4])],
            inks: vec![Ink { usual: 0, lit: 1 }],
            parts: vec![vec![fill]],
            sheets: vec![],
        };
        let mesh = mesh(&pack, &sheet, &[placing]);
        assert_eq!(mesh.positions, [[100.0, 1.0], [100.0, 11.0], [90.0, 1.0]]);
        assert_eq!(mesh.falls, [[3.0, 4.0]; 3]);
        assert_eq!((&mesh.bones[..], &mesh.order[..]), (&[1; 3][..], &[7; 3][..]));
        assert_eq!((mesh.colors[0], mesh.lit[0]), ([0; 4], [9; 4]));
    }
}
