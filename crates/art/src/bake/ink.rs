//! What a path is filled with.

use std::collections::HashMap;
use std::str::FromStr;

use svgtypes::Color;

use super::affine::{Affine, Point};
use super::element::Element;
use super::error::Fault;
use crate::paint::{Gradient, Paint, Stop};

/// The gradients of a drawing by id.
#[derive(Default)]
pub(super) struct Inks {
    gradients: HashMap<String, Ramp>,
}

/// A gradient as the source has it.
struct Ramp {
    /// Whether its line is measured in the filled path's box.
    boxed: bool,
    from: Point,
    to: Point,
    stops: Vec<(f64, Color, f64)>,
}

impl Inks {
    /// Reads a `<defs>`.
    pub(super) fn read(&mut self, defs: Element) -> Result<(), Fault> {
        defs.knows(&[])?;
        for element in defs.children()? {
            if element.name() != "linearGradient" {
                return Err(element.unknown());
            }
            element.knows(&["id", "gradientUnits", "x1", "y1", "x2", "y2"])?;
            let id = element.needs("id")?;
            self.gradients.insert(id.to_owned(), ramp(element)?);
        }
        Ok(())
    }

    /// The paints of a path, usual and lit, or none where neither would show. `bounds` is the
    /// path's box and `place` its transform.
    pub(super) fn paints(
        &self,
        path: Element,
        bounds: [Point; 2],
        place: Affine,
    ) -> Result<Option<[Paint; 2]>, Fault> {
        let fill = path.needs("fill")?;
        let opacity = path.opacity("fill-opacity")?;
        let lit_fill = path.get("data-lit").unwrap_or(fill);
        let lit_opacity =
            if path.get("data-lit-op").is_some() { path.opacity("data-lit-op")? } else { opacity };
        let usual = self.paint(path, fill, opacity, bounds, place)?;
        let lit = self.paint(path, lit_fill, lit_opacity, bounds, place)?;
        Ok(match (opacity > 0.0, lit_opacity > 0.0) {
            (true, true) => Some([usual, lit]),
            (true, false) => Some([usual.clone(), usual.faded()]),
            (false, true) => Some([lit.faded(), lit]),
            (false, false) => None,
        })
    }

    fn paint(
        &self,
        path: Element,
        fill: &str,
        opacity: f64,
        bounds: [Point; 2],
        place: Affine,
    ) -> Result<Paint, Fault> {
        let Some(id) = fill.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')')) else {
            return Ok(Paint::Flat(rgba(color(path, fill)?, opacity)));
        };
        let ramp = self
            .gradients
            .get(id)
            .ok_or_else(|| path.wrong(&format!("there is no gradient {id:?}")))?;
        let gradient = ramp.gradient(bounds, place, opacity);
        gradient.map(Paint::Linear).ok_or_else(|| path.wrong("its gradient has no length"))
    }
}

impl Ramp {
    fn gradient(&self, [low, high]: [Point; 2], place: Affine, opacity: f64) -> Option<Gradient> {
        let frame = if self.boxed {
            let size = [high[0] - low[0], high[1] - low[1]];
            place.then(Affine { a: size[0], b: 0.0, c: 0.0, d: size[1], e: low[0], f: low[1] })
        } else {
            place
        };
        let back = frame.inverse()?;
        let way = [self.to[0] - self.from[0], self.to[1] - self.from[1]];
        let length = way[0] * way[0] + way[1] * way[1];
        if length < 1e-12 {
            return None;
        }
        let along = |x: f64, y: f64| (way[0] * x + way[1] * y) / length;
        let line = [
            along(back.a, back.b),
            along(back.c, back.d),
            along(back.e - self.from[0], back.f - self.from[1]),
        ];
        #[expect(
            clippy::cast_possible_truncation,
            reason = "places need no more than single precision"
        )]
        let stops = self
            .stops
            .iter()
            .map(|(at, color, see)| Stop { at: *at as f32, color: rgba(*color, see * opacity) });
        #[expect(clippy::cast_possible_truncation, reason = "as above")]
        let line = line.map(|value| value as f32);
        Some(Gradient { line, stops: stops.collect() })
    }
}

fn ramp(element: Element) -> Result<Ramp, Fault> {
    let boxed = match element.get("gradientUnits") {
        Some("userSpaceOnUse") => false,
        Some("objectBoundingBox") | None => true,
        Some(_) => return Err(element.wrong("its gradientUnits are unknown")),
    };
    let along = if boxed { 1.0 } else { 0.0 };
    let mut stops: Vec<(f64, Color, f64)> = Vec::new();
    for stop in element.children()? {
        if stop.name() != "stop" {
            return Err(stop.unknown());
        }
        stop.knows(&["offset", "stop-color", "stop-opacity"])?;
        let least = stops.last().map_or(0.0, |last| last.0);
        let at = stop.number("offset", 0.0)?.clamp(least, 1.0);
        stops.push((at, color(stop, stop.needs("stop-color")?)?, stop.opacity("stop-opacity")?));
    }
    if stops.is_empty() {
        return Err(element.wrong("it has no stops"));
    }
    Ok(Ramp {
        boxed,
        from: [element.number("x1", 0.0)?, element.number("y1", 0.0)?],
        to: [element.number("x2", along)?, element.number("y2", 0.0)?],
        stops,
    })
}

fn color(element: Element, text: &str) -> Result<Color, Fault> {
    Color::from_str(text).map_err(|_| element.wrong(&format!("{text:?} is not a colour")))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "an opacity is clamped to a byte"
)]
fn rgba(color: Color, opacity: f64) -> [u8; 4] {
    let alpha = f64::from(color.alpha) * opacity.clamp(0.0, 1.0);
    [color.red, color.green, color.blue, alpha.round() as u8]
}
