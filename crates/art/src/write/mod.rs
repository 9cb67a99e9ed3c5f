//! Writing a pack; the mirror of [`read`](crate::read).

mod rig;

use xxhash_rust::xxh64::xxh64;

use crate::edge::Edge;
use crate::pack::{ArtPack, Fill, Ink, Matrix, Placing, Sheet};
use crate::paint::Paint;
use crate::read::{FLAT, LINEAR, MAGIC, PLACES, VERSION};
use crate::shape::{Shape, Step, WHOLE};
use crate::stream::{Stream, Writer};

impl ArtPack {
    /// The pack as bytes, for [`ArtPack::from_bytes`].
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let payload = self.payload();
        let length = u32::try_from(payload.len()).unwrap_or(u32::MAX);
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend(xxh64(&payload, 0).to_le_bytes());
        bytes.extend(length.to_le_bytes());
        bytes.extend(payload);
        bytes
    }

    pub(crate) fn payload(&self) -> Vec<u8> {
        let mut streams = Streams::default();
        streams.of(Stream::Head).count(self.shapes.len());
        self.shapes.iter().for_each(|shape| streams.shape(shape));
        streams.of(Stream::Head).count(self.paints.len());
        self.paints.iter().for_each(|paint| streams.paint(paint));
        streams.inks(&self.inks);
        streams.of(Stream::Head).count(self.parts.len());
        let mut fresh = 0;
        self.parts.iter().for_each(|part| streams.part(part, &mut fresh));
        streams.of(Stream::Head).count(self.sheets.len());
        self.sheets.iter().for_each(|sheet| streams.sheet(sheet));
        let mut payload = Writer::default();
        for stream in streams.all {
            payload.count(stream.bytes.len());
            payload.bytes.extend(stream.bytes);
        }
        payload.bytes
    }
}

#[derive(Default)]
struct Streams {
    all: [Writer; Stream::COUNT],
}

impl Streams {
    fn of(&mut self, stream: Stream) -> &mut Writer {
        &mut self.all[stream as usize]
    }

    fn shape(&mut self, shape: &Shape) {
        let points = || {
            shape.patches.iter().flat_map(|patch| {
                let edges = patch.edges.iter().flat_map(|edge| {
                    let handles = match edge {
                        Edge::Line(_) => [edge.end(); 2],
                        Edge::Curve { handles, .. } => *handles,
                    };
                    handles.into_iter().chain([edge.end()])
                });
                edges.chain([patch.start])
            })
        };
        let grid = coarsest(points());
        self.of(Stream::Counts).number(number(shape.patches.len(), grid));
        let mut pen = [0, 0];
        for patch in &shape.patches {
            self.of(Stream::Fans).bytes.extend(&patch.fans);
            self.step(patch.start, &mut pen, grid);
            for edge in &patch.edges {
                self.of(Stream::Edges).bytes.push(edge.pieces());
                if let Edge::Curve { handles, .. } = edge {
                    for handle in handles {
                        self.step(*handle, &mut pen, grid);
                    }
                }
                self.step(edge.end(), &mut pen, grid);
            }
        }
    }

    fn step(&mut self, to: Step, pen: &mut Step, grid: i32) {
        self.of(Stream::Across).signed((to[0] - pen[0]) / grid);
        self.of(Stream::Down).signed((to[1] - pen[1]) / grid);
        *pen = to;
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "places run from 0 to 1"
    )]
    fn paint(&mut self, paint: &Paint) {
        let bytes = &mut self.of(Stream::Paints).bytes;
        match paint {
            Paint::Flat(color) => {
                bytes.push(FLAT);
                bytes.extend(color);
            }
            Paint::Linear(gradient) => {
                bytes.push(LINEAR);
                for value in gradient.line {
                    bytes.extend(value.to_le_bytes());
                }
                bytes.push(u8::try_from(gradient.stops.len()).unwrap_or(u8::MAX));
                for stop in &gradient.stops {
                    bytes.extend(((stop.at * PLACES).round() as u16).to_le_bytes());
                    bytes.extend(stop.color);
                }
            }
        }
    }

    fn inks(&mut self, inks: &[Ink]) {
        self.of(Stream::Head).count(inks.len());
        let mut next = 0;
        for ink in inks {
            let stream = self.of(Stream::Paints);
            stream.signed(index(ink.usual) - next);
            stream.signed(index(ink.lit) - index(ink.usual));
            next = index(ink.usual) + 1;
        }
    }

    fn part(&mut self, part: &[Fill], fresh: &mut usize) {
        let grid = coarsest(part.iter().flat_map(|fill| [fill.at, fill.fall]));
        self.of(Stream::Shapes).number(number(part.len(), grid));
        let mut last = Fill { shape: 0, ink: 0, at: [0, 0], fall: [0, 0] };
        for fill in part {
            self.of(Stream::Shapes).count(*fresh - fill.shape);
            *fresh += usize::from(*fresh == fill.shape);
            let falls = fill.fall != last.fall;
            let change = index(fill.ink) - index(last.ink);
            self.of(Stream::Fills).signed(change << 1 | i32::from(falls));
            if falls {
                self.place(fill.fall, grid);
            }
            self.place([fill.at[0] - last.at[0], fill.at[1] - last.at[1]], grid);
            last = *fill;
        }
    }

    fn place(&mut self, place: Step, grid: i32) {
        for value in place {
            self.of(Stream::Places).signed(value / grid);
        }
    }

    fn sheet(&mut self, sheet: &Sheet) {
        let head = self.of(Stream::Head);
        head.text(&sheet.name);
        sheet.size.iter().for_each(|value| head.float(*value));
        self.bones(&sheet.bones);
        self.spots(&sheet.spots);
        self.kind(&sheet.kind);
        sheet.meshes.iter().for_each(|placings| self.placings(placings));
    }

    fn placings(&mut self, placings: &[Placing]) {
        let stream = self.of(Stream::Placings);
        stream.count(placings.len());
        let (mut last, mut next, mut bone) = (Matrix::STILL, 0, 0);
        for placing in placings {
            stream.signed(index(placing.part) - next);
            next = index(placing.part) + 1;
            let ranked = placing.order > 0;
            stream.signed((i32::from(placing.bone) - bone) << 1 | i32::from(ranked));
            bone = i32::from(placing.bone);
            stream.bytes.extend(ranked.then_some(placing.order));
            let numbers = |matrix: Matrix| matrix.turn.into_iter().chain(matrix.by);
            numbers(placing.matrix)
                .zip(numbers(last))
                .for_each(|(value, before)| stream.signed(value - before));
            last = placing.matrix;
        }
    }
}

/// [`WHOLE`] if all points are on whole units, as most are drawn; else 1.
fn coarsest(mut points: impl Iterator<Item = Step>) -> i32 {
    if points.all(|point| point.iter().all(|value| value % WHOLE == 0)) { WHOLE } else { 1 }
}

/// A count, and whether what is counted is on whole units.
fn number(count: usize, grid: i32) -> u32 {
    index(count).cast_unsigned() << 1 | u32::from(grid == WHOLE)
}

fn index(value: usize) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}
