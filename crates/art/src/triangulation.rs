//! From the tree of a polygon's triangles to their indices.
//!
//! Cut a polygon into triangles and each triangle but the first hangs on an edge of another.
//! Walk the polygon's edge from one end of the first triangle's base to the other: the points
//! met before a triangle's apex belong to the triangles on its one side, those met after it to
//! the other side. So two bits for each triangle say the whole triangulation.

use crate::shape::{AFTER, BEFORE, Fan};

/// Three indices into the walk for each triangle, or nothing if the tree does not close.
pub(crate) fn triangles(fans: &[Fan]) -> Option<Vec<[u32; 3]>> {
    let hanging = children(fans)?;
    let totals = totals(&hanging);
    let count = u32::try_from(fans.len()).ok()?;
    let mut corners = vec![[0, 0, count.checked_add(1)?]; fans.len()];
    for (index, [before, after]) in hanging.iter().enumerate() {
        let [from, _, to] = corners[index];
        let apex = from + 1 + before.map_or(0, |child| totals[child]);
        corners[index][1] = apex;
        if let Some(child) = *before {
            corners[child] = [from, 0, apex];
        }
        if let Some(child) = *after {
            corners[child] = [apex, 0, to];
        }
    }
    Some(corners)
}

/// For each triangle the ones hanging on it, or nothing if the list is not one whole tree.
fn children(fans: &[Fan]) -> Option<Vec<[Option<usize>; 2]>> {
    let mut hanging = vec![[None, None]; fans.len()];
    let mut open: Vec<(usize, usize)> = Vec::new();
    for (index, fan) in fans.iter().enumerate() {
        if index > 0 {
            let (parent, side) = open.pop()?;
            hanging[parent][side] = Some(index);
        }
        if fan & AFTER != 0 {
            open.push((index, 1));
        }
        if fan & BEFORE != 0 {
            open.push((index, 0));
        }
    }
    (open.is_empty() && !fans.is_empty()).then_some(hanging)
}

/// How many triangles hang together from each one down.
fn totals(hanging: &[[Option<usize>; 2]]) -> Vec<u32> {
    let mut totals = vec![1; hanging.len()];
    for index in (0..hanging.len()).rev() {
        for child in hanging[index].iter().flatten() {
            totals[index] += totals[*child];
        }
    }
    totals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_is_two_triangles_on_one_diagonal() {
        assert_eq!(triangles(&[BEFORE, 0]), Some(vec![[0, 2, 3], [0, 1, 2]]));
        assert_eq!(triangles(&[AFTER, 0]), Some(vec![[0, 1, 3], [1, 2, 3]]));
    }

    #[test]
    fn branches_share_out_the_walk() {
        let star = triangles(&[BEFORE | AFTER, 0, 0]);
        assert_eq!(star, Some(vec![[0, 2, 4], [0, 1, 2], [2, 3, 4]]));
    }

    #[test]
    fn a_tree_that_does_not_close_is_refused() {
        assert_eq!(triangles(&[]), None);
        assert_eq!(triangles(&[BEFORE]), None);
        assert_eq!(triangles(&[0, 0]), None);
    }
}
