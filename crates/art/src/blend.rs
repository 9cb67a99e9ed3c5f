//! Alpha for screens that blend in linear light.

use std::sync::LazyLock;

/// Greys that stand for what lies under shadows and glows: dusk to lit paper.
const GROUNDS: [f32; 4] = [0.15, 0.3, 0.45, 0.6];

/// The alpha that makes a colour laid over mid-tones in linear light look as it does in SVG,
/// which blends in sRGB.
///
/// Blended in linear light with its own alpha a shadow comes out too faint and a glow too
/// strong. No one alpha is right on every ground (for black `1 - (1 - a)^2.2` nearly is); this
/// takes the one with the least visible error over mid-tones. Opaque stays opaque, and nothing
/// stays nothing.
#[must_use]
pub fn blend_alpha([red, green, blue, alpha]: [u8; 4]) -> f32 {
    let a = f32::from(alpha) / 255.0;
    if alpha == 0 || alpha == u8::MAX {
        return a;
    }
    let (linear, slope) = (&LINEAR, &SLOPE);
    let (mut wanted, mut given) = (0.0, 0.0);
    for channel in [red, green, blue] {
        let over = f32::from(channel) / 255.0;
        for under in GROUNDS {
            let blended = under + (over - under) * a;
            let full = linear.at(over) - linear.at(under);
            let part = linear.at(blended) - linear.at(under);
            let seen = slope.at(blended).powi(-2);
            wanted += seen * full * part;
            given += seen * full * full;
        }
    }
    if given > 0.0 { (wanted / given).clamp(0.0, 1.0) } else { a }
}

/// A curve over the sRGB levels from 0 to 1, known at so many places: between two of them it is as good as
/// straight, and a power takes the game's wasm twenty times as long.
struct Curve([f32; Self::STEPS + 1]);

impl Curve {
    const STEPS: usize = 512;

    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    fn new(of: fn(f32) -> f32) -> Self {
        Self(std::array::from_fn(|step| of(step as f32 / Self::STEPS as f32)))
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "between 0 and STEPS"
    )]
    fn at(&self, level: f32) -> f32 {
        let place = level.clamp(0.0, 1.0) * Self::STEPS as f32;
        let step = (place as usize).min(Self::STEPS - 1);
        let [from, to] = [self.0[step], self.0[step + 1]];
        from + (to - from) * (place - step as f32)
    }
}

/// From sRGB to linear light.
static LINEAR: LazyLock<Curve> = LazyLock::new(|| Curve::new(linear));
/// How fast linear light rises with the sRGB level.
static SLOPE: LazyLock<Curve> = LazyLock::new(|| Curve::new(slope));

fn linear(level: f32) -> f32 {
    if level <= 0.040_45 { level / 12.92 } else { ((level + 0.055) / 1.055).powf(2.4) }
}

fn slope(level: f32) -> f32 {
    if level <= 0.040_45 { 1.0 / 12.92 } else { 2.4 / 1.055 * ((level + 0.055) / 1.055).powf(1.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encode(light: f32) -> f32 {
        if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 }
    }

    /// The largest difference from SVG, in levels of 255, over the mid-tones.
    fn error(color: [u8; 4], alpha: f32) -> f32 {
        let a = f32::from(color[3]) / 255.0;
        let grounds = (15_u8..=60).map(|percent| f32::from(percent) / 100.0);
        let channels = color[..3].iter().map(|channel| f32::from(*channel) / 255.0);
        channels
            .flat_map(|over| {
                grounds.clone().map(move |under| {
                    let svg = under + (over - under) * a;
                    let screen = encode(linear(under) + (linear(over) - linear(under)) * alpha);
                    (svg - screen).abs() * 255.0
                })
            })
            .fold(0.0, f32::max)
    }

    #[test]
    fn the_curves_are_what_they_stand_for() {
        for step in 0..=4000_u16 {
            let level = f32::from(step) / 4000.0;
            assert!((LINEAR.at(level) - linear(level)).abs() < 1e-5, "linear at {level}");
            // It leaps by two in a hundred where the straight part of the curve ends.
            assert!((SLOPE.at(level) / slope(level) - 1.0).abs() < 0.02, "slope at {level}");
        }
    }

    #[test]
    fn shadows_look_as_in_svg() {
        for alpha in [13, 26, 51] {
            let shadow = [0x1a, 0x10, 0x30, alpha];
            let found = error(shadow, blend_alpha(shadow));
            assert!(found <= 3.0, "shadow of {alpha} is off by {found}");
        }
    }

    #[test]
    fn glows_look_far_closer_than_uncorrected() {
        for alpha in [20, 40, 80] {
            let glow = [0xff, 0xd8, 0x8c, alpha];
            let (found, plain) =
                (error(glow, blend_alpha(glow)), error(glow, f32::from(alpha) / 255.0));
            assert!(found < plain / 2.0, "glow of {alpha}: {found}, uncorrected {plain}");
        }
    }

    #[test]
    fn black_follows_the_power() {
        for alpha in [30, 90, 160] {
            let a = f32::from(alpha) / 255.0;
            let found = blend_alpha([0, 0, 0, alpha]);
            assert!((found - (1.0 - (1.0 - a).powf(2.2))).abs() < 0.04, "{found}");
        }
    }

    #[test]
    fn ends_stay_ends_and_the_middle_rises() {
        for color in [[0, 0, 0], [26, 16, 48], [128, 128, 128], [255, 216, 140], [255, 255, 255]] {
            let of = |alpha| blend_alpha([color[0], color[1], color[2], alpha]);
            assert_eq!((of(0), of(255)), (0.0, 1.0));
            assert!((0..255_u8).all(|alpha| of(alpha) <= of(alpha + 1)), "{color:?}");
        }
    }
}
