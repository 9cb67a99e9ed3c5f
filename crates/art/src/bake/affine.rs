//! Plane transforms as SVG has them.

use std::str::FromStr;

use svgtypes::Transform;

pub(super) type Point = [f64; 2];

/// The matrix `a c e / b d f`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Affine {
    pub(super) a: f64,
    pub(super) b: f64,
    pub(super) c: f64,
    pub(super) d: f64,
    pub(super) e: f64,
    pub(super) f: f64,
}

impl Affine {
    pub(super) const STILL: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0 };

    /// Reads a `transform` attribute.
    pub(super) fn parse(text: &str) -> Result<Self, svgtypes::Error> {
        let Transform { a, b, c, d, e, f } = Transform::from_str(text)?;
        Ok(Self { a, b, c, d, e, f })
    }

    pub(super) const fn shift([e, f]: Point) -> Self {
        Self { e, f, ..Self::STILL }
    }

    /// A turn by degrees, clockwise on screen, about a point.
    pub(super) fn turn(degrees: f64, pivot: Point) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let turn = Self { a: cos, b: sin, c: -sin, d: cos, e: 0.0, f: 0.0 };
        Self::shift(pivot).then(turn).then(Self::shift(pivot.map(|value| -value)))
    }

    /// This transform around another: the other one is applied to points first.
    #[expect(clippy::many_single_char_names, reason = "SVG's own names")]
    pub(super) fn then(self, inner: Self) -> Self {
        let [a, b] = self.direction([inner.a, inner.b]);
        let [c, d] = self.direction([inner.c, inner.d]);
        let [e, f] = self.point([inner.e, inner.f]);
        Self { a, b, c, d, e, f }
    }

    pub(super) fn point(self, point: Point) -> Point {
        let [x, y] = self.direction(point);
        [x + self.e, y + self.f]
    }

    /// Where it takes a way.
    pub(super) fn direction(self, [x, y]: Point) -> Point {
        [self.a * x + self.c * y, self.b * x + self.d * y]
    }

    /// The way back, unless the transform flattens everything.
    pub(super) fn inverse(self) -> Option<Self> {
        let Self { a, b, c, d, .. } = self;
        let area = a * d - b * c;
        if area.abs() < 1e-9 {
            return None;
        }
        let back = Self { a: d / area, b: -b / area, c: -c / area, d: a / area, e: 0.0, f: 0.0 };
        let [e, f] = back.direction([-self.e, -self.f]);
        Some(Self { e, f, ..back })
    }

    /// For a transform that keeps shapes, how much it scales: negative if it mirrors them.
    pub(super) fn scale(self) -> Option<f64> {
        let Self { a, b, c, d, .. } = self;
        let near = |one: f64, other: f64| (one - other).abs() < 1e-6;
        let size = a.hypot(b);
        if near(a, d) && near(b, -c) {
            Some(size)
        } else if near(a, -d) && near(b, c) {
            Some(-size)
        } else {
            None
        }
    }

    /// Whether two transforms put points to the same places, near enough for a drawing.
    pub(super) fn matches(self, other: Self) -> bool {
        let numbers = |t: Self| [t.a, t.b, t.c, t.d, t.e / 1000.0, t.f / 1000.0];
        numbers(self).iter().zip(numbers(other)).all(|(one, two)| (one - two).abs() < 1e-4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: Point, expected: Point) {
        let near = (found[0] - expected[0]).abs() < 1e-9 && (found[1] - expected[1]).abs() < 1e-9;
        assert!(near, "{found:?} is not {expected:?}");
    }

    #[test]
    fn attributes_read_as_svg_means_them() {
        let at = |text: &str, point| Affine::parse(text).unwrap().point(point);
        close(at("translate(3 4)", [1.0, 1.0]), [4.0, 5.0]);
        close(at("scale(-.5 2)", [4.0, 4.0]), [-2.0, 8.0]);
        close(at("rotate(90)", [2.0, 0.0]), [0.0, 2.0]);
        close(at("rotate(90 10 10)", [12.0, 10.0]), [10.0, 12.0]);
        close(at("matrix(1 2 3 4 5 6)", [1.0, 1.0]), [9.0, 12.0]);
        close(at("translate(10 0) rotate(90) scale(2)", [1.0, 0.0]), [10.0, 2.0]);
    }

    #[test]
    fn a_turn_is_a_rotate_attribute() {
        assert!(
            Affine::turn(-37.5, [12.0, 80.0])
                .matches(Affine::parse("rotate(-37.5 12 80)").unwrap())
        );
    }

    #[test]
    fn the_inverse_leads_back() {
        let there = Affine::parse("translate(7 -3) rotate(20) scale(-2 .5)").unwrap();
        close(there.inverse().unwrap().point(there.point([11.0, 13.0])), [11.0, 13.0]);
        assert_eq!(Affine::parse("scale(0 1)").unwrap().inverse(), None);
    }
}
