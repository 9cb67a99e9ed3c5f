//! The edges of a patch: lines and curves, on the grid.

use crate::shape::Step;

/// The most pieces a curve is drawn in.
pub(crate) const MOST_PIECES: u8 = 64;

/// A stretch of a patch's edge, from where the one before it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Edge {
    /// A straight line to here.
    Line(Step),
    /// A cubic curve, drawn in so many straight pieces.
    Curve {
        /// Its two handles.
        handles: [Step; 2],
        /// Where it ends.
        end: Step,
        /// At least 2.
        pieces: u8,
    },
}

impl Edge {
    /// Where it ends.
    pub(crate) const fn end(self) -> Step {
        match self {
            Self::Line(end) | Self::Curve { end, .. } => end,
        }
    }

    /// How many straight pieces it is drawn in.
    pub(crate) const fn pieces(self) -> u8 {
        match self {
            Self::Line(_) => 1,
            Self::Curve { pieces, .. } => pieces,
        }
    }

    /// The points after `start`, the last of them the end.
    pub(crate) fn points(self, start: Step) -> impl Iterator<Item = Step> {
        let last = self.pieces();
        (1..=last).map(move |piece| match self {
            Self::Curve { handles, .. } if piece < last => {
                let corners = [start, handles[0], handles[1], self.end()];
                [0, 1].map(|axis| {
                    along(corners.map(|corner| corner[axis]), piece.into(), last.into())
                })
            }
            _ => self.end(),
        })
    }
}

/// A curve's coordinate after some of its pieces, to the nearest step. In whole numbers, so
/// that the packer and every browser find the same point, from either end.
fn along(corners: [i32; 4], piece: i64, pieces: i64) -> i32 {
    let rest = pieces - piece;
    let weights = [
        rest * rest * rest,
        3 * rest * rest * piece,
        3 * rest * piece * piece,
        piece * piece * piece,
    ];
    let sum: i64 =
        corners.iter().zip(weights).map(|(corner, weight)| i64::from(*corner) * weight).sum();
    let whole = pieces * pieces * pieces;
    i32::try_from((2 * sum + whole).div_euclid(2 * whole)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_the_same_from_either_end() {
        let there = Edge::Curve { handles: [[3, 40], [-17, 55]], end: [70, 31], pieces: 7 };
        let back = Edge::Curve { handles: [[-17, 55], [3, 40]], end: [0, 0], pieces: 7 };
        let mut forth: Vec<Step> = there.points([0, 0]).collect();
        assert_eq!(forth.len(), 7);
        assert_eq!(forth.pop(), Some([70, 31]));
        let mut reversed: Vec<Step> = back.points([70, 31]).collect();
        assert_eq!(reversed.pop(), Some([0, 0]));
        reversed.reverse();
        assert_eq!(forth, reversed);
    }

    #[test]
    fn a_straight_curve_has_its_points_on_the_line() {
        let curve = Edge::Curve { handles: [[10, 20], [20, 40]], end: [30, 60], pieces: 3 };
        assert_eq!(curve.points([0, 0]).collect::<Vec<_>>(), [[10, 20], [20, 40], [30, 60]]);
    }
}
