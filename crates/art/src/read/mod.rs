//! Reading a pack.

pub(crate) mod rig;

use xxhash_rust::xxh64::xxh64;

use crate::edge::{Edge, MOST_PIECES};
use crate::error::ArtError;
use crate::pack::{ArtPack, Fill, Ink, Matrix, Placing, Sheet};
use crate::paint::{Gradient, Paint, Stop};
use crate::shape::{AFTER, BEFORE, Patch, Shape, Step, WHOLE};
use crate::stream::{Reader, Stream};

pub(crate) const MAGIC: [u8; 4] = *b"SPap";
pub(crate) const VERSION: u16 = 2;
/// Magic, version, hash and length of the payload.
const HEADER: u64 = 4 + 2 + 8 + 4;
/// Kinds of paint.
pub(crate) const FLAT: u8 = 0;
pub(crate) const LINEAR: u8 = 1;
/// Places on a gradient's line are kept in thousandths.
pub(crate) const PLACES: f32 = 1000.0;

/// Limits far above any drawing, so that a malformed pack cannot ask for much memory.
pub(crate) const MOST_VERTICES: usize = 1 << 20;
const MOST_STOPS: u8 = 16;
/// A triangle cut by two pairs of parallel lines.
const MOST_CORNERS: usize = 7;
/// How far from the origin anything may lie, in grid steps.
const FARTHEST: i32 = 1 << 20;
/// How much anything may be turned and scaled.
const WIDEST: i32 = 64 * Matrix::ONE;
/// The steepest a gradient may be, and the farthest away.
const STEEPEST: f32 = 1e6;

impl ArtPack {
    /// Reads a pack.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ArtError> {
        let mut head = Reader::new(bytes);
        if head.array() != Ok(MAGIC) {
            return Err(ArtError::NotAPack);
        }
        let cut = |_| ArtError::Length { said: HEADER, found: bytes.len() as u64 };
        let found = u16::from_le_bytes(head.array().map_err(cut)?);
        if found != VERSION {
            return Err(ArtError::Version { found, known: VERSION });
        }
        let hash = u64::from_le_bytes(head.array().map_err(cut)?);
        let said = HEADER + u64::from(u32::from_le_bytes(head.array().map_err(cut)?));
        let payload = head.rest();
        if said != bytes.len() as u64 {
            return Err(ArtError::Length { said, found: bytes.len() as u64 });
        }
        if hash != xxh64(payload, 0) {
            return Err(ArtError::Hash);
        }
        from_payload(payload)
    }
}

pub(crate) fn from_payload(payload: &[u8]) -> Result<ArtPack, ArtError> {
    let mut streams = Streams::new(payload)?;
    let shapes = many(streams.of(Stream::Head).count()?, || streams.shape())?;
    let paints = many(streams.of(Stream::Head).count()?, || streams.paint())?;
    let inks = streams.inks(paints.len())?;
    let limits = (shapes.len(), inks.len());
    let mut fresh = 0;
    let parts = many(streams.of(Stream::Head).count()?, || streams.part(limits, &mut fresh))?;
    let sheets = many(streams.of(Stream::Head).count()?, || streams.sheet(parts.len()))?;
    if !streams.all.iter().all(Reader::is_empty) {
        return Err(ArtError::Malformed("a stream goes on after its end"));
    }
    let pack = ArtPack { shapes, paints, inks, parts, sheets };
    if pack.sheets.iter().any(|sheet| vertices(&pack, sheet) > MOST_VERTICES) {
        return Err(ArtError::Malformed("a drawing is too large"));
    }
    Ok(pack)
}

/// Reads one thing after the other. Each takes at least a byte, so a count that lies runs out
/// of bytes before it runs into memory.
fn many<T>(
    count: usize,
    mut read: impl FnMut() -> Result<T, ArtError>,
) -> Result<Vec<T>, ArtError> {
    let mut all = Vec::new();
    for _ in 0..count {
        all.push(read()?);
    }
    Ok(all)
}

/// At most how many vertices a drawing is laid out in.
fn vertices(pack: &ArtPack, sheet: &Sheet) -> usize {
    let bands = |paint: usize| match &pack.paints[paint] {
        Paint::Flat(_) => None,
        Paint::Linear(gradient) => Some(gradient.bands().len()),
    };
    let fill = |fill: &Fill| {
        let (shape, ink) = (&pack.shapes[fill.shape], pack.inks[fill.ink]);
        match (bands(ink.usual), bands(ink.lit)) {
            (None, None) => shape.corners(),
            (one, other) => {
                let pieces = one.unwrap_or(1).saturating_mul(other.unwrap_or(1));
                shape.triangles().saturating_mul(pieces).saturating_mul(MOST_CORNERS)
            }
        }
    };
    let part = |placing: &Placing| {
        pack.parts[placing.part].iter().map(fill).fold(0, usize::saturating_add)
    };
    sheet.meshes.iter().flatten().map(part).fold(0, usize::saturating_add)
}

