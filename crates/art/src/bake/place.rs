//! Places: a layer for each top-level group.

use super::affine::Affine;
use super::binder::{Binder, Canvas, Drawn};
use super::element::{self, Element};
use super::error::Fault;
use super::ink::Inks;
use crate::pack::{Sheet, SheetLayer};

/// Whether a place is drawn asleep or awake.
///
/// A place holds both: `fill` and `fill-opacity` asleep, `data-lit` and `data-lit-op` where
/// they differ awake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// Dark, before anybody has spoken up there.
    Asleep,
    /// Windows and lamps lit.
    Awake,
}

/// What a group may say. `data-loop` and `data-place` are notes for a renderer that moves
/// things or wakes places one by one.
const GROUP: [&str; 6] = ["id", "data-z", "data-slot", "data-loop", "data-place", "transform"];
const PATH: [&str; 7] =
    ["d", "fill", "fill-opacity", "fill-rule", "transform", "data-lit", "data-lit-op"];

pub(super) fn add(binder: &mut Binder, name: &str, svg: &str, light: Light) -> Result<(), Fault> {
    let document = element::parse(svg)?;
    let (root, size) = Element::root(&document, &["viewBox"])?;
    let mut place = Place { inks: Inks::default(), light };
    let mut layers: Vec<SheetLayer> = Vec::new();
    for child in root.children()? {
        match child.name() {
            "defs" => place.inks.read(child)?,
            "g" => {
                let layer = place.layer(binder, child)?;
                if layers.last().is_some_and(|last| last.depth > layer.depth) {
                    return Err(child.wrong("its data-z is behind that of the group before it"));
                }
                layers.push(layer);
            }
            _ => return Err(child.unknown()),
        }
    }
    binder.pack.sheets.push(Sheet { name: name.to_owned(), size, layers });
    Ok(())
}

struct Place {
    inks: Inks,
    light: Light,
}

impl Place {
    fn layer(&self, binder: &mut Binder, group: Element) -> Result<SheetLayer, Fault> {
        let id = group.needs("id")?.to_owned();
        let [depth] = group.numbers::<1>(group.needs("data-z")?)?;
        if group.get("data-slot").is_some() && !group.children()?.is_empty() {
            return Err(group.wrong("it is a slot, so it must be empty"));
        }
        let mut canvas = Canvas::default();
        canvas.run(Affine::STILL);
        self.group(&mut canvas, group, Affine::STILL)?;
        #[expect(clippy::cast_possible_truncation, reason = "depths are small")]
        Ok(SheetLayer { id, depth: depth as f32, placings: binder.bind(canvas) })
    }

    fn group(&self, canvas: &mut Canvas, group: Element, around: Affine) -> Result<(), Fault> {
        group.knows(&GROUP)?;
        let moved = group.get("transform").is_some();
        let place = around.then(group.transform()?);
        if moved {
            canvas.run(place);
        }
        for child in group.children()? {
            match child.name() {
                "g" => self.group(canvas, child, place)?,
                "path" => {
                    child.knows(&PATH)?;
                    let drawn = Drawn {
                        inks: &self.inks,
                        light: self.light,
                        place: child.transform()?,
                        fall: [0.0, 0.0],
                    };
                    canvas.draw(child, &drawn)?;
                }
                _ => return Err(child.unknown()),
            }
        }
        if moved {
            canvas.run(around);
        }
        Ok(())
    }
}
