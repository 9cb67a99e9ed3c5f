//! The pack's bytes: several streams, each of one kind of number, so that like lies by like
//! and compresses well.

use crate::error::ArtError;

/// The streams of a pack, in their order on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stream {
    /// Names, sizes, counts.
    Head,
    /// Fans of the shapes.
    Fans,
    /// How many patches each shape has.
    Counts,
    /// Kinds of edges.
    Edges,
    /// Steps to the right along outlines.
    Across,
    /// Steps down along outlines.
    Down,
    /// Colours and gradients.
    Paints,
    /// Which shape each fill takes.
    Shapes,
    /// Which paint each fill takes.
    Fills,
    /// Where fills lie.
    Places,
    /// How parts are placed.
    Placings,
    /// Bones, moods, gestures, spots and lights.
    Rig,
}

impl Stream {
    pub(crate) const COUNT: usize = Self::Rig as usize + 1;
}

/// Pivots, degrees, seconds and the like are kept in hundredths.
const HUNDREDTHS: f32 = 100.0;

/// Reads the numbers of one stream.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
}

const SHORT: ArtError = ArtError::Malformed("a stream ends too early");

impl<'a> Reader<'a> {
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    pub(crate) const fn rest(&self) -> &'a [u8] {
        self.bytes
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], ArtError> {
        let (taken, rest) = self.bytes.split_at_checked(count).ok_or(SHORT)?;
        self.bytes = rest;
        Ok(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], ArtError> {
        self.take(N)?.try_into().map_err(|_| SHORT)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, ArtError> {
        Ok(self.array::<1>()?[0])
    }

    /// A number written in groups of seven bits, low ones first.
    pub(crate) fn number(&mut self) -> Result<u32, ArtError> {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            let group = u32::from(byte & 0x7f);
            if shift == 28 && group > 0xf {
                break;
            }
            value |= group << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(ArtError::Malformed("a number is too large"))
    }

    pub(crate) fn count(&mut self) -> Result<usize, ArtError> {
        usize::try_from(self.number()?).map_err(|_| ArtError::Malformed("a count is too large"))
    }

    /// A number that may be negative.
    pub(crate) fn signed(&mut self) -> Result<i32, ArtError> {
        let folded = self.number()?;
        Ok((folded >> 1).cast_signed() ^ -(folded & 1).cast_signed())
    }

    /// A number in hundredths.
    #[expect(clippy::cast_precision_loss, reason = "rounded to the nearest it can hold")]
    pub(crate) fn hundredths(&mut self) -> Result<f32, ArtError> {
        Ok(self.signed()? as f32 / HUNDREDTHS)
    }

    pub(crate) fn float(&mut self) -> Result<f32, ArtError> {
        let value = f32::from_le_bytes(self.array()?);
        if value.is_finite() {
            Ok(value)
        } else {
            Err(ArtError::Malformed("a number is not finite"))
        }
    }

    pub(crate) fn text(&mut self) -> Result<String, ArtError> {
        let length = self.count()?;
        let bytes = self.take(length)?.to_vec();
        String::from_utf8(bytes).map_err(|_| ArtError::Malformed("a name is not text"))
    }
}

/// Writes the numbers of one stream.
#[cfg(feature = "bake")]
#[derive(Debug, Clone, Default)]
pub(crate) struct Writer {
    pub(crate) bytes: Vec<u8>,
}

#[cfg(feature = "bake")]
impl Writer {
    pub(crate) fn number(&mut self, mut value: u32) {
        while value >= 0x80 {
            self.bytes.push(u8::try_from(value & 0x7f).unwrap_or(0) | 0x80);
            value >>= 7;
        }
        self.bytes.push(u8::try_from(value).unwrap_or(0));
    }

    pub(crate) fn count(&mut self, value: usize) {
        self.number(u32::try_from(value).unwrap_or(u32::MAX));
    }

    pub(crate) fn signed(&mut self, value: i32) {
        self.number((value.cast_unsigned() << 1) ^ (value >> 31).cast_unsigned());
    }

    #[expect(clippy::cast_possible_truncation, reason = "the importer keeps numbers small")]
    pub(crate) fn hundredths(&mut self, value: f32) {
        self.signed((value * HUNDREDTHS).round() as i32);
    }

    pub(crate) fn float(&mut self, value: f32) {
        self.bytes.extend(value.to_le_bytes());
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend(text.as_bytes());
    }
}

#[cfg(all(test, feature = "bake"))]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        let values = [0, 1, -1, 63, -64, 64, 8191, -8192, i32::MAX, i32::MIN];
        let mut writer = Writer::default();
        for value in values {
            writer.signed(value);
        }
        let mut reader = Reader::new(&writer.bytes);
        assert_eq!(values.map(|_| reader.signed().unwrap()), values);
        assert!(reader.is_empty());
    }

    #[test]
    fn a_number_past_32_bits_is_refused() {
        assert!(Reader::new(&[0xff, 0xff, 0xff, 0xff, 0x1f]).number().is_err());
        assert_eq!(Reader::new(&[0xff, 0xff, 0xff, 0xff, 0x0f]).number(), Ok(u32::MAX));
    }
}
