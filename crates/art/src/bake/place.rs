//! Places: layers, what moves in them, and their lights.

use std::collections::BTreeMap;

use super::affine::Affine;
use super::binder::{Binder, Canvas, Drawn, Seat};
use super::element::{self, Element};
use super::error::Fault;
use super::ink::Inks;
use super::spots::{self, Frame, single};
use super::{lights, motion, rules};
use crate::bone::{Bone, Motion};
use crate::drawing::{BEFORE_PEOPLE, BEHIND_PEOPLE, Kind};
use crate::pack::Sheet;

pub(super) const ROOT: [&str; 3] = ["viewBox", "data-lights", "data-spots"];
const GROUP: [&str; 8] = [
    "id",
    "data-z",
    "data-slot",
    "data-loop",
    "data-pivot",
    "data-place",
    "data-wake",
    "transform",
];
const PATH: [&str; 8] = [
    "d",
    "fill",
    "fill-opacity",
    "fill-rule",
    "transform",
    "data-lit",
    "data-lit-op",
    "data-window",
];
/// How far a place is painted beyond its frame to either side.
const OVERSCAN: f64 = 140.0;
/// What scrolls may sway as well, by so much.
const SLACK: f64 = 40.0;

pub(super) fn add(binder: &mut Binder, name: &str, svg: &str) -> Result<(), Fault> {
    let document = element::parse(svg)?;
    let (root, size) = Element::root(&document, &ROOT)?;
    let mut place = Place {
        width: f64::from(size[0]),
        inks: Inks::default(),
        canvases: [Canvas::default(), Canvas::default()],
        side: BEHIND_PEOPLE,
        bones: vec![Bone::default()],
        frames: BTreeMap::new(),
        windows: BTreeMap::new(),
        copy: None,
    };
    let mut depth = f64::NEG_INFINITY;
    for child in root.children()? {
        match child.name() {
            "defs" => place.inks.read(child)?,
            "g" => {
                let [here] = child.numbers::<1>(child.needs("data-z")?)?;
                if here < depth {
                    return Err(child.wrong("its data-z is behind that of the group before it"));
                }
                depth = here;
                place.layer(child)?;
            }
            _ => return Err(child.unknown()),
        }
    }
    let spots = spots::bind(root, spots::read(root)?, &place.frames)?;
    let kind = Kind::Place { lights: lights::read(root)? };
    super::few_enough(root, &place.bones)?;
    let meshes = place.canvases.map(|canvas| binder.bind(canvas)).into();
    let bones = place.bones;
    binder.pack.sheets.push(Sheet { name: name.to_owned(), size, bones, meshes, spots, kind });
    Ok(())
}

/// A second drawing of what scrolls.
#[derive(Clone, Copy)]
struct Copied {
    /// Put after the ids of its bones.
    mark: char,
    /// Leave out what lies wholly to the left of this.
    from: Option<f64>,
}

struct Place {
    width: f64,
    inks: Inks,
    /// Behind people and before them.
    canvases: [Canvas; 2],
    side: usize,
    bones: Vec<Bone>,
    frames: BTreeMap<String, Frame>,
    /// How many windows each place of a map has so far.
    windows: BTreeMap<String, u8>,
    copy: Option<Copied>,
}

impl Place {
    fn layer(&mut self, group: Element) -> Result<(), Fault> {
        group.needs("id")?;
        if group.get("data-slot").is_none() {
            return self.group(group, Frame::ROOT);
        }
        if !group.children()?.is_empty() {
            return Err(group.wrong("it is a slot, so it must be empty"));
        }
        if self.side == BEFORE_PEOPLE {
            return Err(group.wrong("it is a second slot for people"));
        }
        self.side = BEFORE_PEOPLE;
        self.group(group, Frame::ROOT)
    }

    fn group(&mut self, group: Element, around: Frame) -> Result<(), Fault> {
        group.knows(&GROUP)?;
        if group.get("data-wake").is_some_and(|wake| wake != "story") {
            return Err(group.wrong("its data-wake is unknown"));
        }
        let mut frame = Frame { fold: around.fold.then(group.transform()?), ..around };
        let moves = motion::read(group, frame.fold)?;
        let top = around.bone == 0;
        if top || moves.is_some() || group.get("data-place").is_some() {
            frame.bone = self.bone(group, frame, moves)?;
        }
        if let (Some(id), None) = (group.id(), self.copy) {
            self.frames.insert(id.to_owned(), frame);
        }
        self.inside(group, frame)?;
        if let Some(Motion::Scroll { wrap, .. }) = moves {
            self.roll(group, frame, f64::from(wrap))?;
        }
        Ok(())
    }