struct Streams<'a> {
    all: [Reader<'a>; Stream::COUNT],
}

impl<'a> Streams<'a> {
    fn new(payload: &'a [u8]) -> Result<Self, ArtError> {
        let mut whole = Reader::new(payload);
        let mut all = [Reader::new(&[]); Stream::COUNT];
        for stream in &mut all {
            let length = whole.count()?;
            *stream = Reader::new(whole.take(length)?);
        }
        if whole.is_empty() {
            Ok(Self { all })
        } else {
            Err(ArtError::Malformed("a stream too many"))
        }
    }

    fn of(&mut self, stream: Stream) -> &mut Reader<'a> {
        &mut self.all[stream as usize]
    }

    fn shape(&mut self) -> Result<Shape, ArtError> {
        let (count, grid) = counted(self.of(Stream::Counts))?;
        let mut pen = [0, 0];
        let patches = many(count, || {
            let fans = self.fans()?;
            let start = self.step_from(&mut pen, grid)?;
            let edges = self.walk(start, fans.len() + 2, &mut pen, grid)?;
            Ok(Patch { start, edges, fans })
        })?;
        Ok(Shape { patches })
    }

    /// Edges with so many corners between them, the start counted.
    fn walk(
        &mut self,
        start: Step,
        corners: usize,
        pen: &mut Step,
        grid: i32,
    ) -> Result<Vec<Edge>, ArtError> {
        let mut edges = Vec::new();
        let mut have = 1;
        while have < corners {
            let pieces = self.of(Stream::Edges).byte()?;
            let edge = match pieces {
                1 => Edge::Line(self.step_from(pen, grid)?),
                2..=MOST_PIECES => {
                    let handles = [self.step_from(pen, grid)?, self.step_from(pen, grid)?];
                    Edge::Curve { handles, end: self.step_from(pen, grid)?, pieces }
                }
                _ => return Err(ArtError::Malformed("an unknown kind of edge")),
            };
            have += usize::from(pieces);
            edges.push(edge);
        }
        if have == corners || (have == corners + 1 && *pen == start) {
            Ok(edges)
        } else {
            Err(ArtError::Malformed("an outline and its triangles do not match"))
        }
    }

    /// The triangles of a patch, up to the one that closes the tree.
    fn fans(&mut self) -> Result<Vec<u8>, ArtError> {
        let mut fans = Vec::new();
        let mut open = 1_u32;
        while open > 0 {
            let fan = self.of(Stream::Fans).byte()?;
            if fan > BEFORE | AFTER {
                return Err(ArtError::Malformed("an unknown kind of triangle"));
            }
            open = open - 1 + fan.count_ones();
            fans.push(fan);
        }
        Ok(fans)
    }

    fn step_from(&mut self, pen: &mut Step, grid: i32) -> Result<Step, ArtError> {
        let step = [self.of(Stream::Across).signed()?, self.of(Stream::Down).signed()?];
        let step = step.map(|value| value.wrapping_mul(grid));
        *pen = near([pen[0].wrapping_add(step[0]), pen[1].wrapping_add(step[1])])?;
        Ok(*pen)
    }

    fn paint(&mut self) -> Result<Paint, ArtError> {
        let paints = self.of(Stream::Paints);
        match paints.byte()? {
            FLAT => Ok(Paint::Flat(paints.array()?)),
            LINEAR => {
                let line = [paints.float()?, paints.float()?, paints.float()?];
                if line.iter().any(|value| value.abs() > STEEPEST) {
                    return Err(ArtError::Malformed("a gradient is too steep"));
                }
                let count = paints.byte()?;
                if !(1..=MOST_STOPS).contains(&count) {
                    return Err(ArtError::Malformed("a gradient has no stops or too many"));
                }
                let stops = many(usize::from(count), || {
                    let at = f32::from(u16::from_le_bytes(paints.array()?)) / PLACES;
                    Ok(Stop { at, color: paints.array()? })
                })?;
                if stops.windows(2).any(|pair| pair[0].at > pair[1].at) {
                    return Err(ArtError::Malformed("a gradient's stops do not rise"));
                }
                Ok(Paint::Linear(Gradient { line, stops }))
            }
            _ => Err(ArtError::Malformed("an unknown kind of paint")),
        }
    }

    /// Pairs of paints. Most are the next paint twice.
    fn inks(&mut self, paints: usize) -> Result<Vec<Ink>, ArtError> {
        let count = self.of(Stream::Head).count()?;
        let mut next = 0_i32;
        many(count, || {
            let stream = self.of(Stream::Paints);
            let usual = next.wrapping_add(stream.signed()?);
            let lit = usual.wrapping_add(stream.signed()?);
            next = usual.wrapping_add(1);
            let index = |paint: i32| {
                let index = usize::try_from(paint).ok().filter(|index| *index < paints);
                index.ok_or(ArtError::Malformed("a paint beyond the last"))
            };
            Ok(Ink { usual: index(usual)?, lit: index(lit)? })
        })
    }

    /// A part. Shapes and inks are numbered in the order of their first use, so that most are
    /// simply the next one.
    fn part(
        &mut self,
        (shapes, inks): (usize, usize),
        fresh: &mut usize,
    ) -> Result<Vec<Fill>, ArtError> {
        let (count, grid) = counted(self.of(Stream::Shapes))?;
        let (mut at, mut fall, mut ink): (Step, Step, i32) = ([0, 0], [0, 0], 0);
        many(count, || {
            let shape = match self.of(Stream::Shapes).count()? {
                0 => {
                    *fresh += 1;
                    *fresh - 1
                }
                back => fresh
                    .checked_sub(back)
                    .ok_or(ArtError::Malformed("a shape before the first"))?,
            };
            let change = self.of(Stream::Fills).signed()?;
            ink = ink.wrapping_add(change >> 1);
            let index = usize::try_from(ink).ok().filter(|index| *index < inks);
            if change & 1 == 1 {
                fall = self.place(grid)?;
            }
            let step = self.place(grid)?;
            at = near([at[0].wrapping_add(step[0]), at[1].wrapping_add(step[1])])?;
            match index {
                Some(ink) if shape < shapes => Ok(Fill { shape, ink, at, fall }),
                _ => Err(ArtError::Malformed("a shape or ink beyond the last")),
            }
        })
    }

    fn place(&mut self, grid: i32) -> Result<Step, ArtError> {
        let places = self.of(Stream::Places);
        near([places.signed()?, places.signed()?].map(|value| value.wrapping_mul(grid)))
    }

    fn sheet(&mut self, parts: usize) -> Result<Sheet, ArtError> {
        let head = self.of(Stream::Head);
        let (name, size) = (head.text()?, [head.float()?, head.float()?]);
        let bones = self.bones()?;
        let spots = self.spots(bones.len())?;
        let (kind, meshes) = self.kind(&bones)?;
        let meshes = many(meshes, || self.placings(parts, bones.len()))?;
        Ok(Sheet { name, size, bones, meshes, spots, kind })
    }

    fn placings(&mut self, parts: usize, bones: usize) -> Result<Vec<Placing>, ArtError> {
        let stream = self.of(Stream::Placings);
        let count = stream.count()?;
        let Matrix { mut turn, mut by } = Matrix::STILL;
        let (mut next, mut bone) = (0_i32, 0_i32);
        many(count, || {
            next = next.wrapping_add(stream.signed()?);
            let part = usize::try_from(next).ok().filter(|part| *part < parts);
            next = next.wrapping_add(1);
            let change = stream.signed()?;
            bone = bone.wrapping_add(change >> 1);
            let known = usize::try_from(bone).is_ok_and(|bone| bone < bones);
            let order = if change & 1 == 1 { stream.byte()? } else { 0 };
            let changes = [(); 6].map(|()| stream.signed());
            for (value, change) in turn.iter_mut().chain(&mut by).zip(changes) {
                *value = value.wrapping_add(change?);
            }
            if turn.iter().any(|value| !(-WIDEST..=WIDEST).contains(value)) {
                return Err(ArtError::Malformed("a part is scaled too far"));
            }
            let matrix = Matrix { turn, by: near(by)? };
            match (part, u8::try_from(bone)) {
                (Some(part), Ok(bone)) if known => Ok(Placing { part, bone, order, matrix }),
                _ => Err(ArtError::Malformed("a part or bone beyond the last")),
            }
        })
    }
}

/// A count, and the grid of what is counted: most is drawn on whole units.
fn counted(reader: &mut Reader) -> Result<(usize, i32), ArtError> {
    let number = reader.count()?;
    Ok((number >> 1, if number & 1 == 1 { WHOLE } else { 1 }))
}

fn near(step: Step) -> Result<Step, ArtError> {
    if step.iter().all(|value| (-FARTHEST..=FARTHEST).contains(value)) {
        Ok(step)
    } else {
        Err(ArtError::Malformed("something lies too far off"))
    }
}
