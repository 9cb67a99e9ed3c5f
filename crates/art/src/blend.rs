//! Alpha for screens that blend in linear light.

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
    let (mut wanted, mut given) = (0.0, 0.0);
    for channel in [red, green, blue] {
        let over = f32::from(channel) / 255.0;
        for under in GROUNDS {
            let blended = under + (over - under) * a;
            let full = linear(over) - linear(under);
            let part = linear(blended) - linear(under);
            let seen = slope(blended).powi(-2);
            wanted += seen * full * part;
            given += seen * full * full;
        }
    }
    if given > 0.0 { (wanted / given).clamp(0.0, 1.0) } else { a }
}

/// From sRGB to linear light.
fn linear(level: f32) -> f32 {
    if level <= 0.040_45 { level / 12.92 } else { ((level + 0.055) / 1.055).powf(2.4) }
}

/// How fast linear light rises with the sRGB level.
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