    fn bone(&mut self, group: Element, frame: Frame, moves: Option<Motion>) -> Result<u16, Fault> {
        let around = &self.bones[usize::from(frame.bone)];
        let place = group.get("data-place");
        if place.is_some_and(|it| !rules::PLACES.contains(&it)) {
            return Err(group.wrong("its data-place is not among the places of the map"));
        }
        let depth = match group.get("data-z") {
            Some(text) => group.numbers::<1>(text)?[0],
            None => f64::from(around.depth),
        };
        let siblings = self.bones.iter().filter(|bone| bone.parent == Some(frame.bone)).count();
        let mut id = group.id().map_or_else(|| format!("{}/{siblings}", around.id), str::to_owned);
        id.extend(self.copy.map(|copy| copy.mark));
        let bone = Bone {
            id,
            parent: Some(frame.bone),
            pivot: single(frame.fold.point(group.point("data-pivot")?)),
            depth: single([depth; 2])[0],
            motion: moves,
            place: place.map(str::to_owned).or_else(|| around.place.clone()),
            ..Bone::default()
        };
        self.bones.push(bone);
        Ok(u16::try_from(self.bones.len() - 1).unwrap_or(u16::MAX))
    }

    /// Draws again what scrolls: behind itself as often as it takes, and of what is before it
    /// the end, where the picture is painted beyond its frame.
    fn roll(&mut self, group: Element, frame: Frame, wrap: f64) -> Result<(), Fault> {
        const MOST_COPIES: u8 = 8;
        if self.copy.is_some() {
            return Err(group.wrong("it scrolls within a group that scrolls"));
        }
        let end = self.width + OVERSCAN;
        let copies = (1..=MOST_COPIES).find(|copies| wrap * f64::from(*copies) >= end);
        let copies = copies.ok_or_else(|| group.wrong("it wraps at too small a width"))?;
        let shifted = |by: f64| Frame { fold: Affine::shift([by, 0.0]).then(frame.fold), ..frame };
        for copy in 1..=copies {
            self.copy = Some(Copied { mark: '+', from: None });
            self.inside(group, shifted(wrap * f64::from(copy)))?;
        }
        self.copy = Some(Copied { mark: '-', from: Some(-OVERSCAN - SLACK) });
        self.inside(group, shifted(-wrap))?;
        self.copy = None;
        Ok(())
    }

    fn inside(&mut self, group: Element, frame: Frame) -> Result<(), Fault> {
        for child in group.children()? {
            match child.name() {
                "g" => {
                    let before = (self.bones.len(), self.canvases[self.side].runs());
                    self.group(child, frame)?;
                    let drawn = self.canvases[self.side].runs() > before.1;
                    if self.copy.is_some() && !drawn {
                        self.bones.truncate(before.0);
                    }
                }
                "path" => self.path(child, frame)?,
                _ => return Err(child.unknown()),
            }
        }
        Ok(())
    }

    fn path(&mut self, path: Element, frame: Frame) -> Result<(), Fault> {
        path.knows(&PATH)?;
        let order = if path.get("data-window").is_some() { self.window(path, frame)? } else { 0 };
        let drawn = Drawn {
            inks: &self.inks,
            seat: Seat { bone: frame.bone, fold: frame.fold, order },
            place: path.transform()?,
            fall: [0.0, 0.0],
            from: self.copy.and_then(|copy| copy.from),
        };
        self.canvases[self.side].draw(path, &drawn)
    }

    /// The rank of a window within its place.
    fn window(&mut self, path: Element, frame: Frame) -> Result<u8, Fault> {
        let Some(place) =
            self.bones.get(usize::from(frame.bone)).and_then(|bone| bone.place.clone())
        else {
            return Err(path.wrong("it is a window outside every data-place"));
        };
        if self.copy.is_some() {
            return Err(path.wrong("it is a window that scrolls"));
        }
        let rank = self.windows.entry(place).or_default();
        *rank = rank.checked_add(1).ok_or_else(|| path.wrong("its place has over 255 windows"))?;
        Ok(*rank)
    }
}
