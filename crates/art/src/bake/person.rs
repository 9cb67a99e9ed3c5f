//! People: cut-paper puppets, drawn in one of their poses.

use super::affine::{Affine, Point};
use super::binder::{Binder, Canvas, Drawn};
use super::element::{self, Element};
use super::error::Fault;
use super::ink::Inks;
use super::place::Light;
use super::pose::{DRAWN, Hold, Poses, Stance};
use crate::pack::{Sheet, SheetLayer};

/// The one layer of a person.
const LAYER: &str = "person";
const ROOT: [&str; 3] = ["viewBox", "data-faces", "data-poses"];
const GROUP: [&str; 5] = ["id", "data-pivot", "data-follow", "transform", "display"];
const PATH: [&str; 6] = ["d", "class", "fill", "fill-opacity", "fill-rule", "transform"];
/// The class of contact shadows.
const SHADOW: &str = "s";
/// How far a shadow's offset, once turned back, may be from a whole unit.
const SLACK: f64 = 0.2;

pub(super) fn add(binder: &mut Binder, name: &str, svg: &str, pose: &str) -> Result<(), Fault> {
    let document = element::parse(svg)?;
    let (root, size) = Element::root(&document, &ROOT)?;
    let poses = Poses::read(root)?;
    let stance = |pose: &str| {
        poses.get(pose).ok_or_else(|| Fault(format!("it has no pose {pose:?} in data-poses")))
    };
    let mut person = Person {
        poses: &poses,
        drawn: stance(DRAWN)?,
        held: stance(pose)?,
        inks: Inks::default(),
        canvas: Canvas::default(),
    };
    for child in root.children()? {
        match child.name() {
            "defs" => person.inks.read(child)?,
            "g" => person.group(child, Joint::default())?,
            _ => return Err(child.unknown()),
        }
    }
    let placings = binder.bind(person.canvas);
    let layers = vec![SheetLayer { id: LAYER.to_owned(), depth: 0.0, placings }];
    binder.pack.sheets.push(Sheet { name: name.to_owned(), size, layers });
    Ok(())
}

/// Where a group has got to, and how far it is turned: in the file, and in the pose.
#[derive(Clone, Copy)]
struct Joint {
    place: Affine,
    drawn: f64,
}

impl Default for Joint {
    fn default() -> Self {
        Self { place: Affine::STILL, drawn: 0.0 }
    }
}

struct Person<'a> {
    poses: &'a Poses,
    /// The pose of the file.
    drawn: &'a Stance,
    /// The pose to draw.
    held: &'a Stance,
    inks: Inks,
    canvas: Canvas,
}

impl Person<'_> {
    fn group(&mut self, group: Element, around: Joint) -> Result<(), Fault> {
        group.knows(&GROUP)?;
        if group.get("display").is_some_and(|display| display != "none") {
            return Err(group.wrong("its display is unknown"));
        }
        let id = group.needs("id")?;
        let joint = group.get("data-follow").unwrap_or(id);
        let pivot = match group.get("data-pivot") {
            Some(text) => group.numbers::<2>(text)?,
            None => [0.0, 0.0],
        };
        let (drawn, held) = (self.drawn.hold(joint), self.held.hold(joint));
        if !place(drawn, pivot).matches(group.transform()?) {
            return Err(group.wrong(&format!("its transform is not that of the pose {DRAWN:?}")));
        }
        if !self.poses.shows(self.held, group) {
            return Ok(());
        }
        let here = Joint {
            place: around.place.then(place(held, pivot)),
            drawn: around.drawn + drawn.degrees,
        };
        self.canvas.run(here.place);
        for child in group.children()? {
            match child.name() {
                "g" => {
                    self.group(child, here)?;
                    self.canvas.run(here.place);
                }
                "path" => self.path(child, here)?,
                _ => return Err(child.unknown()),
            }
        }
        Ok(())
    }

    fn path(&mut self, path: Element, joint: Joint) -> Result<(), Fault> {
        path.knows(&PATH)?;
        let own = path.transform()?;
        let (place, fall) = match path.get("class") {
            None => (own, [0.0, 0.0]),
            Some(SHADOW) => (
                Affine::STILL,
                fall(own, joint.drawn)
                    .ok_or_else(|| path.wrong("its shadow is not offset by whole units"))?,
            ),
            Some(_) => return Err(path.wrong("its class is unknown")),
        };
        self.canvas.draw(path, &Drawn { inks: &self.inks, light: Light::Awake, place, fall })
    }
}

fn place(hold: Hold, pivot: Point) -> Affine {
    Affine::shift(hold.by).then(Affine::turn(hold.degrees, pivot))
}

/// How far a shadow falls. In the file its offset is turned with its limb, and rounded; the
/// light stands still, so it is turned back.
fn fall(own: Affine, degrees: f64) -> Option<Point> {
    let turned = Affine::turn(degrees, [0.0, 0.0]).point([own.e, own.f]);
    let whole = turned.map(f64::round);
    let near = (turned[0] - whole[0]).abs() < SLACK && (turned[1] - whole[1]).abs() < SLACK;
    (near && Affine::shift([own.e, own.f]).matches(own)).then_some(whole)
}
