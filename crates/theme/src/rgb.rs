//! A colour as the web writes it, and how far two stand apart.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A colour: red, green and blue, in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Rgb(pub [u8; 3]);

/// A text that is no colour.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a colour: write # and six digits, such as #ac3a2c")]
pub struct BadColor(pub String);

impl Rgb {
    /// The colour of `0xrr_gg_bb`.
    #[must_use]
    pub const fn hex(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self([red, green, blue])
    }

    /// Reads `#rrggbb`.
    pub fn parse(text: &str) -> Result<Self, BadColor> {
        let digits = text.strip_prefix('#').filter(|digits| {
            digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        let hex = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        hex.map(Self::hex).ok_or_else(|| BadColor(text.chars().take(40).collect()))
    }

    /// WCAG's relative luminance: 0 for black, 1 for white.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// WCAG's contrast ratio, from 1 to 21. It is the same both ways.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// This colour with `parts` of 255 parts of another.
    #[must_use]
    pub(crate) fn mixed(self, other: Self, parts: u8) -> Self {
        let mut mixed = self.0;
        for (channel, to) in mixed.iter_mut().zip(other.0) {
            let sum =
                u32::from(*channel) * u32::from(255 - parts) + u32::from(to) * u32::from(parts);
            *channel = u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX);
        }
        Self(mixed)
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl TryFrom<String> for Rgb {
    type Error = BadColor;
    fn try_from(text: String) -> Result<Self, BadColor> {
        Self::parse(&text)
    }
}

impl From<Rgb> for String {
    fn from(color: Rgb) -> Self {
        color.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_what_wcag_says_it_is() {
        // From the pages of WebAIM's checker and the examples of WCAG's techniques G17 and G18.
        for (one, other, ratio) in [
            ("#ffffff", "#000000", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#959595", "#ffffff", 2.99),
            ("#0000ff", "#ffffff", 8.59),
            ("#ff0000", "#ffffff", 4.0),
            ("#000000", "#00ff00", 15.3),
            ("#123456", "#123456", 1.0),
        ] {
            let (a, b) = (Rgb::parse(one).unwrap(), Rgb::parse(other).unwrap());
            assert!((a.contrast(b) - ratio).abs() < 0.01, "{one} {other}: {}", a.contrast(b));
            assert!((a.contrast(b) - b.contrast(a)).abs() < f64::EPSILON);
        }
    }

    #[test]
    fn a_colour_is_read_as_it_is_written_and_anything_else_is_none() {
        assert_eq!(Rgb::parse("#AC3a2c"), Ok(Rgb::hex(0xac_3a_2c)));
        assert_eq!(Rgb::hex(0xac_3a_2c).to_string(), "#ac3a2c");
        for bad in ["", "#", "ac3a2c", "#ac3", "#ac3a2c80", "#+c3a2c", "red", "url(x)", "#ac3a2é"]
        {
            assert_eq!(Rgb::parse(bad), Err(BadColor(bad.to_owned())));
        }
    }

    #[test]
    fn mixing_goes_all_the_way() {
        let (one, other) = (Rgb::hex(0x10_80_f0), Rgb::hex(0xff_00_10));
        assert_eq!((one.mixed(other, 0), one.mixed(other, 255)), (one, other));
    }
}
