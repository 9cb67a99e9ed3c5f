//! Draws one drawing to a PNG, to compare with what an SVG renderer makes of its source.
//!
//! `cargo run -p art --features bake --example look -- assets ritu out.png mood=calm`
//!
//! What follows the PNG may be `scale=0.5`, `mood=afraid`, `gesture=offer`, `show=m.talk`,
//! `light=night`, `time=3.5` in seconds; `linear` blends as the game's screen does, in linear
//! light with `blend_alpha`; `gray` draws on a mid grey instead of white. Without a PNG,
//! `look assets [art.pack]` prints what each drawing costs, and writes the pack.

use std::error::Error;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::Path;
use std::time::Instant;

use art::bake::bake;
use art::{ArtPack, Drawing, Light, Mesh, Placed, blend_alpha};

/// Samples to a pixel, each way.
const SAMPLES: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let assets = Path::new(words.first().map_or("assets", String::as_str));
    let (Some(name), Some(out)) = (words.get(1), words.get(2)) else {
        return costs(assets, words.get(1));
    };
    let has = |word: &str| words.iter().any(|given| given == word);
    let said = |key: &str| words.iter().find_map(|word| word.strip_prefix(key));
    let number = |key: &str, otherwise: f32| {
        said(key).map_or(Ok(otherwise), str::parse).map_err(|_| format!("{key} needs a number"))
    };
    let drawing = bake(assets)?.get(name).ok_or("there is no such drawing")?;
    let mut stance = drawing.stance(said("mood=").unwrap_or("calm"), said("gesture="));
    drawing.pass(&mut stance, number("time=", 0.0)?);
    if let Some(bone) = said("show=").and_then(|id| drawing.bone(id)) {
        drawing.show(&mut stance, bone);
    }
    let light = said("light=").map_or_else(
        || drawing.lights().first(),
        |id| drawing.lights().iter().find(|light| light.id == id),
    );
    let light = light.cloned().unwrap_or(Light {
        id: String::new(),
        tint: [u8::MAX; 3],
        lit: number("lit=", 0.0)?,
    });
    let look = Look { placed: drawing.placed(&stance), light, linear: has("linear") };
    let ground = if has("gray") { [0x9a, 0xa3, 0x9b] } else { [255; 3] };
    save(&Sheet::paint(&drawing, look, number("scale=", 1.0)?, ground), out)
}

/// Prints the size of the pack and of each drawing's meshes.
fn costs(assets: &Path, out: Option<&String>) -> Result<(), Box<dyn Error>> {
    let bytes = bake(assets)?.to_bytes();
    if let Some(out) = out {
        fs::write(out, &bytes)?;
    }
    let start = Instant::now();
    let pack = ArtPack::from_bytes(&bytes)?;
    println!("{} bytes, read in {:?}", bytes.len(), start.elapsed());
    for name in pack.names() {
        let start = Instant::now();
        let drawing = pack.get(name).ok_or("a drawing is missing")?;
        let elapsed = start.elapsed();
        let sum = |count: fn(&Mesh) -> usize| drawing.meshes.iter().map(count).sum::<usize>();
        let (triangles, points) = (sum(Mesh::triangles), sum(|mesh| mesh.positions.len()));
        let bones = drawing.bones.len();
        println!(
            "{name:16} {bones:3} bones {triangles:6} triangles {points:6} vertices, laid out in {elapsed:?}"
        );
    }
    Ok(())
}

/// How a drawing is looked at.
struct Look {
    placed: Vec<Placed>,
    light: Light,
    linear: bool,
}

impl Look {
    fn place(&self, mesh: &Mesh, vertex: usize) -> Placed {
        self.placed[usize::from(mesh.bones[vertex])]
    }

    fn point(&self, mesh: &Mesh, vertex: usize) -> [f32; 2] {
        let [x, y] = self.place(mesh, vertex).point(mesh.positions[vertex]);
        let [across, down] = mesh.falls[vertex];
        [x + across, y + down]
    }

    fn ink(&self, mesh: &Mesh, vertex: usize) -> [f32; 4] {
        let [usual, lit] = [mesh.colors[vertex], mesh.lit[vertex]].map(|color| self.color(color));
        let mut ink = [0, 1, 2, 3].map(|channel: usize| {
            usual[channel] + (lit[channel] - usual[channel]) * self.light.lit
        });
        for (channel, tint) in ink.iter_mut().zip(self.light.tint) {
            *channel *= level(tint, self.linear);
        }
        ink[3] *= self.place(mesh, vertex).opacity;
        ink
    }

    fn color(&self, color: [u8; 4]) -> [f32; 4] {
        let [red, green, blue, alpha] = color;
        let alpha = if self.linear { blend_alpha(color) } else { f32::from(alpha) / 255.0 };
        [level(red, self.linear), level(green, self.linear), level(blue, self.linear), alpha]
    }
}

