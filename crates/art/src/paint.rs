//! What a shape is filled with.

/// sRGB with straight alpha.
pub(crate) type Rgba = [u8; 4];

/// The largest step of one channel between two cuts of a gradient. The screen interpolates in
/// linear light, SVG in sRGB; over steps this small the two agree to about one level.
const STEP: u8 = 32;

/// A fill.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Paint {
    /// One colour.
    Flat(Rgba),
    /// A linear gradient.
    Linear(Gradient),
}

impl Paint {
    /// Whether nothing shows through it.
    pub(crate) fn covers(&self) -> bool {
        match self {
            Self::Flat([.., alpha]) => *alpha == u8::MAX,
            Self::Linear(gradient) => gradient.stops.iter().all(|stop| stop.color[3] == u8::MAX),
        }
    }

    /// The same colours, not to be seen. What is not seen yet comes up in the colour it will
    /// have, not through another.
    #[cfg(feature = "bake")]
    pub(crate) fn faded(&self) -> Self {
        let clear = |[red, green, blue, _]: Rgba| [red, green, blue, 0];
        match self {
            Self::Flat(color) => Self::Flat(clear(*color)),
            Self::Linear(gradient) => {
                let stops = gradient.stops.iter();
                let stops = stops.map(|stop| Stop { color: clear(stop.color), ..*stop }).collect();
                Self::Linear(Gradient { line: gradient.line, stops })
            }
        }
    }
}

/// Colours along a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Gradient {
    /// `[a, b, c]` of the place along the line, `a·x + b·y + c`, in units of the part.
    pub(crate) line: [f32; 3],
    /// Places and their colours, in rising order; never empty.
    pub(crate) stops: Vec<Stop>,
}

/// A colour at a place on the line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stop {
    pub(crate) at: f32,
    pub(crate) color: Rgba,
}

/// A stretch of a gradient over which colour runs straight from one end to the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Band {
    pub(crate) from: Stop,
    pub(crate) to: Stop,
}

impl Gradient {
    /// The place of a point on the line.
    pub(crate) fn place(&self, [x, y]: [f32; 2]) -> f32 {
        let [across, down, start] = self.line;
        across * x + down * y + start
    }

    /// The stretches of the gradient from minus to plus infinity.
    pub(crate) fn bands(&self) -> Vec<Band> {
        let mut bands = Vec::new();
        let (Some(first), Some(last)) = (self.stops.first(), self.stops.last()) else {
            return bands;
        };
        bands.push(Band { from: Stop { at: f32::NEG_INFINITY, ..*first }, to: *first });
        for pair in self.stops.windows(2) {
            if pair[0].at < pair[1].at {
                bands.extend(steps(pair[0], pair[1]));
            }
        }
        bands.push(Band { from: *last, to: Stop { at: f32::INFINITY, ..*last } });
        bands
    }
}

impl Band {
    /// The colour at a place within the band.
    pub(crate) fn color(&self, place: f32) -> Rgba {
        let span = self.to.at - self.from.at;
        if !span.is_finite() || span <= 0.0 {
            return if self.from.at.is_finite() { self.from.color } else { self.to.color };
        }
        mix(self.from.color, self.to.color, ((place - self.from.at) / span).clamp(0.0, 1.0))
    }
}

/// The way between two stops in steps small enough for a linear-light screen.
fn steps(from: Stop, to: Stop) -> impl Iterator<Item = Band> {
    let widest = from.color.iter().zip(to.color).map(|(a, b)| a.abs_diff(b)).max().unwrap_or(0);
    let count = widest.div_ceil(STEP).max(1);
    let cut = move |index: u8| {
        let share = f32::from(index) / f32::from(count);
        if index == count {
            return to;
        }
        Stop { at: from.at + (to.at - from.at) * share, color: mix(from.color, to.color, share) }
    };
    (0..count).map(move |index| Band { from: cut(index), to: cut(index + 1) })
}

/// A colour part of the way from one to another, in sRGB as SVG mixes.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between two bytes is a byte"
)]
fn mix(from: Rgba, to: Rgba, share: f32) -> Rgba {
    let mut color = from;
    for (channel, end) in color.iter_mut().zip(to) {
        let start = f32::from(*channel);
        *channel = (start + (f32::from(end) - start) * share).round() as u8;
    }
    color
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "these numbers come out exactly")]
mod tests {
    use super::*;

    fn stop(at: f32, level: u8) -> Stop {
        Stop { at, color: [level, level, level, 255] }
    }

    #[test]
    fn bands_meet_end_to_end_and_cover_everything() {
        let gradient = Gradient {
            line: [1.0, 0.0, 0.0],
            stops: vec![stop(0.0, 0), stop(0.5, 100), stop(1.0, 90)],
        };
        let bands = gradient.bands();
        assert_eq!(bands.len(), 1 + 4 + 1 + 1);
        assert!(bands.windows(2).all(|pair| pair[0].to == pair[1].from));
        assert_eq!(bands[0].from.at, f32::NEG_INFINITY);
        assert_eq!(bands[6].to.at, f32::INFINITY);
        assert_eq!(bands[0].color(-7.0), [0, 0, 0, 255]);
        assert_eq!(bands[6].color(7.0), [90, 90, 90, 255]);
    }

    #[test]
    fn two_stops_at_one_place_make_a_hard_edge() {
        let gradient =
            Gradient { line: [1.0, 0.0, 0.0], stops: vec![stop(0.5, 10), stop(0.5, 200)] };
        let bands = gradient.bands();
        assert_eq!(bands.len(), 2);
        assert_eq!(bands[0].color(0.5), [10, 10, 10, 255]);
        assert_eq!(bands[1].color(0.5), [200, 200, 200, 255]);
    }
}
