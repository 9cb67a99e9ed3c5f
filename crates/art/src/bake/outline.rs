//! Path data, cut into clusters that can be filled one by one.

use svgtypes::{SimplePathSegment, SimplifyingPathParser};

use super::affine::{Affine, Point};
use super::area::Area;
use super::trace;

/// A stretch of a contour: a line or a cubic curve, by the points after its start.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Stretch {
    Line(Point),
    Curve([Point; 3]),
}

/// A closed contour.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Contour {
    pub(super) start: Point,
    pub(super) stretches: Vec<Stretch>,
}

/// Contours that overlap, which must be filled together: one may be a hole in another.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cluster {
    /// Where the first contour starts; the contours count from here, so that the same stamp
    /// set down in two places is the same cluster.
    pub(super) origin: Point,
    pub(super) contours: Vec<Contour>,
}

/// Reads path data.
pub(super) fn contours(data: &str) -> Result<Vec<Contour>, svgtypes::Error> {
    let mut contours: Vec<Contour> = Vec::new();
    let mut pen = [0.0, 0.0];
    for segment in SimplifyingPathParser::from(data) {
        let stretch = match segment? {
            SimplePathSegment::MoveTo { x, y } => {
                contours.push(Contour { start: [x, y], stretches: Vec::new() });
                pen = [x, y];
                continue;
            }
            SimplePathSegment::ClosePath => continue,
            SimplePathSegment::LineTo { x, y } => Stretch::Line([x, y]),
            SimplePathSegment::Quadratic { x1, y1, x, y } => {
                let toward = |end: Point| {
                    [end[0] + (x1 - end[0]) * 2.0 / 3.0, end[1] + (y1 - end[1]) * 2.0 / 3.0]
                };
                Stretch::Curve([toward(pen), toward([x, y]), [x, y]])
            }
            SimplePathSegment::CurveTo { x1, y1, x2, y2, x, y } => {
                Stretch::Curve([[x1, y1], [x2, y2], [x, y]])
            }
        };
        pen = stretch.end();
        if let Some(contour) = contours.last_mut() {
            contour.stretches.push(stretch);
        }
    }
    Ok(contours)
}

/// The box around some contours and their curves' handles.
pub(super) fn bounds(contours: &[Contour]) -> [Point; 2] {
    let mut all = [[f64::INFINITY; 2], [f64::NEG_INFINITY; 2]];
    for contour in contours {
        let points = contour.stretches.iter().flat_map(Stretch::points);
        for point in points.chain([&contour.start]) {
            for axis in [0, 1] {
                all[0][axis] = all[0][axis].min(point[axis]);
                all[1][axis] = all[1][axis].max(point[axis]);
            }
        }
    }
    all
}

/// How far from the origin a transform takes any point of some contours.
pub(super) fn farthest(contours: &[Contour], place: Affine) -> f64 {
    let points = contours.iter().flat_map(|contour| {
        contour.stretches.iter().flat_map(Stretch::points).chain([&contour.start])
    });
    points.flat_map(|point| place.point(*point)).map(f64::abs).fold(0.0, f64::max)
}

/// Puts contours in their places and gathers those that overlap.
///
/// With `covering` paint, contours that wind alike may as well be filled one over the other:
/// overlapping stamps then stay the same stamp. Those that wind the other way may be holes.
pub(super) fn clusters(contours: &[Contour], place: Affine, covering: bool) -> Vec<Cluster> {
    let placed: Vec<Contour> =
        contours.iter().map(|contour| contour.map(|point| place.point(point))).collect();
    let windings: Vec<bool> = placed.iter().map(|contour| contour.area() > 0.0).collect();
    let areas: Vec<Area> = placed.iter().map(Area::new).collect();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for index in 0..placed.len() {
        let linked = |other: &usize| {
            (!covering || windings[*other] != windings[index])
                && areas[*other].overlaps(&areas[index])
        };
        let (joined, apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|members| members.iter().any(linked));
        groups = apart;
        let mut members: Vec<usize> = joined.into_iter().flatten().collect();
        members.push(index);
        members.sort_unstable();
        groups.push(members);
    }
    groups.sort_unstable();
    groups.iter().map(|members| cluster(members.iter().map(|index| &placed[*index]))).collect()
}

fn cluster<'a>(contours: impl Iterator<Item = &'a Contour> + Clone) -> Cluster {
    let origin = contours.clone().next().map_or([0.0, 0.0], |contour| contour.start);
    let near = |[x, y]: Point| [x - origin[0], y - origin[1]];
    Cluster { origin, contours: contours.map(|contour| contour.map(near)).collect() }
}

