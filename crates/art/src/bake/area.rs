//! Whether two contours overlap.

use super::affine::Point;
use super::outline::{self, Contour};
use super::trace::distance;

/// Corners for each curve: enough to tell leaves of a garland apart.
const PIECES: u8 = 6;

/// What a contour encloses, roughly.
pub(super) struct Area {
    corners: Vec<Point>,
    bounds: [Point; 2],
}

impl Area {
    pub(super) fn new(contour: &Contour) -> Self {
        let bounds = outline::bounds(std::slice::from_ref(contour));
        Self { corners: contour.corners(PIECES), bounds }
    }

    /// Whether it shares more than an edge with another. In doubt it does.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let apart = |axis: usize| {
            self.bounds[0][axis] > other.bounds[1][axis]
                || other.bounds[0][axis] > self.bounds[1][axis]
        };
        if apart(0) || apart(1) {
            return false;
        }
        let alike = self.bounds.iter().flatten().zip(other.bounds.iter().flatten());
        alike.into_iter().all(|(one, other)| (one - other).abs() < 0.5)
            || self.reaches_into(other)
            || other.reaches_into(self)
            || self.sides().any(|one| other.sides().any(|other| cross(one, other)))
    }

    fn sides(&self) -> impl Iterator<Item = [Point; 2]> {
        let next = self.corners.iter().cycle().skip(1);
        self.corners.iter().zip(next).map(|(one, other)| [*one, *other])
    }

    /// Whether a corner or the middle of a side lies within another.
    fn reaches_into(&self, other: &Self) -> bool {
        self.sides().any(|[one, two]| {
            let middle = [f64::midpoint(one[0], two[0]), f64::midpoint(one[1], two[1])];
            other.holds(one) || other.holds(middle)
        })
    }

    /// Whether a point lies within, and not on the edge.
    fn holds(&self, point: Point) -> bool {
        const EDGE: f64 = 1e-3;
        let mut inside = false;
        for [from, to] in self.sides() {
            if distance(point, from, to) < EDGE {
                return false;
            }
            let below = |end: Point| end[1] > point[1];
            if below(from) != below(to) {
                let share = (point[1] - from[1]) / (to[1] - from[1]);
                inside ^= point[0] < from[0] + (to[0] - from[0]) * share;
            }
        }
        inside
    }
}

/// Whether two lines cross elsewhere than at an end.
fn cross(one: [Point; 2], other: [Point; 2]) -> bool {
    let side = |[from, to]: [Point; 2], point: Point| {
        (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0])
    };
    let parts = |line: [Point; 2], [from, to]: [Point; 2]| side(line, from) * side(line, to) < 0.0;
    parts(one, other) && parts(other, one)
}
