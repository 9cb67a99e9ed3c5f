//! Gathering drawings into a pack, each shape and each part once.

use std::collections::HashMap;

use lyon_tessellation::FillRule;

use super::affine::{Affine, Point};
use super::element::{Element, FARTHEST};
use super::error::Fault;
use super::ink::Inks;
use super::outline;
use super::tessellate;
use super::trace::to_grid;
use crate::pack::{ArtPack, Fill, Ink, Matrix, Placing};
use crate::paint::Paint;
use crate::shape::{Shape, Step};

/// A pack in the making.
#[derive(Default)]
pub(super) struct Binder {
    pub(super) pack: ArtPack,
    shapes: HashMap<Shape, usize>,
    paints: HashMap<String, usize>,
    inks: HashMap<Ink, usize>,
    parts: HashMap<Vec<Fill>, usize>,
}

/// A filled shape before it is numbered.
struct Loose {
    shape: Shape,
    paints: [Paint; 2],
    at: Step,
    fall: Step,
}

/// What a run of fills rides on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Seat {
    /// The bone.
    pub(super) bone: u16,
    /// From the run's units to the bone's.
    pub(super) fold: Affine,
    /// The rank of a window, or 0.
    pub(super) order: u8,
}

/// A mesh in the making: runs of fills, each run placed as a whole.
#[derive(Default)]
pub(super) struct Canvas {
    runs: Vec<(Seat, Vec<Loose>)>,
}

/// How a path is drawn.
pub(super) struct Drawn<'a> {
    pub(super) inks: &'a Inks,
    pub(super) seat: Seat,
    /// The path's own transform.
    pub(super) place: Affine,
    /// How far its shadow falls, whichever way its part is turned.
    pub(super) fall: Point,
    /// Leave out what lies wholly to the left of this, in the bone's units.
    pub(super) from: Option<f64>,
}

impl Canvas {
    /// Draws a path.
    pub(super) fn draw(&mut self, path: Element, drawn: &Drawn) -> Result<(), Fault> {
        let data = path.needs("d")?;
        let contours = outline::contours(data)
            .map_err(|error| path.wrong(&format!("its d does not read: {error}")))?;
        let bounds = outline::bounds(&contours);
        let Some(paints) = drawn.inks.paints(path, bounds, drawn.place)? else {
            return Ok(());
        };
        let rule = match path.get("fill-rule") {
            None | Some("nonzero") => FillRule::NonZero,
            Some("evenodd") => FillRule::EvenOdd,
            Some(_) => return Err(path.wrong("its fill-rule is unknown")),
        };
        let whole = drawn.seat.fold.then(drawn.place);
        if outline::farthest(&contours, whole) > FARTHEST {
            return Err(path.wrong("it lies too far off"));
        }
        let covering = rule == FillRule::NonZero && paints.iter().all(Paint::covers);
        for cluster in outline::clusters(&contours, drawn.place, covering) {
            let left_out = drawn.from.is_some_and(|from| cluster.right(drawn.seat.fold) < from);
            if left_out {
                continue;
            }
            let shape =
                tessellate::shape(&cluster, rule).map_err(|problem| path.wrong(&problem))?;
            if !shape.patches.is_empty() {
                self.run(drawn.seat).push(Loose {
                    shape,
                    paints: paints.clone(),
                    at: to_grid(cluster.origin),
                    fall: to_grid(drawn.fall),
                });
            }
        }
        Ok(())
    }

    /// The run to go on with.
    fn run(&mut self, seat: Seat) -> &mut Vec<Loose> {
        let last = self.runs.last().map(|(last, _)| *last);
        if last != Some(seat) {
            self.runs.push((seat, Vec::new()));
        }
        let last = self.runs.len() - 1;
        &mut self.runs[last].1
    }

    /// How many runs there are, to see whether anything was drawn.
    pub(super) fn runs(&self) -> usize {
        self.runs.len()
    }
}

impl Binder {
    /// Numbers what is on a canvas.
    pub(super) fn bind(&mut self, canvas: Canvas) -> Vec<Placing> {
        let place = |(seat, fills): (Seat, Vec<Loose>)| Placing {
            part: self.part(fills),
            bone: u8::try_from(seat.bone).unwrap_or(u8::MAX),
            order: seat.order,
            matrix: matrix(seat.fold),
        };
        canvas.runs.into_iter().map(place).collect()
    }

    fn part(&mut self, fills: Vec<Loose>) -> usize {
        let fills: Vec<Fill> = fills.into_iter().map(|loose| self.fill(loose)).collect();
        *self.parts.entry(fills).or_insert_with_key(|fills| {
            self.pack.parts.push(fills.clone());
            self.pack.parts.len() - 1
        })
    }

    fn fill(&mut self, Loose { shape, paints, at, fall }: Loose) -> Fill {
        let shape = *self.shapes.entry(shape).or_insert_with_key(|shape| {
            self.pack.shapes.push(shape.clone());
            self.pack.shapes.len() - 1
        });
        let [usual, lit] = paints.map(|paint| {
            *self.paints.entry(format!("{paint:?}")).or_insert_with(|| {
                self.pack.paints.push(paint);
                self.pack.paints.len() - 1
            })
        });
        let ink = Ink { usual, lit };
        let ink = *self.inks.entry(ink).or_insert_with(|| {
            self.pack.inks.push(ink);
            self.pack.inks.len() - 1
        });
        Fill { shape, ink, at, fall }
    }
}

fn matrix(place: Affine) -> Matrix {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "drawings are turned and scaled by small amounts"
    )]
    let turn = [place.a, place.b, place.c, place.d]
        .map(|value| (value * f64::from(Matrix::ONE)).round() as i32);
    Matrix { turn, by: to_grid([place.e, place.f]) }
}