impl Cluster {
    /// How far to the right it reaches once placed.
    pub(super) fn right(&self, place: Affine) -> f64 {
        let place = place.then(Affine::shift(self.origin));
        let placed: Vec<Contour> =
            self.contours.iter().map(|contour| contour.map(|point| place.point(point))).collect();
        bounds(&placed)[1][0]
    }
}

impl Stretch {
    fn end(&self) -> Point {
        match self {
            Self::Line(end) | Self::Curve([.., end]) => *end,
        }
    }

    fn points(&self) -> &[Point] {
        match self {
            Self::Line(end) => std::slice::from_ref(end),
            Self::Curve(points) => points,
        }
    }
}

impl Contour {
    /// The area within, roughly; negative if it winds the other way.
    fn area(&self) -> f64 {
        let mut pen = self.start;
        let mut area = 0.0;
        for point in self.stretches.iter().flat_map(Stretch::points).chain([&self.start]) {
            area += pen[0] * point[1] - pen[1] * point[0];
            pen = *point;
        }
        area
    }

    /// Its corners, with so many for each curve.
    pub(super) fn corners(&self, pieces: u8) -> Vec<Point> {
        let mut corners = vec![self.start];
        let mut pen = self.start;
        for stretch in &self.stretches {
            if let Stretch::Curve([one, two, end]) = stretch {
                corners.extend((1..pieces).map(|piece| {
                    let share = f64::from(piece) / f64::from(pieces);
                    trace::cubic(&[pen, *one, *two, *end], share)
                }));
            }
            pen = stretch.end();
            corners.push(pen);
        }
        corners
    }

    fn map(&self, place: impl Fn(Point) -> Point) -> Self {
        let stretch = |stretch: &Stretch| match stretch {
            Stretch::Line(end) => Stretch::Line(place(*end)),
            Stretch::Curve(points) => Stretch::Curve(points.map(&place)),
        };
        Self { start: place(self.start), stretches: self.stretches.iter().map(stretch).collect() }
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "these numbers come out exactly")]
mod tests {
    use super::*;

    #[test]
    fn a_hole_stays_with_its_shape_and_a_stamp_stands_alone() {
        let contours = contours("M0 0h10v10h-10zm3 3h4v4h-4zM50 0h2v2h-2zM80 5h2v2h-2z").unwrap();
        let clusters = clusters(&contours, Affine::STILL, false);
        assert_eq!(
            clusters.iter().map(|cluster| cluster.contours.len()).collect::<Vec<_>>(),
            [2, 1, 1]
        );
        assert_eq!(clusters[1].contours, clusters[2].contours);
        assert_eq!(clusters[2].origin, [80.0, 5.0]);
    }

    #[test]
    fn overlapping_stamps_come_apart_only_under_covering_paint() {
        let count = |data: &str, covering| {
            clusters(&contours(data).unwrap(), Affine::STILL, covering).len()
        };
        let stamps = "M0 0h10v10h-10zM5 0h10v10h-10z";
        assert_eq!((count(stamps, true), count(stamps, false)), (2, 1));
        let ring = "M0 0h10v10h-10zM3 3v4h4v-4z";
        assert_eq!(count(ring, true), 1);
        let notch = "M0 0h10v10h-10zM8 3v4h4v-4z";
        assert_eq!((count(notch, true), count(notch, false)), (1, 1));
    }

    #[test]
    fn contours_whose_boxes_touch_are_apart_if_they_are() {
        let count = |data: &str, covering| {
            clusters(&contours(data).unwrap(), Affine::STILL, covering).len()
        };
        let leaves = "M0 0l10 10v-4zM0 2v4l8 6z";
        assert_eq!((count(leaves, true), count(leaves, false)), (2, 2));
        let side_by_side = "M0 0h10v10h-10zM10 0v10h10v-10z";
        assert_eq!((count(side_by_side, true), count(side_by_side, false)), (2, 2));
        let twice = "M0 0h10v10h-10zM0 0v10h10v-10z";
        assert_eq!((count(twice, true), count(twice, false)), (1, 1));
    }

    #[test]
    fn relative_moves_after_a_close_count_from_the_start() {
        let contours = contours("m10 10h5v5zm1 1h1v1z").unwrap();
        assert_eq!(contours[1].start, [11.0, 11.0]);
    }
}
