//! Contours on the grid, and finding their curves again in the walk round a patch.

use std::collections::HashMap;
use std::iter;

use super::affine::Point;
use super::outline::{Contour, Stretch};
use crate::edge::{Edge, MOST_PIECES};
use crate::shape::{GRID, Step};

/// How far a curve's straight pieces may stray from it, in grid steps.
const TOLERANCE: f64 = 2.0;

/// The curves of a shape, by the point they start from. Each is listed from both its ends.
#[derive(Default)]
pub(super) struct Curves {
    from: HashMap<Step, Vec<Edge>>,
}

/// The nearest point of the grid.
#[expect(clippy::cast_possible_truncation, reason = "grid steps of a drawing are small")]
pub(super) fn to_grid(point: Point) -> Step {
    point.map(|value| (value * f64::from(GRID)).round() as i32)
}

impl Curves {
    /// A contour's corners on the grid; its curves are remembered.
    pub(super) fn corners(&mut self, contour: &Contour) -> Vec<Step> {
        let mut pen = to_grid(contour.start);
        let mut corners = vec![pen];
        for stretch in &contour.stretches {
            let edge = edge(pen, stretch);
            corners.extend(edge.points(pen));
            self.remember(pen, edge);
            pen = edge.end();
        }
        corners.dedup();
        if corners.len() > 1 && corners.first() == corners.last() {
            corners.pop();
        }
        corners
    }

    fn remember(&mut self, start: Step, edge: Edge) {
        self.from.entry(start).or_default().push(edge);
        let back = match edge {
            Edge::Line(_) => Edge::Line(start),
            Edge::Curve { handles: [one, two], pieces, .. } => {
                Edge::Curve { handles: [two, one], end: start, pieces }
            }
        };
        self.from.entry(edge.end()).or_default().push(back);
    }

    /// Whether a curve or line of the source starts or ends here.
    pub(super) fn has(&self, point: Step) -> bool {
        self.from.contains_key(&point)
    }

    /// The edges of a closed walk, with curves where it follows them.
    pub(super) fn edges(&self, walk: &[Step]) -> Vec<Edge> {
        let mut edges = Vec::new();
        let mut at = 0;
        while at + 1 < walk.len() {
            let ahead = || walk[at + 1..].iter().chain(&walk[..1]).copied();
            let follows = |edge: &&Edge| {
                let points = edge.points(walk[at]);
                let mut ahead = ahead();
                points
                    .zip(iter::from_fn(|| Some(ahead.next())))
                    .all(|(point, next)| next == Some(point))
            };
            let candidates = self.from.get(&walk[at]).into_iter().flatten();
            let edge = candidates.filter(follows).max_by_key(|edge| edge.pieces());
            let edge = edge.copied().unwrap_or(Edge::Line(walk[at + 1]));
            at += usize::from(edge.pieces());
            edges.push(edge);
        }
        edges
    }
}

/// A stretch on the grid, in as few pieces as look like it.
fn edge(start: Step, stretch: &Stretch) -> Edge {
    match stretch {
        Stretch::Line(end) => Edge::Line(to_grid(*end)),
        Stretch::Curve([one, two, end]) => {
            let (handles, end) = ([to_grid(*one), to_grid(*two)], to_grid(*end));
            let corners = [start, handles[0], handles[1], end].map(|step| step.map(f64::from));
            let near = |pieces: &u8| strays(&corners, *pieces) <= TOLERANCE;
            match (1..=MOST_PIECES).find(near).unwrap_or(MOST_PIECES) {
                1 => Edge::Line(end),
                pieces => Edge::Curve { handles, end, pieces },
            }
        }
    }
}

/// How far a curve strays from so many straight pieces.
fn strays(corners: &[Point; 4], pieces: u8) -> f64 {
    const LOOKS: u8 = 6;
    let parts = f64::from(pieces);
    let mut most: f64 = 0.0;
    for piece in 0..pieces {
        let (from, to) = (
            cubic(corners, f64::from(piece) / parts),
            cubic(corners, f64::from(piece + 1) / parts),
        );
        for look in 1..LOOKS {
            let along = (f64::from(piece) + f64::from(look) / f64::from(LOOKS)) / parts;
            most = most.max(distance(cubic(corners, along), from, to));
        }
    }
    most
}

/// A point of a cubic curve, by its corners.
pub(super) fn cubic(corners: &[Point; 4], along: f64) -> Point {
    let rest = 1.0 - along;
    let weights = [
        rest * rest * rest,
        3.0 * rest * rest * along,
        3.0 * rest * along * along,
        along * along * along,
    ];
    [0, 1]
        .map(|axis| corners.iter().zip(weights).map(|(corner, weight)| corner[axis] * weight).sum())
}

/// How far a point is from a line between two others.
pub(super) fn distance(point: Point, from: Point, to: Point) -> f64 {
    let way = [to[0] - from[0], to[1] - from[1]];
    let off = [point[0] - from[0], point[1] - from[1]];
    let length = way[0] * way[0] + way[1] * way[1];
    let along = if length > 0.0 {
        ((off[0] * way[0] + off[1] * way[1]) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (off[0] - way[0] * along).hypot(off[1] - way[1] * along)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A half disc: one curve there, a line back.
    fn half_disc() -> Contour {
        let curve = Stretch::Curve([[0.0, 13.3], [20.0, 13.3], [20.0, 0.0]]);
        Contour { start: [0.0, 0.0], stretches: vec![curve] }
    }

    #[test]
    fn a_walk_along_a_curve_is_the_curve_again_either_way_round() {
        let mut curves = Curves::default();
        let mut walk = curves.corners(&half_disc());
        assert!(walk.len() > 4);
        let there = curves.edges(&walk);
        assert!(matches!(there[..], [Edge::Curve { end: [200, 0], .. }]));
        walk.reverse();
        assert!(matches!(curves.edges(&walk)[..], [Edge::Curve { end: [0, 0], .. }]));
    }

    #[test]
    fn a_walk_that_leaves_a_curve_goes_by_lines() {
        let mut curves = Curves::default();
        let mut walk = curves.corners(&half_disc());
        walk.insert(2, [90, 50]);
        let edges = curves.edges(&walk);
        assert_eq!(edges.len(), walk.len() - 1);
        assert!(edges.iter().all(|edge| matches!(edge, Edge::Line(_))));
    }

    #[test]
    fn a_nearly_straight_curve_is_a_line() {
        let flat = Stretch::Curve([[10.0, 0.1], [20.0, 0.1], [30.0, 0.0]]);
        assert_eq!(edge([0, 0], &flat), Edge::Line([300, 0]));
    }

    #[test]
    fn pieces_stay_within_the_tolerance() {
        let Stretch::Curve([one, two, end]) = half_disc().stretches[0] else { panic!() };
        let Edge::Curve { pieces, .. } = edge([0, 0], &Stretch::Curve([one, two, end])) else {
            panic!()
        };
        let corners =
            [[0.0, 0.0], one, two, end].map(|point: Point| point.map(|value| value * 10.0));
        assert!(strays(&corners, pieces) <= TOLERANCE);
        assert!(strays(&corners, pieces - 1) > TOLERANCE);
    }
}
