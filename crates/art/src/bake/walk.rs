//! From loose triangles to patches: walks round their edges, with the triangles as a tree.

use std::collections::HashMap;

use super::trace::Curves;
use crate::shape::{AFTER, BEFORE, Fan, Patch, Shape, Step};
use crate::triangulation;

/// The two triangles at an edge, by its ends.
type Edges = HashMap<[Step; 2], Vec<usize>>;

/// A triangle to go on with: its number and the base it hangs on.
type Hanging = (usize, Step, Step);

/// Gathers triangles into patches.
pub(super) fn shape(triangles: &[[Step; 3]], curves: &Curves) -> Shape {
    let mut edges = Edges::new();
    for (index, triangle) in triangles.iter().enumerate() {
        for side in 0..3 {
            edges.entry(edge(triangle[side], triangle[(side + 1) % 3])).or_default().push(index);
        }
    }
    let mut walker = Walker { triangles, curves, edges, taken: vec![false; triangles.len()] };
    let mut shape = Shape::default();
    while let Some(start) = walker.start() {
        shape.patches.extend(walker.patch(start));
    }
    shape
}

fn edge(one: Step, other: Step) -> [Step; 2] {
    if one < other { [one, other] } else { [other, one] }
}

struct Walker<'a> {
    triangles: &'a [[Step; 3]],
    curves: &'a Curves,
    edges: Edges,
    taken: Vec<bool>,
}

impl Walker<'_> {
    /// The next free triangle, by a side of it that nothing free lies across; if it can be, one
    /// from which the walk does not start in the middle of a curve.
    fn start(&self) -> Option<Hanging> {
        let free = || (0..self.triangles.len()).filter(|index| !self.taken[*index]);
        let sides = |index: usize| {
            let triangle = self.triangles[index];
            (0..3).flat_map(move |side| {
                let (one, other) = (triangle[side], triangle[(side + 1) % 3]);
                [(index, one, other), (index, other, one)]
            })
        };
        let rim = || {
            free()
                .flat_map(sides)
                .filter(|(index, from, to)| self.across(*index, *from, *to).is_none())
        };
        let at_end = rim().find(|(_, from, _)| self.curves.has(*from));
        at_end.or_else(|| rim().next()).or_else(|| free().flat_map(sides).next())
    }

    /// The free triangle on the other side of an edge.
    fn across(&self, index: usize, from: Step, to: Step) -> Option<usize> {
        let both = self.edges.get(&edge(from, to)).filter(|both| both.len() == 2)?;
        both.iter().copied().find(|other| *other != index && !self.taken[*other])
    }

    /// Everything that hangs together with a triangle.
    fn patch(&mut self, start: Hanging) -> Option<Patch> {
        let mut fans: Vec<Fan> = Vec::new();
        let mut visited: Vec<[Step; 3]> = Vec::new();
        let mut open = vec![start];
        self.taken[start.0] = true;
        while let Some((index, from, to)) = open.pop() {
            let apex = self.triangles[index]
                .into_iter()
                .find(|corner| *corner != from && *corner != to)?;
            let before = self.across(index, from, apex);
            self.taken[before.unwrap_or(index)] = true;
            let after = self.across(index, apex, to);
            self.taken[after.unwrap_or(index)] = true;
            open.extend(after.map(|next| (next, apex, to)));
            open.extend(before.map(|next| (next, from, apex)));
            fans.push(before.map_or(0, |_| BEFORE) | after.map_or(0, |_| AFTER));
            visited.push([from, apex, to]);
        }
        let mut points = vec![[0, 0]; fans.len() + 2];
        for (corners, triangle) in triangulation::triangles(&fans)?.iter().zip(visited) {
            for (corner, point) in corners.iter().zip(triangle) {
                points[*corner as usize] = point;
            }
        }
        Some(Patch { start: points[0], edges: self.curves.edges(&points), fans })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unfolded(shape: &Shape) -> Vec<[Step; 3]> {
        let mut all: Vec<[Step; 3]> = Vec::new();
        for patch in &shape.patches {
            let corners = triangulation::triangles(&patch.fans).unwrap();
            let points: Vec<Step> = patch.points().collect();
            all.extend(corners.iter().map(|corners| corners.map(|corner| points[corner as usize])));
        }
        for triangle in &mut all {
            triangle.sort_unstable();
        }
        all.sort_unstable();
        all
    }

    fn sorted(triangles: &[[Step; 3]]) -> Vec<[Step; 3]> {
        let mut all = triangles.to_vec();
        for triangle in &mut all {
            triangle.sort_unstable();
        }
        all.sort_unstable();
        all
    }

    #[test]
    fn a_ring_is_cut_open_into_one_walk() {
        let (outer, inner) = ([[0, 0], [9, 0], [9, 9], [0, 9]], [[3, 3], [6, 3], [6, 6], [3, 6]]);
        let ring: Vec<[Step; 3]> = (0..4)
            .flat_map(|at| {
                let next = (at + 1) % 4;
                [[outer[at], outer[next], inner[at]], [outer[next], inner[next], inner[at]]]
            })
            .collect();
        let shape = shape(&ring, &Curves::default());
        assert_eq!(shape.patches.len(), 1);
        assert_eq!(shape.patches[0].corners(), 10);
        assert_eq!(unfolded(&shape), sorted(&ring));
    }

    #[test]
    fn pieces_that_do_not_touch_are_patches_of_their_own() {
        let pieces = [[[0, 0], [4, 0], [0, 4]], [[10, 0], [14, 0], [10, 4]]];
        let shape = shape(&pieces, &Curves::default());
        assert_eq!(shape.patches.len(), 2);
        assert_eq!(unfolded(&shape), sorted(&pieces));
    }
}
