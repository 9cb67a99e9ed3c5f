//! Gathering drawings into a pack, each shape and each part once.

use std::collections::HashMap;

use lyon_tessellation::FillRule;

use super::affine::{Affine, Point};
use super::element::Element;
use super::error::Fault;
use super::ink::Inks;
use super::outline;
use super::place::Light;
use super::tessellate;
use super::trace::to_grid;
use crate::pack::{ArtPack, Fill, Placing, Pose};
use crate::paint::Paint;
use crate::shape::{Shape, Step};

/// A pack in the making.
#[derive(Default)]
pub(super) struct Binder {
    pub(super) pack: ArtPack,
    shapes: HashMap<Shape, usize>,
    paints: HashMap<Vec<u8>, usize>,
    parts: HashMap<Vec<Fill>, usize>,
}

/// A filled shape before it is numbered.
struct Loose {
    shape: Shape,
    paint: Paint,
    at: Step,
    fall: Step,
}

/// A layer in the making: runs of fills, each run placed as a whole.
#[derive(Default)]
pub(super) struct Canvas {
    runs: Vec<(Affine, Vec<Loose>)>,
}

/// How a path is drawn.
pub(super) struct Drawn<'a> {
    pub(super) inks: &'a Inks,
    pub(super) light: Light,
    /// The path's own transform.
    pub(super) place: Affine,
    /// How far its shadow falls, whichever way its part is turned.
    pub(super) fall: Point,
}

impl Canvas {
    /// Starts a run placed so.
    pub(super) fn run(&mut self, place: Affine) {
        self.runs.push((place, Vec::new()));
    }

    /// Draws a path into the current run.
    pub(super) fn draw(&mut self, path: Element, drawn: &Drawn) -> Result<(), Fault> {
        let data = path.needs("d")?;
        let contours = outline::contours(data)
            .map_err(|error| path.wrong(&format!("its d does not read: {error}")))?;
        let bounds = outline::bounds(&contours);
        let Some(paint) = drawn.inks.paint(path, drawn.light, bounds, drawn.place)? else {
            return Ok(());
        };
        let rule = match path.get("fill-rule") {
            None | Some("nonzero") => FillRule::NonZero,
            Some("evenodd") => FillRule::EvenOdd,
            Some(_) => return Err(path.wrong("its fill-rule is unknown")),
        };
        let Some((_, run)) = self.runs.last_mut() else {
            return Err(path.wrong("it stands outside every group"));
        };
        let covering = rule == FillRule::NonZero && paint.covers();
        for cluster in outline::clusters(&contours, drawn.place, covering) {
            let shape =
                tessellate::shape(&cluster, rule).map_err(|problem| path.wrong(&problem))?;
            if !shape.patches.is_empty() {
                run.push(Loose {
                    shape,
                    paint: paint.clone(),
                    at: to_grid(cluster.origin),
                    fall: to_grid(drawn.fall),
                });
            }
        }
        Ok(())
    }
}

impl Binder {
    /// Numbers what is on a canvas.
    pub(super) fn bind(&mut self, canvas: Canvas) -> Vec<Placing> {
        let drawn = canvas.runs.into_iter().filter(|(_, fills)| !fills.is_empty());
        drawn.map(|(place, fills)| Placing { part: self.part(fills), pose: pose(place) }).collect()
    }

    fn part(&mut self, fills: Vec<Loose>) -> usize {
        let fills: Vec<Fill> = fills.into_iter().map(|loose| self.fill(loose)).collect();
        *self.parts.entry(fills).or_insert_with_key(|fills| {
            self.pack.parts.push(fills.clone());
            self.pack.parts.len() - 1
        })
    }

    fn fill(&mut self, Loose { shape, paint, at, fall }: Loose) -> Fill {
        let shape = *self.shapes.entry(shape).or_insert_with_key(|shape| {
            self.pack.shapes.push(shape.clone());
            self.pack.shapes.len() - 1
        });
        let paint = *self.paints.entry(key(&paint)).or_insert_with(|| {
            self.pack.paints.push(paint);
            self.pack.paints.len() - 1
        });
        Fill { shape, paint, at, fall }
    }
}

fn key(paint: &Paint) -> Vec<u8> {
    format!("{paint:?}").into_bytes()
}

fn pose(place: Affine) -> Pose {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "drawings are turned and scaled by small amounts"
    )]
    let turn = [place.a, place.b, place.c, place.d]
        .map(|value| (value * f64::from(Pose::ONE)).round() as i32);
    Pose { turn, by: to_grid([place.e, place.f]) }
}