/// A picture in the making, sampled several times to a pixel.
struct Sheet {
    width: usize,
    height: usize,
    scale: f32,
    look: Look,
    samples: Vec<[f32; 3]>,
}

impl Sheet {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a picture's size is small"
    )]
    fn paint(drawing: &Drawing, look: Look, scale: f32, ground: [u8; 3]) -> Self {
        let [width, height] =
            [drawing.width, drawing.height].map(|size| (size * scale).round() as usize * SAMPLES);
        let ground = ground.map(|channel| level(channel, look.linear));
        #[expect(clippy::cast_precision_loss, reason = "a handful of samples")]
        let scale = scale * SAMPLES as f32;
        let mut sheet = Self { width, height, scale, look, samples: vec![ground; width * height] };
        for mesh in &drawing.meshes {
            for corners in mesh.indices.chunks_exact(3) {
                sheet.triangle(mesh, [0, 1, 2].map(|corner: usize| corners[corner] as usize));
            }
        }
        sheet
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the picture"
    )]
    #[expect(clippy::cast_precision_loss, reason = "a picture's size is small")]
    fn triangle(&mut self, mesh: &Mesh, corners: [usize; 3]) {
        let mut at =
            corners.map(|corner| self.look.point(mesh, corner).map(|value| value * self.scale));
        let mut inks = corners.map(|corner| self.look.ink(mesh, corner));
        if inks.iter().all(|ink| ink[3] <= 0.0) {
            return;
        }
        if cross(at[0], at[1], at[2]) < 0.0 {
            at.swap(1, 2);
            inks.swap(1, 2);
        }
        let area = cross(at[0], at[1], at[2]);
        if area <= 0.0 {
            return;
        }
        let span = |axis: usize, end: usize| {
            let low =
                at.iter().map(|point| point[axis]).fold(f32::INFINITY, f32::min).floor().max(0.0)
                    as usize;
            let high =
                at.iter().map(|point| point[axis]).fold(0.0, f32::max).ceil().max(0.0) as usize;
            low..high.min(end)
        };
        for row in span(1, self.height) {
            for column in span(0, self.width) {
                let here = [column as f32 + 0.5, row as f32 + 0.5];
                let edges = [(1, 2), (2, 0), (0, 1)].map(|(from, to)| (at[from], at[to]));
                let sides = edges.map(|(from, to)| cross(from, to, here));
                let inside = edges.iter().zip(sides).all(|((from, to), side)| {
                    let top_left = to[1] < from[1] || (to[1] <= from[1] && to[0] > from[0]);
                    side > 0.0 || (side >= 0.0 && top_left)
                });
                if inside {
                    let ink = [0, 1, 2, 3].map(|channel| {
                        (0..3)
                            .map(|corner| sides[corner] / area * inks[corner][channel])
                            .sum::<f32>()
                    });
                    self.blend(row * self.width + column, ink);
                }
            }
        }
    }

    fn blend(&mut self, index: usize, [red, green, blue, alpha]: [f32; 4]) {
        for (under, over) in self.samples[index].iter_mut().zip([red, green, blue]) {
            *under += (over - *under) * alpha;
        }
    }
}

/// Twice the signed area of a triangle, reckoned the same from both sides of an edge.
fn cross(from: [f32; 2], to: [f32; 2], point: [f32; 2]) -> f32 {
    if from > to {
        return -cross(to, from, point);
    }
    (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0])
}

fn level(byte: u8, linear: bool) -> f32 {
    let level = f32::from(byte) / 255.0;
    if linear { level.powf(2.2) } else { level }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a level is clamped to a byte"
)]
#[expect(clippy::cast_precision_loss, reason = "a handful of samples")]
fn save(sheet: &Sheet, out: &str) -> Result<(), Box<dyn Error>> {
    let (width, height) = (sheet.width / SAMPLES, sheet.height / SAMPLES);
    let mut bytes = Vec::with_capacity(width * height * 3);
    for pixel in 0..width * height {
        let (row, column) = (pixel / width * SAMPLES, pixel % width * SAMPLES);
        for channel in 0..3 {
            let sample = |index: usize| {
                let value = sheet.samples
                    [(row + index / SAMPLES) * sheet.width + column + index % SAMPLES][channel];
                if sheet.look.linear { value.powf(1.0 / 2.2) } else { value }
            };
            let mean = (0..SAMPLES * SAMPLES).map(sample).sum::<f32>() / (SAMPLES * SAMPLES) as f32;
            bytes.push((mean * 255.0).round().clamp(0.0, 255.0) as u8);
        }
    }
    let mut encoder = png::Encoder::new(
        BufWriter::new(File::create(out)?),
        u32::try_from(width)?,
        u32::try_from(height)?,
    );
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header()?.write_image_data(&bytes)?;
    Ok(())
}
