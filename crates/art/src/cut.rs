//! Edges that look cut by hand.
//!
//! Straight lines wander a little, as scissors do. How far a point is moved depends on where it
//! is and on nothing else, so sheets that share an edge keep sharing it.

/// The most a point is moved each way.
const MOST: f32 = 0.7;
/// Half a wave: the scissors go one way and the other in about 60 units.
const CELL: f32 = 30.0;
/// The longest that a cut stays straight.
pub(crate) const LONGEST: f32 = 45.0;

/// How a sheet is cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Cut {
    /// The width of a cell of the noise.
    cell: f32,
    /// After how many cells it repeats sideways, for rolls whose ends must meet.
    period: Option<i32>,
}

impl Cut {
    /// A sheet that lies flat.
    pub(crate) const FLAT: Self = Self { cell: CELL, period: None };

    /// A roll that starts again after this many units.
    #[expect(clippy::cast_possible_truncation, reason = "a roll is a few thousand units long")]
    pub(crate) fn rolled(wrap: f32) -> Self {
        let cells = (wrap / CELL).round().max(1.0);
        Self { cell: wrap / cells, period: Some(cells as i32) }
    }

    /// Where a point comes to lie.
    #[expect(clippy::cast_possible_truncation, reason = "points are near the picture")]
    pub(crate) fn point(self, [x, y]: [f32; 2]) -> [f32; 2] {
        let (across, down) = (x / self.cell, y / CELL);
        let (column, row) = (across.floor(), down.floor());
        let share = [smooth(across - column), smooth(down - row)];
        let corner = |right: i32, below: i32| {
            let column = (column as i32).saturating_add(right);
            let column = self.period.map_or(column, |period| column.rem_euclid(period));
            scatter(column, (row as i32).saturating_add(below))
        };
        let corners = [[corner(0, 0), corner(1, 0)], [corner(0, 1), corner(1, 1)]];
        let along = |axis: usize| {
            let [above, below] =
                corners.map(|[left, right]| left[axis] + (right[axis] - left[axis]) * share[0]);
            above + (below - above) * share[1]
        };
        [x + along(0), y + along(1)]
    }
}

/// From 0 to 1 with level ends.
fn smooth(share: f32) -> f32 {
    share * share * (3.0 - 2.0 * share)
}

/// Two numbers up to [`MOST`] either side of nothing that look like chance.
fn scatter(column: i32, row: i32) -> [f32; 2] {
    let mut bits = column.cast_unsigned().wrapping_mul(0x9e37_79b1)
        ^ row.cast_unsigned().wrapping_mul(0x85eb_ca77);
    for _ in 0..2 {
        bits = (bits ^ (bits >> 15)).wrapping_mul(0x2c1b_3c6d);
        bits = (bits ^ (bits >> 12)).wrapping_mul(0x297a_2d39);
    }
    bits ^= bits >> 15;
    let [one, two, three, four] = bits.to_le_bytes();
    [[one, two], [three, four]]
        .map(|pair| (f32::from(u16::from_le_bytes(pair)) / f32::from(u16::MAX) * 2.0 - 1.0) * MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(cut: Cut, point: [f32; 2]) -> [f32; 2] {
        let there = cut.point(point);
        [there[0] - point[0], there[1] - point[1]]
    }

    #[test]
    fn points_move_a_little_and_neighbours_together() {
        let mut most: f32 = 0.0;
        for step in 0_u16..4000 {
            let at = [f32::from(step) * 0.5 - 140.0, f32::from(step % 97) * 11.0 - 60.0];
            let [x, y] = moved(Cut::FLAT, at);
            let [u, v] = moved(Cut::FLAT, [at[0] + 1.0, at[1]]);
            assert!(x.abs() <= MOST && y.abs() <= MOST);
            assert!((x - u).abs() < 0.1 && (y - v).abs() < 0.1, "{at:?} is torn");
            most = most.max(x.abs());
        }
        assert!(most > 0.5);
    }

    #[test]
    fn the_ends_of_a_roll_meet() {
        let cut = Cut::rolled(1765.0);
        for y in [0.0, 17.0, 333.0] {
            for x in [-100.0, 0.0, 3.0, 60.0] {
                let (one, other) = (moved(cut, [x, y]), moved(cut, [x + 1765.0, y]));
                assert!((one[0] - other[0]).abs() < 1e-3 && (one[1] - other[1]).abs() < 1e-3);
            }
        }
    }
}
